import { address, areaOf, cellAt } from '../formulas/addresses';
import type { CellPlan, SheetPlan } from '../plan/plan';
import { rowHeight } from '../plan/rowHeights';
import type { Block } from './kinds';
import { rowNumber } from './refs';

const PLAIN_ROW = 15;

/** No spreadsheet fits a row to the text of merged cells, so that such rows have a height of their own, as some blocks do. */
export function heightsIn(
  blocks: readonly Block[],
  cells: SheetPlan['cells'],
  merges: string[],
  widths: readonly number[],
): Pick<SheetPlan, 'rowHeights'> {
  const stated = blocks.flatMap((block) =>
    Array.from({ length: block.rowHeight === undefined ? 0 : block.height }, (_, row): [number, number] => [
      rowNumber({ block, row, column: 0 }),
      block.rowHeight ?? 0,
    ]),
  );
  const areas = merges.map(areaOf);
  const widthOf = (row: number, column: number) => {
    const merge = areas.find(({ top, left }) => top === row && left === column);
    return widths.slice(column, (merge?.right ?? column) + 1).reduce((sum, one) => sum + one, 0);
  };
  const inRow = (row: number) =>
    widths.flatMap((_, column) => {
      const plan = cells[address(row, column)];
      return plan ? [{ plan, width: widthOf(row, column) }] : [];
    });
  const merged = areas.flatMap(({ top, left }): [number, number][] =>
    cells[address(top, left)]?.isWrapped ? [[top + 1, rowHeight(inRow(top)) ?? PLAIN_ROW]] : [],
  );
  const heights = [...stated, ...merged];
  return heights.length > 0 ? { rowHeights: Object.fromEntries(heights) } : {};
}

/** The cells, with a heading of words set off from a heading of numbers to its left, as the words below it are. */
export function headingsApart(cells: SheetPlan['cells']): SheetPlan['cells'] {
  return Object.fromEntries(
    Object.entries(cells).map(([at, cell]): [string, CellPlan] => {
      if (cell.style !== 'heading' || cell.value === undefined) return [at, cell];
      const { row, column } = cellAt(at);
      const before = column > 0 ? cells[address(row, column - 1)] : undefined;
      return [
        at,
        before?.style === 'numberHeading'
          ? { ...cell, look: { align: 'left', indent: 1, ...cell.look } }
          : cell,
      ];
    }),
  );
}
