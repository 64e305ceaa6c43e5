import { formats } from '../cells';

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
  /** What stands under Total. */
  total?: 'sum' | 'last' | 'most' | 'untilHorizon';
  /** What the month before the first holds. */
  opening?: 0 | 1;
  /** Without its `=`, the same in every month. */
  formula(references: MonthlyReferences): string;
}

const { number, oneDecimal, twoDecimals, factor, pounds, poundsAndPence } = formats;

const time: Line[] = [
  {
    key: 'monthNumber',
    label: 'Month number',
    unit: 'month',
    format: number,
    opening: 0,
    formula: ({ before }) => `${before('monthNumber')}+1`,
  },
  {
    key: 'inHorizon',
    label: 'Within the horizon: 1 is yes',
    unit: '1 or 0',
    format: number,
    total: 'sum',
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

const reviewing: Line[] = [
  {
    key: 'capacity',
    label: 'Reviews that the team can do',
    unit: 'reviews',
    format: twoDecimals,
    total: 'sum',
    formula: ({ here, used }) =>
      `${here('inHorizon')}*${used('fullCapacity')}*MIN(1,${here('monthNumber')}/MAX(1,${used('ramp')}))`,
  },
  {
    key: 'reviews',
    label: 'Reviews done: a cohort stops when its packages run out',
    unit: 'reviews',
    format: twoDecimals,
    total: 'sum',
    formula: ({ here, before, used }) =>
      `IF(${used('isCohort')}=1,MIN(${here('capacity')},MAX(0,${used('packages')}-${before('reviewsToDate')})),${here('capacity')})`,
  },
  {
    key: 'reviewsToDate',
    label: 'Reviews done so far',
    unit: 'reviews',
    format: twoDecimals,
    total: 'last',
    opening: 0,
    formula: ({ here, before }) => `${before('reviewsToDate')}+${here('reviews')}`,
  },
  {
    key: 'conversions',
    label: 'Conversions to one carer',
    unit: 'packages',
    format: twoDecimals,
    total: 'sum',
    formula: ({ here, used }) => `${here('reviews')}*${used('conversionShare')}`,
  },
  {
    key: 'additional',
    label: 'Additional conversions: those that ordinary reviews would not have made',
    unit: 'packages',
    format: twoDecimals,
    total: 'sum',
    formula: ({ here, used }) => `${here('conversions')}*(1-${used('counterfactual')})`,
  },
];

const hours: Line[] = [
  {
    key: 'arriving',
    label: 'Weekly hours of the conversions that take effect this month',
    unit: 'hours a week',
    format: oneDecimal,
    opening: 0,
    formula: ({ here, all, used }) =>
      `IF(${here('monthNumber')}>${used('lag')},INDEX(${all('additional')},1,${here('monthNumber')}-${used('lag')}),0)*${used('hoursPerConversion')}`,
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
    formula: ({ here, used }) =>
      `${here('inHorizon')}*(${here('settled')}+${here('arriving')}*${used('firstMonthShare')})`,
  },
  {
    key: 'hours',
    label: 'Hours released in the month, before the optimism adjustment',
    unit: 'hours',
    format: number,
    total: 'sum',
    formula: ({ here, used }) => `${here('inForce')}*${used('weeksInMonth')}`,
  },
  {
    key: 'hoursCounted',
    label: 'Hours released in the month, after it',
    unit: 'hours',
    format: number,
    total: 'sum',
    formula: ({ here, used }) => `${here('hours')}*(1-${used('optimism')})`,
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
    label: 'Gross saving, additional, before the optimism adjustment',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here }) => `${here('hours')}*${here('rate')}`,
  },
  {
    key: 'optimismTaken',
    label: 'Optimism adjustment, taken off',
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
    key: 'net',
    label: 'Net saving: gross less optimism adjustment and lost income, before programme costs',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here }) => `${here('gross')}-${here('optimismTaken')}-${here('lostIncomeTaken')}`,
  },
  {
    key: 'cash',
    label: 'of which cash-releasing',
    unit: '£, cash',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) => `${here('net')}*${used('cashable')}`,
  },
  {
    key: 'kept',
    label: 'of which capacity: hours that go back into the system',
    unit: '£, not cash',
    format: pounds,
    total: 'sum',
    formula: ({ here, used }) => `${here('net')}*(1-${used('cashable')})`,
  },
];

const costs: Line[] = [
  {
    key: 'teamShare',
    label: 'Share of the month for which reviewers are paid: a cohort’s last month in proportion',
    unit: 'share',
    format: formats.percent,
    formula: ({ here }) =>
      `IF(${here('capacity')}=0,${here('inHorizon')},${here('reviews')}/${here('capacity')})`,
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
    key: 'cost',
    label: 'Total cost',
    unit: '£',
    format: pounds,
    total: 'sum',
    formula: ({ here }) => `${here('team')}+${here('oneOff')}+${here('equipmentBought')}`,
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
    total: 'last',
    opening: 0,
    formula: ({ here, before }) => `${before('cumulative')}+${here('netCash')}`,
  },
  {
    key: 'hasPaidBack',
    label: 'Paid back by the end of the month, not discounted: 1 is yes',
    unit: '1 or 0',
    format: number,
    total: 'untilHorizon',
    opening: 0,
    formula: ({ here, before }) => `MAX(${before('hasPaidBack')},IF(${here('cumulative')}>=0,1,0))`,
  },
  {
    key: 'waiting',
    label: 'No saving yet: 1 is yes',
    unit: '1 or 0',
    format: number,
    total: 'untilHorizon',
    opening: 1,
    formula: ({ here, before }) => `MIN(${before('waiting')},IF(${here('hours')}>0,0,1))`,
  },
  {
    key: 'yearCloses',
    label: 'Last month of its financial year, or of the horizon: 1 is yes',
    unit: '1 or 0',
    format: number,
    total: 'sum',
    formula: ({ here, used }) =>
      `${here('inHorizon')}*IF(OR(${here('monthNumber')}=${used('horizonMonths')},MONTH(EDATE(${here('month')},-${used('monthsToApril')}))=${used('monthsInYear')}),1,0)`,
  },
  {
    key: 'runRate',
    label: 'Gross full-year effect of the hours in force at the year’s end, after the optimism adjustment',
    unit: '£ a year, gross',
    format: pounds,
    formula: ({ here, used }) =>
      `${here('yearCloses')}*${here('inForce')}*${used('weeksInYear')}*${here('rate')}*(1-${used('optimism')})`,
  },
];

export const monthlyLines: Line[] = [...time, ...reviewing, ...hours, ...savings, ...costs, ...outcome];
