/** One scenario’s inputs, as the definitions name them. */
export interface Situation {
  kind: 'cohort' | 'team';
  startYear: number;
  /** 1 is January. */
  startMonth: number;
  horizon: number;
  packages: number;
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
  lostIncome: number;
  optimism: number;
  cashable: number;
  hoursPerPerson: number;
  discountRate: number;
  programmeCost: number;
  salary: number;
  pension: number;
  otherOnCosts: number;
  payUplift: number;
  equipment: number;
  recycled: number;
}

const WEEKS = 365 / 7;

export interface YearOfCase {
  gross: number;
  net: number;
  cash: number;
  kept: number;
  team: number;
  oneOff: number;
  equipment: number;
  netCash: number;
  hours: number;
}

/** The case worked out from its definitions: every month’s conversions are followed through the months after it. */
export function simulate(s: Situation) {
  const months = s.horizon * 12;
  const { reviews, offered } = reviewsByMonth(s, months);
  const hoursEach = (s.visitsPerWeek * (2 * s.minutesDouble - s.minutesSingle)) / 60;
  const inForce = Array.from({ length: months }, (_, month) =>
    reviews.reduce((total, done, made) => {
      const age = month - made - s.lag;
      if (age < 0) return total;
      const share = age === 0 ? 0.5 : Math.pow(1 - s.attrition, age / 12);
      return total + done * s.conversionShare * (1 - s.counterfactual) * hoursEach * share;
    }, 0),
  );
  const insurance = Math.max(0, s.salary - 5000) * 0.15;
  const teamYear = s.reviewerFte * (s.salary * (1 + s.pension + s.otherOnCosts) + insurance);

  const years: YearOfCase[] = Array.from({ length: 6 }, () => ({
    gross: 0,
    net: 0,
    cash: 0,
    kept: 0,
    team: 0,
    oneOff: 0,
    equipment: 0,
    netCash: 0,
    hours: 0,
  }));
  const firstFinancialYear = s.startMonth >= 4 ? s.startYear : s.startYear - 1;
  let cumulative = 0;
  let payback: number | null = null;
  for (let month = 0; month < months; month++) {
    const calendar = s.startMonth - 1 + month;
    const calendarYear = s.startYear + Math.floor(calendar / 12);
    const year = (calendar % 12 >= 3 ? calendarYear : calendarYear - 1) - firstFinancialYear;
    const prices = (1 + s.rateUplift) ** year;
    const hours = inForce[month]! * (WEEKS / 12);
    const gross = hours * s.hourlyRate * prices;
    const net = gross * (1 - s.optimism) * (1 - s.lostIncome);
    const paidShare = offered[month] === 0 ? 1 : reviews[month]! / offered[month]!;
    const own = {
      gross,
      net,
      cash: net * s.cashable,
      kept: net - net * s.cashable,
      team: (teamYear / 12) * (1 + s.payUplift) ** year * paidShare,
      oneOff: month === 0 ? s.programmeCost : 0,
      equipment: reviews[month]! * s.conversionShare * s.equipment * (1 - s.recycled) * prices,
      hours: hours * (1 - s.optimism),
    };
    const netCash = own.cash - own.team - own.oneOff - own.equipment;
    for (const [key, amount] of Object.entries({ ...own, netCash }))
      years[year]![key as keyof YearOfCase] += amount;
    cumulative += netCash;
    if (payback === null && cumulative >= 0) payback = month + 1;
  }
  const total = (key: keyof YearOfCase) => years.reduce((sum, year) => sum + year[key], 0);
  const cost = total('team') + total('oneOff') + total('equipment');
  return {
    years,
    total,
    cost,
    reviews: reviews.reduce((sum, done) => sum + done, 0),
    npv: years.reduce((sum, { netCash }, k) => sum + netCash / (1 + s.discountRate) ** k, 0),
    payback: cumulative < 0 ? null : payback,
    leadTime: inForce.findIndex((hours) => hours > 0),
    fullYearHours: Math.max(...inForce) * WEEKS * (1 - s.optimism),
    netReturn: cost === 0 ? null : (total('cash') - cost) / cost,
    people: (Math.max(...inForce) * (1 - s.optimism)) / s.hoursPerPerson,
  };
}

function reviewsByMonth(s: Situation, months: number) {
  const reviews: number[] = [];
  const offered: number[] = [];
  let left = s.kind === 'cohort' ? s.packages : Infinity;
  for (let month = 1; month <= months; month++) {
    const speed = s.ramp <= 1 ? 1 : Math.min(1, month / s.ramp);
    const canDo = s.reviewerFte * s.reviewsPerFteWeek * (WEEKS / 12) * speed;
    const done = Math.min(canDo, left);
    left -= done;
    offered.push(canDo);
    reviews.push(done);
  }
  return { reviews, offered };
}
