import { type Content, f, type Formula, type Ref, type Table } from '../../layout';
import { formats } from '../../plan/cells';
import type { Blank } from '../parts/blankColumns';
import type { ScenarioName } from '../parts/inputs';
import { inLastYear, type Year } from '../parts/years';
import type { Calendar } from './calendar';
import type { BalanceKey, Reserves } from './reservesSheet';
import type { Savings, TotalKey } from './savingsSheet';
import type { Tracker } from './trackerSheet';

const { pounds, text, percent, number } = formats;

export interface YearRowOfResults {
  key: string;
  label: string;
  meaning: string;
  isSummed?: true;
  isResult?: true;
  of(central: Savings, reserves: Reserves, column: Year): Content;
}

/** A row of results for each key of a table by year. */
const rowsFrom =
  <K extends string>(of: (key: K) => YearRowOfResults['of']) =>
  (
    key: K,
    label: string,
    meaning: string,
    more: Pick<YearRowOfResults, 'isSummed' | 'isResult'> = {},
  ): YearRowOfResults => ({ key, label, meaning, ...more, of: of(key) });
const fromTotals = rowsFrom<TotalKey>(
  (key) => (central, _reserves, column) => f`${central.total(key, { column })}`,
);
const fromBalance = rowsFrom<BalanceKey>(
  (key) => (_central, reserves, column) => f`${reserves.total(key, { column })}`,
);

const summed = { isSummed: true } as const;
const result = { isResult: true } as const;

/** The central case by year, from the gap to what is left of it. */
export const yearRows: readonly YearRowOfResults[] = [
  fromTotals('spend', 'Spend before any lever', 'The base of every line with its pressures'),
  fromTotals('funding', 'Funding', 'Every source on Budget lines'),
  fromTotals('gapBefore', 'Gap before savings', 'Spend less funding: a gap is positive', result),
  fromTotals('entered', 'Cash-releasing levers, as entered', 'Each lever alone', summed),
  fromTotals('overlap', 'Overlap within groups', 'Negative: levers on the same spend do not add up', summed),
  fromTotals('saving', 'Cash-releasing savings', 'Levers and overlap, and so the savings of every line', {
    ...summed,
    ...result,
  }),
  fromTotals('onceSaving', 'of which one-off', 'In no base of a later year', summed),
  fromTotals('running', 'Running cost of levers', 'Whatever their kind of benefit', summed),
  fromTotals('oneOff', 'One-off cost of levers', 'In the year in which a lever starts', summed),
  fromTotals(
    'transfers',
    'Transfers and funding',
    'Money of other bodies, grants, charges: never among savings',
    summed,
  ),
  fromTotals('further', 'Further lines of Inputs', 'Costs less gains, with borrowing', summed),
  fromTotals(
    'gapBeforeRisk',
    'Gap before the delivery risk allowance',
    'With every lever at its agreed amount',
    result,
  ),
  fromTotals(
    'risk',
    'Delivery risk allowance',
    'One line of its own, by confidence: it alters no lever',
    summed,
  ),
  fromTotals(
    'gapAfterRisk',
    'Gap after the delivery risk allowance',
    'What funding and savings leave open',
    result,
  ),
  fromBalance('funded', 'Grants and receipts for one-off cost', 'The shares typed on Inputs', summed),
  fromBalance('drawn', 'Drawn from reserves', 'Negative: it closes the gap of its year alone', summed),
  fromBalance('paidIn', 'Paid into reserves', 'Repayments among them', summed),
  fromBalance('balance', 'Gap still to close', 'Negative: a surplus', result),
  fromTotals(
    'carried',
    'Full-year effect carried over',
    'What levers that have started add next year, as entered',
  ),
  fromTotals('avoided', 'Cost avoided: not cash', 'In no line above', summed),
  fromTotals('capacity', 'Capacity: not cash', 'In no line above', summed),
];

export type CaseKey =
  | 'gapBefore'
  | 'saving'
  | 'overlap'
  | 'running'
  | 'transfers'
  | 'gapBeforeRisk'
  | 'risk'
  | 'gapAfterRisk'
  | 'carried'
  | 'avoided'
  | 'capacity'
  | 'savingInAll'
  | 'netCash'
  | 'npv'
  | 'payback';

export type ByCase = Table<CaseKey, ScenarioName, 'unit' | 'meaning' | Blank>;

interface CaseRow {
  label: string;
  unit: string;
  format: string;
  meaning: string;
  of(savings: Savings, calendar: Calendar, reserves: Reserves): Formula;
}

const last = (key: TotalKey, label: string, meaning: string, unit = '£ a year'): CaseRow => ({
  label,
  unit,
  format: pounds,
  meaning,
  of: ({ totals }, { horizon }) => inLastYear(totals.all(key), horizon),
});
const all = (key: TotalKey, label: string, meaning: string, unit = '£, cash'): CaseRow => ({
  label,
  unit,
  format: pounds,
  meaning,
  of: ({ totals }) => f`SUM(${totals.all(key)})`,
});

/** What the three cases come to. */
export const caseRows: Record<CaseKey, CaseRow> = {
  gapBefore: last(
    'gapBefore',
    'Gap before savings, last year',
    'Pressures at their low, central or high end',
  ),
  saving: last('saving', 'Cash-releasing savings, last year', 'After overlap'),
  overlap: last('overlap', 'Overlap within groups, last year', 'Negative'),
  running: last('running', 'Running cost of levers, last year', 'Of every lever'),
  transfers: last('transfers', 'Transfers and funding, last year', 'Never among savings'),
  gapBeforeRisk: last(
    'gapBeforeRisk',
    'Gap before the allowance, last year',
    'Every lever at its agreed amount',
  ),
  risk: last('risk', 'Delivery risk allowance, last year', 'By the confidence of each lever'),
  gapAfterRisk: last('gapAfterRisk', 'Gap after the allowance, last year', 'Before reserves'),
  carried: last('carried', 'Full-year effect carried over after it', 'As entered, before overlap'),
  avoided: last('avoided', 'Cost avoided, last year', 'In no saving and no gap', '£ a year, not cash'),
  capacity: last('capacity', 'Capacity, last year', 'In no saving and no gap', '£ a year, not cash'),
  savingInAll: all('saving', 'Cash-releasing savings, over the years', 'Cash of each year, added up'),
  netCash: all('net', 'Net cash of the programme, over the years', 'Savings less costs, with further lines'),
  npv: all(
    'discounted',
    'Net present value of that cash',
    'First-year prices, at the Green Book’s standard rate',
    '£, first-year prices',
  ),
  payback: {
    label: 'Payback',
    unit: 'in words',
    format: text,
    meaning: 'The year from which net cash so far is never below zero again',
    of: ({ totals }, { horizon, lines }) => {
      const behind = f`MAX(${totals.all('behind')})`;
      const cost = f`SUM(${totals.all('running')})+SUM(${totals.all('oneOff')})`;
      return f`IF(${cost}=0,"Nothing to pay back",IF(${behind}>=${horizon},"Not in the plan","In "&INDEX(${lines.all('label')},1,${behind}+1)))`;
    },
  },
};

export type DeliveryKey =
  | 'original'
  | 'planned'
  | 'toDate'
  | 'recorded'
  | 'delivered'
  | 'rate'
  | 'forecast'
  | 'carried'
  | 'green'
  | 'amber'
  | 'red'
  | 'transfers'
  | 'avoided'
  | 'capacity';

interface DeliveryRow {
  label: string;
  unit: string;
  format: string;
  meaning: string;
  of(tracker: Tracker): Content;
}

const cash = (key: Parameters<Tracker['total']>[1], label: string, meaning: string): DeliveryRow => ({
  label,
  unit: '£, cash-releasing',
  format: pounds,
  meaning,
  of: ({ total }) => f`${total('cash', key)}`,
});
const apart = (kind: 'transfer' | 'avoided' | 'capacity', label: string, unit: string): DeliveryRow => ({
  label,
  unit,
  format: pounds,
  meaning: 'Confirmed; in a table of its own on Tracker, without a rating',
  of: ({ total }) => f`${total(kind, 'delivered')}`,
});
const rated = (word: string): DeliveryRow => ({
  label: `Levers rated ${word}`,
  unit: 'levers',
  format: number,
  meaning: 'Cash-releasing, by delivered ÷ planned to date',
  of: ({ rating }) => f`${rating(word)}`,
});

/** What is delivered in the year that is tracked. */
export const deliveryRows: Record<DeliveryKey, DeliveryRow> = {
  original: cash('original', 'Original plan of the year', 'As it was agreed'),
  planned: cash('planned', 'Plan of the year, as revised', 'A blank month is as in the original'),
  toDate: cash('toDate', 'Planned to date', 'Up to and including the month reported'),
  recorded: cash('recorded', 'Recorded to date', 'Confirmed or not'),
  delivered: cash('delivered', 'Delivered to date, confirmed', 'With finance’s name, date and ledger code'),
  rate: {
    label: 'Delivery rate',
    unit: 'share, or words',
    format: percent,
    meaning: 'Delivered ÷ planned to date, by OT.DELIVERYRATE',
    of: ({ rate }: Tracker): Ref => rate,
  },
  forecast: cash('forecast', 'Forecast outturn', 'Delivered, and the plan of the months still to come'),
  carried: cash('carried', 'Carried forward', 'Planned and not forecast, of levers that go on'),
  green: rated('Green'),
  amber: rated('Amber'),
  red: rated('Red'),
  transfers: apart('transfer', 'Transfers and funding received', '£, not a saving'),
  avoided: apart('avoided', 'Cost avoided', '£, not cash'),
  capacity: apart('capacity', 'Capacity', '£, not cash'),
};
