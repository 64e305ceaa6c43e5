import { countedFromOne, rectangles, type Rectangle } from './areas';

/** Values written into one range at once. A null leaves its cell alone. */
export interface WrittenBlock<T> {
  area: Rectangle;
  rows: (T | null)[][];
  weight: number;
}

/** Characters on the wire after which a block ends with its row. */
const BLOCK_WEIGHT = 500_000;
/** A range is sent whole while at least one in this many of its cells is to be written. */
const SPARSE = 4;

/** A value's length in a request, which is text within text: quotes are escaped twice. */
export function weightOf(value: unknown): number {
  return JSON.stringify(JSON.stringify(value) ?? '').length;
}

/** Cells by address, as the blocks in which they are written. */
export function blocksOf<T>(cells: ReadonlyMap<string, T>): WrittenBlock<T>[] {
  const at = new Map([...cells].map(([address, value]) => [keyOf(countedFromOne(address)), value]));
  return areasFor([...cells.keys()]).flatMap((area) => inBlocks(area, at));
}

function areasFor(addresses: string[]): Rectangle[] {
  const places = addresses.map(countedFromOne);
  if (places.length === 0) return [];
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const [top, left] = [least(rows), least(columns)];
  const whole = { top, left, rows: most(rows) - top + 1, columns: most(columns) - left + 1 };
  return whole.rows * whole.columns <= SPARSE * addresses.length ? [whole] : rectangles(addresses);
}

function inBlocks<T>({ top, left, rows, columns }: Rectangle, at: Map<string, T>): WrittenBlock<T>[] {
  const blocks: WrittenBlock<T>[] = [];
  for (let row = top; row < top + rows; row++) {
    const line = Array.from({ length: columns }, (_, c) => at.get(keyOf({ row, column: left + c })) ?? null);
    const weight = weightOf(line);
    const last = blocks[blocks.length - 1];
    if (last && last.weight + weight <= BLOCK_WEIGHT) {
      last.rows.push(line);
      last.area.rows++;
      last.weight += weight;
    } else blocks.push({ area: { top: row, left, rows: 1, columns }, rows: [line], weight });
  }
  return blocks;
}

const keyOf = ({ row, column }: { row: number; column: number }) => `${row}/${column}`;
const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b), 0);
