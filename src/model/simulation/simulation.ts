import { normalQuantile, normalShareBelow } from '../distributions/normal';
import type { Distribution } from '../distributions/distribution';
import { reversedDirections, scrambledPoints, scrambleSeed } from '../random/sobol';
import { keyOf, purpose, threefry, uniformOf } from '../random/threefry';
import { samplerOf, type Sampler } from './sampler';

/** Works out the outputs of so many trials: one array an input and one an output, an entry a trial. */
export type BlockModel = (inputs: Float64Array[], count: number, outputs: Float64Array[]) => void;

export interface Simulation {
  inputs: Distribution[];
  /** The factor of the normal copula; left out, the inputs are independent. */
  factor?: Float64Array[];
  model: BlockModel;
  /** How many results each trial has. */
  outputs: number;
  trials: number;
  seed: number;
  /** Sobol points under so many independent scrambles, or plain random draws. */
  method: 'sobol' | 'random';
}

export const SCRAMBLES = 8;
/** So many trials at a time stay within a processor's nearest memory. */
const BLOCK = 512;

/** How many trials each scramble has; the last may have fewer. */
export function trialsAScramble(trials: number): number {
  return Math.ceil(trials / SCRAMBLES);
}

/**
 * The results of trials `from` to `to`, one array an output. A trial depends on the seed and its number alone, so that any
 * stretch gives the same, whoever works it out.
 */
export function simulate(s: Simulation, from = 0, to = s.trials): Float64Array[] {
  const samplers = s.inputs.map(samplerOf);
  const results = Array.from({ length: s.outputs }, () => new Float64Array(to - from));
  const columns = s.inputs.map(() => new Float64Array(BLOCK));
  const outputs = results.map(() => new Float64Array(BLOCK));
  const uniforms = s.method === 'sobol' ? sobolUniforms(s) : randomUniforms(s);
  for (let trial = from; trial < to;) {
    const count = Math.min(BLOCK, to - trial, uniforms.until(trial) - trial);
    uniforms.fill(trial, count, columns);
    if (s.factor) correlate(columns, s.factor, count);
    draw(samplers, columns, count);
    s.model(columns, count, outputs);
    for (let k = 0; k < results.length; k++) {
      results[k]!.set(count === BLOCK ? outputs[k]! : outputs[k]!.subarray(0, count), trial - from);
    }
    trial += count;
  }
  return results;
}

function draw(samplers: Sampler[], columns: Float64Array[], count: number): void {
  for (let i = 0; i < samplers.length; i++) samplers[i]!(columns[i]!, count);
}

interface Uniforms {
  /** The trial before which a block must end. */
  until(trial: number): number;
  fill(trial: number, count: number, columns: Float64Array[]): void;
}

function sobolUniforms({ inputs, trials, seed }: Simulation): Uniforms {
  const size = trialsAScramble(trials);
  const directions = inputs.map((_, dimension) => reversedDirections(dimension));
  const seeds = Array.from({ length: SCRAMBLES }, (_, scramble) =>
    inputs.map((_input, dimension) => scrambleSeed(seed, scramble, dimension)),
  );
  return {
    until: (trial) => (Math.floor(trial / size) + 1) * size,
    fill(trial, count, columns) {
      const scramble = Math.floor(trial / size);
      const first = trial - scramble * size;
      for (let i = 0; i < columns.length; i++) {
        scrambledPoints(directions[i]!, seeds[scramble]![i]!, first, count, columns[i]!);
      }
    },
  };
}

/** Four inputs to a call of the generator. */
function randomUniforms({ seed, trials }: Simulation): Uniforms {
  const words = new Uint32Array(4);
  return {
    until: () => trials,
    fill(trial, count, columns) {
      for (let first = 0; first < columns.length; first += 4) {
        const key = keyOf(seed, purpose.draws, first / 4);
        const last = Math.min(first + 4, columns.length);
        for (let i = 0; i < count; i++) {
          threefry(key, [trial + i, 0, 0, 1], words);
          for (let k = first; k < last; k++) columns[k]![i] = uniformOf(words[k - first]!);
        }
      }
    },
  };
}

/** From the last input to the first, so that each is mixed from deviates that are still independent. */
function correlate(columns: Float64Array[], factor: Float64Array[], count: number): void {
  for (const column of columns) for (let i = 0; i < count; i++) column[i] = normalQuantile(column[i]!);
  for (let row = columns.length - 1; row >= 0; row--) {
    const weights = factor[row]!;
    const column = columns[row]!;
    for (let i = 0; i < count; i++) {
      let deviate = 0;
      for (let k = 0; k <= row; k++) deviate += weights[k]! * columns[k]![i]!;
      column[i] = deviate;
    }
  }
  for (const column of columns) for (let i = 0; i < count; i++) column[i] = normalShareBelow(column[i]!);
}
