import { discountFactor, type DiscountSchedule } from '../discounting';
import { monthsToYearEnd } from '../financialYear';
import { decayMean, yearsInForce } from '../savingsOverTime';
import type { BlockModel } from './simulation';

/** What may be uncertain in an invest-to-save case; when it begins and how long it is looked at may not. */
export const caseVariables = [
  'oneOffCost',
  'annualCost',
  'fullYearEffect',
  'lostIncomeShare',
  'cashableShare',
  'annualAttrition',
  'annualUplift',
  'rate',
  'rolloutMonths',
  'lagMonths',
] as const;
export type CaseVariable = (typeof caseVariables)[number];

export const caseResults = ['npv', 'netReturn', 'payback', 'firstYearCash'] as const;

export interface UncertainCase {
  startDate: number;
  years: number;
  /** What is certain, and what is not: the place of its input. The rate may be a schedule instead. */
  values: Record<CaseVariable, { fixed: number } | { input: number }>;
  schedule: DiscountSchedule | null;
}

/**
 * The invest-to-save case of `cashFlow.ts` for many trials at once, in one loop: the same arithmetic, year by year. Once
 * the roll-out is over, what is in force in a year is the year before's less attrition, with no more exponentials.
 * Payback is endless where it is not reached.
 */
export function caseModel(c: UncertainCase): BlockModel {
  const shareOfFirstYear = monthsToYearEnd(c.startDate) / 12;
  const scheduled =
    c.schedule && Float64Array.from({ length: c.years }, (_, k) => discountFactor(k, c.schedule!));
  const ends = Float64Array.from({ length: c.years }, (_, k) => shareOfFirstYear + k);
  const constants = new Map<CaseVariable, Float64Array>();
  const read = (name: CaseVariable, inputs: Float64Array[], count: number): Float64Array => {
    const source = c.values[name];
    if ('input' in source) return inputs[source.input]!;
    let column = constants.get(name);
    if (!column || column.length < count)
      constants.set(name, (column = new Float64Array(count).fill(source.fixed)));
    return column;
  };

  return (inputs, count, outputs) => {
    const oneOff = read('oneOffCost', inputs, count);
    const annual = read('annualCost', inputs, count);
    const effect = read('fullYearEffect', inputs, count);
    const lost = read('lostIncomeShare', inputs, count);
    const cashable = read('cashableShare', inputs, count);
    const attrition = read('annualAttrition', inputs, count);
    const uplift = read('annualUplift', inputs, count);
    const rate = read('rate', inputs, count);
    const rollout = read('rolloutMonths', inputs, count);
    const lag = read('lagMonths', inputs, count);
    const [npvs, returns, paybacks, firstYears] = outputs as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];

    for (let i = 0; i < count; i++) {
      const ended = attrition[i]!;
      const λ = ended === 0 ? 0 : -Math.log1p(-ended);
      const kept = 1 - ended;
      const R = rollout[i]! / 12;
      const delay = lag[i]! / 12;
      const cashShare = effect[i]! * (1 - lost[i]!) * cashable[i]!;
      const growth = 1 + uplift[i]!;
      const discounting = 1 / (1 + rate[i]!);
      const afterRollout = decayMean(λ * R);
      const ofAYear = λ === 0 ? 1 : ended / λ;

      let npv = 0;
      let cumulative = 0;
      let [benefits, costs] = [0, 0];
      let payback = Infinity;
      let price = 1;
      let factor = 1;
      let inForceBefore = 0;
      /** What a year begun after the roll-out holds; unknown until one has begun. */
      let wholeYear = -1;
      for (let k = 0; k < ends.length; k++) {
        const x = ends[k]! - delay;
        let inForce: number;
        if (k > 0 && x - 1 >= R && x - 1 > 0) {
          wholeYear = wholeYear < 0 ? afterRollout * power(λ, x - 1 - R) * ofAYear : wholeYear * kept;
          inForce = wholeYear;
        } else {
          const until = yearsInForce(x, R, λ);
          inForce = until - inForceBefore;
          inForceBefore = until;
        }
        const benefit = cashShare * inForce * price;
        const cost =
          (k === 0 ? oneOff[i]! + annual[i]! * shareOfFirstYear : annual[i]!) * (k === 0 ? 1 : price);
        const flow = benefit - cost;
        benefits += benefit;
        costs += cost;
        npv += flow * (scheduled ? scheduled[k]! : factor);
        const total = cumulative + flow;
        if (payback === Infinity && total >= 0) payback = k === 0 ? 0 : k - 1 - cumulative / flow;
        cumulative = total;
        if (k === 0) firstYears[i] = flow;
        price *= growth;
        factor *= discounting;
      }
      npvs[i] = npv;
      returns[i] = (benefits - costs) / costs;
      paybacks[i] = payback;
    }
  };
}

function power(λ: number, years: number): number {
  return λ === 0 ? 1 : Math.exp(-λ * years);
}
