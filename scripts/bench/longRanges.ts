import type { FunctionMetadata } from '../../src/functions/catalogue/notes';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { described, exampleArguments } from '../../test/functions/support/examples';
import { ensureBuilt } from '../ensureBuilt';

const SMALL = 10_000;
const LARGE = 100_000;
const CALLS = 9;

/** Ranges that cannot be long: a cell for each of at most 100 years, or shares that must total 1. */
const SHORT = new Set(['PATHWAYS', 'DEMAND', 'WORKFORCEPROJECTION', 'APPRENTICEPIPELINE']);
/** One range of two columns, a year and its index, each year once. */
const SHORT_RANGE = 'series';

/** How long functions take over long ranges, and whether ten times the rows take ten times as long. */
export function longRanges(): void {
  const { metadata, implementations } = loadBuiltFunctions(ensureBuilt('functions'));
  const notes = new Map(described);
  print(['Median of a call', `${SMALL} rows, ms`, `${LARGE} rows, ms`, 'ratio']);
  for (const entry of metadata.functions) {
    if (SHORT.has(entry.id) || !entry.parameters.some(isRange)) continue;
    const example = exampleArguments(notes.get(entry.id)!);
    const [small, large] = [SMALL, LARGE].map((rows) => {
      const args = lengthened(entry, example, rows);
      return median(() => implementations.get(entry.id)!(...args));
    }) as [number, number];
    print([entry.id, small.toFixed(2), large.toFixed(2), (large / small).toFixed(1)]);
  }
}

const isRange = ({ dimensionality }: { dimensionality?: string }) => dimensionality === 'matrix';

/** The example's ranges as columns of a number of rows: its first cell, then its others over and over, a little different. */
function lengthened(entry: FunctionMetadata, example: unknown[], rows: number): unknown[] {
  return example.map((argument, i) => {
    const parameter = entry.parameters[i]!;
    if (!isRange(parameter) || parameter.name === SHORT_RANGE) return argument;
    const cells = [argument].flat(2);
    return Array.from({ length: rows }, (_, row) => {
      const cell = cells[row === 0 || cells.length === 1 ? 0 : 1 + (row % (cells.length - 1))];
      if (typeof cell === 'number') return [cell * (1 - row / 10_000_000)];
      return [cell === '' ? cell : `${String(cell)} ${row}`];
    });
  });
}

/** In milliseconds, once the engine has compiled the function. A refusal is shown, for it is no measurement. */
function median(call: () => unknown): number {
  const taken = Array.from({ length: 2 * CALLS }, () => {
    const started = performance.now();
    call();
    return performance.now() - started;
  });
  return taken.slice(CALLS).sort((a, b) => a - b)[CALLS >> 1]!;
}

function print(cells: string[]): void {
  process.stdout.write(
    `${cells.map((cell, i) => (i === 0 ? cell.padEnd(20) : cell.padStart(17))).join('')}\n`,
  );
}
