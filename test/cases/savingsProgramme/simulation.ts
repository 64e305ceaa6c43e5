/**
 * A savings programme worked out apart from the workbook, from its rules alone: a year at a time, a lever at a time. The
 * share in force is integrated numerically.
 */
export interface Line {
  name: string;
  gross: number;
  demographic?: number;
  price?: number;
  pressure?: number;
}

export interface Lever {
  name: string;
  amounts: { low?: number; central: number; high?: number };
  isShare?: boolean;
  kind: 'cash' | 'avoided' | 'capacity' | 'transfer';
  line: string;
  /** The year and the month (1 to 12) in which work starts. */
  start: { year: number; month: number };
  lag?: number;
  rollout?: number;
  lasts: 'recurring' | 'once' | 'attrition';
  attrition?: number;
  oneOff?: number;
  running?: number;
  /** The share of it that is expected. */
  confidence: number;
  group?: string;
}

export interface Reserve {
  opening: number;
  draws: number[];
  paidIn: number[];
}

export interface Situation {
  firstYear: number;
  years: number;
  inflation: number;
  demographicFactor: Record<Case, number>;
  priceFactor: Record<Case, number>;
  lines: Line[];
  /** By source, a figure a year. */
  funding: number[][];
  levers: Lever[];
  reserves: Reserve[];
}

export type Case = 'low' | 'central' | 'high';

export interface YearOf {
  spend: number;
  funding: number;
  entered: number;
  overlap: number;
  saving: number;
  onceSaving: number;
  running: number;
  oneOff: number;
  transfers: number;
  avoided: number;
  capacity: number;
  gapBefore: number;
  gapBeforeRisk: number;
  risk: number;
  gapAfterRisk: number;
  recurringGap: number;
  carried: number;
  net: number;
  discounted: number;
  drawn: number;
  balance: number;
  recurringMet: number;
  /** The base with which the year closes, by line. */
  closing: number[];
}

/** The share in force after `months` of a lever that is rolled out over R months after a lag, and wears off. */
function inForce({ lag = 0, rollout = 0, lasts, attrition = 0 }: Lever, months: number): number {
  const x = (months - lag) / 12;
  if (x <= 0) return 0;
  const decay = lasts === 'attrition' ? -Math.log(1 - attrition) : 0;
  const R = rollout / 12;
  if (R === 0) return Math.exp(-decay * x);
  // Work done at time s, of R, has worn off since.
  const until = Math.min(x, R);
  if (decay === 0) return until / R;
  return (Math.exp(-decay * (x - until)) - Math.exp(-decay * x)) / (decay * R);
}

/** By Simpson’s rule on each piece on which it is smooth. */
function integral(of: (at: number) => number, from: number, to: number, corners: number[]): number {
  const ends = [from, ...corners.filter((one) => one > from && one < to).sort((a, b) => a - b), to];
  return ends.slice(1).reduce((sum, end, i) => {
    const start = ends[i]!;
    const n = 400;
    const h = (end - start) / n;
    // Just inside the piece, where a jump at its end does not count.
    const at = (k: number) => of(start + h * Math.min(n - 1e-9, Math.max(1e-9, k)));
    let total = at(0) + at(n);
    for (let k = 1; k < n; k++) total += (k % 2 === 1 ? 4 : 2) * at(k);
    return sum + (total * h) / 3;
  }, 0);
}

const monthsFrom = (firstYear: number, { start }: Lever) => (start.year - firstYear) * 12 + start.month - 4;

/** The share of a lever that counts in the k-th year, from zero. */
export function shareInYear(lever: Lever, firstYear: number, k: number): number {
  const begins = monthsFrom(firstYear, lever);
  const { lag = 0, rollout = 0 } = lever;
  if (lever.lasts === 'once') return Math.floor((begins + Math.trunc(lag)) / 12) === k ? 1 : 0;
  const corners = [begins + lag, begins + lag + rollout];
  return integral((month) => inForce(lever, month - begins), 12 * k, 12 * (k + 1), corners) / 12;
}

const product = (numbers: number[]) => numbers.reduce((all, one) => all * one, 1);
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

/** The programme by year, in one of the three cases. */
export function simulate(situation: Situation, scenario: Case): YearOf[] {
  const { firstYear, lines, levers, funding, reserves } = situation;
  const [demand, price] = [situation.demographicFactor[scenario], situation.priceFactor[scenario]];
  const spend = lines.map(({ gross }) => gross);
  const priceOf = (line: Line, k: number) => (1 + (line.price ?? 0) * price) ** k;
  const found: YearOf[] = [];
  for (let k = 0; k < situation.years; k++) {
    lines.forEach((line, i) => {
      spend[i] =
        spend[i]! * (1 + (line.demographic ?? 0) * demand) * (1 + (line.price ?? 0) * price) +
        (line.pressure ?? 0) * demand;
    });
    const of = levers.map((lever) => {
      const at = lines.findIndex(({ name }) => name === lever.line);
      const size = lever.amounts[scenario] ?? lever.amounts.central;
      const index = priceOf(lines[at]!, k);
      const fullYear = size * (lever.isShare ? spend[at]! : index);
      const [now, next] = [k, k + 1].map((year) => shareInYear(lever, firstYear, year)) as [number, number];
      const begins = monthsFrom(firstYear, lever);
      const startYear = Math.floor(begins / 12);
      const partOfFirst = (12 - (begins - startYear * 12)) / 12;
      const runs = k === startYear ? partOfFirst : k > startYear && lever.lasts !== 'once' ? 1 : 0;
      return {
        lever,
        at,
        amount: fullYear * now,
        share: (fullYear * now) / spend[at]!,
        carried: k >= startYear ? fullYear * (next - now) : 0,
        running: (lever.running ?? 0) * index * runs,
        oneOff: k === startYear ? (lever.oneOff ?? 0) * index : 0,
      };
    });
    type Worked = (typeof of)[number];
    const isCash = ({ lever }: Worked) => lever.kind === 'cash';
    const isOnce = ({ lever }: Worked) => lever.lasts === 'once';
    const amounts = (which: (one: Worked) => boolean) => sum(of.filter(which).map(({ amount }) => amount));
    const groups = [...new Set(of.filter(isCash).flatMap(({ lever }) => (lever.group ? [lever.group] : [])))];
    const together = (which: Worked[]) =>
      which.length === 0 ? 0 : spend[which[0]!.at]! * (1 - product(which.map(({ share }) => 1 - share)));
    const inGroups = groups.map((group) => {
      const all = of.filter((one) => isCash(one) && one.lever.group === group);
      const lasting = all.filter((one) => !isOnce(one));
      const entered = sum(all.map(({ amount }) => amount));
      return {
        all,
        entered,
        combined: together(all),
        recurring: together(lasting) - sum(lasting.map(({ amount }) => amount)),
      };
    });
    const overlap = sum(inGroups.map(({ combined, entered }) => combined - entered));
    const overlapRecurring = sum(inGroups.map(({ recurring }) => recurring));
    const entered = amounts(isCash);
    const saving = entered + overlap;
    const recurringSaving = amounts((one) => isCash(one) && !isOnce(one)) + overlapRecurring;
    const doubt = ({ lever, amount }: Worked) => (1 - lever.confidence) * amount;
    const risk =
      sum(of.filter((one) => isCash(one) && !one.lever.group).map(doubt)) +
      sum(
        inGroups.map(({ all, entered: own, combined }) =>
          own === 0 ? 0 : (sum(all.map(doubt)) * combined) / own,
        ),
      );
    const running = sum(of.map((one) => one.running));
    const oneOff = sum(of.map((one) => one.oneOff));
    const transfers = amounts(({ lever }) => lever.kind === 'transfer');
    const onceTransfers = amounts((one) => one.lever.kind === 'transfer' && isOnce(one));
    const funds = sum(funding.map((source) => source[Math.min(k, source.length - 1)]!));
    const gapBefore = sum(spend) - funds;
    const gapBeforeRisk = gapBefore - saving + running + oneOff - transfers;
    const gapAfterRisk = gapBeforeRisk + risk;
    const onceSaving = saving - recurringSaving;
    const recurringGap = gapAfterRisk + onceSaving - oneOff + onceTransfers;
    const draws = sum(reserves.map(({ draws: own }) => own[k] ?? 0));
    const net = saving - running - oneOff;
    found.push({
      spend: sum(spend),
      funding: funds,
      entered,
      overlap,
      saving,
      onceSaving,
      running,
      oneOff,
      transfers,
      avoided: amounts(({ lever }) => lever.kind === 'avoided'),
      capacity: amounts(({ lever }) => lever.kind === 'capacity'),
      gapBefore,
      gapBeforeRisk,
      risk,
      gapAfterRisk,
      recurringGap,
      carried: sum(of.filter((one) => isCash(one) && !isOnce(one)).map(({ carried }) => carried)),
      net,
      discounted: net / (1 + situation.inflation) ** k / 1.035 ** k,
      drawn: -draws,
      balance: gapAfterRisk - draws + sum(reserves.map(({ paidIn }) => paidIn[k] ?? 0)),
      recurringMet: Math.max(0, Math.min(recurringGap, draws)),
      closing: lines.map((_line, i) => {
        const own = of.filter(({ at }) => at === i);
        const levered = sum(own.filter((one) => isCash(one) && !isOnce(one)).map(({ amount }) => amount));
        const less = sum(inGroups.filter(({ all }) => all[0]?.at === i).map(({ recurring }) => recurring));
        return spend[i]! - levered - less + sum(own.map((one) => one.running));
      }),
    });
  }
  return found;
}
