import {
  type Cell,
  f,
  fix,
  type Formula,
  type KeyedList,
  keyedList,
  type Ref,
  table,
  type Table,
  words,
} from '../../layout';
import { formats } from '../../plan/cells';
import type { assumptions, ClaimInputs } from './claimInputs';
import type { ReadingsTable } from './readings';

const YEARS = ['year1', 'year2', 'year3', 'year4', 'year5', 'year6'] as const;
type Year = (typeof YEARS)[number];

/** The lines of OT.CASHFLOW, in the order in which it spills them. */
const spilled = {
  oneOff: formats.pounds,
  running: formats.pounds,
  gross: formats.pounds,
  lostIncome: formats.pounds,
  net: formats.pounds,
  cashReleasing: formats.pounds,
  capacity: formats.pounds,
  netCashFlow: formats.pounds,
  netSoFar: formats.pounds,
  recurringMovement: formats.pounds,
  oneOffMovement: formats.pounds,
  realNetCashFlow: formats.pounds,
  factor: formats.factor,
  discounted: formats.pounds,
  discountedSoFar: formats.pounds,
} as const;
type Spilled = keyof typeof spilled;

export interface CashFlowTable {
  spill: KeyedList<Spilled, 'label' | Year>;
  /** Figures worked out from it, in cells below. */
  workings: Table<'costs' | 'realCosts' | 'realCashReleasing', Year, never>;
  /** A line over the years. */
  line: (key: Spilled) => Ref;
  /** `Net cash flow, in 2027/28 prices`: a label with the prices of the first year shown. */
  inPrices: (before: string, after?: string) => Formula;
}

export function cashFlowTable(
  assumed: ClaimInputs<keyof typeof assumptions>['used'],
  readings: ReadingsTable,
): CashFlowTable {
  const ofReading = (column: 'cost' | 'gross') => f`INDEX(${readings.column(column)},${assumed.reading})`;
  const called = f`OT.CASHFLOW(${[
    ofReading('cost'),
    assumed.running,
    ofReading('gross'),
    assumed.start,
    assumed.years,
    assumed.lostIncome,
    assumed.cashable,
    assumed.attrition,
    assumed.uplift,
    assumed.discount,
    assumed.rollOut,
    assumed.lag,
    assumed.inflation,
    assumed.lostInCash,
  ]})`;
  const lands = {
    heading: { style: 'numberHeading' } as Cell,
    of: (_r: unknown, { from }: { from?: string }) =>
      from && ({ style: 'calculation', format: from } as const),
  };
  const spill = keyedList('Cash flow', {}, spilled, {
    label: {
      heading: { value: called, style: 'heading' },
      of: (): Cell => ({ style: 'calculation' }),
    },
    year1: lands,
    year2: lands,
    year3: lands,
    year4: lands,
    year5: lands,
    year6: lands,
  });
  const at = (key: Spilled, year: Year) => fix(spill.cell(key, year), 'A1');
  const heading = spill.heading('year1');
  const inPrices = (before: string, after = '') =>
    f`${words(`${before}, in `)}&IF(${heading}="","first-year",${heading})&${words(` prices${after}`)}`;
  const pounds = { format: formats.pounds };
  const deflated = (index: number) => f`(1+${assumed.inflation})^${index}`;
  const workings = table(
    'Workings',
    { columns: YEARS, before: [] },
    {
      costs: {
        label: 'Costs (positive), cash of the year',
        ...pounds,
        of: (_r, { column }) => f`-(${at('oneOff', column)}+${at('running', column)})`,
      },
      realCosts: {
        label: inPrices('Costs (positive)'),
        ...pounds,
        of: (r, { index }) => f`${r.costs}/${deflated(index)}`,
      },
      realCashReleasing: {
        label: inPrices('Cash-releasing'),
        ...pounds,
        of: (_r, { column, index }) => f`${at('cashReleasing', column)}/${deflated(index)}`,
      },
    },
  );
  return {
    spill,
    workings,
    line: (key) => spill.across(key, 'year1', 'year6'),
    inPrices,
  };
}
