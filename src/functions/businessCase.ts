import { discountSchedules } from '../evidence/reference';
import * as model from '../model/businessCase';
import { discountFactor as factorOf, flatRate, netPresentValue, type Timing } from '../model/discounting';
import { internalRatesOfReturn, MOST_YEARS } from '../model/internalRateOfReturn';
import { sum } from '../model/sums';
import { discounting } from './arguments/discounting';
import { anyNumber, moreThanZeroUpTo, wholeNumber, zeroOrMore } from './arguments/domain';
import { numbers, yearly } from './arguments/ranges';
import { finite, noAnswer, pounds, refuse } from './arguments/refusal';
import { choice, number } from './arguments/scalars';
import { spilled } from './arguments/spill';
import { businessCaseNotes } from './catalogue/businessCaseNotes';
import type { Family, Value } from './catalogue/notes';

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
      ...readings.map(({ savingIs, returnIs, figures }): Value[] => [
        `Saving ${savingIs}, return ${returnIs}`,
        ...(figures
          ? [figures.cost, figures.gross, figures.net, figures.netReturn, figures.grossRatio]
          : Array<Value>(5).fill('not possible')),
      ]),
    ],
    'statedSaving',
    'statedRoi',
  );
}

/**
 * Discount factor of a year: 1 in year 0, then falling at a rate of your own or by a Green Book schedule.
 * @customfunction DISCOUNTFACTOR
 * @param year Years from now: a whole number, 0 to 1000.
 * @param [rate] A rate such as 0.035, or "standard", "health" or "sensitivity". Default "standard", 3.5% to year 30.
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
 * Net present value. The first flow is in year 0 and is not discounted, unlike Excel’s own NPV.
 * @customfunction NPV
 * @param cashFlows Pounds in each year from year 0, costs negative: one row or one column. A blank year counts as nil.
 * @param [rate] A rate such as 0.035, or "standard", "health" or "sensitivity". Default "standard".
 * @param [timing] "start" or "mid". Default "start".
 * @returns Pounds at the prices and date of year 0.
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
 * Benefit to cost ratio: the present value of benefits over the present value of costs.
 * @customfunction BCR
 * @param benefits Pounds in each year from year 0: one row or one column. A single cell is year 0.
 * @param costs Pounds as positive amounts in each year from year 0, in the same order. A single cell is year 0.
 * @param [rate] A rate such as 0.035, or "standard", "health" or "sensitivity". Default "standard".
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
 * Years until the cumulative total of the flows reaches zero. The flow of year 0 falls at once, that of year k is spread evenly from k − 1 to k.
 * @customfunction PAYBACK
 * @param cashFlows Pounds in each year from year 0, costs negative: one row or one column. A blank year counts as nil.
 * @param [rate] A discount rate such as 0.035, or "standard", "health" or "sensitivity". Default 0: not discounted.
 * @returns Years. Never is #N/A, with the shortfall in the message.
 */
export function paybackYears(cashFlows: unknown[][], rate?: unknown): number {
  const flows = yearly('cashFlows', cashFlows, anyNumber);
  const schedule = discounting('rate', rate, flatRate(0));
  const years = model.payback(flows, schedule);
  if (years !== null) return finite(years, 'cashFlows');
  const shortfall = -finite(netPresentValue(flows, schedule), 'cashFlows');
  const years_ = flows.length === 1 ? 'year' : 'years';
  return noAnswer(
    `cashFlows must reach a cumulative total of zero to pay back; after ${flows.length} ${years_} they are ${pounds(shortfall)} short`,
  );
}

/**
 * Internal rate of return: the yearly rate at which the net present value is zero, the first flow being in year 0.
 * @customfunction IRR
 * @param cashFlows Pounds in each year from year 0, costs negative: one row or one column. A blank year counts as nil.
 * @returns A rate a year, 0.15 for 15%. No such rate, or more than one, is #N/A with the reason.
 */
export function internalRateOfReturn(cashFlows: unknown[][]): number {
  const flows = yearly('cashFlows', cashFlows, anyNumber);
  const rates = internalRatesOfReturn(flows);
  if (rates === null)
    return refuse(
      `cashFlows must run for at most ${MOST_YEARS} years where they change sign more than once; they have ${flows.length} cells`,
    );
  if (rates.length === 1) return finite(rates[0]!, 'cashFlows');
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
 * Switching value: the proportional change in benefits at which the case just breaks even. -0.4 means benefits could fall by 40%.
 * @customfunction SWITCHINGVALUE
 * @param benefits Pounds in each year from year 0: one row or one column. A single cell is year 0.
 * @param costs Pounds as positive amounts in each year from year 0, in the same order. A single cell is year 0.
 * @param [rate] A rate such as 0.035, or "standard", "health" or "sensitivity". Default "standard".
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
