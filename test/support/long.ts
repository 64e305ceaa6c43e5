/** `npm run test:long` tries whole what `npm test` samples. */
export const isLong = process.env.TEST_LONG === '1';

/** Chooses the samples: another every day, so that in time all are run. `SEED=` runs those of another day again. */
export const seedOfTheDay = Number(process.env.SEED ?? Math.floor(Date.now() / 86_400_000));

/** Whole in the long run; in the short one as many of a list, the next ones each day, and which they are is printed. */
export function ofToday<T>(what: string, list: readonly T[], count: number, named: (one: T) => string): T[] {
  if (isLong || count >= list.length) return [...list];
  const chosen = Array.from({ length: count }, (_, i) => list[(seedOfTheDay * count + i) % list.length]!);
  process.stderr.write(`${what}: ${chosen.map(named).join(', ')}, by SEED=${seedOfTheDay}.\n`);
  return chosen;
}
