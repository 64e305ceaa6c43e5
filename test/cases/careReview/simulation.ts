/** One scenario’s inputs, as the definitions name them. */
export interface Situation {
  kind: 'cohort' | 'team';
  startYear: number;
  /** 1 is January. */
  startMonth: number;
  /** Financial years, of which the first may be part of one. */
  horizon: number;
  packages: number;
  newPackages: number;
  reviewerFte: number;
  reviewsPerFteWeek: number;
  ramp: number;
  lag: number;
  conversionShare: number;
  visitsPerWeek: number;
  minutesDouble: number;
  minutesSingle: number;
  counterfactual: number;
  attrition: number;
  hourlyRate: number;
  rateUplift: number;
  generalInflation: number;
  lostIncome: number;
  lostIncomeCash: number;
  optimism: number;
  oneOffOptimism: number;
  runningOptimism: number;
  cashable: number;
  hoursPerPerson: number;
  discountRate: number;
  sensitivityRate: number;
  programmeCost: number;
  salary: number;
  pension: number;
  otherOnCosts: number;
  payUplift: number;
  equipment: number;
  recycled: number;
}

const WEEKS = 365 / 7;

const nothing = {
  gross: 0,
  net: 0,
  cash: 0,
  kept: 0,
  lostInCash: 0,
  team: 0,
  oneOff: 0,
  equipment: 0,
  oneOffOptimism: 0,
  runningOptimism: 0,
  netCash: 0,
  hours: 0,
  hoursCash: 0,
};
export type YearOfCase = typeof nothing;

/** The case worked out from its definitions: every month’s conversions are followed through the months after it. */
export function simulate(s: Situation) {
  const sinceApril = (s.startMonth + 8) % 12;
  const months = s.horizon * 12 - sinceApril;
  const { reviews, offered, converted, short } = conversionsByMonth(s, months);
  const hoursEach = (s.visitsPerWeek * (2 * s.minutesDouble - s.minutesSingle)) / 60;
  const inForce = Array.from({ length: months }, (_, month) =>
    converted.reduce((total, made, when) => {
      const age = month - when - s.lag;
      if (age < 0) return total;
      const share = age === 0 ? 0.5 : Math.pow(1 - s.attrition, age / 12);
      return total + made * (1 - s.counterfactual) * hoursEach * share;
    }, 0),
  );
  const insurance = Math.max(0, s.salary - 5000) * 0.15;
  const teamYear = s.reviewerFte * (s.salary * (1 + s.pension + s.otherOnCosts) + insurance);

  const years: YearOfCase[] = Array.from({ length: s.horizon }, () => ({ ...nothing }));
  const soFar: number[] = [];
  for (let month = 0; month < months; month++) {
    const year = Math.floor((sinceApril + month) / 12);
    const prices = (1 + s.rateUplift) ** year;
    const hours = inForce[month]! * (WEEKS / 12);
    const gross = hours * s.hourlyRate * prices;
    const left = gross * (1 - s.optimism);
    const lost = left * s.lostIncome;
    const cash = left * s.cashable - lost * s.lostIncomeCash;
    const paidShare = offered[month] === 0 ? 1 : reviews[month]! / offered[month]!;
    const team = (teamYear / 12) * (1 + s.payUplift) ** year * paidShare;
    const oneOff = month === 0 ? s.programmeCost : 0;
    const equipment = converted[month]! * s.equipment * (1 - s.recycled) * prices;
    const costs = oneOff * (1 + s.oneOffOptimism) + (team + equipment) * (1 + s.runningOptimism);
    const own: YearOfCase = {
      gross,
      net: left - lost,
      cash,
      kept: left - lost - cash,
      lostInCash: lost * s.lostIncomeCash,
      team,
      oneOff,
      equipment,
      oneOffOptimism: oneOff * s.oneOffOptimism,
      runningOptimism: (team + equipment) * s.runningOptimism,
      netCash: cash - costs,
      hours: hours * (1 - s.optimism),
      hoursCash: hours * (1 - s.optimism) * s.cashable,
    };
    for (const [key, amount] of Object.entries(own)) years[year]![key as keyof YearOfCase] += amount;
    soFar.push((soFar.at(-1) ?? 0) + own.netCash);
  }
  const total = (key: keyof YearOfCase) => years.reduce((sum, year) => sum + year[key], 0);
  const presentValue = (rate: number) =>
    years.reduce((sum, { netCash }, k) => sum + netCash / (1 + s.generalInflation) ** k / (1 + rate) ** k, 0);
  const cost = total('cash') - total('netCash');
  const most = Math.max(...inForce) * WEEKS * (1 - s.optimism);
  return {
    years,
    total,
    cost,
    reviews: reviews.reduce((sum, done) => sum + done, 0),
    conversions: converted.reduce((sum, made) => sum + made, 0),
    short,
    npv: presentValue(s.discountRate),
    npvAtProposed: presentValue(s.sensitivityRate),
    payback: cost === 0 && total('netCash') > -0.5 ? ('nothing' as const) : paybackIn(soFar),
    leadTime: inForce.findIndex((hours) => hours > 0),
    fullYearHours: most,
    netReturn: cost === 0 ? null : (total('cash') - cost) / cost,
    people: (most * (1 - s.cashable)) / (s.hoursPerPerson * WEEKS),
    firstYear: `${s.startYear - (s.startMonth < 4 ? 1 : 0)}/${String(s.startYear + (s.startMonth < 4 ? 0 : 1)).slice(2)}`,
  };
}

/** From the end of the month after which cash so far is never negative again; null where it ends below zero. */
function paybackIn(soFar: number[]): number | null {
  if (soFar.at(-1)! < 0) return null;
  for (let month = soFar.length; month > 0; month--) if (soFar[month - 1]! < 0) return month + 1;
  return 0;
}

function conversionsByMonth(s: Situation, months: number) {
  const reviews: number[] = [];
  const offered: number[] = [];
  const converted: number[] = [];
  let unreviewed = s.kind === 'cohort' ? s.packages : Infinity;
  let [convertible, short] = [s.packages * s.conversionShare, 0];
  for (let month = 1; month <= months; month++) {
    const speed = s.ramp <= 1 ? 1 : Math.min(1, month / s.ramp);
    const canDo = s.reviewerFte * s.reviewsPerFteWeek * (WEEKS / 12) * speed;
    const done = Math.min(canDo, unreviewed);
    unreviewed -= done;
    offered.push(canDo);
    reviews.push(done);
    if (s.kind === 'team') convertible += (s.newPackages / 12) * s.conversionShare;
    const wanted = done * s.conversionShare;
    const made = Math.max(0, Math.min(wanted, convertible));
    convertible -= made;
    short += wanted - made;
    converted.push(made);
  }
  return { reviews, offered, converted, short };
}
