import { block, columnLetters, styled } from '../cells';
import type { CellPlan, CellStyle } from '../plan';

/** Single values, one a row: label, unit, value, and what to know of it. */
export interface Item {
  key: string;
  label: string;
  unit: string;
  format: string;
  /** A formula may name the items and lines of the sheet through `places`. */
  value: (at: (key: string) => string) => string | number;
  style?: CellStyle;
  note?: string;
}

/** A row over time, the same formula in every column. */
export interface Line {
  key: string;
  label: string;
  unit: string;
  format: string;
  /** The value before the first period, in column C. */
  opening?: (at: (key: string) => string) => string | number;
  each: (line: LinePlaces) => string;
}

export interface LinePlaces {
  /** The item of that key, on this sheet. */
  at: (key: string) => string;
  /** The line of that key in this period. */
  here: (key: string) => string;
  before: (key: string) => string;
  /** The letters of this period’s column. */
  column: string;
}

/** The columns of a sheet of this kind: A label, B unit, C value or opening, D and on the periods. */
const VALUE = 'C';
const FIRST_PERIOD = 3;

export function periodColumn(period: number): string {
  return columnLetters(FIRST_PERIOD + period - 1);
}

export interface Placed {
  cells: Record<string, CellPlan>;
  next: number;
}

/** Where items and lines stand, known before any of them is written. */
export function places(top: number, entries: readonly { key: string }[]): Map<string, number> {
  const rows = new Map<string, number>();
  entries.forEach(({ key }, i) => {
    if (rows.has(key)) throw new Error(`Two rows are called ${key}`);
    rows.set(key, top + i);
  });
  return rows;
}

export function rowIn(rows: ReadonlyMap<string, number>, key: string): number {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`There is no row ${key}`);
  return row;
}

export function itemCells(
  title: string,
  top: number,
  items: readonly Item[],
  at: (key: string) => string,
): Record<string, CellPlan> {
  return block(top, [
    [...styled('heading', title, 'Unit'), ...styled('numberHeading', 'Value')],
    ...items.map(({ label, unit, format, value, style = 'calculation', note }): (CellPlan | null)[] => [
      { value: label, style: 'label' },
      { value: unit, style: 'note' },
      { value: value(at), format, style },
      note ? { value: note, style: 'note' } : null,
    ]),
  ]);
}

export function lineCells(
  heading: CellPlan[],
  top: number,
  lines: readonly Line[],
  periods: number,
  at: (key: string) => string,
): Record<string, CellPlan> {
  const rows = places(top + 1, lines);
  const cells = block(top, [heading]);
  lines.forEach(({ label, unit, format, opening, each }, i) => {
    const row = top + 1 + i;
    const over = Array.from({ length: periods }, (_, n): CellPlan => {
      const [now, before] = [periodColumn(n + 1), periodColumn(n)];
      const formula = each({
        at,
        column: now,
        here: (key) => `${now}${rowIn(rows, key)}`,
        before: (key) => `${before}${rowIn(rows, key)}`,
      });
      return { value: formula, format, style: 'calculation' };
    });
    Object.assign(
      cells,
      block(row, [
        [
          { value: label, style: 'label' },
          { value: unit, style: 'note' },
          opening ? { value: opening(at), format, style: 'calculation' } : null,
          ...over,
        ],
      ]),
    );
  });
  return cells;
}

export const valueCell = (row: number) => `$${VALUE}$${row}`;
export const onSheet = (sheet: string, address: string) => `'${sheet}'!${address}`;
