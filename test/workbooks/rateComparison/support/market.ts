import type { Provider } from '../../../../src/workbooks/rateComparison/providers';

/** What a provider table comes to, worked out from the definitions and not from the workbook’s formulas. */
export interface Terms {
  benchmark: number;
  minimumPrice: number | null;
  weeks: number;
  visitMix: readonly number[];
  isBeforeEnhancements: boolean;
}

export interface Line {
  row: number;
  name: string;
  /** Null where there is no price. */
  atLengths: (number | null)[];
  beforeEnhancements: number | null;
  paid: number | null;
  compared: number | null;
  hours: number;
  isBelowMinimum: boolean;
  valueOfGap: number | null;
  possibleSaving: number | null;
}

const MINUTES = [15, 30, 45, 60];
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

export function marketOf(providers: Provider[], terms: Terms) {
  const lines = providers.flatMap((provider, row): Line[] =>
    provider.name === '' ? [] : [lineOf(provider, row, terms)],
  );
  const priced = lines.filter((line) => line.compared !== null);
  const hours = sum(priced.map((line) => line.hours));
  const averageOf = (rate: (line: Line) => number) =>
    hours === 0 ? null : sum(priced.map((line) => rate(line) * line.hours)) / hours;
  return {
    lines,
    hours,
    average: averageOf((line) => line.compared!),
    averagePaid: averageOf((line) => line.paid!),
    ranked: [...priced].sort((a, b) => b.compared! - a.compared! || a.row - b.row),
    possibleSaving: sum(priced.map((line) => line.possibleSaving!)),
    valueAbove: sum(priced.map((line) => Math.max(0, line.valueOfGap!))),
    below: priced.filter((line) => line.isBelowMinimum),
  };
}

function lineOf(provider: Provider, row: number, terms: Terms): Line {
  const beforeEnhancements = atVisits(provider, terms.visitMix);
  const paid =
    beforeEnhancements === null
      ? null
      : beforeEnhancements * (1 + (provider.enhancedShare ?? 0) * (provider.enhancement ?? 0));
  const compared = terms.isBeforeEnhancements ? beforeEnhancements : paid;
  const visits = MINUTES.map((_, n) => provider.weeklyVisits?.[n] ?? 0);
  const visitHours = sum(visits.map((each, n) => (each * MINUTES[n]!) / 60));
  const hours = compared === null ? 0 : visitHours > 0 ? visitHours : (provider.weeklyHours ?? 0);
  const isJudged = provider.isMinimumPriceApplied !== false && terms.minimumPrice !== null;
  const isBelowMinimum = compared !== null && isJudged && compared < terms.minimumPrice!;
  const floor = Math.max(terms.benchmark, isJudged ? terms.minimumPrice! : 0);
  return {
    row,
    name: provider.name,
    atLengths: MINUTES.map((minutes, n) => {
      if (provider.structure === 'Hourly') return provider.hourlyPrice || null;
      const price = provider.visitPrices?.[n];
      return price ? (price * 60) / minutes : null;
    }),
    beforeEnhancements,
    paid,
    compared,
    hours,
    isBelowMinimum,
    valueOfGap:
      compared === null ? null : isBelowMinimum ? 0 : (compared - terms.benchmark) * hours * terms.weeks,
    possibleSaving: compared === null ? null : Math.max(0, compared - floor) * hours * terms.weeks,
  };
}

function atVisits(provider: Provider, mix: readonly number[]): number | null {
  if (provider.structure === 'Hourly') return provider.hourlyPrice || null;
  const own = MINUTES.map((_, n) => provider.weeklyVisits?.[n] ?? 0);
  const visits = sum(own) > 0 ? own : mix;
  let cost = 0;
  let minutes = 0;
  for (let n = 0; n < MINUTES.length; n++) {
    if (visits[n] === 0) continue;
    const price = provider.visitPrices?.[n];
    if (!price) return null;
    cost += price * visits[n]!;
    minutes += MINUTES[n]! * visits[n]!;
  }
  return minutes === 0 ? null : cost / (minutes / 60);
}
