/** The invest-to-save case written apart from the product, from the reference page of the model alone. */

export interface ApartCase {
  oneOffCost: number;
  annualCost: number;
  fullYearSaving: number;
  /** Months from the start to March, both included. */
  monthsInFirstYear: number;
  years: number;
  lostIncomeShare: number;
  cashableShare: number;
  annualAttrition: number;
  annualUplift: number;
  /** Real. */
  rate: number;
  rolloutMonths: number;
  lagMonths: number;
  generalInflation: number;
  lostIncomeCashShare: number;
}

export interface ApartResult {
  net: number[];
  real: number[];
  npv: number;
  netReturn: number;
  /** Infinity where the case ends behind. */
  payback: number;
}

export function caseApart(c: ApartCase): ApartResult {
  const net: number[] = [];
  const real: number[] = [];
  let npv = 0;
  let spent = 0;
  for (let k = 0; k < c.years; k++) {
    const from = k === 0 ? 0 : c.monthsInFirstYear + 12 * (k - 1);
    const to = c.monthsInFirstYear + 12 * k;
    const price = (1 + c.annualUplift) ** k;
    const gross = c.fullYearSaving * inForce(from, to, c) * price;
    const cash = gross * c.cashableShare - gross * c.lostIncomeShare * c.lostIncomeCashShare;
    const cost = ((c.annualCost * (to - from)) / 12) * price + (k === 0 ? c.oneOffCost : 0);
    net.push(cash - cost);
    real.push((cash - cost) / (1 + c.generalInflation) ** k);
    npv += real[k]! / (1 + c.rate) ** k;
    spent += cost;
  }
  const total = net.reduce((sum, flow) => sum + flow, 0);
  return { net, real, npv, netReturn: total / spent, payback: paybackApart(net) };
}

/** From the end backwards: the last year that begins behind is the year of the payback. */
export function paybackApart(flows: number[]): number {
  const so = flows.map((_, k) => flows.slice(0, k + 1).reduce((sum, flow) => sum + flow, 0));
  for (let k = flows.length - 1; k >= 0; k--) {
    if (so[k]! < 0) return k === flows.length - 1 ? Infinity : k + -so[k]! / flows[k + 1]!;
  }
  return 0;
}

const NODES = [0, 0.5384693101056831, 0.906179845938664];
const WEIGHTS = [0.5688888888888889, 0.47862867049936647, 0.23692688505618908];

/** Years in force between two months: the share in force, integrated piece by piece by Gauss and Legendre's rule. */
function inForce(from: number, to: number, c: ApartCase): number {
  const breaks = [c.lagMonths, c.lagMonths + c.rolloutMonths].filter((month) => month > from && month < to);
  const ends = [from, ...new Set(breaks), to];
  const PANELS = 12;
  let total = 0;
  for (let piece = 1; piece < ends.length; piece++) {
    const half = (ends[piece]! - ends[piece - 1]!) / PANELS / 2;
    for (let panel = 0; panel < PANELS; panel++) {
      const middle = ends[piece - 1]! + (2 * panel + 1) * half;
      NODES.forEach((node, i) => {
        const values =
          node === 0 ? share(middle, c) : share(middle - half * node, c) + share(middle + half * node, c);
        total += (WEIGHTS[i]! * half * values) / 12;
      });
    }
  }
  return total;
}

/** Work is spread over the roll-out, and what has begun ends at the attrition. */
function share(month: number, { lagMonths, rolloutMonths, annualAttrition }: ApartCase): number {
  const x = (month - lagMonths) / 12;
  const R = rolloutMonths / 12;
  const λ = -Math.log(1 - annualAttrition);
  if (x <= 0) return 0;
  if (R === 0) return Math.exp(-λ * x);
  if (λ === 0) return Math.min(x, R) / R;
  return (Math.exp(-λ * Math.max(0, x - R)) - Math.exp(-λ * x)) / (λ * R);
}
