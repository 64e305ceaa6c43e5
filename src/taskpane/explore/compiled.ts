import type { FunctionDescription } from '../../functions/catalogue/catalogue';
import type { CellPlace, Spreadsheet } from '../../host/spreadsheet';
import { Stopped } from '../../host/recalculation';
import { compileWorkbook } from '../../workbooks/compile/compile';
import type { Implementations } from '../implementations';
import { type Evaluator, recalculating } from './evaluator';
import type { Stop } from './exploration';
import type { ExploredInput } from './exploredInput';
import { words } from './words';

/** What a copy of the formulas calls. */
export interface OurFunctions {
  catalogue: FunctionDescription[];
  implementations: Implementations;
}

/** The formulas between the inputs and the result as a function; or what stops that. */
export async function compiledFrom(
  spreadsheet: Spreadsheet,
  inputs: ExploredInput[],
  output: CellPlace,
  { catalogue, implementations }: OurFunctions,
): Promise<Evaluator | Stop> {
  const compiled = compileWorkbook({
    contents: await spreadsheet.contents(),
    names: await spreadsheet.definedNames(),
    inputs,
    outputs: [output],
    functions: {
      namespace: spreadsheet.namespace,
      implementations,
      metadata: { functions: catalogue },
    },
  });
  if (compiled.kind === 'stopped') {
    return { at: `${compiled.at.sheet} ${compiled.at.address}`, because: compiled.because };
  }
  return {
    way: 'compiled',
    async evaluate(rows, { signal, onProgress } = {}) {
      const answers: number[] = [];
      for (let from = 0; from < rows.length; from += BLOCK) {
        const part = rows.slice(from, from + BLOCK);
        const columns = inputs.map((_, i) => Float64Array.from(part, (row) => row[i]!));
        const results = new Float64Array(part.length);
        compiled.evaluateTrials(columns, part.length, [results]);
        answers.push(...results);
        onProgress?.(answers.length);
        // The page stays alive, and what was asked for can be stopped.
        await new Promise((resolve) => setTimeout(resolve));
        if (signal?.aborted) throw new Stopped();
      }
      return answers;
    },
  };
}

const BLOCK = 512;
const TOLERANCE = 1e-9;

/** Whether the copy gives what the workbook gives away from where it stands too: all inputs low, and all high. */
export async function disagreement(
  spreadsheet: Spreadsheet,
  inputs: ExploredInput[],
  output: CellPlace,
  compiled: Evaluator,
  signal: AbortSignal | undefined,
): Promise<Stop | null> {
  const rows = [inputs.map(({ low }) => low), inputs.map(({ high }) => high)];
  const own = await recalculating(spreadsheet, inputs, output).evaluate(rows, { signal });
  const copied = await compiled.evaluate(rows, { signal });
  const agree = own.every((value, i) => {
    const copy = copied[i]!;
    return Object.is(value, copy) || Math.abs(value - copy) <= TOLERANCE * Math.max(1, Math.abs(value));
  });
  return agree ? null : { at: `${output.sheet} ${output.address}`, because: words.way.disagrees };
}
