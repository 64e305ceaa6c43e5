import { formats } from '../cells';
import type { ScenarioName } from '../parts/inputs';
import type { YearBlock } from './yearlySheet';
import type { MonthlySheet } from './monthlySheet';

/** What the results of one scenario are worked out from. */
export interface Scenario {
  name: ScenarioName;
  year: YearBlock;
  month: MonthlySheet;
  /** The value of an input in this scenario. */
  input(key: string): string;
  /** Another result of the same scenario. */
  result(key: string): string;
}

export interface ResultLine {
  key: string;
  label: string;
  unit: string;
  format: string;
  meaning: string;
  /** Without its `=`. */
  formula(scenario: Scenario): string;
}

const { pounds, number, oneDecimal, poundsAndPence, percent, twoDecimals, text } = formats;

export const words = {
  noCost: 'No cost, so no return',
  noBenefit: 'No cash benefit',
  never: 'Not within the horizon',
  noHours: 'No hours released',
  noValue: 'No value does that',
} as const;

const presentValue = (year: YearBlock, key: string) => `SUMPRODUCT(${year.all(key)}*${year.all('discount')})`;

export const resultLines: ResultLine[] = [
  {
    key: 'npv',
    label: 'Net present value of cash, by OT.NPV',
    unit: '£, cash, net of all costs',
    format: pounds,
    meaning: 'Cash-releasing saving less all costs, each year discounted. Capacity is not in it.',
    formula: ({ year, input }) => `OT.NPV(${year.all('netCash')},${input('discountRate')})`,
  },
  {
    key: 'netCash',
    label: 'Net cash over the horizon',
    unit: '£, cash, net of all costs',
    format: pounds,
    meaning: 'Cash-releasing saving less all costs, not discounted',
    formula: ({ year }) => year.total('netCash'),
  },
  {
    key: 'returnText',
    label: 'Return on cash, in words, by OT.ROITEXT',
    unit: 'net and gross',
    format: text,
    meaning: 'Cash-releasing saving over total cost, both ways, not discounted',
    formula: ({ year }) =>
      `IF(${year.total('cost')}=0,"${words.noCost}",OT.ROITEXT(${year.all('cash')},${year.all('cost')}))`,
  },
  {
    key: 'netReturn',
    label: 'Net return on cash',
    unit: 'share of total cost',
    format: percent,
    meaning: '(Cash-releasing saving − total cost) ÷ total cost',
    formula: ({ year }) =>
      `IF(${year.total('cost')}=0,"${words.noCost}",${year.total('netCash')}/${year.total('cost')})`,
  },
  {
    key: 'grossReturn',
    label: 'Gross ratio on cash',
    unit: '£ for each £ of cost',
    format: twoDecimals,
    meaning: 'Cash-releasing saving ÷ total cost',
    formula: ({ year }) =>
      `IF(${year.total('cost')}=0,"${words.noCost}",${year.total('cash')}/${year.total('cost')})`,
  },
  {
    key: 'returnWithCapacity',
    label: 'Return with capacity counted, in words',
    unit: 'net and gross; not all cash',
    format: text,
    meaning: 'Net saving, capacity included, over total cost. Never quote it as cash.',
    formula: ({ year }) =>
      `IF(${year.total('cost')}=0,"${words.noCost}",OT.ROITEXT(${year.all('net')},${year.all('cost')}))`,
  },
  {
    key: 'payback',
    label: 'Payback: months from the start until net cash so far is no longer negative',
    unit: 'months',
    format: number,
    meaning: 'Cash only, not discounted',
    formula: ({ month }) =>
      `IF(${month.total('cumulative')}<0,"${words.never}",${month.used('horizonMonths')}-${month.total('hasPaidBack')}+1)`,
  },
  {
    key: 'leadTime',
    label: 'Lead time: months from the start with no saving yet',
    unit: 'months',
    format: number,
    meaning: 'The saving begins in the month after these',
    formula: ({ month }) =>
      `IF(${month.total('waiting')}=${month.used('horizonMonths')},"${words.never}",${month.total('waiting')})`,
  },
  {
    key: 'cost',
    label: 'Total cost',
    unit: '£',
    format: pounds,
    meaning: 'One-off, reviewers and equipment over the horizon, with uplifts, not discounted',
    formula: ({ year }) => year.total('cost'),
  },
  {
    key: 'gross',
    label: 'Gross saving, additional',
    unit: '£, gross',
    format: pounds,
    meaning:
      'Beyond what ordinary reviews would have saved; before optimism adjustment, lost income and costs',
    formula: ({ year }) => year.total('gross'),
  },
  {
    key: 'net',
    label: 'Net saving',
    unit: '£, net of lost income',
    format: pounds,
    meaning: 'Gross saving less optimism adjustment and lost income; before programme costs',
    formula: ({ year }) => year.total('net'),
  },
  {
    key: 'cash',
    label: 'of which cash-releasing',
    unit: '£, cash, before costs',
    format: pounds,
    meaning: 'A budget falls',
    formula: ({ year }) => year.total('cash'),
  },
  {
    key: 'kept',
    label: 'of which capacity',
    unit: '£, not cash',
    format: pounds,
    meaning: 'Hours that go back into the system: never add this to cash',
    formula: ({ year }) => year.total('kept'),
  },
  {
    key: 'hours',
    label: 'Hours released over the horizon',
    unit: 'hours',
    format: number,
    meaning: 'Additional, after optimism adjustment and attrition',
    formula: ({ year }) => year.total('hoursCounted'),
  },
  {
    key: 'fullYearHours',
    label: 'Hours released in a full year at the highest level reached',
    unit: 'hours a year',
    format: number,
    meaning: 'The most weekly hours in force in any month × weeks in a year, after optimism adjustment',
    formula: ({ month, input }) =>
      `${month.total('inForce')}*${month.used('weeksInYear')}*(1-${input('optimism')})`,
  },
  {
    key: 'fullYearEffect',
    label: 'Gross full-year effect at that level',
    unit: '£ a year, gross',
    format: pounds,
    meaning: 'Those hours at the hourly rate of the first financial year; before lost income and costs',
    formula: ({ result, input }) => `${result('fullYearHours')}*${input('hourlyRate')}`,
  },
  {
    key: 'people',
    label: 'People whom those hours could serve',
    unit: 'people at any one time',
    format: number,
    meaning:
      'Capacity, not cash: at the average hours a week for one person. Those taken as cash serve nobody.',
    formula: ({ month, result, input }) =>
      `IF(${result('fullYearHours')}>=0,OT.PEOPLESERVED(${result('fullYearHours')},${input('hoursPerPerson')},${month.used('weeksInYear')}),"${words.noHours}")`,
  },
  {
    key: 'costPerHour',
    label: 'Cost for each hour released',
    unit: '£ an hour',
    format: poundsAndPence,
    meaning: 'Total cost ÷ hours released over the horizon; compare it with the hourly rate',
    formula: ({ result }) =>
      `IF(${result('hours')}>0,${result('cost')}/${result('hours')},"${words.noHours}")`,
  },
  {
    key: 'reviews',
    label: 'Reviews done within the horizon',
    unit: 'reviews',
    format: oneDecimal,
    meaning: 'A team may review the same package again',
    formula: ({ year }) => year.total('reviews'),
  },
  {
    key: 'enoughPackages',
    label: 'Are there packages enough?',
    unit: 'in words',
    format: text,
    meaning: 'Conversions in force at the highest level, as hours, against all packages to review',
    formula: ({ month, input }) =>
      `IF(${month.total('inForce')}<=${input('packages')}*MAX(0,${month.used('hoursPerConversion')}),"Yes","No: fewer reviewers needed")`,
  },
  {
    key: 'switching',
    label: 'Switching value of cash benefits, by OT.SWITCHINGVALUE',
    unit: 'share of benefits',
    format: percent,
    meaning: 'How far cash benefits may change before the net present value is nil: negative is headroom',
    formula: ({ year, input }) =>
      `IF(${presentValue(year, 'cash')}>0,OT.SWITCHINGVALUE(${year.all('cash')},${year.all('cost')},${input('discountRate')}),"${words.noBenefit}")`,
  },
  {
    key: 'costSwitching',
    label: 'Switching value of costs',
    unit: 'share of costs',
    format: percent,
    meaning: 'How far all costs may change before the net present value is nil: positive is headroom',
    formula: ({ year }) =>
      `IF(${presentValue(year, 'cost')}=0,"No cost",${presentValue(year, 'cash')}/${presentValue(year, 'cost')}-1)`,
  },
];

/** An input changed by itself until the net present value is nil. */
export interface SwitchingLine {
  key: string;
  label: string;
  unit: string;
  format: string;
  meaning: string;
  /** Given what cash benefits would have to be, as a multiple of what they are. */
  formula(value: string, multiple: string): string;
}

export const switchingLines: SwitchingLine[] = [
  {
    key: 'hourlyRate',
    label: 'Hourly rate paid for home care',
    unit: '£ an hour',
    format: poundsAndPence,
    meaning: 'Benefits are proportional to it, costs do not depend on it',
    formula: (value, multiple) => `${value}*${multiple}`,
  },
  {
    key: 'conversionShare',
    label: 'Share of reviews that end with one carer',
    unit: 'share of reviews',
    format: percent,
    meaning:
      'Benefits and equipment are proportional to it, other costs do not depend on it. Above 100%: not even every review is enough.',
    formula: (value, multiple) => `${value}*${multiple}`,
  },
  {
    key: 'cashable',
    label: 'Share of the net saving that is cash-releasing',
    unit: 'share',
    format: percent,
    meaning: 'Benefits are proportional to it. Above 100%: not even all of it is enough.',
    formula: (value, multiple) => `${value}*${multiple}`,
  },
  {
    key: 'counterfactual',
    label: 'Counterfactual: share converted anyway',
    unit: 'share of conversions',
    format: percent,
    meaning: 'Benefits are proportional to what is left of 100%. Negative: not even nil is enough.',
    formula: (value, multiple) => `1-(1-${value})*${multiple}`,
  },
  {
    key: 'optimism',
    label: 'Optimism adjustment: share taken off benefits',
    unit: 'share',
    format: percent,
    meaning: 'As the line above',
    formula: (value, multiple) => `1-(1-${value})*${multiple}`,
  },
  {
    key: 'lostIncome',
    label: 'Lost income: client contributions, share',
    unit: 'share',
    format: percent,
    meaning: 'As the line above',
    formula: (value, multiple) => `1-(1-${value})*${multiple}`,
  },
];
