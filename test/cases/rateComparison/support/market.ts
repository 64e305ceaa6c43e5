import type { Provider } from '../../../../src/cases/rateComparison/providers';

/** The figures of a provider table, worked out from the definitions and not from the workbook’s formulas. */
export interface Terms {
  benchmark: number;
  minimumPrice: number | null;
  /** The floor chosen, for all rows but those with their own; null for none. */
  floor: number | null;
  /** Rows may have their own cost of care. */
  isOwnCost: boolean;
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
  isBelowFloor: boolean;
  valueOfGap: number | null;
  counted: number | null;
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
    averageBefore: averageOf((line) => line.beforeEnhancements!),
    counted: sum(priced.map((line) => line.counted!)),
    valueAbove: sum(priced.map((line) => Math.max(0, line.valueOfGap!))),
    below: priced.filter((line) => line.isBelowMinimum),
    belowFloor: priced.filter((line) => line.isBelowFloor),
  };
}

function lineOf(provider: Provider, row: number, terms: Terms): Line {
  const onTop = provider.paidOnTop ?? 0;
  const price = atVisits(provider, terms.visitMix);
  const enhanced = 1 + (provider.enhancedShare ?? 0) * (provider.enhancement ?? 0);
  /** Enhancements rise with the price of care, and not with the payments on top of it. */
  const onBasis = (priceOfCare: number) => priceOfCare * (terms.isBeforeEnhancements ? 1 : enhanced) + onTop;
  const compared = price === null ? null : onBasis(price);
  const before = price === null ? null : price + onTop;
  const visits = MINUTES.map((_, n) => provider.weeklyVisits?.[n] ?? 0);
  const visitHours = sum(visits.map((each, n) => (each * MINUTES[n]!) / 60));
  const hours = compared === null ? 0 : visitHours > 0 ? visitHours : (provider.weeklyHours ?? 0);
  const applies = provider.isMinimumPriceApplied !== false;
  const floor = applies ? ((terms.isOwnCost ? provider.ownCost : undefined) ?? terms.floor) : null;
  const yearly = hours * terms.weeks;
  const least = Math.max(terms.benchmark, floor === null ? 0 : onBasis(Math.max(0, floor - onTop)));
  return {
    row,
    name: provider.name,
    atLengths: MINUTES.map((minutes, n) => {
      if (provider.structure === 'Hourly') return provider.hourlyPrice ? provider.hourlyPrice + onTop : null;
      const visitPrice = provider.visitPrices?.[n];
      return visitPrice ? (visitPrice * 60) / minutes + onTop : null;
    }),
    beforeEnhancements: before,
    paid: price === null ? null : price * enhanced + onTop,
    compared,
    hours,
    isBelowMinimum: before !== null && applies && terms.minimumPrice !== null && before < terms.minimumPrice,
    isBelowFloor: before !== null && floor !== null && before < floor,
    valueOfGap: compared === null ? null : (compared - terms.benchmark) * yearly,
    counted: compared === null ? null : Math.max(0, compared - least) * yearly,
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
