import { type Cell, f, type Formula, type Ref, rows, type Rows, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { Calendar } from './calendar';
import { OK } from './columns';
import type { ByCase } from './resultRows';
import type { Tracker } from './trackerSheet';
import type { Given } from './yearTable';

const pounds = (amount: Formula | Ref) => f`TEXT(ABS(${amount}),"£#,##0")`;
const gapOrSurplus = (amount: Ref) => f`IF(${amount}>=0,"a gap of ","a surplus of ")&${pounds(amount)}`;

/** The last year of the plan, by name. */
const lastYear = ({ lines, horizon }: Calendar) => f`INDEX(${lines.all('label')},1,${horizon})`;

export const NOTHING_YET = 'Nothing to answer yet: type budget lines, funding and a cash-releasing lever.';

/** A condition: no budget line, no source or no cash-releasing lever counts, so that no figure is an answer. */
export const isEmpty = ({ budget, inForce }: Given): Formula =>
  f`OR(COUNTIF(${budget.lines.column('accepted')},${words(OK)})=0,COUNTIF(${budget.sources.column('accepted')},${words(OK)})=0,SUM(${inForce.terms.column('cash')})=0)`;

/** What the programme comes to, in one sentence. */
export function answerOf({ at }: ByCase, given: Given): Formula {
  const { calendar } = given;
  const before = at('gapBeforeRisk', 'central');
  const after = at('gapAfterRisk', 'central');
  return f`IF(${isEmpty(given)},${words(NOTHING_YET)},"In "&${lastYear(calendar)}&" the programme saves "&${pounds(at('saving', 'central'))}&" and leaves "&${gapOrSurplus(before)}&"; after the delivery risk allowance, "&${gapOrSurplus(after)}&".")`;
}

/** What follows from each picture, live: the pictures take their titles from here. */
export function pictureWords(
  { at }: ByCase,
  given: Given,
  tracker: Tracker,
): { block: Rows; at: Record<'waterfall' | 'gap' | 'savings' | 'delivery', Ref> } {
  const { calendar } = given;
  const none = isEmpty(given);
  const planned = tracker.total('cash', 'toDate');
  const delivered = tracker.total('cash', 'delivered');
  const texts: Formula[] = [
    f`IF(${none},"The gap of the last year: nothing typed yet","From "&${gapOrSurplus(at('gapBefore', 'central'))}&" to "&${gapOrSurplus(at('gapAfterRisk', 'central'))}&" in "&${lastYear(calendar)})`,
    f`IF(${none},"Gap by year: nothing typed yet","After savings and the risk allowance, the last year has "&${gapOrSurplus(at('gapAfterRisk', 'central'))})`,
    f`IF(${none},"Savings by year: nothing typed yet","Savings are "&${pounds(at('saving', 'central'))}&" in "&${lastYear(calendar)}&", low "&${pounds(at('saving', 'low'))}&", high "&${pounds(at('saving', 'high'))})`,
    f`IF(${planned}=0,"Nothing is planned to date in "&${tracker.year},${pounds(delivered)}&" delivered of "&${pounds(planned)}&" planned to date in "&${tracker.year})`,
  ];
  const block = rows(
    'Words of the pictures',
    texts.map((value): Cell[] => [{ value, style: 'label', format: formats.text }]),
  );
  const said = (row: number) => block.at(row, 0);
  return { block, at: { waterfall: said(0), gap: said(1), savings: said(2), delivery: said(3) } };
}
