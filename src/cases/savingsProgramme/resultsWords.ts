import { type Cell, f, type Formula, type Ref, rows, type Rows } from '../../layout';
import { formats } from '../../plan/cells';
import type { Calendar } from './calendar';
import type { ByCase } from './resultRows';
import type { Tracker } from './trackerSheet';

const pounds = (amount: Formula | Ref) => f`TEXT(ABS(${amount}),"£#,##0")`;
const gapOrSurplus = (amount: Ref) => f`IF(${amount}>=0,"a gap of ","a surplus of ")&${pounds(amount)}`;

/** The last year of the plan, by name. */
const lastYear = ({ lines, horizon }: Calendar) => f`INDEX(${lines.all('label')},1,${horizon})`;

/** What the programme comes to, in one sentence. */
export function answerOf({ at }: ByCase, calendar: Calendar): Formula {
  const before = at('gapBeforeRisk', 'central');
  const after = at('gapAfterRisk', 'central');
  return f`"In "&${lastYear(calendar)}&" the programme saves "&${pounds(at('saving', 'central'))}&" and leaves "&${gapOrSurplus(before)}&"; after the delivery risk allowance, "&${gapOrSurplus(after)}&"."`;
}

/** What follows from each picture, live: the pictures take their titles from here. */
export function pictureWords(
  { at }: ByCase,
  calendar: Calendar,
  tracker: Tracker,
): { block: Rows; at: Record<'waterfall' | 'gap' | 'savings' | 'delivery', Ref> } {
  const planned = tracker.total('cash', 'toDate');
  const delivered = tracker.total('cash', 'delivered');
  const texts: Formula[] = [
    f`"From "&${gapOrSurplus(at('gapBefore', 'central'))}&" to "&${gapOrSurplus(at('gapAfterRisk', 'central'))}&" in "&${lastYear(calendar)}`,
    f`"After savings, the last year has "&${gapOrSurplus(at('gapAfterRisk', 'central'))}`,
    f`"Savings are "&${pounds(at('saving', 'central'))}&" in "&${lastYear(calendar)}&", low "&${pounds(at('saving', 'low'))}&", high "&${pounds(at('saving', 'high'))}`,
    f`${pounds(delivered)}&" delivered of "&${pounds(planned)}&" planned to date in "&${tracker.year}`,
  ];
  const block = rows(
    'Words of the pictures',
    texts.map((value): Cell[] => [{ value, style: 'label', format: formats.text }]),
  );
  const said = (row: number) => block.at(row, 0);
  return { block, at: { waterfall: said(0), gap: said(1), savings: said(2), delivery: said(3) } };
}
