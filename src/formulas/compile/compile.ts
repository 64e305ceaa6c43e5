import { tokenize, tokenTypes } from '@borgar/fx';
import type { DefinedName } from '../definedNames';
import { Calls } from './calls';
import { type SourceCell, Cells, type SheetCells } from './cells';
import { ownValue, spilledValue } from './cellValues';
import { coneOf, placeText } from './cone';
import { Formulas } from './formula';
import { Graph } from './graph';
import type { Grid } from './grid';
import type { CellPlace } from '../places';
import type { OurFunctions } from '../ourFunctions';
import { OurCalls } from './ours';
import { Program } from './program';
import { ErrorValue, type Value } from '../functions/values';
import { CannotEvaluate } from '../evaluate/evaluate';
import type { Held } from './values';
import { nth, under } from '../present';

export interface WorkbookToCompile {
  contents: SheetCells[];
  names: readonly DefinedName[];
  inputs: CellPlace[];
  outputs: CellPlace[];
  functions: OurFunctions;
}

export interface Compiled {
  kind: 'compiled';
  /** What the outputs show with these numbers in the input cells; NaN where that is no number. */
  evaluate(inputs: ArrayLike<number>): number[];
  /** As a simulation asks: one array an input and one an output, an entry a trial. */
  evaluateTrials(inputs: ArrayLike<number>[], count: number, outputs: Float64Array[]): void;
  /** How many cells lie between the inputs and the outputs. */
  cells: number;
  /** The number of steps of arithmetic. */
  steps: number;
  /** For each input, whether any output depends on it. */
  dependsOn: boolean[];
}

export interface NotCompiled {
  kind: 'stopped';
  at: CellPlace;
  because: string;
}

/** Nearer than this, the value worked out here is the spreadsheet's own. */
const TOLERANCE = 1e-9;

/**
 * The part of a workbook between some cells and others as a function. It is given only where every cell on the way,
 * with the workbook as it is now, comes out as the spreadsheet itself has it; else the first that does not is named.
 */
export function compileWorkbook(workbook: WorkbookToCompile): Compiled | NotCompiled {
  const cells = new Cells(workbook.contents, workbook.names);
  const found = inputsAndOutputs(workbook, cells);
  if ('kind' in found) return found;
  const { inputs, outputs } = found;
  const cone = coneOf(cells, new Set(inputs), outputs);
  if ('circle' in cone)
    return stopped(placeText(cone.circle), 'its formula comes back to itself: a circular reference');

  const graph = new Graph();
  const steps = new Map<SourceCell, number>(inputs.map((cell) => [cell, graph.input(cell.value as number)]));
  const stepOf = (cell: SourceCell) => steps.get(cell) ?? graph.constant(cell.value);
  const calls = new Calls(graph, new OurCalls(graph, workbook.functions));
  const formulas = new Formulas(graph, cells, calls, stepOf);
  const tables = new Map<SourceCell, Grid>();
  for (const cell of cone.cells) {
    const step =
      cell.formula === null ? spilledValue(cell, tables, graph) : ownValue(cell, formulas, tables, graph);
    const complaint = complaintOf(cell, graph.present(step));
    if (complaint) return stopped(placeText(cell), complaint);
    steps.set(cell, step);
  }

  const inputSteps = inputs.map((cell) => under(steps, cell));
  const outputSteps = outputs.map(stepOf);
  const program = new Program(graph, inputSteps, outputSteps);
  const evaluate = (given: ArrayLike<number>) => {
    const results = outputs.map(() => new Float64Array(1));
    program.run(
      Array.from(given, (number) => [number]),
      1,
      results,
    );
    return results.map((result) => nth(result, 0));
  };
  const now = evaluate(inputs.map((cell) => cell.value as number));
  const wrong = outputs.findIndex((cell, i) => !agrees(nth(now, i), cell.value));
  if (wrong >= 0)
    return stopped(nth(workbook.outputs, wrong), differs(nth(now, wrong), nth(outputs, wrong).value));
  const leadsTo = graph.leadingTo(outputSteps);
  return {
    kind: 'compiled',
    evaluate,
    evaluateTrials: (columns, count, results) => program.run(columns, count, results),
    cells: cone.cells.length,
    steps: program.steps,
    dependsOn: inputSteps.map((step) => leadsTo.has(step)),
  };
}

function inputsAndOutputs(
  workbook: WorkbookToCompile,
  cells: Cells,
): { inputs: SourceCell[]; outputs: SourceCell[] } | NotCompiled {
  const inputs: SourceCell[] = [];
  for (const at of workbook.inputs) {
    const cell = cells.named(at.sheet, at.address);
    if (cell?.isFilling) return stopped(at, 'it is to vary, but its formula fills other cells');
    if (cell?.anchor) return stopped(at, 'it is to vary, but a formula of another cell fills it');
    if (typeof cell?.value !== 'number') return stopped(at, 'it is to vary, but it holds no number');
    if (inputs.includes(cell)) return stopped(at, 'it is to vary, but it is named twice');
    inputs.push(cell);
  }
  const outputs: SourceCell[] = [];
  for (const at of workbook.outputs) {
    const cell = cells.named(at.sheet, at.address);
    if (typeof cell?.value !== 'number')
      return stopped(at, `it is a result, but it shows ${shown(cell?.value ?? null)}`);
    outputs.push(cell);
  }
  return { inputs, outputs };
}

function complaintOf(cell: SourceCell, present: Held): string | null {
  if (present instanceof CannotEvaluate) return present.because;
  if (agrees(present, cell.value)) return null;
  return `${functionsOf(cell)}: ${differs(present, cell.value)}`;
}

function agrees(here: Held, there: Value): boolean {
  if (here === there || (here ?? '') === (there ?? '') || (here ?? 0) === (there ?? 0)) return true;
  if (typeof here !== 'number' || typeof there !== 'number') return false;
  return Math.abs(here - there) <= TOLERANCE * Math.max(1, Math.abs(here), Math.abs(there));
}

function differs(here: Held, there: Value): string {
  return `it is ${shown(here)} here and ${shown(there)} in the workbook`;
}

function functionsOf({ formula, anchor }: SourceCell): string {
  const text = formula ?? anchor?.formula ?? '';
  const names = tokenize(text).flatMap(({ type, value }) => (type === tokenTypes.FUNCTION ? [value] : []));
  return names.length > 0 ? [...new Set(names)].join(', ') : text;
}

function shown(held: Held): string {
  if (held === null) return 'nothing';
  if (held instanceof ErrorValue) return `the error ${held.code}`;
  if (typeof held === 'string') return `the text "${held}"`;
  if (typeof held === 'boolean') return held ? 'TRUE' : 'FALSE';
  return typeof held === 'number' ? String(held) : 'something else';
}

function stopped({ sheet, address }: CellPlace, because: string): NotCompiled {
  return { kind: 'stopped', at: { sheet, address }, because };
}
