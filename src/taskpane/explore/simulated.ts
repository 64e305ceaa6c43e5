import type { ExploredInput } from './exploredInput';
import type { Pair } from './pairs';

export interface Simulation {
  trials: number;
  seed: number;
  inputs: ExploredInput[];
  /** Those of the inputs that move together. */
  pairs: Pair[];
  /** One array an input, an entry a trial. */
  draws: Float64Array[];
  /** Of the result; NaN where the cell showed no number. */
  values: Float64Array;
}

export interface Driver {
  /** More than one where they move together: what each of them does cannot be told apart. */
  inputs: ExploredInput[];
  /** The approximate share of the spread: the squared rank correlation over the sum of all. */
  share: number;
  /** Whether more of the input goes with more of the result; null for several. */
  raises: boolean | null;
  /** False where inputs without any effect would often come out as much, with so few trials. */
  isSure: boolean;
}

export interface SimulationOutcome {
  /** Trials in which the cell showed a number; the rest are left out of everything below. */
  counted: number;
  mean: number;
  /** Of the mean, from the scrambles; null where there are too few trials to tell. */
  standardError: number | null;
  p10: number;
  p50: number;
  p90: number;
  least: number;
  most: number;
}

export type TargetSide = 'atLeast' | 'atMost';

export interface Simulated {
  simulation: Simulation;
  outcome: SimulationOutcome | null;
  drivers: Driver[];
}
