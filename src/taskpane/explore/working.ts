import type { Spreadsheet } from '../../host/spreadsheet';
import { driversOf } from './drivers';
import { asTheyStand, type Evaluator, recalculating, type Watch } from './evaluator';
import { chosenInputs, type Exploration, type Simulated, type Worked } from './exploration';
import { type ExploredInput, placeKey, problemOf } from './exploredInput';
import { outcomeOf, simulate } from './simulate';
import { type Switching, switchingValues } from './switching';
import { tornadoOf } from './tornado';
import { words } from './words';

/** The chosen inputs and the result as they stand now, and what each alone does. */
export async function workOut(
  spreadsheet: Spreadsheet,
  exploration: Exploration,
  watch: Watch,
): Promise<Worked> {
  const output = exploration.output!;
  const inputs = await asTheyStand(spreadsheet, chosenInputs(exploration));
  for (const input of inputs) {
    const problem = problemOf(input);
    if (problem) throw new Error(`${input.label}: ${problem}`);
  }
  const evaluator = recalculating(spreadsheet, inputs, output);
  const began = performance.now();
  const tornado = await tornadoOf(inputs, evaluator, watch);
  const millisecondsASet = (performance.now() - began) / (2 * inputs.length + 1);
  if (Number.isNaN(tornado.base)) {
    throw new Error(words.output.noNumber(`${output.sheet} ${output.address}`, words.noNumber));
  }
  return { tornado, inputs, way: evaluator.way, stop: null, millisecondsASet };
}

export async function findSwitching(
  spreadsheet: Spreadsheet,
  { output, worked }: Exploration,
  target: number,
  watch: Watch,
): Promise<Switching[]> {
  await refuseIfChanged(spreadsheet, output!, worked!);
  const { inputs, tornado } = worked!;
  return switchingValues(inputs, tornado.base, target, evaluatorOf(spreadsheet, output!, worked!), watch);
}

export async function runTrials(
  spreadsheet: Spreadsheet,
  { output, worked }: Exploration,
  asked: { trials: number; seed: number },
  watch: Watch,
): Promise<Simulated> {
  await refuseIfChanged(spreadsheet, output!, worked!);
  const simulation = await simulate(worked!.inputs, asked, evaluatorOf(spreadsheet, output!, worked!), watch);
  return { simulation, outcome: outcomeOf(simulation), drivers: driversOf(simulation) };
}

type Output = NonNullable<Exploration['output']>;

function evaluatorOf(spreadsheet: Spreadsheet, output: Output, { inputs }: Worked): Evaluator {
  return recalculating(spreadsheet, inputs, output);
}

/** Figures of two states of a workbook must not be put side by side as if they were of one. */
export async function refuseIfChanged(
  spreadsheet: Spreadsheet,
  output: Output,
  { inputs, tornado }: Worked,
): Promise<void> {
  const now = await asTheyStand(spreadsheet, inputs);
  const moved = now.find((input: ExploredInput, i) => input.central !== inputs[i]!.central);
  if (moved) throw new Error(words.simulation.changed(placeKey(moved)));
  const [values] = await spreadsheet.readRanges([output.address], output.sheet);
  const value = values?.[0]?.[0];
  const isSame = typeof value === 'number' && Math.abs(value - tornado.base) <= 1e-9 * Math.abs(tornado.base);
  if (!isSame) throw new Error(words.simulation.changed(placeKey(output)));
}
