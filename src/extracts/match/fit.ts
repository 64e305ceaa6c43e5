import { isBlankCell, type RawCell } from '../raw';
import type { Field, FieldType } from '../kinds/kind';
import { readAmount, readDuration, readYesNo, UNREAD } from '../values/amounts';
import { DateReader } from '../values/dates';

/** Cells of a column that are looked at to see what it holds. */
const LOOKED_AT = 300;

/** Cells that hold something, evenly from the whole column. */
export function sampleOf(column: readonly RawCell[], from: number): RawCell[] {
  const sample: RawCell[] = [];
  const step = Math.max(1, Math.floor((column.length - from) / LOOKED_AT));
  for (let i = from; i < column.length; i += step) {
    const cell = column[i] ?? null;
    if (!isBlankCell(cell)) sample.push(cell);
  }
  return sample;
}

const dates = (['day first', 'month first'] as const).map((order) => new DateReader(order, 2000));
const isDate = (cell: RawCell) =>
  dates.some((reader) => {
    const value = reader.read(cell);
    return typeof value === 'number' && value >= 1;
  });

const reads: Record<FieldType, (cell: RawCell) => boolean> = {
  text: () => true,
  date: (cell) => (typeof cell === 'number' ? cell > 20_000 : isDate(cell)),
  dateTime: (cell) =>
    dates.some((reader) => {
      const value = reader.read(cell);
      return typeof value === 'number' && (value < 1 || value % 1 !== 0);
    }),
  amount: (cell) => readAmount(cell) !== UNREAD,
  duration: (cell) => readDuration(cell) !== UNREAD,
  yesNo: (cell) => readYesNo(cell) !== UNREAD || cell === '2' || cell === 2,
};

/** The share of the cells that can be read as the field has them; 1 where no cell says otherwise. */
export function fitOf({ type, isWords }: Field, sample: readonly RawCell[]): number {
  if (sample.length === 0) return 1;
  if (type !== 'text') return share(sample, reads[type]);
  if (!isWords) return 1 - 0.5 * share(sample, isDate);
  return (
    1 - share(sample, (cell) => typeof cell === 'number' || readAmount(cell) !== UNREAD || isDate(cell)) * 0.7
  );
}

export function share<T>(of: readonly T[], is: (one: T) => boolean): number {
  let count = 0;
  for (const one of of) if (is(one)) count++;
  return of.length === 0 ? 0 : count / of.length;
}

/** The middle number of a sample, where its cells are numbers. */
export function middleOf(sample: readonly RawCell[], read: (cell: RawCell) => number | null): number | null {
  const numbers = sample.map(read).filter((value) => value !== null);
  numbers.sort((a, b) => a - b);
  return numbers[Math.floor(numbers.length / 2)] ?? null;
}
