import { type Evaluator, oneAtATime, type Watch } from './evaluator';
import type { ExploredInput } from './exploredInput';
import { nth } from '../../formulas/present';

export interface Bar {
  input: ExploredInput;
  /** The result with this input at its low and high value and the others unchanged; NaN where there is none. */
  atLow: number;
  atHigh: number;
  swing: number;
}

export interface Tornado {
  /** The result now, in the base case. */
  base: number;
  /** The widest first. */
  bars: Bar[];
}

export async function tornadoOf(
  inputs: ExploredInput[],
  evaluator: Evaluator,
  watch?: Watch,
): Promise<Tornado> {
  const ends = inputs.flatMap(({ low, high }, at) => [
    { at, value: low },
    { at, value: high },
  ]);
  const answers = await evaluator.evaluate(oneAtATime(inputs, [null, ...ends]), watch);
  const bars = inputs.map((input, i): Bar => {
    const [atLow, atHigh] = [nth(answers, 1 + 2 * i), nth(answers, 2 + 2 * i)];
    return { input, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
  });
  const width = ({ swing }: Bar) => (Number.isNaN(swing) ? Infinity : swing);
  bars.sort((one, other) => (width(other) === width(one) ? 0 : width(other) - width(one)));
  return { base: nth(answers, 0), bars };
}
