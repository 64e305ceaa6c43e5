import type { FunctionMetadata } from '../../../src/functions/catalogue/notes';
import { anyCell, anyNumber, plainNumber } from './cells';
import { randomOf, type Random } from './random';

/**
 * The arguments of one call, always the same for a function and an index. Every other vector starts from the
 * arguments of the function's example and spoils one place or two, so that it comes past most of the readers; one in
 * four keeps the shapes of the example and holds other numbers, plain and extreme; the rest are of any kind.
 */
export function vectorOf(entry: FunctionMetadata, example: unknown[], index: number): unknown[] {
  const random = randomOf(entry.id, index);
  if (index % 2 === 0) return spoiled(entry, example, random);
  if (index % 4 === 1) return renumbered(entry, example, random);
  const given = entry.parameters.map(() => (random.oneIn(3) ? anyRange(random) : anyCell(random)));
  return random.oneIn(8) ? given.slice(0, random.below(given.length + 1)) : given;
}

function renumbered(entry: FunctionMetadata, example: unknown[], random: Random): unknown[] {
  const other = (cell: unknown) => (typeof cell !== 'number' || random.oneIn(3) ? cell : anyNumber(random));
  return entry.parameters.map((_, i) => {
    const argument = example[i] ?? null;
    return Array.isArray(argument) ? argument.map((row: unknown[]) => row.map(other)) : other(argument);
  });
}

function spoiled(entry: FunctionMetadata, example: unknown[], random: Random): unknown[] {
  const args: unknown[] = entry.parameters.map((_, i) => example[i] ?? null);
  for (let places = 1 + random.below(2); places > 0; places--) {
    const i = random.below(args.length);
    args[i] = spoiledArgument(args[i], random);
  }
  // Ranges that go together pass their readers only while they are of one length.
  if (random.oneIn(6)) {
    const repeats = 1 + random.below(3);
    return args.map((arg) => (Array.isArray(arg) ? repeated(arg, repeats) : arg));
  }
  return args;
}

function spoiledArgument(argument: unknown, random: Random): unknown {
  if (!Array.isArray(argument)) {
    if (random.oneIn(4)) return anyRange(random);
    return random.oneIn(4) ? plainNumber(random) : anyCell(random);
  }
  const rows = argument.map((row) => (Array.isArray(row) ? [...row] : [row]));
  switch (random.below(8)) {
    case 0:
      return anyRange(random);
    case 1:
      return anyCell(random);
    case 2:
      return rows.slice(1);
    case 3:
      return [...rows, ...rows.slice(0, 1)];
    case 4:
      return rows.map((row) => row.map((cell) => (random.oneIn(2) ? anyCell(random) : cell)));
    case 5: {
      const same = anyCell(random);
      return rows.map((row) => row.map(() => same));
    }
    default: {
      const row = rows[random.below(rows.length)];
      if (row && row.length > 0) row[random.below(row.length)] = anyCell(random);
      return rows;
    }
  }
}

function repeated(rows: unknown[], count: number): unknown[] {
  return times(count, () => rows).flat();
}

function times<T>(count: number, make: () => T): T[] {
  const made: T[] = [];
  for (let i = 0; i < count; i++) made.push(make());
  return made;
}

/** Rows, columns and blocks, of cells alike or mixed; now and then without a cell, or ragged. */
function anyRange(random: Random): unknown {
  if (random.oneIn(24))
    return random.pick([[], [[]], [[], []], [[[]]], [null], [5], [[1, 2], 3]] as unknown[]);
  const cell = random.oneIn(2) ? plainNumber : anyCell;
  const row = (length: number) => times(length, () => cell(random));
  switch (random.below(5)) {
    case 0:
      return [[cell(random)]];
    case 1:
      return [row(1 + random.below(6))];
    case 2:
      return times(1 + random.below(6), () => row(1));
    case 3: {
      const columns = 1 + random.below(3);
      return times(1 + random.below(3), () => row(columns));
    }
    default:
      return random.oneIn(4)
        ? times(1 + random.below(3), () => row(random.below(4)))
        : times(1 + random.below(random.oneIn(20) ? 60 : 8), () => row(1));
  }
}

/** Arguments as they can be pasted into a call: JSON has no NaN and no undefined. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
