import { f, type Formula } from '../../layout';
import { formats } from '../../plan/cells';
import type { LeverTables } from './leverTables';
import { groupLetters, leverKeys, lineKeys } from './sheets';
import {
  type At,
  CASH_OF_YEAR,
  cellOf,
  down,
  forEach,
  type Given,
  yearTable,
  type YearTable,
} from './yearTable';

const { pounds } = formats;

/** What the levers of each group save together, and how much less than their sum that is. */
export function overlapTables(
  { calendar, levers, inForce }: Given,
  spend: YearTable,
  { annual, shares }: LeverTables,
) {
  const { terms } = inForce;
  const { groups } = levers;
  const inGroup = (i: number) => f`(${terms.column('group')}=${groups.at('letter', i)})`;
  const recurring = f`(1-${terms.column('isOnce')})`;
  const row = (i: number, of: (at: At) => Formula) => ({
    label: f`"Group "&${groups.at('letter', i)}&IF(${groups.at('about', i)}="","",": "&${groups.at('about', i)})`,
    unit: CASH_OF_YEAR,
    format: pounds,
    of: (at: At) => f`IF(${groups.at('line', i)}="",0,${of(at)})`,
  });
  const entered = (i: number, at: At, mask: Formula = f`1`) =>
    f`SUMPRODUCT(${inGroup(i)}*${mask}*${down(annual, leverKeys, at)})`;
  const together = (i: number, at: At, mask: Formula = f`1`) => {
    const before = f`INDEX(${down(spend, lineKeys, at)},INDEX(${terms.column('line')},MATCH(${groups.at('letter', i)},${terms.column('group')},0)))`;
    return f`${before}*(1-SUMPRODUCT(PRODUCT(1-${inGroup(i)}*${mask}*${down(shares, leverKeys, at)})))`;
  };
  const enteredTable = yearTable(
    'Entered in groups',
    'Levers of each group as entered, cash-releasing',
    calendar,
    forEach(groupLetters, (i) => row(i, (at) => entered(i, at))),
  );
  const combined = yearTable(
    'Combined in groups',
    'What they save together',
    calendar,
    forEach(groupLetters, (i) => row(i, (at) => together(i, at))),
  );
  const overlap = yearTable(
    'Overlap',
    'Overlap within the group',
    calendar,
    forEach(groupLetters, (i) =>
      row(
        i,
        (at) =>
          f`IF(${groups.at('levers', i)}>1,${cellOf(combined, groupLetters[i] ?? '', at)}-${cellOf(enteredTable, groupLetters[i] ?? '', at)},0)`,
      ),
    ),
  );
  const recurringOverlap = yearTable(
    'Overlap of recurring levers',
    'Overlap within the group, of levers that are no one-offs',
    calendar,
    forEach(groupLetters, (i) =>
      row(
        i,
        (at) =>
          f`IF(${groups.at('levers', i)}>1,${together(i, at, recurring)}-${entered(i, at, recurring)},0)`,
      ),
    ),
  );
  /** What is not expected of each group, its overlap taken off in proportion. */
  const doubtful = yearTable(
    'Not expected, in groups',
    'Not expected by the confidence, after the overlap',
    calendar,
    forEach(groupLetters, (i) =>
      row(i, (at) => {
        const key = groupLetters[i] ?? '';
        const sum = cellOf(enteredTable, key, at);
        return f`IF(${sum}=0,0,${entered(i, at, f`${terms.column('doubt')}`)}*(${sum}+${cellOf(overlap, key, at)})/${sum})`;
      }),
    ),
  );
  return { entered: enteredTable, combined, overlap, recurringOverlap, doubtful };
}
export type OverlapTables = ReturnType<typeof overlapTables>;

/** What is saved on each budget line and spent on it. */
export function byLineTables(
  { calendar, budget, levers, inForce }: Given,
  { annual, running, oneOff }: LeverTables,
  { overlap, recurringOverlap }: OverlapTables,
) {
  const { terms } = inForce;
  const { lines } = budget;
  const { groups } = levers;
  const onLine = (i: number) => f`(${terms.column('lineName')}=${lines.at('name', i)})`;
  const ofGroups = (i: number, of: YearTable, at: At) =>
    f`SUMPRODUCT((${groups.column('line')}=${lines.at('name', i)})*${down(of, groupLetters, at)})`;
  const row = (i: number, of: (at: At) => Formula) => ({
    label: f`IF(${lines.at('name', i)}="","",${lines.at('name', i)})`,
    unit: CASH_OF_YEAR,
    format: pounds,
    opening: 0,
    of: (at: At) => f`IF(${lines.at('accepted', i)}="OK",${of(at)},0)`,
  });
  const cash = f`${terms.column('cash')}`;
  const once = f`${terms.column('isOnce')}`;
  const saving = yearTable(
    'Recurring saving by line',
    'Recurring saving on each line, after overlap',
    calendar,
    forEach(lineKeys, (i) =>
      row(
        i,
        (at) =>
          f`SUMPRODUCT(${onLine(i)}*${cash}*(1-${once})*${down(annual, leverKeys, at)})+${ofGroups(i, recurringOverlap, at)}`,
      ),
    ),
  );
  const onceSaving = yearTable(
    'One-off saving by line',
    'One-off saving on each line, after overlap',
    calendar,
    forEach(lineKeys, (i) =>
      row(
        i,
        (at) =>
          f`SUMPRODUCT(${onLine(i)}*${cash}*${once}*${down(annual, leverKeys, at)})+${ofGroups(i, overlap, at)}-${ofGroups(i, recurringOverlap, at)}`,
      ),
    ),
  );
  const runningCost = yearTable(
    'Running cost by line',
    'Running cost of levers on each line',
    calendar,
    forEach(lineKeys, (i) => row(i, (at) => f`SUMPRODUCT(${onLine(i)}*${down(running, leverKeys, at)})`)),
  );
  const oneOffCost = yearTable(
    'One-off cost by line',
    'One-off cost of levers on each line',
    calendar,
    forEach(lineKeys, (i) => row(i, (at) => f`SUMPRODUCT(${onLine(i)}*${down(oneOff, leverKeys, at)})`)),
  );
  return { saving, onceSaving, running: runningCost, oneOff: oneOffCost };
}
export type ByLineTables = ReturnType<typeof byLineTables>;
