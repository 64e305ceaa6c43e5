import deflator from '../../../../src/evidence/series/gdp_deflator_financial_year.json';
import { bodies, type Body, type Cost, type Outcome, type Situation, type Transfer } from './situation';

/** The workbook worked out from its definitions, in plain arithmetic: no formula of it is read. */
const NAMES: Record<Body, string> = {
  adult: 'Council adult care',
  housing: 'Council housing',
  nhs: 'NHS',
  other: 'Other government',
  person: 'The person and family',
};
const KINDS = ['cash', 'capacity', 'economic', 'social'] as const;
type Kind = (typeof KINDS)[number];

const index = new Map(deflator.records.map(({ from, value }) => [Number(from.slice(0, 4)), value]));
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

/**
 * The share of a cohort’s twelve months of a band of effect that falls in a year, where the band begins so many years
 * before that year on average over people who join evenly: the third difference of a cubic.
 */
function share(years: number): number {
  const square = (x: number) => Math.max(0, x) ** 2;
  return (square(years + 1) - 3 * square(years) + 3 * square(years - 1) - square(years - 2)) / 2;
}

/** Person-years of effect in a year, of all cohorts up to it and every age of the effect. */
function inForce(people: number[], { lagMonths, dropFirst, dropLater }: Outcome, year: number): number {
  return sum(
    people.slice(0, year + 1).map((count, joined) =>
      sum(
        Array.from({ length: year - joined + 2 }, (_, age) => {
          const left = age === 0 ? 1 : (1 - dropFirst) * (age === 1 ? 1 : (1 - dropLater) ** (age - 1));
          return count * left * share(year - joined - age - lagMonths / 12);
        }),
      ),
    ),
  );
}

const WEAKEST = ['weak', 'moderate', 'strong'];
const weakest = (grades: string[]) => WEAKEST.find((grade) => grades.includes(grade))!;

function kindShares(one: Outcome, body: Body, bedCloses: boolean): Record<Kind, number> {
  const gained = one.shares[body];
  const isFiscal = one.kind === 'Fiscal';
  const isOpenBed = body === 'nhs' && one.bedDays !== 0 && !bedCloses;
  const cash = isFiscal && !isOpenBed ? gained * one.cashable[body] : 0;
  return {
    cash,
    capacity: isFiscal ? gained - cash : 0,
    economic: one.kind === 'Economic' ? gained : 0,
    social: one.kind === 'Social' || one.kind === 'Health' ? gained : 0,
  };
}

export function simulate(given: Situation) {
  const years = Array.from({ length: given.horizon }, (_, year) => year);
  const people = years.map((year) => {
    let count = given.population * (1 + given.growth) ** year * given.rollOut[0]![year]!;
    const steps = [count];
    given.steps.forEach((step, i) => {
      count *= step * given.rollOut[i + 1]![year]!;
      steps.push(count);
    });
    return { reached: steps[2]!, taking: steps[3]!, completing: steps[4]! };
  });
  const counted = ({ among }: Outcome) =>
    people.map((one) =>
      among === 'Reached' ? one.reached : among === 'Taking part' ? one.taking : one.completing,
    );
  const outcomes = given.outcomes.map((one) => {
    const change = one.better === 'Lower' ? one.without - one.with : one.with - one.without;
    const numbers = years.map((year) => inForce(counted(one), one, year) * change * (1 - one.deadweight));
    const real = (one.value * index.get(given.firstYear)!) / index.get(Number(one.priceYear.slice(0, 4)))!;
    const off = given.optimism[`benefit-${weakest(one.grades)}`]!;
    return {
      one,
      numbers,
      plain: numbers.map((n) => n * real),
      value: numbers.map((n) => n * real * (1 - off)),
    };
  });
  const quantity = (basis: string, year: number): number => {
    if (basis === 'A year') return 1;
    if (basis === 'A person taking part') return people[year]!.taking;
    return outcomes[Number(basis.slice(-1)) - 1]!.numbers[year]!;
  };
  const plainCost = (cost: Cost, year: number) =>
    cost.amount * (cost.kind === 'One-off' ? (year === 0 ? 1 : 0) : quantity(cost.basis, year));
  const costOf = (cost: Cost, year: number) =>
    plainCost(cost, year) * (1 + given.optimism[`cost-${cost.grade}`]!);
  const moved = (transfer: Transfer, year: number) => transfer.amount * quantity(transfer.basis, year);
  const prices = (of: Body | 'general', year: number) => (1 + given.inflation[of]) ** year;
  const standard = (year: number) => 1 / 1.035 ** year;
  const factor = (kind: string, year: number) => (kind === 'Health' ? 1 / 1.015 ** year : standard(year));

  const byBody = Object.fromEntries(
    bodies.map((body) => {
      const paid = (kind: string, year: number) =>
        sum(
          given.costs
            .filter((cost) => cost.kind === kind && cost.payer === NAMES[body])
            .map((cost) => costOf(cost, year)),
        ) * prices(body, year);
      const gained = (kind: Kind, year: number) =>
        sum(outcomes.map(({ one, value }) => value[year]! * kindShares(one, body, given.bedCloses)[kind])) *
        prices(body, year);
      const lines = years.map((year) => {
        const received = sum(
          given.transfers.map(
            (one) =>
              moved(one, year) * ((one.to === NAMES[body] ? 1 : 0) - (one.from === NAMES[body] ? 1 : 0)),
          ),
        );
        const transfers = received * prices('general', year);
        const [cash, running, once] = [gained('cash', year), paid('Running', year), paid('One-off', year)];
        return {
          cash,
          capacity: gained('capacity', year),
          running,
          once,
          inKind: paid('In kind', year),
          transfers,
          net: cash - running - once + transfers,
        };
      });
      return [body, lines];
    }),
  ) as Record<
    Body,
    Record<'cash' | 'capacity' | 'running' | 'once' | 'inKind' | 'transfers' | 'net', number>[]
  >;

  const present = (values: 'plain' | 'value', weight: (one: Outcome) => number) =>
    sum(
      outcomes.map(
        (outcome) =>
          sum(outcome[values].map((value, year) => value * factor(outcome.one.kind, year))) *
          weight(outcome.one),
      ),
    );
  const ofKind = (kind: Kind) => (one: Outcome) =>
    sum(bodies.map((body) => kindShares(one, body, given.bedCloses)[kind]));
  const ofAdded = (one: Outcome) =>
    sum(KINDS.filter((kind) => given.added[kind]).map((kind) => ofKind(kind)(one)));
  const costs = (of: typeof costOf) =>
    sum(given.costs.flatMap((cost) => years.map((year) => of(cost, year) * standard(year))));
  const benefits = present('value', ofAdded);
  const council = years.map((year) => byBody.adult[year]!.net + byBody.housing[year]!.net);
  return {
    people,
    outcomes: outcomes.map(({ numbers }) => sum(numbers)),
    numbers: outcomes.map(({ numbers }) => numbers),
    bedDays: sum(outcomes.map(({ one, numbers }) => sum(numbers) * one.bedDays * (1 - ofKind('cash')(one)))),
    hours: sum(outcomes.map(({ one, numbers }) => sum(numbers) * one.hours * (1 - ofKind('cash')(one)))),
    hoursCash: sum(outcomes.map(({ one, numbers }) => sum(numbers) * one.hours * ofKind('cash')(one))),
    byBody,
    council,
    costs: costs(costOf),
    realCosts: sum(given.costs.flatMap((cost) => years.map((year) => costOf(cost, year)))),
    benefits,
    net: benefits - costs(costOf),
    netUncorrected: present('plain', ofAdded) - costs(plainCost),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, present('value', ofKind(kind))])) as Record<
      Kind,
      number
    >,
  };
}

/** Years from the first day until what was paid is back for good; each year’s cash is spread through it. */
export function payback(flows: readonly number[]): number | string {
  if (flows.every((flow) => flow >= 0)) return 'No net cost';
  const soFar = flows.map((_, year) => sum(flows.slice(0, year + 1)));
  if (soFar[soFar.length - 1]! < 0) return 'Not paid back';
  let last = -1;
  soFar.forEach((total, year) => {
    if (total < 0) last = year;
  });
  return last < 0 ? 0 : last + 1 + -soFar[last]! / flows[last + 1]!;
}
