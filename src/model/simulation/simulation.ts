/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over trials reads only the numbers it counts. */
import type { Distribution } from '../distributions/distribution';
import { RUN, scrambled, sobolWords, type Words } from '../random/sobol';
import { keyOf, purpose, threefry } from '../random/threefry';
import { deviates, deviateSamplerOf, samplerOf } from './sampler';

/** Works out the results of `count` trials: one array an input and one a result, an entry a trial. */
export type BlockModel = (inputs: Float64Array[], count: number, results: Float64Array[]) => void;

/** Plain data, so that it can be sent to a worker. */
export interface Trials {
  inputs: Distribution[];
  /** The factor of the normal copula; left out, the inputs are independent. */
  factor?: Float64Array[];
  trials: number;
  seed: number;
  /** Sobol points under this number of independent scrambles, or plain random draws. */
  method: 'sobol' | 'random';
}

export const SCRAMBLES = 8;

/** How many trials each scramble has; the last may have fewer. */
export function trialsAScramble(trials: number): number {
  return Math.ceil(trials / SCRAMBLES);
}

/** Trials `from` to `to`, one array a result. */
export type Simulator = (from: number, to: number) => Float64Array[];

/**
 * A trial depends only on the seed and its number, so that any range of trials gives the same on any thread and in
 * any order. The tables are made here, once. Trials are worked out a few hundred at a time, which stay
 * within a processor's nearest memory.
 * @param resultCount how many results the model gives for a trial
 */
export function simulatorOf(t: Trials, model: BlockModel, resultCount: number): Simulator {
  const inputs = t.inputs.map(() => new Float64Array(RUN));
  const wordsOf = t.method === 'sobol' ? sobol(t) : random(t);
  const draw = t.factor ? correlated(t.inputs, t.factor) : independent(t.inputs);
  return (from, to) => {
    const results = Array.from({ length: resultCount }, () => new Float64Array(to - from));
    for (let trial = from; trial < to;) {
      const count = Math.min(to - trial, wordsOf.until(trial) - trial);
      draw(wordsOf.words(trial, count), count, inputs);
      const start = trial - from;
      model(
        inputs,
        count,
        results.map((result) => result.subarray(start, start + count)),
      );
      trial += count;
    }
    return results;
  };
}

interface Blocks {
  /** The trial before which a block must end, at most a run away. */
  until(trial: number): number;
  /** Those of each input. */
  words(trial: number, count: number): Words[];
}

function sobol({ inputs, trials, seed }: Trials): Blocks {
  const size = trialsAScramble(trials);
  const scrambles = Array.from({ length: SCRAMBLES }, (_, scramble) =>
    inputs.map((_input, dimension) => scrambled(seed, scramble, dimension)),
  );
  return {
    until(trial) {
      const point = trial % size;
      return trial - point + Math.min(size, point - (point % RUN) + RUN);
    },
    words: (trial) =>
      scrambles[Math.floor(trial / size)]!.map((dimension) => sobolWords(dimension, trial % size)),
  };
}

/** Four inputs to a call of the generator. */
function random({ inputs, seed }: Trials): Blocks {
  const blocks = inputs.map((): Words => ({ words: new Int32Array(RUN), from: 0, flip: 0 }));
  const four = new Uint32Array(4);
  return {
    until: (trial) => trial + RUN,
    words(trial, count) {
      for (let first = 0; first < blocks.length; first += 4) {
        const key = keyOf(seed, purpose.draws, first / 4);
        const last = Math.min(first + 4, blocks.length);
        for (let i = 0; i < count; i++) {
          threefry(key, [trial + i, 0, 0, 1], four);
          for (let k = first; k < last; k++) blocks[k]!.words[i] = four[k - first]!;
        }
      }
      return blocks;
    },
  };
}

type Draw = (words: Words[], count: number, inputs: Float64Array[]) => void;

function independent(distributions: Distribution[]): Draw {
  const samplers = distributions.map(samplerOf);
  return (words, count, inputs) => {
    for (let i = 0; i < samplers.length; i++) samplers[i]!(words[i]!, count, inputs[i]!);
  };
}

/**
 * From the last input to the first, so that each is mixed from deviates that are still independent. An input that is mixed
 * with none before it is drawn as it would be by itself.
 */
function correlated(distributions: Distribution[], factor: Float64Array[]): Draw {
  const isMixed = factor.map((row, i) => row.subarray(0, i).some((weight) => weight !== 0));
  const alone = distributions.map((one, i) => (isMixed[i] ? null : samplerOf(one)));
  const together = distributions.map((one, i) => (isMixed[i] ? deviateSamplerOf(one) : null));
  const mixed = new Float64Array(RUN);
  return (words, count, inputs) => {
    for (let i = 0; i < inputs.length; i++) deviates(words[i]!, count, inputs[i]!);
    for (let row = inputs.length - 1; row >= 0; row--) {
      alone[row]?.(words[row]!, count, inputs[row]!);
      if (!isMixed[row]) continue;
      mixed.fill(0, 0, count);
      for (let k = 0; k <= row; k++) {
        const weight = factor[row]![k]!;
        const column = inputs[k]!;
        for (let i = 0; i < count; i++) mixed[i]! += weight * column[i]!;
      }
      inputs[row]!.set(mixed.subarray(0, count));
      together[row]!(inputs[row]!, count);
    }
  };
}
