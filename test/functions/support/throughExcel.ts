import { resolve } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { finishMetadata, functionFiles } from '../../../scripts/metadata';
import type { FunctionMetadata, ParameterMetadata } from '../../../src/functions/catalogue/notes';
import { hostFunctions, type Answer } from '../../support/office/functionHost';
import { loadOffice } from '../../support/office/library';

/** What a formula may hold: `null` is a blank cell, `undefined` an argument left out, rows of cells a range. */
export type Argument = Cell | undefined | Cell[][];
export type Cell = number | string | boolean | null | { error: string };

export interface Platform {
  /** Excel on the web sends null for a blank cell, Excel on Windows has sent 0. */
  blank?: null | 0 | '';
}

export interface ExcelFunctions {
  metadata: FunctionMetadata[];
  call(id: string, args: Argument[], platform?: Platform): Promise<Answer>;
}

/** Functions from their sources, described by Microsoft's generator and registered with Microsoft's runtime. */
export async function functionsInExcel(files: string[]): Promise<ExcelFunctions> {
  const office = loadOffice();
  Object.assign(globalThis, { CustomFunctions: office.CustomFunctions });
  const metadata: FunctionMetadata[] = [];
  for (const file of files) {
    const { associate, errors, metadataJson } = await generateCustomFunctionsMetadata([file]);
    if (errors.length > 0) throw new Error(`${file}: ${errors.join('; ')}`);
    const source = (await import(file)) as Record<string, unknown>;
    for (const { id, functionName } of associate) office.CustomFunctions.associate(id, source[functionName]);
    metadata.push(
      ...(JSON.parse(finishMetadata(metadataJson, '')) as { functions: FunctionMetadata[] }).functions,
    );
  }
  const host = hostFunctions(office);
  return {
    metadata,
    async call(id, args, platform = {}) {
      const entry = metadata.find((candidate) => candidate.id === id);
      if (!entry) throw new Error(`There is no function ${id}.`);
      return host.call(id, asSent(entry, args, platform));
    },
  };
}

let ours: Promise<ExcelFunctions> | undefined;

/** One of our own functions, called as Excel calls it: `callThroughExcel('ROI', [4, 1])` is `{ value: 3 }`. */
export async function callThroughExcel(id: string, args: Argument[], platform?: Platform): Promise<Answer> {
  ours ??= functionsInExcel(functionFiles(resolve(__dirname, '../../..')));
  return (await ours).call(id, args, platform);
}

/** Excel fills up what was left out, and sends a single cell to a range argument as one row of one cell. */
function asSent(
  { id, parameters }: FunctionMetadata,
  args: Argument[],
  { blank = null }: Platform,
): unknown[] {
  if (args.length > parameters.length) throw new Error(`Excel refuses ${id} with ${args.length} arguments.`);
  const cell = (value: Cell) => {
    if (value === null) return blank;
    return typeof value === 'object' ? { type: 'CustomFunctionError', code: value.error } : value;
  };
  return parameters.map((parameter: ParameterMetadata, index) => {
    const argument = args[index];
    if (argument === undefined) {
      if (!parameter.optional) throw new Error(`Excel refuses ${id} without ${parameter.name}.`);
      return null;
    }
    if (parameter.dimensionality === 'matrix') {
      return (Array.isArray(argument) ? argument : [[argument]]).map((row) => row.map(cell));
    }
    if (Array.isArray(argument))
      throw new Error(`Excel calls ${id} once for each cell of a range given as ${parameter.name}.`);
    return cell(argument);
  });
}
