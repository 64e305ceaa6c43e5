/** Something to be timed: it answers how many milliseconds it took. */
export type Contender = (round: number) => number | Promise<number>;

/** Until the engine has settled on the code it keeps: about ten calls of a long extract, and more of a simulation. */
const WARM_UP = 24;
const ROUNDS = 5;

/** Medians, in milliseconds. Contenders take turns, so that what else the machine does falls on all alike. */
export async function medians<K extends string>(
  contenders: Record<K, Contender | null>,
  warmUp = WARM_UP,
): Promise<Record<K, number | null>> {
  const names = (Object.keys(contenders) as K[]).filter((name) => contenders[name] !== null);
  const taken = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < warmUp + ROUNDS; round++) {
    for (const name of names) {
      const ms = await contenders[name]!(round);
      if (round >= warmUp) taken.get(name)!.push(ms);
    }
  }
  return Object.fromEntries(
    (Object.keys(contenders) as K[]).map((name) => [name, taken.has(name) ? median(taken.get(name)!) : null]),
  ) as Record<K, number | null>;
}

export function timed(work: () => unknown): Contender {
  return async () => {
    const started = performance.now();
    const result = work();
    if (result instanceof Promise) await result;
    return performance.now() - started;
  };
}

export function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
