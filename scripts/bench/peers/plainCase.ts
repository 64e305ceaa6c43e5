import { investToSaveCashFlow } from '../../../src/model/cashFlow';
import { payback } from '../../../src/model/businessCase';
import { flatRate } from '../../../src/model/discounting';
import { inputs, SHARES, START, TARGET, YEARS } from '../caseTrials';

/** The case simulation as one would write it first: an object a trial, the model's own functions, everything sorted. */

type Draw = () => number;

function normal(random: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Marsaglia and Tsang. */
function gamma(shape: number, random: Draw): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

const draws: Record<string, (low: number, central: number, high: number, random: Draw) => number> = {
  uniform: (low, _, high, random) => low + (high - low) * random(),
  triangular(low, central, high, random) {
    const u = random();
    const range = high - low;
    return u * range < central - low
      ? low + Math.sqrt(u * range * (central - low))
      : high - Math.sqrt((1 - u) * range * (high - central));
  },
  normal: (low, central, high, random) => central + ((high - low) / 2.563) * normal(random),
  pert(low, central, high, random) {
    const a = gamma(1 + (4 * (central - low)) / (high - low), random);
    const b = gamma(1 + (4 * (high - central)) / (high - low), random);
    return low + ((high - low) * a) / (a + b);
  },
};

interface Result {
  npv: number;
  netReturn: number;
  payback: number;
  firstYearCash: number;
}

function trial(random: Draw): Result {
  const drawn = Object.fromEntries(
    inputs.map(([name, kind, low, central, high]) => [name, draws[kind]!(low, central, high, random)]),
  );
  const flow = investToSaveCashFlow({
    oneOffCost: drawn.oneOffCost!,
    annualCost: drawn.annualCost!,
    fullYearEffect: drawn.people! * drawn.weeklyHoursReleased! * drawn.annualPriceOfAWeeklyHour!,
    startDate: START,
    years: YEARS,
    lostIncomeShare: drawn.lostIncomeShare!,
    cashableShare: drawn.cashableShare!,
    annualAttrition: drawn.annualAttrition!,
    annualUplift: drawn.annualUplift!,
    discounting: flatRate(drawn.rate!),
    rolloutMonths: drawn.rolloutMonths!,
    lagMonths: drawn.lagMonths!,
    generalInflation: drawn.annualUplift!,
    lostIncomeCashShare: 1,
  });
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const costs = -sum(flow.oneOffCost) - sum(flow.runningCost);
  return {
    npv: sum(flow.discounted),
    netReturn: (sum(flow.cashReleasing) - costs) / costs,
    payback: payback(flow.netCashFlow, flatRate(0)).years ?? Infinity,
    firstYearCash: flow.netCashFlow[0]!,
  };
}

function statistics(values: number[]) {
  const finite = values.filter((value) => value < Infinity);
  const mean = finite.reduce((total, value) => total + value, 0) / finite.length;
  const variance = finite.reduce((total, value) => total + (value - mean) ** 2, 0) / (finite.length - 1);
  const sorted = [...values].sort((a, b) => a - b);
  const percentiles = SHARES.map((share) => {
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
    return low === high ? low : low + (place - Math.floor(place)) * (high - low);
  });
  const chance = values.filter((value) => value >= TARGET).length / values.length;
  return { mean, deviation: Math.sqrt(variance), percentiles, chance };
}

export function plainCase(trials: number) {
  const results = Array.from({ length: trials }, () => trial(Math.random));
  return (['npv', 'netReturn', 'payback', 'firstYearCash'] as const).map((name) =>
    statistics(results.map((result) => result[name])),
  );
}
