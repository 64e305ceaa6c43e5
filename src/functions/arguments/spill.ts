import type { ExampleValue } from '../catalogue/notes';
import { finite } from './refusal';

/** The last gate before a spilled table: a header row, equal rows, and numbers that a cell can hold. */
export function spilled(table: ExampleValue[][], ...argumentNames: string[]): ExampleValue[][] {
  return table.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? finite(cell, ...argumentNames) : cell)),
  );
}
