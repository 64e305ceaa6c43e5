import { written } from '../../layout';
import { formats } from '../cells';
import { type Check } from '../parts/checks';
import { evidenceDifference } from '../parts/evidence';
import { type InputPlace, inputsInOrder, type ScenarioName, scenarioNames } from '../parts/inputs';
import type { SheetPlan } from '../plan';
import type { MonthLine, MonthlySheet } from './monthlySheet';
import { isEnough } from './resultLines';
import { resultAt } from './resultsSheet';
import { missed, type WaterfallLines } from './waterfallSheet';
import type { Yearly, YearLine } from './yearlySheet';

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
  inputs: SheetPlan,
  isComplete: Check,
  generalInflation: InputPlace,
  evidenceIds: string[],
  monthly: Record<ScenarioName, MonthlySheet>,
  yearly: Yearly,
  waterfall: WaterfallLines,
): Check[] {
  /** The difference added up over the three scenarios. */
  const overScenarios = (difference: (month: MonthlySheet, name: ScenarioName) => string) =>
    `=${scenarioNames.map((name) => difference(monthly[name], name)).join('+')}`;
  const money = { unit: '£', format: formats.poundsAndPence };
  return [
    ...monthlyTotals.map(([key, what, unit, format]): Check => ({
      what: `${what}: months add up to financial years, all three cases`,
      why: 'A formula on a monthly sheet or on Yearly was changed.',
      difference: overScenarios((month, name) => `ABS(SUM(${month.all(key)})-SUM(${yearly[name].all(key)}))`),
      unit,
      format,
    })),
    {
      what: 'Reviews are done in each of the three cases (number without any)',
      why: 'Inputs: there are no reviewers, no reviews a week or no packages, so the workbook answers nothing.',
      difference: overScenarios(({ all }) => `IF(SUM(${all('reviews')})>0,0,1)`),
      unit: 'cases',
      format: formats.number,
    },
    {
      what: 'Packages that can convert last as long as the reviews, all three cases (number short)',
      why: 'Inputs: fewer reviewers, a shorter horizon, or new double-handed packages. Results say which case runs out.',
      difference: overScenarios(({ total }) => `IF(${isEnough(total('spare'))},0,0-${total('spare')})`),
      unit: 'packages',
      format: formats.twoDecimals,
    },
    {
      what: 'Conversions are those that the reviews allow less those for which packages run out, by another route',
      why: 'The line of conversions on a monthly sheet was changed.',
      difference: overScenarios(
        ({ all, used }) =>
          `ABS(SUM(${all('conversions')})-SUM(${all('reviews')})*${used('conversionShare')}-MIN(0,MIN(${all('spare')})))`,
      ),
      unit: 'packages',
      format: formats.twoDecimals,
    },
    {
      what: 'Reviews are those of the reviewers’ months added up in one sum, and for a cohort no more than its packages',
      why: 'The line of reviews on a monthly sheet was changed.',
      difference: overScenarios((month) => `ABS(SUM(${month.all('reviews')})-${reviewsInOneSum(month)})`),
      unit: 'reviews',
      format: formats.twoDecimals,
    },
    {
      what: 'Cash-releasing and capacity add up to the net saving, every month',
      why: 'A formula on a monthly sheet was changed.',
      difference: overScenarios(({ all }) => `SUM(${all('unsplit')})`),
      ...money,
    },
    {
      what: 'Hours taken as cash and hours of capacity add up to the hours released, every month',
      why: 'A formula on a monthly sheet was changed: an hour counts once.',
      difference: overScenarios(({ all }) => `SUM(${all('hoursUnsplit')})`),
      unit: 'hours',
      format: formats.twoDecimals,
    },
    {
      what: 'Hours released are those of each month’s conversions followed one by one to the horizon',
      why: 'The lines of hours on a monthly sheet were changed, or the inputs give an error.',
      difference: overScenarios((month) => `ABS(SUM(${month.all('hours')})-${followedHours(month)})`),
      unit: 'hours',
      format: formats.twoDecimals,
    },
    {
      what: 'Hours of all conversions in a full year are those of OT.SINGLEHANDED for the reviews done, less those for which packages run out',
      why: 'The hours of a conversion, or the line of conversions, on a monthly sheet were changed.',
      difference: overScenarios(
        ({ used, all, total }) =>
          `ABS(${total('fullYearHours')}-(SUM(${all('reviews')})*${used('conversionShare')}+MIN(0,MIN(${all('spare')})))*${used('singleHanded')})`,
      ),
      unit: 'hours a year',
      format: formats.twoDecimals,
    },
    {
      what: 'A conversion releases hours: one longer call takes less time than two carers did',
      why: 'Inputs: the minutes with one carer are more than twice those with two.',
      difference: overScenarios(({ used }) => `MAX(0,0-${used('hoursPerConversion')})`),
      unit: 'hours a week',
      format: formats.twoDecimals,
    },
    {
      what: 'Net present value by two routes: first-year prices at the real rate, and cash of the year at the nominal rate',
      why: 'A price index or a discount factor on Yearly was changed.',
      difference: overScenarios(
        (_, name) => `ABS(${resultAt('npv', name)}-SUM(${yearly[name].all('nominalRoute')}))`,
      ),
      ...money,
    },
    {
      what: 'MTFS movements, recurring and one-off, add up to the net cash flow of the last year within the horizon',
      why: 'A line of movements on Yearly was changed.',
      difference: overScenarios((_, name) => {
        const { all } = yearly[name];
        const last = `SUMPRODUCT(${all('netCash')},(${all('number')}=MAX(${all('number')}))*1)`;
        return `ABS(SUM(${all('recurringMovement')})+SUM(${all('oneOffMovement')})-${last})`;
      }),
      ...money,
    },
    {
      what: 'The waterfall arrives at the cash-releasing saving and at the net cash flow',
      why: 'A step on Waterfall was changed.',
      difference: `=${written(missed(waterfall))}`,
      ...money,
    },
    isComplete,
    {
      what: 'Low is not above central, nor central above high, in any input',
      why: 'Inputs: put the smaller number under Low and the larger under High.',
      difference: inputsInOrder(inputs),
      unit: 'inputs out of order',
      format: formats.number,
    },
    {
      what: 'The low case is worth no more than the central, nor the central more than the high',
      why: 'Inputs: see whether each cautious value is the end that makes the case worse.',
      difference: `=MAX(0,${resultAt('npv', 'low')}-${resultAt('npv')})+MAX(0,${resultAt('npv')}-${resultAt('npv', 'high')})`,
      ...money,
    },
    {
      what: 'The low case takes the end of general inflation that makes it worse, where it was typed',
      why: 'Inputs: choose the other end as the cautious value of general inflation.',
      // Until it is typed it is the uplift, and has no other end of its own.
      difference: `=IF(${generalInflation.isAsBuilt},0,MAX(0,${resultAt('npv', 'low')}-${yearly.low.total('atOtherInflation')}))`,
      ...money,
    },
    {
      what: 'Every month of the horizon is counted: there is room for five financial years',
      why: 'Inputs: the horizon is longer than 5 financial years, or shorter than 1.',
      difference: overScenarios(
        ({ used, all }) => `ABS(MAX(1,${used('horizonMonths')})-SUM(${all('inHorizon')}))`,
      ),
      unit: 'months',
      format: formats.number,
    },
    {
      what: 'The horizon ends with a March, so that no part of a year is compared with a whole one',
      why: 'Inputs: the horizon is no whole number of financial years.',
      difference: overScenarios(
        ({ used }) =>
          `ABS(MONTH(EDATE(${used('firstMonth')},${used('horizonMonths')}-1))-${used('monthsToApril')})`,
      ),
      unit: 'months from March',
      format: formats.number,
    },
    {
      what: 'Published figures on Evidence are those of the library',
      why: 'A figure on Evidence was changed, or the library has a newer one.',
      difference: evidenceDifference(evidenceIds),
      unit: 'as each figure',
      format: formats.general,
    },
  ];
}

/** Each month’s conversions: half of their first month in force, then a geometric series until the horizon. */
function followedHours({ used, all }: MonthlySheet): string {
  const after = `(${used('horizonMonths')}-${used('lagMonths')}-${all('monthNumber')})`;
  const s = used('survival');
  // A comma, because beyond the horizon the line is blank text, which a product would refuse.
  const each = `${all('additional')},(${after}>=0)`;
  const evenly = `SUMPRODUCT(${each}*(${used('firstMonthShare')}+${after}))`;
  const fading = `SUMPRODUCT(${each}*(${used('firstMonthShare')}+(${s}-${s}^(${after}+1))/(1-${s})))`;
  return `IF(${used('attrition')}=0,${evenly},${fading})*${used('hoursPerConversion')}*${used('weeksInMonth')}`;
}

/** Months that build up speed in proportion, then months at full speed. */
function reviewsInOneSum({ used }: MonthlySheet): string {
  const [months, ramp] = [used('horizonMonths'), used('ramp')];
  const building = `MIN(${months},${ramp})`;
  const monthsAtFullSpeed = `${building}*(${building}+1)/(1+1)/MAX(1,${ramp})+${months}-${building}`;
  const canBeDone = `(${monthsAtFullSpeed})*${used('fullCapacity')}`;
  return `IF(${used('isCohort')}=1,MIN(${used('packages')},${canBeDone}),${canBeDone})`;
}
