import fc from 'fast-check';
import { families } from '../../../src/functions';
import type { FunctionMetadata } from '../../../src/functions/catalogue/notes';
import type { FunctionNotes } from '../../../src/functions/catalogue/notes';
import { findCalls } from '../../../src/formulas/calls';
import { twinOf } from '../../../src/functions/catalogue/twin';
import { columnLetters } from '../../../src/formulas/addresses';
import type { Cell, Given } from './arbitraries';
import { argumentsOf } from './arguments';
import { aboutExample } from './example';

/** A call to a function with its arguments in cells, and its plain-Excel twin over the same cells. */
export interface TwinCase {
  id: string;
  given: Given[];
  cells: Record<string, Cell>;
  formula: string;
  twin: string;
}

const BLOCK = { rows: 11, columns: 12 };
const FIRST_ARGUMENT_COLUMN = 3;

/** Cases for every function that has a twin, laid out below one another on one sheet. */
export function twinCases(metadata: FunctionMetadata[], eachFunction: number, seed: number): TwinCase[] {
  const notes = new Map<string, FunctionNotes>(
    families.flatMap((family) => Object.entries(family.functions)),
  );
  const withTwin = metadata.filter((entry) => notes.get(entry.id)?.twin !== undefined);
  let row = 1;
  return withTwin.flatMap((entry) => {
    const given = argumentsOf[entry.id] ?? aboutExample(notes.get(entry.id)!, entry.parameters);
    return fc.sample(given, { numRuns: eachFunction, seed }).map((args) => {
      const laid = layOut(args, row);
      row += BLOCK.rows;
      const formula = `=OT.${entry.id}(${laid.references.join(',')})`;
      const twin = twinOf(findCalls(formula, 'OT')[0]!, { ...entry, ...notes.get(entry.id)! });
      return { id: entry.id, given: args, cells: laid.cells, formula, twin: `=${twin}` };
    });
  });
}

export function layOut(
  args: Given[],
  row: number,
  firstColumn = FIRST_ARGUMENT_COLUMN,
): { references: string[]; cells: Record<string, Cell> } {
  const cells: Record<string, Cell> = {};
  const last = args.reduce<number>((latest, argument, i) => (argument === undefined ? latest : i), -1);
  const references = args.slice(0, last + 1).map((argument, i) => {
    const left = firstColumn + i * BLOCK.columns;
    if (argument === undefined) return '';
    if (typeof argument !== 'object') {
      cells[`${columnLetters(left)}${row}`] = argument;
      return `${columnLetters(left)}${row}`;
    }
    const at = (k: number) =>
      argument.across ? `${columnLetters(left + k)}${row}` : `${columnLetters(left)}${row + k}`;
    argument.cells.forEach((cell, k) => (cells[at(k)] = cell));
    return argument.cells.length === 1 ? at(0) : `${at(0)}:${at(argument.cells.length - 1)}`;
  });
  return { references, cells };
}

/** Equal to nine figures of the larger (to 1e-12 beside zero), or both without an answer. */
export function agree(functionGives: unknown, twinGives: unknown): boolean {
  if (typeof functionGives === 'string') return functionGives === twinGives;
  if (typeof functionGives !== 'number' || typeof twinGives !== 'number') {
    return isError(functionGives) && isError(twinGives);
  }
  const size = Math.max(1e-3, Math.abs(functionGives), Math.abs(twinGives));
  return Math.abs(functionGives - twinGives) <= 1e-9 * size;
}

function isError(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'error' in value;
}
