import type { Spreadsheet } from '../../host/spreadsheet';
import { agree, type CompiledEvaluator, compiledFrom, disagreement, type FunctionLibrary } from './compiled';
import { isSameFigure, withValuesNow, type Evaluator, recalculating, type Watch } from './evaluator';
import { chosenInputs, type Exploration, ready, type Worked } from './exploration';
import { type Simulated } from './simulated';
import { sheetAndAddress, type ExploredInput, problemOf } from './exploredInput';
import { simulated } from './simulate';
import { type Switching, switchingValues } from './switching';
import { tornadoOf } from './tornado';
import { withWholeNumbers } from './wholeNumbers';
import { words } from './words';
import { nth } from '../../formulas/present';

/** Given figures of the copy before it is checked, and null where the check fails, differs or is stopped. */
export type OnUnchecked = (found: Worked | null) => void;

/** The chosen inputs and the result with their values now, and what each alone does: by a copy of the formulas once it has been checked. */
export async function workOut(
  spreadsheet: Spreadsheet,
  functions: FunctionLibrary,
  exploration: Exploration,
  watch: Watch,
  onUnchecked: OnUnchecked,
): Promise<Worked> {
  const pressed = performance.now();
  const output = ready(exploration, 'output');
  const present = await withValuesNow(spreadsheet, chosenInputs(exploration));
  for (const input of present) {
    const problem = problemOf(input);
    if (problem) throw new Error(`${input.label}: ${problem}`);
  }
  const compiled = await compiledFrom(spreadsheet, present, output, functions, watch);
  let stop = 'because' in compiled ? compiled : null;
  if (!('because' in compiled)) {
    try {
      const found = await worked(present, compiled, watch);
      if (await isShown(spreadsheet, output, found.tornado.base)) {
        onUnchecked(found);
        performance.measure?.('explore-tornado', { start: pressed });
      }
      stop = await disagreement(spreadsheet, present, output, compiled, watch);
      if (!stop) return checked(found, output, pressed);
    } catch (error) {
      onUnchecked(null);
      throw error;
    }
    onUnchecked(null);
  }
  const found = await worked(present, recalculating(spreadsheet, present, output), watch);
  return checked({ ...found, stop }, output, pressed);
}

async function worked(present: ExploredInput[], evaluator: Evaluator, watch: Watch): Promise<Worked> {
  const inputs = await withWholeNumbers(present, evaluator, watch);
  const began = performance.now();
  const tornado = await tornadoOf(inputs, evaluator, watch);
  const millisecondsASet = (performance.now() - began) / (2 * inputs.length + 1);
  return { tornado, inputs, way: evaluator.way, stop: null, millisecondsASet };
}

function checked(found: Worked, output: Output, pressed: number): Worked {
  performance.measure?.('explore-tornado-checked', { start: pressed });
  if (Number.isNaN(found.tornado.base)) {
    throw new Error(words.output.noNumber(sheetAndAddress(output), words.noNumber));
  }
  return found;
}

export async function findSwitching(
  spreadsheet: Spreadsheet,
  functions: FunctionLibrary,
  exploration: Exploration,
  target: number,
  watch: Watch,
): Promise<Switching[]> {
  const evaluator = await sameEvaluator(spreadsheet, functions, exploration, watch);
  const { inputs, tornado } = ready(exploration, 'worked');
  return switchingValues(inputs, tornado.base, target, evaluator, watch);
}

export async function runTrials(
  spreadsheet: Spreadsheet,
  functions: FunctionLibrary,
  exploration: Exploration,
  asked: { trials: number; seed: number },
  watch: Watch,
): Promise<Simulated> {
  const began = performance.now();
  const evaluator = await sameEvaluator(spreadsheet, functions, exploration, watch);
  const { inputs } = ready(exploration, 'worked');
  const all = { ...asked, pairs: exploration.pairs };
  const found =
    'simulate' in evaluator
      ? await evaluator.simulate(inputs, all, watch)
      : await simulated(inputs, all, evaluator, watch);
  performance.measure?.('explore-simulation', { start: began });
  return found;
}

export const MOST_CHECKED = 200;

/** Works a number of the trials out again by the workbook itself; gives the number checked, and how many differ. */
export async function checkTrials(
  spreadsheet: Spreadsheet,
  exploration: Exploration,
  watch: Watch,
): Promise<{ checked: number; differing: number }> {
  const output = ready(exploration, 'output');
  await refuseIfChanged(spreadsheet, output, ready(exploration, 'worked'));
  const { trials, draws, values, inputs } = ready(exploration, 'simulated').simulation;
  const checked = Math.min(MOST_CHECKED, trials);
  const chosen = Array.from({ length: checked }, (_, k) => Math.floor((k * trials) / checked));
  const columns = draws.map((column) => Float64Array.from(chosen, (trial) => nth(column, trial)));
  const began = performance.now();
  const own = await recalculating(spreadsheet, inputs, output).evaluate(columns, watch);
  performance.measure?.('explore-check', { start: began });
  return { checked, differing: chosen.filter((trial, k) => !agree(nth(own, k), nth(values, trial))).length };
}

type Output = NonNullable<Exploration['output']>;

/** The same way as before, with the workbook as it is now: other cells may have changed with no visible effect yet. */
async function sameEvaluator(
  spreadsheet: Spreadsheet,
  functions: FunctionLibrary,
  exploration: Exploration,
  watch: Watch,
): Promise<Evaluator | CompiledEvaluator> {
  const [output, worked] = [ready(exploration, 'output'), ready(exploration, 'worked')];
  await refuseIfChanged(spreadsheet, output, worked);
  const { inputs, way } = worked;
  const compiled = way === 'compiled' && (await compiledFrom(spreadsheet, inputs, output, functions, watch));
  return compiled && !('because' in compiled) ? compiled : recalculating(spreadsheet, inputs, output);
}

/** Figures of two states of a workbook must not be shown together as if of one state. */
export async function refuseIfChanged(
  spreadsheet: Spreadsheet,
  output: Output,
  { inputs, tornado }: Worked,
): Promise<void> {
  const now = await withValuesNow(spreadsheet, inputs);
  const moved = now.find((input: ExploredInput, i) => input.central !== nth(inputs, i).central);
  if (moved) throw new Error(words.simulation.changed(sheetAndAddress(moved)));
  if (!(await isShown(spreadsheet, output, tornado.base)))
    throw new Error(words.simulation.changed(sheetAndAddress(output)));
}

async function isShown(
  spreadsheet: Spreadsheet,
  { sheet, address }: Output,
  figure: number,
): Promise<boolean> {
  const [values] = await spreadsheet.readRanges([address], sheet);
  return isSameFigure(values?.[0]?.[0], figure);
}
