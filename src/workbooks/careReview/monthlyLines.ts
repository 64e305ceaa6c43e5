import { formats } from '../cells';
import { reviewingLines } from './reviewingLines';

/** How a formula of the monthly sheets names what it reads. */
export interface MonthlyReferences {
  /** An input, or something worked out once. */
  used(key: string): string;
  /** A line of the timeline in the month of the formula. */
  here(key: string): string;
  before(key: string): string;
  /** The line in every month. */
  all(key: string): string;
}

export interface Line {
  key: string;
  label: string;
  unit: string;
  format: string;
  /** What the Total column shows. */
  total?: 'sum' | 'most' | 'least';
  /** What the month before the first holds. */
  opening?: 0 | 1;
  /** What its cells show beyond the horizon: nothing, unless it counts the months themselves or feeds a chart. */
  beyond?: 'itself' | 'gap';
  /** Without its `=`, the same in every month. */
  formula(references: MonthlyReferences): string;
}

const { number, oneDecimal, factor, pounds, poundsAndPence } = formats;

const time: Line[] = [
  {
    key: 'monthNumber',
    label: 'Month number',
    unit: 'month',
    format: number,
    opening: 0,
    beyond: 'itself',
    formula: ({ before }) => `${before('monthNumber')}+1`,
  },
  {
    key: 'inHorizon',
    label: 'Within the horizon: 1 is yes',
    unit: '1 or 0',
    format: number,
    total: 'sum',
    beyond: 'itself',
    formula: ({ here, used }) => `IF(${here('monthNumber')}<=${used('horizonMonths')},1,0)`,
  },
  {
    key: 'aprils',
    label: 'Aprils since the first month',
    unit: 'years',
    format: number,
    formula: ({ here, used }) => {
      const year = (date: string) => `YEAR(EDATE(${date},-${used('monthsToApril')}))`;
      return `${year(here('month'))}-${year(used('firstMonth'))}`;
    },
  },
];

const hours: Line[] = [
  {
    key: 'fullYearHours',
    label: 'Hours a year of the month’s conversions if every one lasted: before any adjustment',
    unit: 'hours a year',
    format: number,
    total: 'sum',
    formula: ({ here, used }) =>
      `${here('conversions')}*${used('hoursPerConversion')}*${used('weeksInYear')}`,
  },
  {
    key: 'arriving',
    label: 'Weekly hours of the conversions that take effect this month',
    unit: 'hours a week',
    format: oneDecimal,
    opening: 0,
    formula: ({ here, all, used }) =>
      `IF(${here('monthNumber')}>${used('lagMonths')},INDEX(${all('additional')},1,${here('monthNumber')}-${used('lagMonths')}),0)*${used('hoursPerConversion')}`,
  },
  {
    key: 'settled',
    label: 'Weekly hours still in force from earlier months, after attrition',
    unit: 'hours a week',
    format: oneDecimal,
    opening: 0,
    formula: ({ before, used }) => `(${before('settled')}+${before('arriving')})*${used('survival')}`,
  },
  {
    key: 'inForce',
    label: 'Weekly hours in force, averaged over the month: this month’s conversions count half',
    unit: 'hours a week',
    format: oneDecimal,
    total: 'most',
    formula: ({ here, used }) => `${here('settled')}+${here('arriving')}*${used('firstMonthShare')}`,
  },
  {
    key: 'hours',
    label: 'Hours released in the month, before optimism bias',
    unit: 'hours',
    format: number,
    total: 'sum',
    formula: ({ here, used }) => `${here('inForce')}*${used('weeksInMonth')}`,
  },
  {
    key: 'hoursCounted',
    label: 'Hours released in the month, after optimism bias',
    unit: 'hours',
    format: number,
    total: 'sum',
    formula: ({ here, used }) => `${here('hours')}*(1-${used('optimism')})`,
  },
  {
    key: 'hoursCash',
    label: 'of which taken as cash',
    unit: 'hours',
    format: number,
    total: 'sum',
    formula: ({ here, used }) => `${here('hoursCounted')}*${used('cashable')}`,
  },
  {
    key: 'hoursKept',
    label: 'of which capacity: hours that go back into the system',
    unit: 'hours',
    format: number,
    total: 'sum',
    formula: ({ here, used }) => `${here('hoursCounted')}*(1-${used('cashable')})`,
  },
  {
    key: 'hoursUnsplit',
    label: 'Hours counted in neither, or twice: must be zero',
    unit: 'hours',
    format: number,
    total: 'sum',
    formula: ({ here }) => `ABS(${here('hoursCash')}+${here('hoursKept')}-${here('hoursCounted')})`,
  },
];

const savings: Line[] = [
  {
    key: 'prices',
    label: 'Index of the hourly rate and of equipment: the first financial year is 1',
    unit: 'index',
    format: factor,
    formula: ({ here, used }) => `(1+${used('rateUplift')})^${here('aprils')}`,
  },
  {
    key: 'rate',
    label: 'Hourly rate in force',
    unit: '£ an hour',
    format: poundsAndPence,
    formula: ({ here, used }) => `${used('hourlyRate')}*${here('prices')}`,
  },
  {
    key: 'gross',
    label: 'Gross saving, additional, before optimism bias',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here }) => `${here('hours')}*${here('rate')}`,
  },
  {
    key: 'grossAtOnePound',
    label: 'The same at £1 an hour in the first financial year, which is never zero with the rate',
    unit: '£, gross',
    format: pounds,
    total: 'sum',
    formula: ({ here }) => `${here('hours')}*${here('prices')}`,
  },
  {
    key: 'optimismTaken',
    label: 'Optimism bias, taken off',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) => `${here('gross')}*${used('optimism')}`,
  },
  {
    key: 'lostIncomeTaken',
    label: 'Lost income, taken off',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) => `(${here('gross')}-${here('optimismTaken')})*${used('lostIncome')}`,
  },
  {
    key: 'lostIncomeCash',
    label: 'of which lost in cash',
    unit: '£, cash',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) => `${here('lostIncomeTaken')}*${used('lostIncomeCash')}`,
  },
  {
    key: 'net',
    label: 'Net saving: gross less optimism bias and lost income, before programme costs',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here }) => `${here('gross')}-${here('optimismTaken')}-${here('lostIncomeTaken')}`,
  },
  {
    key: 'cash',
    label: 'of which cash-releasing: its share of gross, less the income lost in cash',
    unit: '£, cash',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) =>
      `(${here('gross')}-${here('optimismTaken')})*${used('cashable')}-${here('lostIncomeCash')}`,
  },
  {
    key: 'kept',
    label: 'of which capacity: the rest of gross, less the rest of lost income',
    unit: '£, not cash',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) =>
      `(${here('gross')}-${here('optimismTaken')})*(1-${used('cashable')})-${here('lostIncomeTaken')}*(1-${used('lostIncomeCash')})`,
  },
  {
    key: 'unsplit',
    label: 'Saving counted in neither, or twice: must be zero',
    unit: '£, net',
    format: poundsAndPence,
    total: 'sum',
    formula: ({ here }) => `ABS(${here('cash')}+${here('kept')}-${here('net')})`,
  },
];

const costs: Line[] = [
  {
    key: 'teamShare',
    label: 'Share of the month for which reviewers are paid: a cohort’s last month in proportion',
    unit: 'share',
    format: formats.percent,
    formula: ({ here }) => `IF(${here('capacity')}=0,1,${here('reviews')}/${here('capacity')})`,
  },
  {
    key: 'team',
    label: 'Reviewers',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) =>
      `${used('teamYear')}/${used('monthsInYear')}*(1+${used('payUplift')})^${here('aprils')}*${here('teamShare')}`,
  },
  {
    key: 'oneOff',
    label: 'One-off programme cost',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) => `IF(${here('monthNumber')}=1,${used('programmeCost')},0)`,
  },
  {
    key: 'equipmentBought',
    label: 'Equipment, for every conversion',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) => `${here('conversions')}*${used('equipmentEach')}*${here('prices')}`,
  },
  {
    key: 'oneOffOptimismAdded',
    label: 'Optimism bias on the one-off cost, added',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) => `${here('oneOff')}*${used('oneOffOptimism')}`,
  },
  {
    key: 'runningOptimismAdded',
    label: 'Optimism bias on reviewers and equipment, added',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) => `(${here('team')}+${here('equipmentBought')})*${used('runningOptimism')}`,
  },
  {
    key: 'conversionCost',
    label: 'Cost that grows with conversions: equipment with its optimism bias',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) => `${here('equipmentBought')}*(1+${used('runningOptimism')})`,
  },
  {
    key: 'cost',
    label: 'Total cost',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here }) =>
      `${here('team')}+${here('oneOff')}+${here('equipmentBought')}+${here('oneOffOptimismAdded')}+${here('runningOptimismAdded')}`,
  },
];

const outcome: Line[] = [
  {
    key: 'netCash',
    label: 'Net cash flow: cash-releasing saving less total cost',
    unit: '£, cash',
    format: pounds,
    total: 'sum',
    formula: ({ here }) => `${here('cash')}-${here('cost')}`,
  },
  {
    key: 'cumulative',
    label: 'Net cash flow so far',
    unit: '£, cash',
    format: pounds,
    opening: 0,
    formula: ({ here, before }) => `${before('cumulative')}+${here('netCash')}`,
  },
  {
    key: 'behind',
    label: 'Month number where net cash so far is negative, else zero',
    unit: 'month',
    format: number,
    total: 'most',
    formula: ({ here }) => `IF(${here('cumulative')}<0,${here('monthNumber')},0)`,
  },
  {
    key: 'ahead',
    label: 'Net cash so far is not negative: 1 is yes',
    unit: '1 or 0',
    format: number,
    total: 'sum',
    formula: ({ here }) => `IF(${here('cumulative')}>=0,1,0)`,
  },
  {
    key: 'waiting',
    label: 'No saving yet: 1 is yes',
    unit: '1 or 0',
    format: number,
    total: 'sum',
    opening: 1,
    formula: ({ here, before }) => `MIN(${before('waiting')},IF(${here('hours')}>0,0,1))`,
  },
  {
    key: 'yearCloses',
    label: 'Last month of its financial year: 1 is yes',
    unit: '1 or 0',
    format: number,
    total: 'sum',
    formula: ({ here, used }) =>
      `IF(MONTH(EDATE(${here('month')},-${used('monthsToApril')}))=${used('monthsInYear')},1,0)`,
  },
  {
    key: 'runRate',
    label: 'Gross full-year effect of the hours in force at the year’s end, after optimism bias',
    unit: '£ a year, gross',
    format: pounds,
    formula: ({ here, used }) =>
      `${here('yearCloses')}*${here('inForce')}*${used('weeksInYear')}*${here('rate')}*(1-${used('optimism')})`,
  },
  {
    key: 'drawn',
    label: 'Net cash so far, as drawn on Results: #N/A beyond the horizon is deliberate, and draws nothing',
    unit: '£, cash',
    format: pounds,
    beyond: 'gap',
    formula: ({ here }) => here('cumulative'),
  },
];

export const monthlyLines: Line[] = [...time, ...reviewingLines, ...hours, ...savings, ...costs, ...outcome];
