import {
  f,
  type Formula,
  mapped,
  type Own,
  type Ref,
  rows,
  type Sheet,
  sheet,
  span,
  table,
  values,
  words,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { NOT_COMPLETED } from '../parts/committee/optionsSheet';
import type { InputPlace } from '../parts/inputs';
import { type FilledOption, filledOptions, type OptionKey } from './inputs/options';
import { type MonthlySheet, MONTHS_A_PAGE } from './monthlySheet';
import { BESIDE, type BesideMonths, most, sum, withinHorizon } from './months';
import type { Year } from '../parts/years';
import type { Month } from './room';
import type { YearLines } from './yearLines';

export const OPTION_MONTHS = 'Option months';
export type OptionAt = (key: OptionKey) => InputPlace;

const { number, pounds, twoDecimals, oneDecimal } = formats;
type Part = 'Fte' | 'Packages' | 'Conversion' | 'Ramp' | 'Cost';

/** What an option is worked out from: typed, and by the central case’s own figures. */
const valuesOf = (option: FilledOption, at: OptionAt, { given }: MonthlySheet) => {
  const typed = (part: Part) => at(`${option}${part}`).central;
  return values(
    `${filledOptions[option]}: given`,
    { heading: { label: filledOptions[option], of: () => 'Used' } },
    {
      isDone: {
        label: 'Filled: 1 is yes (reviewers, packages, share and cost are typed)',
        unit: '1 or 0',
        format: number,
        of: f`IF(AND(${(['Fte', 'Packages', 'Conversion', 'Cost'] as const).map((one) => f`ISNUMBER(${typed(one)})`)}),1,0)`,
      },
      packages: {
        label: 'Packages to review',
        unit: 'packages',
        format: number,
        of: f`N(${typed('Packages')})`,
      },
      conversion: {
        label: 'Share of reviews that end with one carer',
        unit: 'share of reviews',
        format: formats.percent,
        of: f`N(${typed('Conversion')})`,
      },
      ramp: {
        label: 'Months to reach full speed: those of the preferred option where blank',
        unit: 'months',
        format: number,
        of: f`IF(ISNUMBER(${typed('Ramp')}),${typed('Ramp')},${given.ramp})`,
      },
      programmeCost: {
        label: 'One-off programme cost',
        unit: '£',
        format: pounds,
        of: f`N(${typed('Cost')})`,
      },
      fullCapacity: {
        label: 'Reviews a month at full speed',
        unit: 'reviews a month',
        format: twoDecimals,
        of: f`N(${typed('Fte')})*${given.reviewsPerFteWeek}*${given.weeksInMonth}`,
      },
      teamYear: {
        label: 'Reviewers with on-costs, by OT.STAFFCOST',
        unit: '£ a year',
        format: pounds,
        of: f`OT.STAFFCOST(${[given.salary, f`N(${typed('Fte')})`, given.pension, given.nationalInsurance, given.otherOnCosts]})`,
      },
    },
  );
};

/** The months of an option, in fewer lines than those of the preferred one and by the same definitions. */
const monthsOf = (option: FilledOption, own: ReturnType<typeof valuesOf>, central: MonthlySheet) => {
  const { given } = central;
  const calendar = (at: { column: Month }) => central.lines.in(at);
  const counted = f`(1-${given.optimism})`;
  const line = <K extends string>(
    label: string,
    unit: string,
    format: string,
    of: (r: Own<K>, at: { month: ReturnType<typeof calendar>; prev: Own<K>; all: Own<K> }) => Formula,
    beside: { total?: (all: Ref) => Formula; opening?: number } = {},
  ) => ({
    label,
    unit,
    format,
    beside,
    of: (r: Own<K>, at: { column: Month; prev: Own<K>; all: Own<K> }) => {
      const month = calendar(at);
      return withinHorizon(month, of(r, { month, prev: at.prev, all: at.all }));
    },
  });
  type K =
    | 'capacity'
    | 'reviews'
    | 'reviewsToDate'
    | 'conversions'
    | 'conversionsToDate'
    | 'arriving'
    | 'settled'
    | 'gross'
    | 'cash'
    | 'kept'
    | 'cost'
    | 'cumulative'
    | 'behind';
  return table<K, Month, BesideMonths>(
    filledOptions[option],
    {
      columns: central.room.months,
      before: BESIDE,
      own: 'A$1',
      heading: {
        label: `${filledOptions[option]}, month by month`,
        beside: {
          total: { value: 'Total', style: 'numberHeading' },
          opening: { value: 'Opening', style: 'numberHeading' },
        },
        of: (_r, at) => f`${calendar(at).monthNumber}`,
      },
    },
    {
      capacity: line<K>(
        'Reviews that the reviewers can do',
        'reviews',
        twoDecimals,
        (_r, { month }) => f`${own.each.fullCapacity}*MIN(1,${month.monthNumber}/MAX(1,${own.each.ramp}))`,
      ),
      reviews: line<K>(
        'Reviews done',
        'reviews',
        twoDecimals,
        (r, { prev }) =>
          f`IF(${given.isCohort}=1,MIN(${r.capacity},MAX(0,${own.each.packages}-${prev.reviewsToDate})),${r.capacity})`,
        { total: sum },
      ),
      reviewsToDate: line<K>(
        'Reviews done so far',
        'reviews',
        twoDecimals,
        (r, { prev }) => f`${prev.reviewsToDate}+${r.reviews}`,
        { opening: 0 },
      ),
      conversions: line<K>(
        'Conversions to one carer',
        'packages',
        twoDecimals,
        (r, { month, prev }) =>
          f`MIN(${r.reviews}*${own.each.conversion},MAX(0,(${own.each.packages}+(1-${given.isCohort})*${given.newPackages}*${month.monthNumber}/${given.monthsInYear})*${own.each.conversion}-${prev.conversionsToDate}))`,
        { total: sum },
      ),
      conversionsToDate: line<K>(
        'Conversions so far',
        'packages',
        twoDecimals,
        (r, { prev }) => f`${prev.conversionsToDate}+${r.conversions}`,
        { opening: 0 },
      ),
      arriving: line<K>(
        'Weekly hours of the conversions that take effect this month',
        'hours a week',
        oneDecimal,
        (_r, { month, all }) =>
          f`IF(${month.monthNumber}>${given.lagMonths},INDEX(${all.conversions},1,${month.monthNumber}-${given.lagMonths}),0)*(1-${given.counterfactual})*${given.hoursPerConversion}`,
        { opening: 0 },
      ),
      settled: line<K>(
        'Weekly hours still in force from earlier months',
        'hours a week',
        oneDecimal,
        (_r, { prev }) => f`(${prev.settled}+${prev.arriving})*${given.survival}`,
        { opening: 0 },
      ),
      gross: line<K>(
        'Gross saving, additional, after optimism bias',
        '£, gross',
        pounds,
        (r, { month }) =>
          f`(${r.settled}+${r.arriving}*${given.firstMonthShare})*${given.weeksInMonth}*${month.rate}*${counted}`,
        { total: sum },
      ),
      cash: line<K>(
        'of which cash-releasing, less the income lost in cash',
        '£, cash',
        pounds,
        (r) => f`${r.gross}*(${given.cashable}-${given.lostIncome}*${given.lostIncomeCash})`,
        { total: sum },
      ),
      kept: line<K>(
        'of which capacity',
        '£, not cash',
        pounds,
        (r) => f`${r.gross}*(1-${given.cashable}-${given.lostIncome}*(1-${given.lostIncomeCash}))`,
        { total: sum },
      ),
      cost: line<K>(
        'Total cost',
        '£',
        pounds,
        (r, { month }) =>
          f`(${own.each.teamYear}/${given.monthsInYear}*(1+${given.payUplift})^${month.aprils}*IF(${r.capacity}=0,1,${r.reviews}/${r.capacity})+${r.conversions}*${given.equipmentEach}*${month.prices})*(1+${given.runningOptimism})+IF(${month.monthNumber}=1,${own.each.programmeCost}*(1+${given.oneOffOptimism}),0)`,
        { total: sum },
      ),
      cumulative: line<K>(
        'Net cash flow so far',
        '£, cash',
        pounds,
        (r, { prev }) => f`${prev.cumulative}+${r.cash}-${r.cost}`,
        { opening: 0 },
      ),
      behind: line<K>(
        'Month number where net cash so far is negative, else zero',
        'month',
        number,
        (r, { month }) => f`IF(${r.cumulative}<0,${month.monthNumber},0)`,
        { total: most },
      ),
    },
  );
};

/** What is half filled is not worked out. */
const ifDone = ({ each }: ReturnType<typeof valuesOf>, formula: Formula) =>
  f`IF(${each.isDone}=1,${formula},${words(NOT_COMPLETED)})`;

/** The same by financial year, with the price index and the discount factor of the central case. */
const yearsOf = (
  option: FilledOption,
  own: ReturnType<typeof valuesOf>,
  lines: ReturnType<typeof monthsOf>,
  month: MonthlySheet,
  central: YearLines,
) =>
  table<'netCash' | 'discounted', Year, 'unit' | 'total'>(
    `${filledOptions[option]} by year`,
    {
      columns: central.columns,
      before: ['unit', 'total'],
      own: 'A$1',
      heading: {
        label: `${filledOptions[option]}, by financial year`,
        beside: { total: { value: 'Total', style: 'numberHeading' } },
        of: (_r, { column }) => f`${central.heading(column)}`,
      },
    },
    {
      netCash: {
        label: 'Net cash flow',
        unit: '£, cash',
        format: pounds,
        beside: { total: (all) => ifDone(own, f`SUM(${all})`) },
        of: (_r, at) => {
          const { number: year } = central.in(at);
          const inYear = (of: Ref) => f`SUMIF(${month.lines.all('aprils')},${year}-1,${of})`;
          return f`IF(${year}="","",${ifDone(own, f`${inYear(lines.all('cash'))}-${inYear(lines.all('cost'))}`)})`;
        },
      },
      discounted: {
        label: 'Net cash flow, discounted, in first-year prices',
        unit: '£, cash, present value',
        format: pounds,
        beside: { total: (all) => ifDone(own, f`SUM(${all})`) },
        of: (r, at) => {
          const { number: year, priceIndex, discount } = central.in(at);
          return f`IF(${year}="","",IF(ISNUMBER(${r.netCash}),${r.netCash}/${priceIndex}*${discount},${r.netCash}))`;
        },
      },
    },
  );

export interface OptionWorked {
  given: ReturnType<typeof valuesOf>;
  months: ReturnType<typeof monthsOf>;
  years: ReturnType<typeof yearsOf>;
}
export type OptionsWorked = Record<FilledOption, OptionWorked>;

/** The two options that a person may fill, month by month. */
export function optionMonths(
  at: OptionAt,
  month: MonthlySheet,
  central: YearLines,
): { sheet: Sheet; worked: OptionsWorked } {
  const worked = mapped(filledOptions, (_title, option): OptionWorked => {
    const own = valuesOf(option, at, month);
    const lines = monthsOf(option, own, month);
    return { given: own, months: lines, years: yearsOf(option, own, lines, month, central) };
  });
  const each = Object.values(worked);
  const title = rows('Title', [
    styled('title', 'Options month by month'),
    styled(
      'subtitle',
      'Central case, as the monthly sheets define it. Only what an option changes differs from the preferred one. Further lines belong to the preferred option alone.',
    ),
    [
      { value: 'Length of the horizon (months)', style: 'label' },
      { value: 'months', style: 'unit' },
      { value: f`${month.given.horizonMonths}`, style: 'calculation', format: number },
    ],
  ]);
  const [first] = each;
  const labels = first ? span(first.given.heading('label'), first.given.heading('unit')) : title.at(0, 0);
  return {
    worked,
    sheet: sheet(
      OPTION_MONTHS,
      [title, ...each.flatMap((one) => [1, one.given, 1, one.months, 1, one.years])],
      {
        role: 'calculation',
        widths: [45, 20, 13, 9, ...month.room.months.map(() => 10.2)],
        frozen: { columns: labels },
        timelines: each.flatMap((one) => [one.months.body, one.years.body]),
        isProtected: true,
        print: {
          orientation: 'landscape',
          titleColumns: labels,
          periods: {
            from: first ? first.months.heading('month1') : title.at(0, 0),
            onPage: MONTHS_A_PAGE,
            count: title.at(2, 2),
          },
        },
      },
    ),
  };
}
