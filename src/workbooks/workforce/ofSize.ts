import { f, type Formula, raw, type Ref } from '../../layout';
import type { InputPlace } from '../parts/inputs';
import type { Whose } from '../parts/whose';
import { EXAMPLE_COUNCIL } from './published';

/** Inputs that are of the size of one council: their defaults are made for the example and suit no other. */
export const ofSize = {
  demand: ['weeklyReferrals', 'urgentReferrals', 'openingList'],
  joiners: ['joiners', 'apprenticeIntake'],
} as const;
export type OfSize = keyof typeof ofSize;

const ASSUMED: Whose = 'Our assumption';

/** How many of them nobody has answered on Build or changed on the Inputs sheet; no formula’s `=`. */
function ofExample(group: OfSize, at: (key: string) => InputPlace): string {
  return ofSize[group].map((key) => `IF(Inputs!$J$${at(key).row}="${ASSUMED}",1,0)`).join('+');
}

const arePostsTyped = (whose: Ref) => f`COUNTIF(${whose},"Yours")=ROWS(${whose})`;

/** How many do not belong to the establishment: with that of the example all do, until every role of it is typed over. */
export function ofAnother(
  council: string | null,
  group: OfSize,
  at: (key: string) => InputPlace,
  whose: Ref,
): Formula {
  const left = raw(ofExample(group, at));
  return council === EXAMPLE_COUNCIL ? f`IF(${arePostsTyped(whose)},${left},0)` : left;
}

/** A formula that says whose they are. */
export function whoseDemandWords(
  council: string | null,
  at: (key: string) => InputPlace,
  whose: Ref,
): Formula {
  const left = (group: OfSize) => `(${ofExample(group, at)})`;
  const all = (group: OfSize) => ofSize[group].length;
  const count = `${left('demand')}&" of ${all('demand')} figures of demand and "&${left('joiners')}&" of ${all('joiners')} of joiners are `;
  const examples = raw(`${count}the example’s, ${EXAMPLE_COUNCIL}’s"`);
  const assumed = raw(`${count}assumed for ${EXAMPLE_COUNCIL}"`);
  const others =
    council === EXAMPLE_COUNCIL ? f`IF(${arePostsTyped(whose)},${examples},${assumed})` : examples;
  return f`IF(${raw(left('demand'))}+${raw(left('joiners'))}=0,"Demand and joiners are your own",${others})`;
}
