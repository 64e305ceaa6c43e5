import fc from 'fast-check';
import { families } from '../../../src/functions';
import type { FunctionMetadata } from '../../../src/functions/catalogue/notes';
import { findCalls } from '../../../src/formulas/calls';
import type { FunctionNotes } from '../../../src/functions/catalogue/notes';
import { plainTableOf } from '../../../src/functions/catalogue/plainTable';
import { type PlainCell } from '../../../src/functions/catalogue/notes';
import { columnLetters } from '../../../src/formulas/addresses';
import { callThroughExcel, type Argument } from '../../functions/support/throughExcel';
import type { Given } from './arbitraries';
import { agree, layOut } from './cases';
import { tableArguments } from './tableArguments';

/** A call that fills a table, and the same table in ordinary formulas over the same arguments. */
export interface TableCase {
  id: string;
  formula: string;
  /** The table that the function gives, through Microsoft's own runtime. */
  gives: unknown[][];
  /** Arguments and plain table, by address. */
  cells: Record<string, string | number>;
  /** Where each cell of the plain table is. */
  at: (row: number, column: number) => string;
  rows: number;
  columns: number;
  /** The lines beyond the function's own table: those that a larger number of years or weeks would fill. */
  beyond: number;
}

const FIRST_ARGUMENT = 12;
const BEYOND = 2;

/** Cases for every function that has a plain table, one below another on one sheet. Refused arguments are left out. */
export async function tableCases(
  metadata: FunctionMetadata[],
  eachFunction: number,
  seed: number,
): Promise<TableCase[]> {
  const notes = new Map<string, FunctionNotes>(
    families.flatMap((family) => Object.entries(family.functions)),
  );
  const cases: TableCase[] = [];
  let top = 1;
  for (const entry of metadata) {
    const own = notes.get(entry.id);
    if (own?.plain === undefined) continue;
    const given = tableArguments[entry.id];
    if (!given)
      throw new Error(`no arguments are generated for ${entry.id}, so its table would not be tested`);
    for (const args of fc.sample(given, { numRuns: eachFunction, seed })) {
      const answer = await callThroughExcel(entry.id, args.map(asArgument));
      if (!('value' in answer) || !Array.isArray(answer.value)) continue;
      const gives = answer.value as unknown[][];
      const beyond = own.plain.grows ? BEYOND : 0;
      const laid = layOut(args, top, FIRST_ARGUMENT);
      const formula = `=OT.${entry.id}(${laid.references.join(',')})`;
      const [rows, columns] =
        own.plain.grows?.along === 'columns'
          ? [gives.length, gives[0]!.length + beyond]
          : [gives.length + beyond, gives[0]!.length];
      const first = top;
      const at = (row: number, column: number) => `${columnLetters(column)}${first + row}`;
      const table = plainTableOf(findCalls(formula, 'OT')[0]!, { ...entry, ...own }, { rows, columns, at });
      if (table === null) throw new Error(`${formula} has no plain table`);
      cases.push({
        id: entry.id,
        formula,
        gives,
        cells: { ...laid.cells, ...cellsOf(table, at) },
        at,
        rows,
        columns,
        beyond,
      });
      top += Math.max(rows, 12) + 1;
    }
  }
  return cases;
}

function cellsOf(table: PlainCell[][], at: TableCase['at']): Record<string, PlainCell> {
  return Object.fromEntries(
    table.flatMap((row, r) => row.map((cell, c): [string, PlainCell] => [at(r, c), cell])),
  );
}

/** Where a plain table shows something else than the function's, or anything but blanks and zeros beyond it. */
export function tableDifferences(one: TableCase, shown: (address: string) => unknown): unknown[] {
  const different: unknown[] = [];
  const numbers = one.gives.flat().filter((cell): cell is number => typeof cell === 'number');
  // A tail that has all but ended is a remainder of larger numbers, down to their last figures.
  const least = 1e-12 * Math.max(0, ...numbers.map(Math.abs));
  for (let row = 0; row < one.rows; row++) {
    for (let column = 0; column < one.columns; column++) {
      const address = one.at(row, column);
      const plain = shown(address) ?? '';
      const given = one.gives[row]?.[column];
      const isSame =
        given === undefined
          ? plain === '' || plain === 0
          : typeof given === 'number'
            ? agree(given, plain) || Math.abs(given - (plain as number)) <= least
            : given === plain;
      if (!isSame)
        different.push({ formula: one.formula, row, column, given, plain, cell: one.cells[address] });
    }
  }
  return different;
}

function asArgument(given: Given): Argument {
  if (typeof given !== 'object') return given;
  return given.across ? [given.cells] : given.cells.map((cell) => [cell]);
}
