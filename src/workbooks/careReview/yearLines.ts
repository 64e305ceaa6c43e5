import { formats } from '../cells';
import type { MonthLine, MonthlySheet } from './monthlySheet';
import type { YearlyRates } from './yearlySheet';

/** How a formula of the Yearly sheet names what it reads. */
export interface YearReferences extends YearlyRates {
  here(key: string): string;
  before(key: string): string;
  monthly: MonthlySheet;
}

export interface YearLine {
  key: string;
  label: string;
  unit: string;
  format: string;
  hasTotal?: true;
  opening?: 0;
  /** Its amounts are in the prices of the first year, which the label says. */
  isPresentValue?: true;
  /** Without its `=`, the same in every year. */
  formula(references: YearReferences): string;
}

const { number, pounds, factor } = formats;

/** The line of the months that fall in the year. */
const summed = (key: MonthLine, label: string, unit: string, format: string = pounds): YearLine => ({
  key,
  label,
  unit,
  format,
  hasTotal: true,
  formula: ({ here, monthly }) => `SUMIF(${monthly.all('aprils')},${here('number')}-1,${monthly.all(key)})`,
});

const PRESENT = '£, cash, present value';

/** Cash of the year brought to the prices of the first year by general inflation, then discounted at the real rate. */
const presentValue = (key: string, label: string, of: string): YearLine => ({
  key,
  label,
  unit: PRESENT,
  format: pounds,
  hasTotal: true,
  isPresentValue: true,
  formula: ({ here }) => `${here(of)}/${here('priceIndex')}*${here('discount')}`,
});

const gathered: YearLine[] = [
  summed('inHorizon', 'Months within the horizon', 'months', number),
  summed('reviews', 'Reviews done', 'reviews', number),
  summed('conversions', 'Conversions to one carer', 'packages', number),
  summed('hoursCounted', 'Hours released, after optimism bias', 'hours', number),
  summed('hoursCash', 'of which taken as cash', 'hours', number),
  summed('hoursKept', 'of which capacity', 'hours', number),
  summed('gross', 'Gross saving, additional, before optimism bias', '£'),
  summed('grossAtOnePound', 'Gross saving at £1 an hour in the first financial year', '£'),
  summed('optimismTaken', 'Optimism bias, taken off', '£'),
  summed('lostIncomeTaken', 'Lost income, taken off', '£'),
  summed('lostIncomeCash', 'of which lost in cash', '£, cash'),
  summed('net', 'Net saving, before programme costs', '£'),
  summed('cash', 'of which cash-releasing', '£, cash'),
  summed('kept', 'of which capacity', '£, not cash'),
  summed('oneOff', 'One-off programme cost', '£'),
  summed('team', 'Running cost: reviewers', '£'),
  summed('equipmentBought', 'Equipment', '£'),
  summed('oneOffOptimismAdded', 'Optimism bias on the one-off cost, added', '£'),
  summed('runningOptimismAdded', 'Optimism bias on reviewers and equipment, added', '£'),
  summed('conversionCost', 'Cost that grows with conversions: equipment with its optimism bias', '£'),
  summed('cost', 'Total cost', '£'),
  { ...summed('netCash', 'Net cash flow, cash of the year', '£, cash'), opening: 0 },
];

const flows: YearLine[] = [
  {
    key: 'cumulative',
    label: 'Net cash flow so far, cash of the year',
    unit: '£, cash',
    format: pounds,
    opening: 0,
    formula: ({ here, before }) => `${before('cumulative')}+${here('netCash')}`,
  },
  {
    key: 'oneOffInAll',
    label: 'One-off cost with its optimism bias',
    unit: '£',
    format: pounds,
    hasTotal: true,
    opening: 0,
    formula: ({ here }) => `${here('oneOff')}+${here('oneOffOptimismAdded')}`,
  },
  {
    key: 'recurringMovement',
    label: 'MTFS movement (year on year), recurring: change in net cash flow before one-off cost',
    unit: '£, cash',
    format: pounds,
    formula: ({ here, before }) =>
      `${here('netCash')}+${here('oneOffInAll')}-${before('netCash')}-${before('oneOffInAll')}`,
  },
  {
    key: 'oneOffMovement',
    label: 'MTFS movement (year on year), one-off: the cost in its year, its reversal in the next',
    unit: '£, cash',
    format: pounds,
    formula: ({ here, before }) => `${before('oneOffInAll')}-${here('oneOffInAll')}`,
  },
];

const present: YearLine[] = [
  {
    key: 'priceIndex',
    label: 'General price level: the first financial year is 1',
    unit: 'index',
    format: factor,
    formula: ({ here, generalInflation }) => `(1+${generalInflation})^(${here('number')}-1)`,
  },
  {
    key: 'real',
    label: 'Net cash flow, not discounted',
    unit: '£, cash, first-year prices',
    format: pounds,
    hasTotal: true,
    isPresentValue: true,
    formula: ({ here }) => `${here('netCash')}/${here('priceIndex')}`,
  },
  {
    key: 'discount',
    label: 'Discount factor, real: the first financial year is year 0',
    unit: 'factor',
    format: factor,
    formula: ({ here, discountRate }) => `1/(1+${discountRate})^(${here('number')}-1)`,
  },
  {
    key: 'discounted',
    label: 'Net cash flow, discounted',
    unit: PRESENT,
    format: pounds,
    hasTotal: true,
    isPresentValue: true,
    formula: ({ here }) => `${here('real')}*${here('discount')}`,
  },
  {
    key: 'discountedAtProposed',
    label: 'Net cash flow, discounted at the rate of the sensitivity',
    unit: PRESENT,
    format: pounds,
    hasTotal: true,
    isPresentValue: true,
    formula: ({ here, sensitivityRate }) => `${here('real')}/(1+${sensitivityRate})^(${here('number')}-1)`,
  },
  presentValue('cashPresent', 'Cash-releasing saving, discounted', 'cash'),
  presentValue(
    'grossAtOnePoundPresent',
    'Gross saving at £1 an hour in the first financial year, discounted',
    'grossAtOnePound',
  ),
  presentValue('costPresent', 'Total cost, discounted', 'cost'),
  presentValue('conversionCostPresent', 'Cost that grows with conversions, discounted', 'conversionCost'),
  {
    key: 'nominalFactor',
    label: 'Second route: factor at the nominal rate, (1 + real rate) × (1 + general inflation) − 1',
    unit: 'factor',
    format: factor,
    formula: ({ here, discountRate, generalInflation }) =>
      `1/(1+((1+${discountRate})*(1+${generalInflation})-1))^(${here('number')}-1)`,
  },
  {
    key: 'nominalRoute',
    label: 'Second route: net cash flow, cash of the year discounted at the nominal rate',
    unit: PRESENT,
    format: pounds,
    hasTotal: true,
    isPresentValue: true,
    formula: ({ here }) => `${here('netCash')}*${here('nominalFactor')}`,
  },
  {
    key: 'atOtherInflation',
    label: 'Net cash flow, discounted, at the other end of general inflation',
    unit: PRESENT,
    format: pounds,
    hasTotal: true,
    isPresentValue: true,
    formula: ({ here, otherInflation }) =>
      `${here('netCash')}/(1+${otherInflation})^(${here('number')}-1)*${here('discount')}`,
  },
];

export const yearLines: YearLine[] = [
  {
    key: 'number',
    label: 'Financial year, counted from the first',
    unit: 'year',
    format: number,
    opening: 0,
    formula: ({ before, monthly }) =>
      `IF(${before('number')}="","",IF(${before('number')}+1<=${monthly.used('horizon')},${before('number')}+1,""))`,
  },
  ...gathered,
  ...flows,
  ...present,
  {
    ...summed('runRate', 'Gross full-year effect of the hours in force at the year’s end', '£ a year, gross'),
    hasTotal: undefined,
  },
];
