import * as model from '../model/homecareRates';
import { percentile as percentileOf, weightedPercentile } from '../model/percentiles';
import { sum } from '../model/sums';
import { rateOfChange, share, zeroOrMore } from './arguments/domain';
import { isOmitted, numbers, paired } from './arguments/ranges';
import { finite, noAnswer, refuse } from './arguments/refusal';
import { number } from './arguments/scalars';
import type { Family } from './catalogue/notes';
import { ratePercentileFormula } from './catalogue/percentileTwin';

/**
 * Prices by the visit as an hourly rate: the cost of the visits over their hours.
 * @customfunction EFFECTIVERATE
 * @param pricesPerVisit Pounds a visit: one cell a kind of visit. Zero or more.
 * @param minutesPerVisit Minutes of each visit, in the same order. Zero or more.
 * @param [visits] How many of each: one cell for all, or one a kind of visit. Zero or more. Default 1.
 * @returns Pounds an hour. Visits that take no time have no hourly rate (#N/A).
 */
export function effectiveRate(
  pricesPerVisit: unknown[][],
  minutesPerVisit: unknown[][],
  visits?: unknown[][],
): number {
  const rows = paired({
    pricesPerVisit: { argument: pricesPerVisit, domain: zeroOrMore },
    minutesPerVisit: { argument: minutesPerVisit, domain: zeroOrMore },
    visits: { argument: isOmitted(visits) ? 1 : visits, domain: zeroOrMore, kind: 'oneForAll' },
  });
  const rate = model.effectiveRate(rows.pricesPerVisit, rows.minutesPerVisit, rows.visits);
  return finite(
    rate ??
      noAnswer(
        'minutesPerVisit times visits must total more than zero for there to be an hourly rate; they total 0',
      ),
    'pricesPerVisit',
    'minutesPerVisit',
    'visits',
  );
}

/**
 * The price of a visit where some lengths have a fixed price: the longest fixed length not over the visit, and the rest by the minute at the hourly rate. Not rounded to the penny.
 * @customfunction VISITPRICE
 * @param minutes Minutes of the visit. Zero or more.
 * @param hourlyRate Pounds an hour. Zero or more.
 * @param [fixedMinutes] Minutes that have a fixed price: one cell a length, in any order, each once. Left out, all of the visit is paid by the minute.
 * @param [fixedPrices] Pounds for each of those lengths, in the same order. Zero or more. Left out only together with fixedMinutes.
 * @returns Pounds a visit.
 */
export function visitPrice(
  minutes: unknown,
  hourlyRate: unknown,
  fixedMinutes?: unknown[][],
  fixedPrices?: unknown[][],
): number {
  const length = number('minutes', minutes, zeroOrMore);
  const rate = number('hourlyRate', hourlyRate, zeroOrMore);
  const bands = fixedBands(fixedMinutes, fixedPrices);
  return finite(
    model.visitPrice(length, rate, bands.fixedMinutes, bands.fixedPrices),
    'minutes',
    'hourlyRate',
  );
}

function fixedBands(fixedMinutes: unknown, fixedPrices: unknown) {
  if (isOmitted(fixedMinutes) && isOmitted(fixedPrices)) return { fixedMinutes: [], fixedPrices: [] };
  if (isOmitted(fixedMinutes)) refuse('fixedMinutes must be given with fixedPrices; it is blank');
  if (isOmitted(fixedPrices)) refuse('fixedPrices must be given with fixedMinutes; it is blank');
  const bands = paired({
    fixedMinutes: { argument: fixedMinutes, domain: zeroOrMore },
    fixedPrices: { argument: fixedPrices, domain: zeroOrMore },
  });
  const seen = new Set<number>();
  const twice = bands.fixedMinutes.find((band) => seen.size === seen.add(band).size);
  return twice === undefined
    ? bands
    : refuse(`fixedMinutes must give each length once; ${twice} is given more than once`);
}

/**
 * The average hourly rate, each rate counted by the hours bought at it.
 * @customfunction WEIGHTEDRATE
 * @param rates Pounds an hour: one cell a provider. Zero or more.
 * @param hours Hours bought at each rate, in the same order. Zero or more.
 * @returns Pounds an hour. Without any hours there is no average (#N/A).
 */
export function weightedRate(rates: unknown[][], hours: unknown[][]): number {
  const rows = paired({
    rates: { argument: rates, domain: zeroOrMore },
    hours: { argument: hours, domain: zeroOrMore },
  });
  return finite(model.weightedRate(rows.rates, rows.hours) ?? noHours('an average'), 'rates', 'hours');
}

function noHours(wanted: string): never {
  return noAnswer(`hours must total more than zero for there to be ${wanted}; they total 0`);
}

/**
 * The hourly rate at a percentile of the market. With hours it is the lowest rate at which the cumulative share of hours reaches the percentile; without, it is Excel’s PERCENTILE.INC.
 * @customfunction RATEPERCENTILE
 * @param rates Pounds an hour: one cell a provider, in any order. Zero or more.
 * @param percentile The percentile as a share: 0.5 for the median, 0.9 for the ninetieth.
 * @param [hours] Hours bought at each rate, in the same order. Zero or more. Left out, each rate counts once.
 * @returns Pounds an hour.
 */
export function ratePercentile(rates: unknown[][], percentile: unknown, hours?: unknown[][]): number {
  const wanted = number('percentile', percentile, share);
  if (isOmitted(hours)) return finite(percentileOf(numbers('rates', rates, zeroOrMore), wanted), 'rates');
  const rows = paired({
    rates: { argument: rates, domain: zeroOrMore },
    hours: { argument: hours, domain: zeroOrMore },
  });
  if (sum(rows.hours) === 0) noHours('a percentile by hours');
  return finite(weightedPercentile(rows.rates, rows.hours, wanted), 'rates', 'hours');
}

/**
 * A rate uplifted for a new year: one share of it moves with pay, the rest with prices.
 * @customfunction UPLIFT
 * @param rate Pounds an hour now. Zero or more.
 * @param payShare Share of the rate that is pay, 0 to 1.
 * @param payGrowth Rise in pay as a rate: 0.041 for 4.1%; negative for a fall.
 * @param priceGrowth Rise in other costs as a rate: 0.03 for 3%; negative for a fall.
 * @returns Pounds an hour after the uplift.
 */
export function uplift(rate: unknown, payShare: unknown, payGrowth: unknown, priceGrowth: unknown): number {
  const result = model.uplift(
    number('rate', rate, zeroOrMore),
    number('payShare', payShare, share),
    number('payGrowth', payGrowth, rateOfChange),
    number('priceGrowth', priceGrowth, rateOfChange),
  );
  return finite(result, 'rate');
}

const LONGEST_BAND = 'SUMPRODUCT(MAX(({fixedMinutes}<={minutes})*{fixedMinutes}))';

export const homecareRatesFamily: Family = {
  title: 'Home-care rates',
  functions: {
    EFFECTIVERATE: {
      example: { formula: '=OT.EFFECTIVERATE({16;20},{30;45},{300;100})', value: 30.22222222222222 },
      defaults: { visits: '1' },
      refusals: ['Visits that take no time in all are #N/A: there is no hourly rate.'],
      twin: 'SUMPRODUCT({pricesPerVisit}*{visits})/SUMPRODUCT({minutesPerVisit}*{visits}/60)',
      inWords: 'Price × visits, added up, ÷ (minutes × visits ÷ 60, added up).',
      source: 'Commissioning arithmetic: what a list of visit prices costs by the hour.',
    },
    VISITPRICE: {
      example: { formula: '=OT.VISITPRICE(50,24,{30;45},{16;20})', value: 22 },
      refusals: [
        'Only one of fixedMinutes and fixedPrices, or a fixed length that is given twice and so has two prices, is #VALUE!.',
      ],
      twin: ({ fixedMinutes }) =>
        fixedMinutes === undefined
          ? '{minutes}/60*{hourlyRate}'
          : `SUMPRODUCT(({fixedMinutes}=${LONGEST_BAND})*{fixedPrices})+({minutes}-${LONGEST_BAND})/60*{hourlyRate}`,
      typicalCall: '=OT.VISITPRICE(B5,24,F5:F6,G5:G6)',
      inWords:
        'The price of the longest fixed length that is not over the visit, plus the minutes beyond it ÷ 60 × hourly rate; with none, minutes ÷ 60 × hourly rate.',
      source:
        'Price schedules of home-care contracts: fixed prices for common visit lengths, pro rata beyond.',
    },
    WEIGHTEDRATE: {
      example: { formula: '=OT.WEIGHTEDRATE({21.64;23.12;20.64},{6000;1500;2500})', value: 21.612 },
      refusals: ['Hours that total zero are #N/A: there is no average.'],
      twin: 'IF(SUM({hours})=0,NA(),SUMPRODUCT({rates},{hours})/SUM({hours}))',
      passesOver: ['rates', 'hours'],
      inWords: 'Rate × hours, added up, ÷ total hours.',
      source: 'Commissioning arithmetic: an average weighted by hours.',
    },
    RATEPERCENTILE: {
      example: { formula: '=OT.RATEPERCENTILE({21;24;22.5;26},0.75,{5000;2000;3000;1000})', value: 24 },
      refusals: ['Hours that total zero are #N/A: there is no percentile by hours.'],
      twin: ratePercentileFormula,
      passesOver: ['rates', 'hours'],
      typicalCall: '=OT.RATEPERCENTILE(B5:B8,0.75,C5:C8)',
      inWords:
        'Without hours, Excel’s PERCENTILE.INC; with hours, the lowest rate at which the hours bought at it or below it reach the percentile’s share of all hours.',
      source:
        'With hours, the inverse of the cumulative distribution of hours: always a rate that is paid, with nothing between two rates. A share short by less than one part in a million million counts as reached.',
    },
    UPLIFT: {
      example: { formula: '=OT.UPLIFT(25.05,0.7,0.041,0.03)', value: 25.994385 },
      twin: '{rate}*(1+{payShare}*{payGrowth}+(1-{payShare})*{priceGrowth})',
      inWords: 'Rate × (1 + pay share × pay growth + (1 − pay share) × price growth).',
      source: 'Fee uplift by cost share, as councils and providers negotiate it.',
    },
  },
};
