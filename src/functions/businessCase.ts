import { discountSchedules } from '../evidence/reference';
import * as model from '../model/businessCase';
import {
  discountFactor as factorOf,
  flatRate,
  netPresentValue,
  nominalRate as nominalRateOf,
  type Timing,
} from '../model/discounting';
import { internalRatesOfReturn, MOST_YEARS } from '../model/internalRateOfReturn';
import { sum } from '../model/sums';
import { discounting } from './arguments/discounting';
import { anyNumber, moreThanZeroUpTo, rateOfChange, wholeNumber, zeroOrMore } from './arguments/domain';
import { numbers, yearly, yearlyToTheLast } from './arguments/ranges';
import { finite, noAnswer, pounds, refuse } from './arguments/refusal';
import { choice, number } from './arguments/scalars';
import { spilled } from './arguments/spill';
import { businessCaseNotes } from './catalogue/businessCaseNotes';
import type { ExampleValue, Family } from './catalogue/notes';
import { nth } from '../formulas/present';

function totals(benefits: unknown, costs: unknown): { benefits: number; costs: number } {
  const total = {
    benefits: sum(numbers('benefits', benefits, anyNumber)),
    costs: sum(numbers('costs', costs, zeroOrMore)),
  };
  return total.costs === 0
    ? noAnswer('costs must total more than zero for there to be a ratio; they total 0')
    : total;
}

/**
 * Return on investment. Net is (benefits − costs) / costs, gross is benefits / costs: 325% net is 4.25 : 1 gross.
 * @customfunction ROI
 * @param benefits Pounds, added up over the cells. Say elsewhere whether they are cash.
 * @param costs Pounds as positive amounts, added up over the cells. Zero or more.
 * @param [basis] "net" or "gross". Default "net".
 * @returns A ratio: 3.25 is 325%. Costs of zero have none (#N/A).
 */
export function returnOnInvestment(benefits: unknown[][], costs: unknown[][], basis?: unknown): number {
  const wanted = choice('basis', basis, ['net', 'gross'], 'net');
  const total = totals(benefits, costs);
  return finite(model.returnOnInvestment(total.benefits, total.costs, wanted), 'benefits', 'costs');
}

/**
 * Return on investment in words, both ways, so that neither is quoted bare.
 * @customfunction ROITEXT
 * @param benefits Pounds, added up over the cells.
 * @param costs Pounds as positive amounts, added up over the cells. Zero or more.
 * @returns Text such as: 325% net return (4.25 : 1 gross).
 */
export function returnInWords(benefits: unknown[][], costs: unknown[][]): string {
  const total = totals(benefits, costs);
  const gross = finite(model.returnOnInvestment(total.benefits, total.costs, 'gross'), 'benefits', 'costs');
  const net = finite(model.returnOnInvestment(total.benefits, total.costs, 'net'), 'benefits', 'costs');
  return `${rounded(net * 100, 1)}% net return (${rounded(gross, 2)} : 1 gross)`;
}

/** As a spreadsheet rounds: halves away from zero, of the fifteen figures that it keeps. 1.005 is 1.01. */
function rounded(value: number, digits: number): number {
  const size = 10 ** digits;
  const whole = Math.round(Number((Math.abs(value) * size).toPrecision(15)));
  return (Math.sign(value) * whole) / size || 0;
}

/**
 * The four ways a published saving and return can be read: the saving net or gross of the cost, the return net or gross. Shows the cost that each implies.
 * @customfunction ROIREADINGS
 * @param statedSaving The saving as published, pounds. More than zero.
 * @param statedRoi The return as published, as a ratio: 3.25 for 325%. More than zero and at most 100.
 * @returns A table with a row a reading: cost, gross and net saving, net return, gross ratio.
 */
export function returnReadings(statedSaving: unknown, statedRoi: unknown): unknown[][] {
  const readings = model.returnReadings(
    number('statedSaving', statedSaving, moreThanZeroUpTo(1e15, 'more than zero')),
    number(
      'statedRoi',
      statedRoi,
      moreThanZeroUpTo(100, 'a ratio above 0 and up to 100, such as 3.25 for 325%'),
    ),
  );
  return spilled(
    [
      ['Reading', 'Cost (£)', 'Gross saving (£)', 'Net saving (£)', 'Net return', 'Gross ratio'],
      ...readings.map(({ savingIs, returnIs, figures }): ExampleValue[] => [
        `Saving ${savingIs}, return ${returnIs}`,
        ...(figures
          ? [figures.cost, figures.gross, figures.net, figures.netReturn, figures.grossRatio]
          : Array<ExampleValue>(5).fill('not possible')),
      ]),
    ],
    'statedSaving',
    'statedRoi',
  );
}

/**
 * Discount factor of a year: 1 in year 0, then falling at a rate of your own, real or nominal, or by a Green Book schedule, which is real.
 * @customfunction DISCOUNTFACTOR
 * @param year Years from now: a whole number, 0 to 1000.
 * @param [rate] A rate such as 0.035, or the real rates "standard", "health" or "sensitivity". Default "standard", 3.5% to year 30.
 * @param [timing] "start" or "mid"; mid-year discounts half a year less from year 1 on. Default "start".
 * @returns A factor above 0.
 */
export function discountFactor(year: unknown, rate?: unknown, timing?: unknown): number {
  return finite(
    factorOf(
      number('year', year, wholeNumber(0, 1000)),
      discounting('rate', rate, discountSchedules.standard),
      choice<Timing>('timing', timing, ['start', 'mid'], 'start'),
    ),
    'rate',
  );
}

/**
 * The nominal rate that goes with a real one: the rate at which cash of the year, with inflation in it, may be discounted as it is.
 * @customfunction NOMINALRATE
 * @param realRate A real rate a year, such as the Green Book’s 0.035. Above -1 and up to 1.
 * @param inflation General inflation a year, such as the GDP deflator’s 0.02. Above -1 and up to 1.
 * @returns A nominal rate a year: 0.0557 is 5.57%.
 */
export function nominalRate(realRate: unknown, inflation: unknown): number {
  return nominalRateOf(
    number('realRate', realRate, rateOfChange),
    number('inflation', inflation, rateOfChange),
  );
}

/**
 * Net present value, in prices of the first year. The first flow is in year 0 and is not discounted, unlike Excel’s own NPV. Flows and rate must both be real, or both nominal.
 * @customfunction NPV
 * @param cashFlows Pounds in each year from year 0, costs negative: one row or one column. A blank year counts as zero.
 * @param [rate] A rate such as 0.035, real for flows in real terms and nominal for cash of the year; or the real rates "standard", "health" or "sensitivity". Default "standard".
 * @param [timing] "start" or "mid". Default "start".
 * @returns Pounds, in prices of the first year.
 */
export function presentValue(cashFlows: unknown[][], rate?: unknown, timing?: unknown): number {
  const value = netPresentValue(
    yearly('cashFlows', cashFlows, anyNumber),
    discounting('rate', rate, discountSchedules.standard),
    choice<Timing>('timing', timing, ['start', 'mid'], 'start'),
  );
  return finite(value, 'cashFlows', 'rate');
}

function yearlyPair(benefits: unknown, costs: unknown) {
  const pair = {
    benefits: yearly('benefits', benefits, anyNumber),
    costs: yearly('costs', costs, zeroOrMore),
  };
  const [b, c] = [pair.benefits.length, pair.costs.length];
  if (b !== c && b !== 1 && c !== 1)
    refuse(`costs must have as many cells as benefits (${b}), a cell a year; it has ${c}`);
  return pair;
}

/**
 * Benefit to cost ratio: the present value of benefits over the present value of costs. Benefits, costs and rate must all be real, or all nominal.
 * @customfunction BCR
 * @param benefits Pounds in each year from year 0: one row or one column. A single cell is year 0.
 * @param costs Pounds as positive amounts in each year from year 0, in the same order. A single cell is year 0.
 * @param [rate] A rate such as 0.035, real for flows in real terms and nominal for cash of the year; or the real rates "standard", "health" or "sensitivity". Default "standard".
 * @returns A ratio: 4.25 is £4.25 of benefit for £1. Costs of zero have none (#N/A).
 */
export function benefitCostRatio(benefits: unknown[][], costs: unknown[][], rate?: unknown): number {
  const pair = yearlyPair(benefits, costs);
  const schedule = discounting('rate', rate, discountSchedules.standard);
  const cost = netPresentValue(pair.costs, schedule);
  if (cost === 0) noAnswer('costs must total more than zero for there to be a ratio; they total 0');
  return finite(netPresentValue(pair.benefits, schedule) / cost, 'benefits', 'costs');
}

/**
 * Years until the cumulative total of the flows reaches zero for good, after which it never falls under zero again. The flow of year 0 falls at once, that of year k is spread evenly from k − 1 to k. Flows and rate must both be real, or both nominal.
 * @customfunction PAYBACK
 * @param cashFlows Pounds in each year from year 0, costs negative: one row or one column. A blank year counts as zero; blanks after the last amount are no years.
 * @param [rate] A discount rate such as 0.035, real for flows in real terms and nominal for cash of the year; or the real rates "standard", "health" or "sensitivity". Default 0: not discounted.
 * @returns Years. A case that ends below zero is #N/A, with the shortfall in the message; so are flows without a cost.
 */
export function paybackYears(cashFlows: unknown[][], rate?: unknown): number {
  const flows = yearlyToTheLast('cashFlows', cashFlows, anyNumber);
  const schedule = discounting('rate', rate, flatRate(0));
  const { years, costs, wasAhead, total } = model.payback(flows, schedule);
  if (years !== null) return finite(years, 'cashFlows');
  const span = flows.length === 1 ? '1 year' : `${flows.length} years`;
  if (!costs)
    return noAnswer(`cashFlows must hold a cost to be paid back; in ${span} there is no amount below zero`);
  const shortfall = pounds(-finite(total, 'cashFlows'));
  return noAnswer(
    `cashFlows must end at a cumulative total of zero or more to pay back; after ${span} they are ${shortfall} short` +
      (wasAhead ? ', though they were ahead before: they fell back' : ''),
  );
}

/**
 * Internal rate of return: the yearly rate at which the net present value is zero, the first flow being in year 0. It is real for flows in real terms, and nominal for cash of the year.
 * @customfunction IRR
 * @param cashFlows Pounds in each year from year 0, costs negative: one row or one column. A blank year counts as zero; blanks after the last amount are no years.
 * @returns A rate a year, 0.15 for 15%. No such rate, or more than one, is #N/A with the reason.
 */
export function internalRateOfReturn(cashFlows: unknown[][]): number {
  const flows = yearlyToTheLast('cashFlows', cashFlows, anyNumber);
  const rates = internalRatesOfReturn(flows);
  if (rates === null)
    return refuse(
      `cashFlows must run for at most ${MOST_YEARS} years where they change sign more than once; they have ${flows.length} years`,
    );
  if (rates.length === 1) return finite(nth(rates, 0), 'cashFlows');
  if (rates.length > 1) {
    const found = rates.map((rate) => `${Number((rate * 100).toFixed(4))}%`).join(' and ');
    return noAnswer(
      `cashFlows must have one rate at which the net present value is zero; these have ${rates.length}: ${found}`,
    );
  }
  const hasBoth = flows.some((flow) => flow > 0) && flows.some((flow) => flow < 0);
  return noAnswer(
    hasBoth
      ? 'cashFlows must have a rate at which the net present value is zero; these have none, at any rate above -100%'
      : 'cashFlows must hold at least one cost and one benefit; these never change sign, so no rate makes their value zero',
  );
}

/**
 * Switching value: the proportional change in benefits at which the case just breaks even. -0.4 means benefits could fall by 40%. Benefits, costs and rate must all be real, or all nominal.
 * @customfunction SWITCHINGVALUE
 * @param benefits Pounds in each year from year 0: one row or one column. A single cell is year 0.
 * @param costs Pounds as positive amounts in each year from year 0, in the same order. A single cell is year 0.
 * @param [rate] A rate such as 0.035, real for flows in real terms and nominal for cash of the year; or the real rates "standard", "health" or "sensitivity". Default "standard".
 * @returns A share: negative is headroom, positive is a shortfall. Benefits of zero have none (#N/A).
 */
export function switchingValue(benefits: unknown[][], costs: unknown[][], rate?: unknown): number {
  const pair = yearlyPair(benefits, costs);
  const schedule = discounting('rate', rate, discountSchedules.standard);
  const value = netPresentValue(pair.benefits, schedule);
  if (value <= 0)
    noAnswer(
      `benefits must have a present value above zero for there to be a switching value; it is ${pounds(value)}`,
    );
  return finite(model.switchingValue(pair.benefits, pair.costs, schedule), 'benefits', 'costs');
}

export const businessCaseFamily: Family = { title: 'The business case', functions: businessCaseNotes };
