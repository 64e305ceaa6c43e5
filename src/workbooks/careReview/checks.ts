import { formats } from '../cells';
import { type Check } from '../parts/checks';
import { evidenceDifference } from '../parts/evidence';
import { type InputPlace, inputsInOrder, type ScenarioName, scenarioNames } from '../parts/inputs';
import type { SheetPlan } from '../plan';
import type { MonthlySheet } from './monthlySheet';
import { resultAt } from './resultsSheet';
import { evidenceIds } from './sources';
import { waterfallPlaces } from './waterfallSheet';
import type { Yearly } from './yearlySheet';

const monthlyTotals: [key: string, what: string, unit: string, format: string][] = [
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
  at: (key: string) => InputPlace,
  monthly: Record<ScenarioName, MonthlySheet>,
  yearly: Yearly,
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
      what: 'Cash-releasing and capacity add up to the net saving, every month',
      why: 'A formula on a monthly sheet was changed.',
      difference: overScenarios(({ all }) => `SUMPRODUCT(ABS(${all('cash')}+${all('kept')}-${all('net')}))`),
      ...money,
    },
    {
      what: 'A cohort never reviews more than its packages',
      why: 'The line of reviews on a monthly sheet was changed.',
      difference: overScenarios(
        ({ used, all }) => `${used('isCohort')}*MAX(0,SUM(${all('reviews')})-${used('packages')})`,
      ),
      unit: 'reviews',
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
      what: 'Gross saving before uplift agrees with OT.REVIEWPROGRAMME: a cohort at full speed from the start, else not compared',
      why: 'Reviews or hours on a monthly sheet differ from the function’s: see whether a fixed fact was changed.',
      difference: overScenarios(programmeDifference),
      isCompared: scenarioNames.map((name) => isProgramme(monthly[name])).join('+') + '>0',
      ...money,
    },
    {
      what: 'Hours of all conversions in a full year agree with OT.SINGLEHANDED',
      why: 'The hours of a conversion on a monthly sheet were changed.',
      difference: overScenarios(({ used }) => `ABS(${used('fullYearHours')}-${used('singleHanded')})`),
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
      what: 'Discounted net cash flows add up to what OT.NPV gives',
      why: 'The discount factors on Yearly were changed.',
      difference: overScenarios(
        (_, name) => `ABS(SUM(${yearly[name].all('discounted')})-${resultAt('npv', name)})`,
      ),
      ...money,
    },
    {
      what: 'Movements of the medium-term plan add up to the net cash flow of the last year within the horizon',
      why: 'The line of movements on Yearly was changed.',
      difference: overScenarios((_, name) => {
        const { all } = yearly[name];
        return `ABS(SUM(${all('movement')})-INDEX(${all('netCash')},1,COUNTIF(${all('inHorizon')},">0")))`;
      }),
      ...money,
    },
    {
      what: 'The waterfall arrives at the cash-releasing saving and at the net cash flow',
      why: 'A step on Waterfall was changed.',
      difference: `=${waterfallPlaces.arrivals.map(({ end, total }) => `ABS(${end}-${total})`).join('+')}`,
      ...money,
    },
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
      what: 'Every month of the horizon is counted: there is room for 60',
      why: 'Inputs: the horizon is longer than 5 years.',
      difference: `=ABS(${at('horizon').central}-SUM(${monthly.central.all('inHorizon')})/${at('monthsInYear').central})`,
      unit: 'years',
      format: formats.twoDecimals,
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
  const after = `(${used('horizonMonths')}-${used('lag')}-${all('monthNumber')})`;
  const s = used('survival');
  const each = `${all('additional')}*(${after}>=0)`;
  const evenly = `SUMPRODUCT(${each}*(${used('firstMonthShare')}+${after}))`;
  const fading = `SUMPRODUCT(${each}*(${used('firstMonthShare')}+(${s}-${s}^(${after}+1))/(1-${s})))`;
  return `IF(${used('attrition')}=0,${evenly},${fading})*${used('hoursPerConversion')}*${used('weeksInMonth')}`;
}

function programmeDifference({ used, all }: MonthlySheet): string {
  const keys = ['packages', 'reviewerFte', 'reviewsPerFteWeek', 'conversionShare', 'hoursPerConversion'];
  const rest = ['hourlyRate', 'startDate', 'horizonMonths', 'lag', 'attrition'];
  const table = `OT.REVIEWPROGRAMME(${[...keys, ...rest].map(used).join(',')})`;
  const counted = `SUM(${all('hours')})*${used('hourlyRate')}`;
  const last = `INDEX(${table},${used('horizonMonths')}+1,${used('cumulativeColumn')})`;
  return `IF(${isProgramme({ used })}=1,ABS(${counted}-(1-${used('counterfactual')})*${last}),0)`;
}

/** 1 where the reviews are those of a cohort at full speed from the start. */
function isProgramme({ used }: Pick<MonthlySheet, 'used'>): string {
  return `(${used('isCohort')}*(${used('ramp')}<=1))`;
}
