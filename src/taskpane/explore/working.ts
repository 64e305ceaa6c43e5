import type { Spreadsheet } from '../../host/spreadsheet';
import { agree, type CompiledEvaluator, compiledFrom, disagreement, type OurFunctions } from './compiled';
import { isSameFigure, asTheyStand, type Evaluator, recalculating, type Watch } from './evaluator';
import { chosenInputs, type Exploration, type Simulated, type Stop, type Worked } from './exploration';
import { cellOf, type ExploredInput, problemOf } from './exploredInput';
import { simulated } from './simulate';
import { type Switching, switchingValues } from './switching';
import { tornadoOf } from './tornado';
import { withWholeNumbers } from './wholeNumbers';
import { words } from './words';

/** The chosen inputs and the result as they stand now, and what each alone does. */
export async function workOut(
  spreadsheet: Spreadsheet,
  functions: OurFunctions,
  exploration: Exploration,
  watch: Watch,
): Promise<Worked> {
  const pressed = performance.now();
  const output = exploration.output!;
  const present = await asTheyStand(spreadsheet, chosenInputs(exploration));
  for (const input of present) {
    const problem = problemOf(input);
    if (problem) throw new Error(`${input.label}: ${problem}`);
  }
  const { evaluator, stop } = await checkedEvaluator(spreadsheet, functions, present, output, watch);
  const inputs = await withWholeNumbers(present, evaluator, watch);
  const began = performance.now();
  const tornado = await tornadoOf(inputs, evaluator, watch);
  const millisecondsASet = (performance.now() - began) / (2 * inputs.length + 1);
  performance.measure?.('explore-tornado', { start: pressed });
  if (Number.isNaN(tornado.base)) {
    throw new Error(words.output.noNumber(cellOf(output), words.noNumber));
  }
  return { tornado, inputs, way: evaluator.way, stop, millisecondsASet };
}

/** A copy of the formulas where there is one that gives what the workbook gives; else the workbook itself. */
async function checkedEvaluator(
  spreadsheet: Spreadsheet,
  functions: OurFunctions,
  inputs: ExploredInput[],
  output: Output,
  watch: Watch,
): Promise<{ evaluator: Evaluator; stop: Stop | null }> {
  const slow = recalculating(spreadsheet, inputs, output);
  const compiled = await compiledFrom(spreadsheet, inputs, output, functions, watch);
  if ('because' in compiled) return { evaluator: slow, stop: compiled };
  const stop = await disagreement(spreadsheet, inputs, output, compiled, watch);
  return { evaluator: stop ? slow : compiled, stop };
}

export async function findSwitching(
  spreadsheet: Spreadsheet,
  functions: OurFunctions,
  exploration: Exploration,
  target: number,
  watch: Watch,
): Promise<Switching[]> {
  const evaluator = await sameEvaluator(spreadsheet, functions, exploration, watch);
  const { inputs, tornado } = exploration.worked!;
  return switchingValues(inputs, tornado.base, target, evaluator, watch);
}

export async function runTrials(
  spreadsheet: Spreadsheet,
  functions: OurFunctions,
  exploration: Exploration,
  asked: { trials: number; seed: number },
  watch: Watch,
): Promise<Simulated> {
  const began = performance.now();
  const evaluator = await sameEvaluator(spreadsheet, functions, exploration, watch);
  const { inputs } = exploration.worked!;
  const all = { ...asked, pairs: exploration.pairs };
  const found =
    'simulate' in evaluator
      ? await evaluator.simulate(inputs, all, watch)
      : await simulated(inputs, all, evaluator, watch);
  performance.measure?.('explore-simulation', { start: began });
  return found;
}

export const MOST_CHECKED = 200;

/** Works so many of the trials out again by the workbook itself; says how many, and at how many of them the copy differs. */
export async function checkTrials(
  spreadsheet: Spreadsheet,
  { output, worked, simulated: found }: Exploration,
  watch: Watch,
): Promise<{ checked: number; differing: number }> {
  await refuseIfChanged(spreadsheet, output!, worked!);
  const { trials, draws, values, inputs } = found!.simulation;
  const checked = Math.min(MOST_CHECKED, trials);
  const chosen = Array.from({ length: checked }, (_, k) => Math.floor((k * trials) / checked));
  const columns = draws.map((column) => Float64Array.from(chosen, (trial) => column[trial]!));
  const began = performance.now();
  const own = await recalculating(spreadsheet, inputs, output!).evaluate(columns, watch);
  performance.measure?.('explore-check', { start: began });
  return { checked, differing: chosen.filter((trial, k) => !agree(own[k]!, values[trial]!)).length };
}

type Output = NonNullable<Exploration['output']>;

/** The same way as before, with the workbook as it stands now: other cells may have changed without showing yet. */
async function sameEvaluator(
  spreadsheet: Spreadsheet,
  functions: OurFunctions,
  { output, worked }: Exploration,
  watch: Watch,
): Promise<Evaluator | CompiledEvaluator> {
  await refuseIfChanged(spreadsheet, output!, worked!);
  const { inputs, way } = worked!;
  const compiled = way === 'compiled' && (await compiledFrom(spreadsheet, inputs, output!, functions, watch));
  return compiled && !('because' in compiled) ? compiled : recalculating(spreadsheet, inputs, output!);
}

/** Figures of two states of a workbook must not be put side by side as if they were of one. */
export async function refuseIfChanged(
  spreadsheet: Spreadsheet,
  output: Output,
  { inputs, tornado }: Worked,
): Promise<void> {
  const now = await asTheyStand(spreadsheet, inputs);
  const moved = now.find((input: ExploredInput, i) => input.central !== inputs[i]!.central);
  if (moved) throw new Error(words.simulation.changed(cellOf(moved)));
  const [values] = await spreadsheet.readRanges([output.address], output.sheet);
  const value = values?.[0]?.[0];
  if (!isSameFigure(value, tornado.base)) throw new Error(words.simulation.changed(cellOf(output)));
}
