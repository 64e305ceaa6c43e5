import { formats } from '../cells';
import { toleranceCell } from '../parts/checks';
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
  /** Whether an input is as it was built: a condition. */
  isAsBuilt(key: string): string;
  /** Another result of the same scenario. */
  result(key: string): string;
}

export interface ResultLine {
  key: string;
  label: string;
  unit: string;
  format: string;
  /** Words, or a formula where they follow an input. */
  meaning: string | ((scenario: Scenario) => string);
  /** Its amounts are in the prices of the first year, which the label says. */
  isPresentValue?: true;
  /** The input whose rate the label ends with. */
  atRate?: string;
  /** Without its `=`. */
  formula(scenario: Scenario): string;
}

const { pounds, number, oneDecimal, poundsAndPence, percent, twoDecimals, text } = formats;

export const words = {
  noCost: 'No cost, so no return',
  noBenefit: 'No cash benefit',
  never: 'Not within the horizon',
  nothingToPayBack: 'Nothing to pay back',
  noHours: 'No hours released',
  noHoursPerPerson: 'Type the hours a week for one person',
  noValue: 'No value does that',
  anyValue: 'Any value does that',
  notFrom: 'Cannot be worked out from ',
} as const;

/** Whose rate the sensitivity takes. */
export const sensitivityWords = ({ isAsBuilt }: Pick<Scenario, 'isAsBuilt'>) =>
  `IF(${isAsBuilt('sensitivityRate')},"3.0% is the standard rate proposed in a review for HM Treasury in June 2026; no response is on record.","The rate typed on Inputs.")`;
const headlineRateWords = ({ isAsBuilt }: Scenario) =>
  `IF(${isAsBuilt('discountRate')}," The headline keeps the rate in force."," The headline is at the rate typed on Inputs.")`;

/** The condition that packages that can convert last, but for what rounding explains. */
export const isEnough = (spare: string) => `${spare}>=0-${toleranceCell}`;

export const resultLines: ResultLine[] = [
  {
    key: 'npv',
    label: 'Net present value of cash',
    unit: '£, cash, net of all costs',
    format: pounds,
    meaning:
      'Cash-releasing saving less all costs: each year’s cash brought to first-year prices by general inflation, then discounted. Capacity is not in it.',
    isPresentValue: true,
    formula: ({ year }) => year.total('discounted'),
  },
  {
    key: 'npvAtProposed',
    label: 'Sensitivity: the same at ',
    atRate: 'sensitivityRate',
    unit: '£, cash, net of all costs',
    format: pounds,
    meaning: (scenario) => `=${sensitivityWords(scenario)}&${headlineRateWords(scenario)}`,
    isPresentValue: true,
    formula: ({ year }) => year.total('discountedAtProposed'),
  },
  {
    key: 'netCash',
    label: 'Net cash over the horizon, cash of each year',
    unit: '£, cash, net of all costs',
    format: pounds,
    meaning: 'Cash-releasing saving less all costs, uplifts included, not discounted',
    formula: ({ year }) => year.total('netCash'),
  },
  {
    key: 'returnText',
    label: 'Return on cash, in words, by OT.ROITEXT',
    unit: 'net and gross',
    format: text,
    meaning: 'Cash-releasing saving over total cost, both ways, not discounted',
    formula: ({ year }) =>
      `IF(${year.total('cost')}=0,"${words.noCost}",OT.ROITEXT(${year.total('cash')},${year.total('cost')}))`,
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
      `IF(${year.total('cost')}=0,"${words.noCost}",OT.ROITEXT(${year.total('net')},${year.total('cost')}))`,
  },
  {
    key: 'payback',
    label: 'Payback: months from the start until net cash so far is never negative again',
    unit: 'months',
    format: text,
    meaning: 'Cash of each year, not discounted. Zero: never negative at the end of a month.',
    formula: ({ month, year }) => {
      const end = year.total('netCash');
      const short = `"No: "&IF(${month.total('ahead')}>0,"once ahead, ","")&"ends £"&TEXT(0-${end},"#,##0")&" short"`;
      // Without any cost, income lost can still leave the case short.
      const nothing = `IF(ROUND(${end},0)<0,${short},"${words.nothingToPayBack}")`;
      return `IF(${year.total('cost')}=0,${nothing},IF(${end}<0,${short},IF(${month.total('behind')}=0,0,${month.total('behind')}+1)))`;
    },
  },
  {
    key: 'leadTime',
    label: 'Lead time: months from the start with no saving yet',
    unit: 'months',
    format: text,
    meaning: 'The saving begins in the month after these',
    formula: ({ month }) =>
      `IF(${month.total('waiting')}=${month.used('horizonMonths')},"${words.never}",${month.total('waiting')})`,
  },
  {
    key: 'cost',
    label: 'Total cost',
    unit: '£',
    format: pounds,
    meaning:
      'One-off, reviewers and equipment, with optimism bias and uplifts, over the horizon, not discounted',
    formula: ({ year }) => year.total('cost'),
  },
  {
    key: 'gross',
    label: 'Gross saving, additional',
    unit: '£, gross',
    format: pounds,
    meaning: 'Beyond what ordinary reviews would have saved; before optimism bias, lost income and costs',
    formula: ({ year }) => year.total('gross'),
  },
  {
    key: 'net',
    label: 'Net saving',
    unit: '£, net of lost income',
    format: pounds,
    meaning: 'Gross saving less optimism bias and lost income; before programme costs',
    formula: ({ year }) => year.total('net'),
  },
  {
    key: 'cash',
    label: 'of which cash-releasing',
    unit: '£, cash, before costs',
    format: pounds,
    meaning: 'A budget falls: its share of gross saving, less the income lost in cash',
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
    meaning: 'Additional, after optimism bias and attrition',
    formula: ({ year }) => year.total('hoursCounted'),
  },
  {
    key: 'hoursCash',
    label: 'of which taken as cash',
    unit: 'hours',
    format: number,
    meaning: 'They are the cash-releasing saving above, and serve nobody else',
    formula: ({ year }) => year.total('hoursCash'),
  },
  {
    key: 'hoursKept',
    label: 'of which capacity',
    unit: 'hours',
    format: number,
    meaning: 'They go back into the system',
    formula: ({ year }) => year.total('hoursKept'),
  },
  {
    key: 'fullYearHours',
    label: 'Hours released in a full year at the highest level reached',
    unit: 'hours a year',
    format: number,
    meaning: 'The most weekly hours in force in any month × weeks in a year, after optimism bias',
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
    key: 'fullYearHoursKept',
    label: 'of those hours, capacity',
    unit: 'hours a year',
    format: number,
    meaning: 'Hours not taken as cash',
    formula: ({ result, input }) => `${result('fullYearHours')}*(1-${input('cashable')})`,
  },
  {
    key: 'people',
    label: 'People whom that capacity could serve',
    unit: 'people at any one time',
    format: number,
    meaning: 'Capacity, not cash: those hours at the average hours a week for one person',
    formula: ({ month, result, input }) =>
      `IF(N(${input('hoursPerPerson')})>0,IF(${result('fullYearHoursKept')}>=0,OT.PEOPLESERVED(${result('fullYearHoursKept')},${input('hoursPerPerson')},${month.used('weeksInYear')}),"${words.noHours}"),"${words.noHoursPerPerson}")`,
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
    key: 'conversions',
    label: 'Conversions to one carer',
    unit: 'packages',
    format: oneDecimal,
    meaning: 'Those that ordinary reviews would have made included. A package converts once.',
    formula: ({ year }) => year.total('conversions'),
  },
  {
    key: 'enoughPackages',
    label: 'Are there enough packages that can convert?',
    unit: 'in words',
    format: text,
    meaning:
      'A team needs packages that can convert for as long as it reviews: those of the start, and new ones',
    formula: ({ month }) =>
      `IF(${month.used('isCohort')}=1,"Yes: a fixed list",IF(${isEnough(month.total('spare'))},"Yes","No: "&TEXT(0-${month.total('spare')},"#,##0.00")&" too few"))`,
  },
  {
    key: 'switching',
    label: 'Switching value of cash benefits',
    unit: 'share of benefits',
    format: percent,
    meaning: 'How far cash benefits may change before the net present value is zero: negative is headroom',
    formula: ({ year }) =>
      `IF(${year.total('cashPresent')}>0,${year.total('costPresent')}/${year.total('cashPresent')}-1,"${words.noBenefit}")`,
  },
  {
    key: 'costSwitching',
    label: 'Switching value of costs',
    unit: 'share of costs',
    format: percent,
    meaning: 'How far all costs may change before the net present value is zero: positive is headroom',
    formula: ({ year }) =>
      `IF(${year.total('costPresent')}=0,"No cost",${year.total('cashPresent')}/${year.total('costPresent')}-1)`,
  },
];
