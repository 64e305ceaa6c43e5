import type { Evaluator, Watch } from './evaluator';
import type { ExploredInput } from './exploredInput';

export interface Bar {
  input: ExploredInput;
  /** The result with this input at its low and high value and the others as they stand; NaN where there is none. */
  atLow: number;
  atHigh: number;
  swing: number;
}

export interface Tornado {
  /** The result as it stands. */
  base: number;
  /** The widest first. */
  bars: Bar[];
}

export async function tornadoOf(
  inputs: ExploredInput[],
  evaluator: Evaluator,
  watch?: Watch,
): Promise<Tornado> {
  const present = inputs.map(({ central }) => central);
  const withOne = (i: number, value: number) => present.map((own, k) => (k === i ? value : own));
  const rows = inputs.flatMap(({ low, high }, i) => [withOne(i, low), withOne(i, high)]);
  const [base, ...ends] = await evaluator.evaluate([present, ...rows], watch);
  const bars = inputs.map((input, i): Bar => {
    const [atLow, atHigh] = [ends[2 * i]!, ends[2 * i + 1]!];
    return { input, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
  });
  const width = ({ swing }: Bar) => (Number.isNaN(swing) ? Infinity : swing);
  bars.sort((one, other) => (width(other) === width(one) ? 0 : width(other) - width(one)));
  return { base: base!, bars };
}
