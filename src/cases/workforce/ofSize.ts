import { EXAMPLE_COUNCIL } from './about';
import { f, type Formula, join, type Ref, words } from '../../layout';
import type { Whose } from '../parts/whose';
import type { InputAt, WorkforceInputs } from './inputs';

/** Inputs that are of the size of one council: their defaults are made for the example and suit no other. */
export const ofSize = {
  demand: ['weeklyReferrals', 'urgentReferrals', 'openingList'],
  joiners: ['joiners', 'apprenticeIntake'],
} as const;
export type OfSize = keyof typeof ofSize;

/** What a scenario begins with: a council’s figures, or a blank start. */
type Begun = Pick<WorkforceInputs, 'council' | 'neutral'>;

const ASSUMED: Whose = 'Our assumption';

/** How many of them were neither answered on Build nor changed on the Inputs sheet. */
const ofExample = (group: OfSize, at: InputAt): Formula =>
  join(
    ofSize[group].map((key) => f`IF(${at(key).whose}=${words(ASSUMED)},1,0)`),
    '+',
  );

const arePostsTyped = (whose: Ref) => f`COUNTIF(${whose},"Yours")=COUNTA(${whose})`;

/** How many do not belong to the establishment: with that of the example all do, until every role of it is typed over. */
export function ofAnother({ council, neutral }: Begun, group: OfSize, at: InputAt, whose: Ref): Formula {
  const left = ofExample(group, at);
  return council === EXAMPLE_COUNCIL && !neutral ? f`IF(${arePostsTyped(whose)},${left},0)` : left;
}

/** A formula that says whose they are. */
export function whoseDemandWords({ council, neutral }: Begun, at: InputAt, whose: Ref): Formula {
  const left = (group: OfSize) => f`(${ofExample(group, at)})`;
  const all = (group: OfSize) => ofSize[group].length;
  const count = (whose: string) =>
    f`${left('demand')}&${words(` of ${all('demand')} figures of demand and `)}&${left('joiners')}&${words(` of ${all('joiners')} of joiners are ${whose}`)}`;
  const examples = count('the published example’s');
  const assumed = count(`assumed for ${EXAMPLE_COUNCIL}`);
  const others = neutral
    ? count('those of a blank start, not yours')
    : council === EXAMPLE_COUNCIL
      ? f`IF(${arePostsTyped(whose)},${examples},${assumed})`
      : examples;
  return f`IF(${left('demand')}+${left('joiners')}=0,"Demand and joiners are your own",${others})`;
}
