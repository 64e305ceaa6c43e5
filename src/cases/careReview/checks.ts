import { f, type Formula, join } from '../../layout';
import { formats } from '../../plan/cells';
import { type Check } from '../parts/checks';
import type { EvidenceOnSheet } from '../parts/evidence';
import { type InputPlace, type Inputs, type ScenarioName, scenarioNames } from '../parts/inputs';
import type { MoreLines } from '../parts/more/moreLines';
import type { InputAt, InputKey } from './inputs/sections';
import type { MonthLine, MonthlySheet } from './monthlySheet';
import { isEnough } from './resultLines';
import type { Results } from './resultLines';
import type { OptionsWorked } from './optionMonths';
import { missed, type WaterfallLines } from './waterfallSheet';
import type { YearLine, YearLines } from './yearLines';
import type { Yearly } from './yearlySheet';

const monthlyTotals: [key: MonthLine & YearLine, what: string, unit: string, format: string][] = [
  ['reviews', 'Reviews', 'reviews', formats.twoDecimals],
  ['hoursCounted', 'Hours released', 'hours', formats.twoDecimals],
  ['gross', 'Gross saving', '£', formats.poundsAndPence],
  ['net', 'Net saving', '£', formats.poundsAndPence],
  ['cash', 'Cash-releasing saving', '£', formats.poundsAndPence],
  ['cost', 'Total cost', '£', formats.poundsAndPence],
  ['netCash', 'Net cash flow', '£', formats.poundsAndPence],
];

export function careReviewChecks(
  { at, isComplete, inOrder }: Pick<Inputs<InputKey>, 'isComplete' | 'inOrder'> & { at: InputAt },
  evidence: EvidenceOnSheet,
  monthly: Record<ScenarioName, MonthlySheet>,
  yearly: Yearly,
  waterfall: WaterfallLines,
  results: Results,
): Check[] {
  /** The difference added up over the three scenarios. */
  const overScenarios = (difference: (month: MonthlySheet, name: ScenarioName) => Formula) =>
    join(
      scenarioNames.map((name) => difference(monthly[name], name)),
      '+',
    );
  const money = { unit: '£', format: formats.poundsAndPence };
  const { for: count } = monthly.central.room;
  return [
    ...monthlyTotals.map(([key, what, unit, format]): Check => ({
      what: `${what}: months add up to financial years, all three cases`,
      why: 'A formula on a monthly sheet or on Yearly was changed.',
      difference: overScenarios(
        (month, name) => f`ABS(SUM(${month.lines.all(key)})-SUM(${yearly[name].all(key)}))`,
      ),
      unit,
      format,
    })),
    {
      what: 'Reviews are done in each of the three cases (number without any)',
      why: 'Inputs: there are no reviewers, no reviews a week or no packages, so the workbook answers nothing.',
      difference: overScenarios(({ lines }) => f`IF(SUM(${lines.all('reviews')})>0,0,1)`),
      unit: 'cases',
      format: formats.number,
    },
    {
      what: 'Packages that can convert last as long as the reviews, all three cases (number short)',
      why: 'Inputs: fewer reviewers, a shorter horizon, or new double-handed packages. Results say which case runs out.',
      difference: overScenarios(
        ({ lines }) => f`IF(${isEnough(lines.at('spare', 'total'))},0,0-${lines.at('spare', 'total')})`,
      ),
      unit: 'packages',
      format: formats.twoDecimals,
    },
    {
      what: 'Conversions are those that the reviews allow less those for which packages run out, by another route',
      why: 'The line of conversions on a monthly sheet was changed.',
      difference: overScenarios(
        ({ given, lines }) =>
          f`ABS(SUM(${lines.all('conversions')})-SUM(${lines.all('reviews')})*${given.conversionShare}-MIN(0,MIN(${lines.all('spare')})))`,
      ),
      unit: 'packages',
      format: formats.twoDecimals,
    },
    {
      what: 'Reviews are those of the reviewers’ months added up in one sum, and for a cohort no more than its packages',
      why: 'The line of reviews on a monthly sheet was changed.',
      difference: overScenarios(
        (month) => f`ABS(SUM(${month.lines.all('reviews')})-${reviewsInOneSum(month)})`,
      ),
      unit: 'reviews',
      format: formats.twoDecimals,
    },
    {
      what: 'Cash-releasing and capacity add up to the net saving, every month',
      why: 'A formula on a monthly sheet was changed.',
      difference: overScenarios(({ lines }) => f`SUM(${lines.all('unsplit')})`),
      ...money,
    },
    {
      what: 'Hours taken as cash and hours of capacity add up to the hours released, every month',
      why: 'A formula on a monthly sheet was changed: an hour counts once.',
      difference: overScenarios(({ lines }) => f`SUM(${lines.all('hoursUnsplit')})`),
      unit: 'hours',
      format: formats.twoDecimals,
    },
    {
      what: 'Hours released are those of each month’s conversions followed one by one to the horizon',
      why: 'The lines of hours on a monthly sheet were changed, or the inputs give an error.',
      difference: overScenarios((month) => f`ABS(SUM(${month.lines.all('hours')})-${followedHours(month)})`),
      unit: 'hours',
      format: formats.twoDecimals,
    },
    {
      what: 'Hours of all conversions in a full year are OT.SINGLEHANDED of the reviews, less those without packages',
      why: 'The hours of a conversion, or the line of conversions, on a monthly sheet were changed.',
      difference: overScenarios(
        ({ given, lines }) =>
          f`ABS(${lines.at('fullYearHours', 'total')}-(SUM(${lines.all('reviews')})*${given.conversionShare}+MIN(0,MIN(${lines.all('spare')})))*${given.singleHanded})`,
      ),
      unit: 'hours a year',
      format: formats.twoDecimals,
    },
    {
      what: 'A conversion releases hours: one longer call takes less time than two carers did',
      why: 'Inputs: the minutes with one carer are more than twice those with two.',
      difference: overScenarios(({ given }) => f`MAX(0,0-${given.hoursPerConversion})`),
      unit: 'hours a week',
      format: formats.twoDecimals,
    },
    {
      what: 'Net present value by two routes: first-year prices at the real rate, and cash of the year at the nominal rate',
      why: 'A price index or a discount factor on Yearly was changed.',
      difference: overScenarios(
        (_, name) => f`ABS(${results.at('npv', name)}-SUM(${yearly[name].all('nominalRoute')}))`,
      ),
      ...money,
    },
    {
      what: 'MTFS movements, recurring and one-off, add up to the net cash flow of the last year within the horizon',
      why: 'A line of movements on Yearly was changed.',
      difference: overScenarios((_, name) => {
        const { all } = yearly[name];
        const last = f`SUMPRODUCT(${all('netCash')},(${all('number')}=MAX(${all('number')}))*1)`;
        return f`ABS(SUM(${all('recurringMovement')})+SUM(${all('oneOffMovement')})-${last})`;
      }),
      ...money,
    },
    {
      what: 'The waterfall arrives at the cash-releasing saving and at the net cash flow',
      why: 'A step on Waterfall was changed.',
      difference: missed(waterfall),
      ...money,
    },
    isComplete,
    inOrder,
    {
      what: 'The low case is worth no more than the central, nor the central more than the high',
      why: 'Inputs: see whether each cautious value is the end that makes the case worse.',
      difference: f`MAX(0,${results.at('npv', 'low')}-${results.at('npv', 'central')})+MAX(0,${results.at('npv', 'central')}-${results.at('npv', 'high')})`,
      ...money,
    },
    {
      what: 'The low case takes the end of general inflation that makes it worse, where it was typed',
      why: 'Inputs: choose the other end as the cautious value of general inflation.',
      // Until it is typed it is the uplift, and has no other end of its own.
      difference: f`IF(${at('generalInflation').isAsBuilt},0,MAX(0,${results.at('npv', 'low')}-${yearly.low.at('atOtherInflation', 'total')}))`,
      ...money,
    },
    {
      what: `Every month of the horizon is counted: there is room for ${count === 5 ? 'five' : 'ten'} financial years`,
      why: `Inputs: the horizon is longer than ${count} financial years, or shorter than 1.${count === 5 ? ' Build the case with room for ten.' : ''}`,
      difference: overScenarios(
        ({ given, lines }) => f`ABS(MAX(1,${given.horizonMonths})-SUM(${lines.all('inHorizon')}))`,
      ),
      unit: 'months',
      format: formats.number,
    },
    {
      what: 'The horizon ends with a March, so that no part of a year is compared with a whole one',
      why: 'Inputs: the horizon is no whole number of financial years.',
      difference: overScenarios(
        ({ given }) =>
          f`ABS(MONTH(EDATE(${given.firstMonth},${given.horizonMonths}-1))-${given.monthsToApril})`,
      ),
      unit: 'months from March',
      format: formats.number,
    },
    evidence.isAsInLibrary,
  ];
}

/** Each month’s conversions: half of their first month in force, then a geometric series until the horizon. */
function followedHours({ given, lines }: MonthlySheet): Formula {
  const after = f`(${given.horizonMonths}-${given.lagMonths}-${lines.all('monthNumber')})`;
  const s = given.survival;
  // A comma, because beyond the horizon the line is blank text, which a product would refuse.
  const each = f`${lines.all('additional')},(${after}>=0)`;
  const evenly = f`SUMPRODUCT(${each}*(${given.firstMonthShare}+${after}))`;
  const fading = f`SUMPRODUCT(${each}*(${given.firstMonthShare}+(${s}-${s}^(${after}+1))/(1-${s})))`;
  return f`IF(${given.attrition}=0,${evenly},${fading})*${given.hoursPerConversion}*${given.weeksInMonth}`;
}

/** Months that build up speed in proportion, then months at full speed. */
function reviewsInOneSum({ given }: MonthlySheet): Formula {
  const [months, ramp] = [given.horizonMonths, given.ramp];
  const building = f`MIN(${months},${ramp})`;
  const monthsAtFullSpeed = f`${building}*(${building}+1)/(1+1)/MAX(1,${ramp})+${months}-${building}`;
  const canBeDone = f`(${monthsAtFullSpeed})*${given.fullCapacity}`;
  return f`IF(${given.isCohort}=1,MIN(${given.packages},${canBeDone}),${canBeDone})`;
}

/** Further lines by month against those by year, which are worked out apart. */
export function moreChecks<C extends string>(more: MoreLines<C>, central: YearLines): Check[] {
  return [
    ...more.checks,
    {
      what: 'Further lines by month are those by year and kind, central case',
      why: 'A line of further costs or savings on a monthly sheet, or of More lines, was changed.',
      difference: f`ABS(${central.at('moreCash', 'total')}-${central.at('moreCost', 'total')}-SUM(${more.all('net central')}))`,
      unit: '£',
      format: formats.poundsAndPence,
    },
  ];
}

/** The months of each filled option against its years. */
export const optionsCheck = (options: OptionsWorked): Check => ({
  what: 'Options: months add up to financial years',
  why: 'A line on Option months was changed.',
  difference: join(
    Object.values(options).map(
      ({ months, years }) =>
        f`ABS(SUM(${months.all('cash')})-SUM(${months.all('cost')})-SUM(${years.all('netCash')}))`,
    ),
    '+',
  ),
  unit: '£',
  format: formats.poundsAndPence,
});

/** The central inputs against the extract that fills them. */
export const extractCheck = ({ given }: MonthlySheet, extract: InputPlace): Check => ({
  what: 'Gross full-year effect of the inputs is that of your own extract, where one fills the case',
  why: 'Inputs: packages, share, visits, minutes or rate are not the extract’s. Fill them from it, or clear its gross effect where the case is meant to differ.',
  difference: f`IF(N(${extract.central})=0,0,${given.packages}*${given.conversionShare}*${given.singleHanded}*${given.hourlyRate}-${extract.central})`,
  unit: '£ a year',
  format: formats.poundsAndPence,
});
