/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over trials reads only the numbers it counts. */
import { discountFactor, type DiscountSchedule } from '../discounting';
import { monthsToYearEnd } from '../financialYear';
import { decayRate, rampMean } from './decay';
import type { BlockModel } from './simulation';

/**
 * What may be uncertain in an invest-to-save case; when it begins and how long it is looked at may not. What matters most
 * as a rule is first, where Sobol points are most even.
 */
export const caseVariables = [
  'fullYearEffect',
  'cashableShare',
  'annualCost',
  'annualAttrition',
  'rolloutMonths',
  'annualUplift',
  'oneOffCost',
  'lostIncomeShare',
  'lagMonths',
  'rate',
  'generalInflation',
  'lostIncomeCashShare',
] as const;
export type CaseVariable = (typeof caseVariables)[number];

export const caseResults = ['npv', 'netReturn', 'payback', 'firstYearCash'] as const;

/** A figure that is certain, or the places of the inputs whose product it is. */
export type Source = { fixed: number } | { inputs: number[] };

export interface UncertainCase {
  /** Excel serial. */
  startDate: number;
  /** Financial years from that of the start date. */
  years: number;
  values: Record<CaseVariable, Source>;
  /** In place of the rate. */
  schedule: DiscountSchedule | null;
}

/**
 * The invest-to-save case of `cashFlow.ts` for many trials at once, in one loop: the same arithmetic, year by year. Once
 * the roll-out is over, what is in force in a year is the year before's less attrition, with no more exponentials.
 * Payback is endless where it is not reached for good, and 0 where the case is never behind; payback and net return are
 * NaN where nothing is spent. The present value is in prices of the first year, the other results in cash of the year.
 */
export function caseModel(c: UncertainCase): BlockModel {
  const shareOfFirstYear = monthsToYearEnd(c.startDate) / 12;
  const { years } = c;
  const factors = c.schedule
    ? Float64Array.from({ length: years }, (_, k) => discountFactor(k, c.schedule!))
    : null;
  const columnOf = caseVariables.map((name) => readerOf(c.values[name]));

  return (inputs, count, results) =>
    work(
      columnOf.map((column) => column(inputs, count)),
      count,
      results,
      years,
      shareOfFirstYear,
      factors,
    );
}

const YEARS_A_MONTH = 1 / 12;
/** A rate of attrition up to this counts as zero: no figure shows it. */
const LEAST_DECAY = 1e-15;

/** Not a closure: the JavaScript engine would compile each one again. */
function work(
  columns: Float64Array[],
  count: number,
  results: Float64Array[],
  years: number,
  shareOfFirstYear: number,
  factors: Float64Array | null,
): void {
  const [effect, cashable, annual, attrition, rollout, uplift, oneOff, lost, lag, rate, inflation, lostCash] =
    columns as TwelveColumns;
  const [npvs, returns, paybacks, firstYears] = results as FourColumns;
  const totals = new Float64Array(years);
  for (let i = 0; i < count; i++) {
    const ended = attrition[i]!;
    const λ = decayRate(ended);
    const R = rollout[i]! * YEARS_A_MONTH;
    const delay = lag[i]! * YEARS_A_MONTH;
    const cashShare = effect[i]! * (cashable[i]! - lost[i]! * lostCash[i]!);
    const growth = 1 + uplift[i]!;
    const discounting = 1 / ((1 + rate[i]!) * (1 + inflation[i]!));
    const annually = annual[i]!;

    let cost = oneOff[i]! + annually * shareOfFirstYear;
    let npv = 0;
    let cumulative = 0;
    let costs = 0;
    /** Deflates, and discounts where the rate is no schedule. */
    let factor = 1;
    let price = 1;
    /** Years in force so far, and the share still in force, once it is known that all has begun. */
    let before = 0;
    let left = -1;
    let k = 0;
    for (; k < years && left < 0; k++) {
      const x = shareOfFirstYear + k - delay;
      let until = 0;
      if (x > 0) {
        const rolledOut = x < R ? x : R;
        const mean = rampMean(λ * rolledOut);
        if (x < R) {
          until = ((x * x) / R) * mean;
        } else {
          const atStart = 1 - λ * R * mean;
          const z = λ * (x - R);
          const since = 1 - z * rampMean(z);
          until = R * mean + atStart * (x - R) * since;
          left = atStart * (1 - z * since);
        }
      }
      const flow = cashShare * (until - before) * price - cost;
      before = until;
      costs += cost;
      npv += flow * (factors ? factors[k]! * factor : factor);
      cumulative += flow;
      if (k === 0) firstYears[i] = flow;
      totals[k] = cumulative;
      price *= growth;
      factor *= discounting;
      cost = annually * price;
    }

    let benefit = cashShare * left * (λ > LEAST_DECAY ? ended / λ : 1) * price;
    const change = (1 - ended) * growth;
    for (; k < years; k++) {
      const flow = benefit - cost;
      costs += cost;
      npv += flow * (factors ? factors[k]! * factor : factor);
      cumulative += flow;
      totals[k] = cumulative;
      benefit *= change;
      cost *= growth;
      factor *= discounting;
    }
    npvs[i] = npv;
    returns[i] = cumulative / costs;
    paybacks[i] = cumulative < 0 ? Infinity : paybackOf(totals);
  }
  // In a loop of its own, because a test in the loop above slows it by a tenth.
  for (let i = 0; i < count; i++) {
    if (!Number.isFinite(returns[i]!)) returns[i] = paybacks[i] = NaN;
  }
}

/** Backwards from an end that is not behind: after the last year that ends behind. */
function paybackOf(totals: Float64Array): number {
  let year = totals.length - 1;
  while (year > 0 && totals[year - 1]! >= 0) year--;
  if (year === 0) return 0;
  return year - totals[year]! / (totals[year]! - totals[year - 1]!);
}

type FourColumns = [Float64Array, Float64Array, Float64Array, Float64Array];
type TwelveColumns = [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];

type Reader = (inputs: Float64Array[], count: number) => Float64Array;

function readerOf(source: Source): Reader {
  let column = new Float64Array(0);
  if ('fixed' in source) {
    return (_, count) => {
      if (column.length < count) column = new Float64Array(count).fill(source.fixed);
      return column;
    };
  }
  const [only, ...others] = source.inputs;
  if (others.length === 0) return (inputs) => inputs[only!]!;
  return (inputs, count) => {
    if (column.length < count) column = new Float64Array(count);
    column.set(inputs[only!]!.subarray(0, count));
    for (const other of others) {
      const factor = inputs[other]!;
      for (let i = 0; i < count; i++) column[i]! *= factor[i]!;
    }
    return column;
  };
}
