import type { FunctionDescription } from '../../functions/catalogue/notes';
import type { CellPlace, Spreadsheet } from '../../host/spreadsheet';
import { stopIfAsked } from '../../host/recalculation';
import type { Implementations } from '../implementations';
import { copyOffice } from './copying/copyOffice';
import type { WorkbookToCopy } from './copying/messages';
import { type Evaluator, recalculating, type Watch } from './evaluator';
import type { NotCopied } from './exploration';
import type { Simulated } from './simulated';
import { sheetAndAddress, type ExploredInput } from './exploredInput';
import type { SimulationSettings } from './simulate';
import { words } from './words';
import { nth } from '../../formulas/present';

/** The functions that a copy of the formulas calls. */
export interface FunctionLibrary {
  catalogue: FunctionDescription[];
  implementations: Implementations;
}

/** A copy of the formulas, which draws trials and sums them up in its own thread. */
export interface CompiledEvaluator extends Evaluator {
  way: 'compiled';
  simulate(inputs: ExploredInput[], asked: SimulationSettings, watch?: Watch): Promise<Simulated>;
}

/** The formulas between the inputs and the result as a function; or the reason why not. */
export async function compiledFrom(
  spreadsheet: Spreadsheet,
  inputs: ExploredInput[],
  output: CellPlace,
  { catalogue, implementations }: FunctionLibrary,
  watch: Watch,
): Promise<CompiledEvaluator | NotCopied> {
  const office = copyOffice(implementations);
  const workbook: WorkbookToCopy = {
    contents: await spreadsheet.contents(),
    names: await spreadsheet.definedNames(),
    inputs: inputs.map(placeOf),
    outputs: [placeOf(output)],
    functions: {
      namespace: spreadsheet.namespace,
      metadata: {
        functions: catalogue.map(({ id, name, parameters, result }) => ({ id, name, parameters, result })),
      },
    },
  };
  stopIfAsked(watch.signal);
  const stop = await office.copy(workbook, watch);
  return (
    stop ?? {
      way: 'compiled',
      evaluate: (columns, watch) => office.askOf(workbook, 'evaluate', columns, watch),
      simulate: (all, asked, watch) => office.askOf(workbook, 'simulate', { inputs: all, asked }, watch),
    }
  );
}

function placeOf({ sheet, address }: CellPlace): CellPlace {
  return { sheet, address };
}

const TOLERANCE = 1e-9;

/** Whether the copy also agrees with the workbook away from the base case: all inputs low, and all high. */
export async function disagreement(
  spreadsheet: Spreadsheet,
  inputs: ExploredInput[],
  output: CellPlace,
  compiled: Evaluator,
  { signal, onSay }: Watch,
): Promise<NotCopied | null> {
  const columns = inputs.map(({ low, high }) => Float64Array.of(low, high));
  const own = await recalculating(spreadsheet, inputs, output).evaluate(columns, { signal });
  const copied = await compiled.evaluate(columns, { signal, onSay });
  return own.every((value, i) => agree(value, nth(copied, i)))
    ? null
    : { at: sheetAndAddress(output), because: words.way.disagrees };
}

export function agree(value: number, copy: number): boolean {
  return Object.is(value, copy) || Math.abs(value - copy) <= TOLERANCE * Math.max(1, Math.abs(value));
}
