import { discountSchedules } from '../evidence/reference';
import * as model from '../model/businessCase';
import { discountFactor as factorOf, flatRate, netPresentValue, type Timing } from '../model/discounting';
import { internalRatesOfReturn } from '../model/internalRateOfReturn';
import { sum } from '../model/sums';
import { discounting } from './arguments/discounting';
import { anyNumber, moreThanZeroUpTo, wholeNumber, zeroOrMore } from './arguments/domain';
import { numbers, yearly } from './arguments/ranges';
import { finite, noAnswer, refuse } from './arguments/refusal';
import { choice, number } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family, Value } from './catalogue/notes';
import {
  discountedSum,
  discountFactorFormula,
  paybackFormula,
  rateOfReturnFormula,
} from './catalogue/twinParts';

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
  const rounded = (value: number, digits: number) => String(Number(value.toFixed(digits)));
  return `${rounded(net * 100, 1)}% net return (${rounded(gross, 2)} : 1 gross)`;
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

function pounds(amount: number): string {
  const text = Math.abs(amount)
    .toFixed(2)
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${amount < 0 ? '-' : ''}£${text}`;
}

const TOTALS = 'Costs that total zero are #N/A: there is no ratio.';
const GREEN_BOOK = 'HM Treasury, The Green Book: discounting, with the schedules of 2026.';

export const businessCaseFamily: Family = {
  title: 'The business case',
  functions: {
    ROI: {
      example: { formula: '=OT.ROI(4,1)', value: 3 },
      defaults: { basis: '"net"' },
      refusals: [TOTALS],
      twin: 'IF({basis}="gross",SUM({benefits})/SUM({costs}),(SUM({benefits})-SUM({costs}))/SUM({costs}))',
      source:
        'Return on investment, net and gross, as defined by HM Treasury’s and the NAO’s usage: state which.',
    },
    ROITEXT: {
      example: { formula: '=OT.ROITEXT(425000,100000)', value: '325% net return (4.25 : 1 gross)' },
      refusals: [TOTALS],
      source: 'Both readings of a return on investment, side by side.',
    },
    ROIREADINGS: {
      example: {
        formula: '=OT.ROIREADINGS(1460000,3.25)',
        value: [
          ['Reading', 'Cost (£)', 'Gross saving (£)', 'Net saving (£)', 'Net return', 'Gross ratio'],
          ['Saving net, return net', 449230.76923076925, 1909230.7692307692, 1460000, 3.25, 4.25],
          ['Saving net, return gross', 648888.8888888889, 2108888.888888889, 1460000, 2.25, 3.25],
          ['Saving gross, return net', 343529.4117647059, 1460000, 1116470.588235294, 3.25, 4.25],
          ['Saving gross, return gross', 449230.76923076925, 1460000, 1010769.2307692308, 2.25, 3.25],
        ],
      },
      source:
        'Algebra: each reading is one pair of equations in cost and gross saving. A reading that no cost can satisfy says “not possible”.',
    },
    DISCOUNTFACTOR: {
      example: { formula: '=OT.DISCOUNTFACTOR(5)', value: 0.8419731668585242 },
      defaults: { rate: '"standard"', timing: '"start"' },
      twin: (a) =>
        discountFactorFormula(
          a.timing === '"start"' ? '{year}' : '({year}-0.5*({timing}="mid")*({year}>=1))',
          a.rate!,
        ),
      source: GREEN_BOOK,
    },
    NPV: {
      example: { formula: '=OT.NPV({-100000,60000,60000},0.035)', value: 13981.656514737813 },
      defaults: { rate: '"standard"', timing: '"start"' },
      twin: (a) => discountedSum('cashFlows', a),
      source: GREEN_BOOK,
    },
    BCR: {
      example: { formula: '=OT.BCR({0,60000,60000},{100000,0,0},0.035)', value: 1.1398165651473782 },
      defaults: { rate: '"standard"' },
      refusals: [TOTALS],
      twin: (a) => `${discountedSum('benefits', a)}/${discountedSum('costs', a)}`,
      source: GREEN_BOOK,
    },
    PAYBACK: {
      example: { formula: '=OT.PAYBACK({-100000,60000,60000})', value: 1.6666666666666667 },
      defaults: { rate: '0' },
      refusals: ['Flows that never reach zero are #N/A; the message gives the shortfall.'],
      twin: (a) => paybackFormula('cashFlows', a),
      source: 'Cumulative cash flow, linear within the year; year 0 falls at time 0.',
    },
    IRR: {
      example: { formula: '=OT.IRR({-100000,60000,60000})', value: 0.1306623862918075 },
      refusals: ['No such rate, or more than one, is #N/A; the message gives the reason and the rates.'],
      twin: (a) => rateOfReturnFormula('cashFlows', a),
      source:
        'The positive roots of the flows read as a polynomial in 1/(1 + rate), all of them found before one is given.',
    },
    SWITCHINGVALUE: {
      example: {
        formula: '=OT.SWITCHINGVALUE({0,60000,60000},{100000,0,0},0.035)',
        value: -0.12266584766584776,
      },
      defaults: { rate: '"standard"' },
      refusals: ['Benefits whose present value is not above zero are #N/A.'],
      twin: (a) => `${discountedSum('costs', a)}/${discountedSum('benefits', a)}-1`,
      source: 'HM Treasury, The Green Book: switching values.',
    },
  },
};
