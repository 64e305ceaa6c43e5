import type { Calculation } from './calculation';

const MOST = 6;

/** Calculations to read beside one: those that it names, those that name it, and those of the same systems. */
export function relatedTo(one: Calculation, calculations: readonly Calculation[]): readonly Calculation[] {
  const others = calculations.filter(({ id }) => id !== one.id);
  const isNear = [
    ({ id }: Calculation) => one.related.includes(id),
    ({ related }: Calculation) => related.includes(one.id),
    ({ systems }: Calculation) => systems.some((number) => one.systems.includes(number)),
    ({ related, topic }: Calculation) =>
      topic === one.topic && related.some((name) => one.related.includes(name)),
  ];
  return [...new Set(isNear.flatMap((near) => others.filter(near)))].slice(0, MOST);
}
