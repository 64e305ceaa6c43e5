import { percentilesOf } from '../../model/percentiles';
import { MOST_DIMENSIONS } from '../../model/random/sobol';
import { SCRAMBLES, simulatorOf, trialsAScramble } from '../../model/simulation/simulation';
import { finiteOnly, pooled, standardError, summaryOf } from '../../model/simulation/statistics';
import { driversOf } from './drivers';
import type { Evaluator, Watch } from './evaluator';
import type { SimulationOutcome, Simulated, TargetSide, Simulation } from './simulated';
import { asTaken, type ExploredInput, spreadOf } from './exploredInput';
import { factorOf, type Pair, pairsAmong } from './pairs';
import { nth } from '../../formulas/present';

/** The settings of a simulation besides its inputs. */
export interface SimulationSettings {
  trials: number;
  seed: number;
  pairs: Pair[];
}

/** The draws depend only on the inputs and the settings, so that any simulation can be repeated. */
export function drawsOf(
  inputs: ExploredInput[],
  { trials, seed, pairs }: SimulationSettings,
): Float64Array[] {
  const factor = factorOf(inputs, pairs);
  const asked = {
    inputs: inputs.map(spreadOf),
    ...(factor && { factor }),
    trials,
    seed,
    method: 'sobol' as const,
  };
  const keep = (drawn: Float64Array[], count: number, kept: Float64Array[]) =>
    kept.forEach((column, k) => {
      const [input, values] = [nth(inputs, k), nth(drawn, k)];
      for (let i = 0; i < count; i++) column[i] = asTaken(input, nth(values, i));
    });
  return simulatorOf(asked, keep, inputs.length)(0, trials);
}

export async function simulate(
  inputs: ExploredInput[],
  asked: SimulationSettings,
  evaluator: Evaluator,
  watch?: Watch,
): Promise<Simulation> {
  if (inputs.length > MOST_DIMENSIONS) {
    throw new Error(
      `At most ${MOST_DIMENSIONS} inputs can vary together; ${inputs.length} are chosen. Leave out those that hardly matter.`,
    );
  }
  const draws = drawsOf(inputs, asked);
  const values = await evaluator.evaluate(draws, watch);
  const { trials, seed } = asked;
  return { trials, seed, inputs, pairs: pairsAmong(inputs, asked.pairs), draws, values };
}

/** A simulation with its summary and drivers. */
export async function simulated(...asked: Parameters<typeof simulate>): Promise<Simulated> {
  const simulation = await simulate(...asked);
  return { simulation, outcome: outcomeOf(simulation), drivers: driversOf(simulation) };
}

/** Null where no trial gave a number. */
export function outcomeOf({
  values,
  trials,
}: Pick<Simulation, 'values' | 'trials'>): SimulationOutcome | null {
  const size = trialsAScramble(trials);
  const parts = Array.from({ length: SCRAMBLES }, (_, i) =>
    finiteOnly(values.slice(i * size, (i + 1) * size)),
  ).filter((part) => part.length > 0);
  if (parts.length === 0) return null;
  const summaries = parts.map(summaryOf);
  const whole = pooled(summaries);
  const counted = finiteOnly(values.slice());
  const [p10, p50, p90] = percentilesOf(counted, [0.1, 0.5, 0.9], counted.length, whole) as [
    number,
    number,
    number,
  ];
  const { mean, least, most } = whole;
  const error = parts.length === SCRAMBLES ? standardError(summaries.map((part) => part.mean)) : null;
  return { counted: counted.length, mean, standardError: error, p10, p50, p90, least, most };
}

/** Of the trials that gave a number, the share that meets the target. */
export function chanceOfMeeting(values: Float64Array, target: number, wanted: TargetSide): number {
  let [met, counted] = [0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    counted++;
    if (wanted === 'atLeast' ? value >= target : value <= target) met++;
  }
  return counted === 0 ? NaN : met / counted;
}
