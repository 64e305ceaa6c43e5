import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { described, exampleArguments } from './examples';

const { metadata, implementations } = loadBuiltFunctions(ensureBuilt('functions'));
const notes = new Map(described);

/** One of the functions as built, called directly: quick enough for properties, which call it by the hundred. */
export function call(id: string, ...args: unknown[]): unknown {
  return implementations.get(id)!(...args);
}

export function numberFrom(id: string, ...args: unknown[]): number {
  return call(id, ...args) as number;
}

/** The rows of a table, without its headings. */
export function rowsFrom(id: string, ...args: unknown[]): unknown[][] {
  return (call(id, ...args) as unknown[][]).slice(1);
}

/** A column of a table, by its heading. */
export function columnFrom(id: string, heading: string, ...args: unknown[]): number[] {
  const [headings, ...rows] = call(id, ...args) as unknown[][];
  const column = headings!.indexOf(heading);
  if (column < 0) throw new Error(`${id} has no column "${heading}": ${headings!.join(', ')}`);
  return rows.map((row) => row[column] as number);
}

/** The function's example with other values in the arguments named. */
export function exampleWith(id: string, changed: Record<string, (given: unknown) => unknown>): unknown {
  const { parameters } = metadata.functions.find((entry) => entry.id === id)!;
  const args: unknown[] = exampleArguments(notes.get(id)!);
  for (const [name, change] of Object.entries(changed)) {
    const index = parameters.findIndex((parameter) => parameter.name === name);
    if (index < 0) throw new Error(`${id} has no argument ${name}`);
    args[index] = change(args[index]);
  }
  return call(id, ...args);
}

export const inColumn = (cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
