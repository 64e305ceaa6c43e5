import { f, type Formula } from '../../layout';
import { formats } from '../../plan/cells';
import type { ScenarioName } from '../parts/inputs';
import { pick } from '../parts/pick';
import type { Year } from '../parts/years';
import type { Levers } from './leversSheet';
import { leverKeys, lineKeys } from './sheets';
import type { SpendTables } from './spendTables';
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

const { pounds, percent } = formats;

/** What is typed of a lever, as a case uses it: a blank end is the central amount. */
const usedAmount = ({ levers }: Levers, scenario: ScenarioName, i: number): Formula => {
  const typed = (key: ScenarioName) => levers.at(key, i);
  return scenario === 'central'
    ? f`${typed('central')}`
    : f`IF(${typed(scenario)}="",${typed('central')},${typed(scenario)})`;
};

/** What each lever is worth in each year, as it was entered: before it meets the others of its group. */
export function leverTables(scenario: ScenarioName, given: Given, { prices, spend }: SpendTables) {
  const { calendar, levers, inForce } = given;
  const { terms, force } = inForce;
  const forceOf = (i: number, column: Year) => cellOf(force, leverKeys[i] ?? '', { column });
  const row = (i: number, unit: string, format: string, of: (at: At) => Formula) => ({
    label: f`${terms.at('name', i)}`,
    unit,
    format,
    of: (at: At) => f`IF(${terms.at('isActive', i)}=0,0,${of(at)})`,
  });
  const ofLine = (table: YearTable, i: number, at: At) =>
    f`INDEX(${down(table, lineKeys, at)},${terms.at('line', i)})`;
  const fullYear = yearTable(
    'Full-year effect',
    'Full-year effect of each lever, prices of the year',
    calendar,
    forEach(leverKeys, (i) =>
      row(
        i,
        '£ a year',
        pounds,
        (at) =>
          f`${usedAmount(levers, scenario, i)}*IF(${terms.at('isPounds', i)}=1,${ofLine(prices, i, at)},${ofLine(spend, i, at)})`,
      ),
    ),
  );
  const annual = yearTable(
    'Annual',
    'What each lever is worth in the year, as entered',
    calendar,
    forEach(leverKeys, (i) =>
      row(
        i,
        CASH_OF_YEAR,
        pounds,
        (at) => f`${cellOf(fullYear, leverKeys[i] ?? '', at)}*${forceOf(i, at.column)}`,
      ),
    ),
  );
  const cumulative: YearTable = yearTable(
    'Cumulative',
    'The same so far',
    calendar,
    forEach(leverKeys, (i) => ({
      ...row(
        i,
        CASH_OF_YEAR,
        pounds,
        (at) => f`${pick(at.prev, leverKeys[i] ?? '')}+${cellOf(annual, leverKeys[i] ?? '', at)}`,
      ),
      opening: 0,
    })),
  );
  /** Of levers in a group alone: what share of the spend of its line it takes. */
  const shares = yearTable(
    'Shares',
    'Share of the line’s spend × share in force, of levers in a group',
    calendar,
    forEach(leverKeys, (i) =>
      row(i, 'share', percent, (at) => {
        const before = ofLine(spend, i, at);
        return f`IF(${terms.at('group', i)}="",0,IF(${before}=0,0,${cellOf(annual, leverKeys[i] ?? '', at)}/${before}))`;
      }),
    ),
  );
  const running = yearTable(
    'Running cost',
    'Running cost of each lever',
    calendar,
    forEach(leverKeys, (i) =>
      row(i, CASH_OF_YEAR, pounds, (at) => {
        const year = calendar.number(at.column);
        const part = f`IF(${year}=${terms.at('first', i)},${terms.at('firstMonths', i)}/${given.at('monthsInYear').central},IF(AND(${year}>${terms.at('first', i)},${terms.at('isOnce', i)}=0),1,0))`;
        return f`N(${levers.levers.at('running', i)})*${ofLine(prices, i, at)}*${part}`;
      }),
    ),
  );
  const oneOff = yearTable(
    'One-off cost',
    'One-off cost of each lever',
    calendar,
    forEach(leverKeys, (i) =>
      row(
        i,
        CASH_OF_YEAR,
        pounds,
        (at) =>
          f`IF(${calendar.number(at.column)}=${terms.at('first', i)},N(${levers.levers.at('oneOff', i)})*${ofLine(prices, i, at)},0)`,
      ),
    ),
  );
  return { fullYear, annual, cumulative, shares, running, oneOff };
}
export type LeverTables = ReturnType<typeof leverTables>;
