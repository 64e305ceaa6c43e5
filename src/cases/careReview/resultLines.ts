import { f, type Formula, type Own, raw, type Ref, type Table, words } from '../../layout';
import { shareText } from '../parts/inputs/shareText';
import { formats } from '../../plan/cells';
import type { Blank } from '../parts/blankColumns';
import { tolerance } from '../parts/checks';
import type { ScenarioName } from '../parts/inputs';
import type { InputKey } from './inputs/sections';
import type { MonthLine } from './monthlySheet';
import type { Given } from './months';
import type { YearLine } from './yearLines';

/** What the results of one scenario are worked out from. */
export interface Scenario {
  /** The total of each line by year. */
  year: Own<YearLine>;
  /** The same by month. */
  month: Own<MonthLine>;
  given: Given;
  /** Of further lines, over the horizon. */
  more: Record<'transfers' | 'capacity', Formula>;
  /** The price basis of present values, as words. */
  prices: Formula;
  /** The value of an input in this scenario. */
  input(key: InputKey): Formula;
  /** Whether an input is as it was built: a condition. */
  isAsBuilt(key: InputKey): Formula;
}

export interface ResultLine<K extends string> {
  label: string;
  unit: string;
  format: string;
  /** Words, or a formula where they follow an input. */
  meaning: string | ((scenario: Scenario) => Formula);
  /** Its amounts are in the prices of the first year, which the label says. */
  isPresentValue?: true;
  /** A figure that a decision rests on. */
  isResult?: true;
  /** The input whose rate the label ends with. */
  atRate?: InputKey;
  /** `r` has every result of the same scenario. */
  of(r: Own<K>, scenario: Scenario): Formula | Ref;
}

const { pounds, number, oneDecimal, poundsAndPence, percent, twoDecimals, text } = formats;

export const says = {
  noCost: words('No cost, so no return'),
  noBenefit: words('No cash benefit'),
  never: words('Not within the horizon'),
  nothingToPayBack: words('Nothing to pay back'),
  noHours: words('No hours released'),
  noHoursPerPerson: words('Type the hours a week for one person'),
  noValue: words('No value does that'),
  anyValue: words('Any value does that'),
} as const;

/** Whose rate the sensitivity takes. */
export const sensitivityWords = ({ isAsBuilt }: Pick<Scenario, 'isAsBuilt'>) =>
  f`IF(${isAsBuilt('sensitivityRate')},"3.0% is the standard rate proposed in a review for HM Treasury in June 2026; no response is on record.","The rate typed on Inputs.")`;
const headlineRateWords = ({ isAsBuilt }: Scenario) =>
  f`IF(${isAsBuilt('discountRate')}," The headline keeps the rate in force."," The headline is at the rate typed on Inputs.")`;

/** The condition that packages that can convert last, but for what rounding explains. */
export const isEnough = (spare: Ref) => f`${spare}>=0-${tolerance}`;

const SAVINGS = 'Cash-releasing saving and further savings and income';
const NO_TRANSFER = 'A transfer from another body is cash, but no return.';
/** Cash that costs may earn: what another body hands over is not among it. */
const savings = ({ year, more }: Scenario) => f`${year.cash}+${year.moreCash}-${more.transfers}`;
const ofCost = ({ year }: Scenario, value: (cost: Ref) => Formula) =>
  f`IF(${year.cost}=0,${says.noCost},${value(year.cost)})`;

/** A label; of present values with the prices that they are in, which follow the start date. */
export function labelOf(
  { label, isPresentValue, atRate }: { label: string; isPresentValue?: true; atRate?: InputKey },
  { prices, input }: Scenario,
): string | Formula {
  if (!isPresentValue) return label;
  return f`${words(label)}${atRate ? f`&${shareText(input(atRate))}` : raw('')}&", "&${prices}`;
}

const results = <K extends string>(part: { readonly [P in K]: ResultLine<NoInfer<K>> }) => part;

export const resultLines = results({
  npv: {
    label: 'Net present value of cash',
    isResult: true,
    unit: '£, cash, net of all costs',
    format: pounds,
    meaning:
      'Cash-releasing saving and further cash (transfers too) less all costs, in first-year prices by general inflation, then discounted. No capacity.',
    isPresentValue: true,
    of: (_r, { year }) => year.discounted,
  },
  npvAtProposed: {
    label: 'Sensitivity: the same at ',
    atRate: 'sensitivityRate',
    unit: '£, cash, net of all costs',
    format: pounds,
    meaning: (scenario) => f`${sensitivityWords(scenario)}&${headlineRateWords(scenario)}`,
    isPresentValue: true,
    of: (_r, { year }) => year.discountedAtProposed,
  },
  netCash: {
    label: 'Net cash over the horizon, cash of each year',
    isResult: true,
    unit: '£, cash, net of all costs',
    format: pounds,
    meaning:
      'Cash-releasing saving and further cash (savings, income, transfers) less all costs, uplifts included, not discounted',
    of: (_r, { year }) => year.netCash,
  },
  returnText: {
    label: 'Return on cash, in words, by OT.ROITEXT',
    unit: 'net and gross',
    format: text,
    meaning: `${SAVINGS} over total cost, both ways, not discounted. ${NO_TRANSFER}`,
    of: (_r, scenario) => ofCost(scenario, (cost) => f`OT.ROITEXT(${savings(scenario)},${cost})`),
  },
  netReturn: {
    label: 'Net return on cash',
    isResult: true,
    unit: 'share of total cost',
    format: percent,
    meaning: `(${SAVINGS} − total cost) ÷ total cost. ${NO_TRANSFER}`,
    of: (_r, scenario) => ofCost(scenario, (cost) => f`(${savings(scenario)}-${cost})/${cost}`),
  },
  grossReturn: {
    label: 'Gross ratio on cash',
    unit: '£ for each £ of cost',
    format: twoDecimals,
    meaning: `${SAVINGS} ÷ total cost. ${NO_TRANSFER}`,
    of: (_r, scenario) => ofCost(scenario, (cost) => f`(${savings(scenario)})/${cost}`),
  },
  returnWithCapacity: {
    label: 'Return with capacity counted, in words',
    unit: 'net and gross; not all cash',
    format: text,
    meaning: `Net saving, further savings and income, and all capacity, over total cost. Never quote it as cash. A transfer is no return.`,
    of: (_r, scenario) => {
      const { year, more } = scenario;
      return ofCost(
        scenario,
        (cost) => f`OT.ROITEXT(${year.net}+${year.moreCash}-${more.transfers}+${more.capacity},${cost})`,
      );
    },
  },
  payback: {
    label: 'Payback: months from the start until net cash so far is never negative again',
    isResult: true,
    unit: 'months',
    format: text,
    meaning: 'Cash of each year, not discounted. Zero: never negative at the end of a month.',
    of: (_r, { year, month }) => {
      const end = year.netCash;
      const short = f`"No: "&IF(${month.ahead}>0,"once ahead, ","")&"ends £"&TEXT(0-${end},"#,##0")&" short"`;
      // Without any cost, income lost can still leave the case short.
      const nothing = f`IF(ROUND(${end},0)<0,${short},${says.nothingToPayBack})`;
      return f`IF(${year.cost}=0,${nothing},IF(${end}<0,${short},IF(${month.behind}=0,0,${month.behind}+1)))`;
    },
  },
  leadTime: {
    label: 'Lead time: months from the start with no saving yet',
    unit: 'months',
    format: text,
    meaning: 'The saving begins in the month after these',
    of: (_r, { month, given }) =>
      f`IF(${month.waiting}=${given.horizonMonths},${says.never},${month.waiting})`,
  },
  cost: {
    label: 'Total cost',
    isResult: true,
    unit: '£, cash of each year',
    format: pounds,
    meaning:
      'One-off, reviewers, equipment and further costs, with optimism bias and uplifts, over the horizon, not discounted',
    of: (_r, { year }) => year.cost,
  },
  gross: {
    label: 'Gross saving, additional',
    unit: '£ of each year, gross',
    format: pounds,
    meaning: 'Beyond what ordinary reviews would have saved; before optimism bias, lost income and costs',
    of: (_r, { year }) => year.gross,
  },
  net: {
    label: 'Net saving',
    unit: '£ of each year, net',
    format: pounds,
    meaning: 'Gross saving less optimism bias and lost income; before programme costs',
    of: (_r, { year }) => year.net,
  },
  cash: {
    label: 'of which cash-releasing',
    isResult: true,
    unit: '£, cash of each year',
    format: pounds,
    meaning: 'A budget falls: its share of gross saving, less the income lost in cash',
    of: (_r, { year }) => year.cash,
  },
  kept: {
    label: 'of which capacity',
    unit: '£ of each year, not cash',
    format: pounds,
    meaning: 'Hours that go back into the system: never add this to cash',
    of: (_r, { year }) => year.kept,
  },
  capacity: {
    label: 'Capacity in all, further lines included',
    unit: '£ of each year, not cash',
    format: pounds,
    meaning: 'The capacity above, and that of the further lines on Inputs: never add this to cash',
    of: (_r, { year, more }) => f`${year.kept}+${more.capacity}`,
  },
  hours: {
    label: 'Hours released over the horizon',
    unit: 'hours',
    format: number,
    meaning: 'Additional, after optimism bias and attrition',
    of: (_r, { year }) => year.hoursCounted,
  },
  hoursCash: {
    label: 'of which taken as cash',
    unit: 'hours',
    format: number,
    meaning: 'They are the cash-releasing saving above, and serve no one else',
    of: (_r, { year }) => year.hoursCash,
  },
  hoursKept: {
    label: 'of which capacity',
    unit: 'hours',
    format: number,
    meaning: 'They go back into the system',
    of: (_r, { year }) => year.hoursKept,
  },
  fullYearHours: {
    label: 'Hours released in a full year at the highest level reached',
    unit: 'hours a year',
    format: number,
    meaning: 'The most weekly hours in force in any month × weeks in a year, after optimism bias',
    of: (_r, { month, given, input }) => f`${month.inForce}*${given.weeksInYear}*(1-${input('optimism')})`,
  },
  fullYearEffect: {
    label: 'Gross full-year effect at that level',
    unit: '£ a year, gross',
    format: pounds,
    meaning: 'Those hours at the hourly rate of the first financial year; before lost income and costs',
    of: (r, { input }) => f`${r.fullYearHours}*${input('hourlyRate')}`,
  },
  fullYearHoursKept: {
    label: 'of those hours, capacity',
    unit: 'hours a year',
    format: number,
    meaning: 'Hours not taken as cash',
    of: (r, { input }) => f`${r.fullYearHours}*(1-${input('cashable')})`,
  },
  people: {
    label: 'People whom that capacity could serve',
    unit: 'people at any one time',
    format: number,
    meaning: 'Capacity, not cash: those hours at the average hours a week for one person',
    of: (r, { given, input }) =>
      f`IF(N(${input('hoursPerPerson')})>0,IF(${r.fullYearHoursKept}>=0,OT.PEOPLESERVED(${r.fullYearHoursKept},${input('hoursPerPerson')},${given.weeksInYear}),${says.noHours}),${says.noHoursPerPerson})`,
  },
  costPerHour: {
    label: 'Cost for each hour released',
    unit: '£ an hour',
    format: poundsAndPence,
    meaning: 'Total cost ÷ hours released over the horizon; compare it with the hourly rate',
    of: (r) => f`IF(${r.hours}>0,${r.cost}/${r.hours},${says.noHours})`,
  },
  reviews: {
    label: 'Reviews done within the horizon',
    unit: 'reviews',
    format: oneDecimal,
    meaning: 'A team may review the same package again',
    of: (_r, { year }) => year.reviews,
  },
  conversions: {
    label: 'Conversions to one carer',
    unit: 'packages',
    format: oneDecimal,
    meaning: 'Those that ordinary reviews would have made included. A package converts once.',
    of: (_r, { year }) => year.conversions,
  },
  enoughPackages: {
    label: 'Are there enough packages that can convert?',
    unit: 'in words',
    format: text,
    meaning:
      'A team needs packages that can convert for as long as it reviews: those of the start, and new ones',
    of: (_r, { month, given }) =>
      f`IF(${given.isCohort}=1,"Yes: a fixed list",IF(${isEnough(month.spare)},"Yes","No: "&TEXT(0-${month.spare},"#,##0.00")&" too few"))`,
  },
  switching: {
    label: 'Switching value of cash benefits',
    unit: 'share of benefits',
    format: percent,
    meaning:
      'How far cash benefits, further cash included, may change before the net present value is zero: negative is headroom',
    of: (_r, { year }) =>
      f`IF(${year.cashPresent}+${year.morePresent}>0,${year.costPresent}/(${year.cashPresent}+${year.morePresent})-1,${says.noBenefit})`,
  },
  costSwitching: {
    label: 'Switching value of costs',
    unit: 'share of costs',
    format: percent,
    meaning: 'How far all costs may change before the net present value is zero: positive is headroom',
    of: (_r, { year }) =>
      f`IF(${year.costPresent}=0,"No cost",(${year.cashPresent}+${year.morePresent})/${year.costPresent}-1)`,
  },
});

export type Result = keyof typeof resultLines;

/** Low, central and high side by side. */
export type Results = Table<Result, ScenarioName, 'unit' | 'meaning' | Blank>;
