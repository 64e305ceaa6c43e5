import { address, addressOfCell, areaOf, cellAt, columnLetters, rangeText } from '../formulas/addresses';
import type { CellPlan, LineState, SheetPlan } from '../plan/plan';
import { rowHeight } from '../plan/rowHeights';
import type { Block, Corner, Ref } from './kinds';
import { columnIndex, rowNumber } from './refs';

/** Rows or columns with a handle beside them. */
export type Group = ({ readonly rows: Ref } | { readonly columns: Ref }) & {
  /** Folded when the workbook is built. */
  readonly isFolded?: true;
};

/** Areas as wide as the sheet that leave out no row of it: each but the first begins with one of the blocks. */
export function areasFrom(newPages: readonly Block[], blocks: readonly Block[], right: number): string[] {
  const topOf = (block: Block) => rowNumber({ block, row: 0, column: 0 }) - 1;
  const end = Math.max(...blocks.map((block) => topOf(block) + block.height));
  const tops = [0, ...newPages.map(topOf), end];
  return tops.slice(1).map((next, i) => rangeText({ top: tops[i] ?? 0, bottom: next - 1, left: 0, right }));
}

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
  const merged = merges.flatMap((merge): [number, number][] => {
    const { top, left, right } = areaOf(merge);
    const plan = cells[addressOfCell({ row: top, column: left })];
    const width = widths.slice(left, right + 1).reduce((sum, one) => sum + one, 0);
    const height = plan?.isWrapped && rowHeight([{ plan, width }]);
    return height ? [[top + 1, height]] : [];
  });
  const heights = [...stated, ...merged];
  return heights.length > 0 ? { rowHeights: Object.fromEntries(heights) } : {};
}

/** What groups make of each row and column: how deep it is, and whether it is folded away. */
export function groupStates(groups: readonly Group[]): Pick<SheetPlan, 'rowStates' | 'columnStates'> {
  const rows: Record<string, LineState> = {};
  const columns: Record<string, LineState> = {};
  for (const group of groups) {
    const isRows = 'rows' in group;
    const [states, ref] = isRows ? [rows, group.rows] : [columns, group.columns];
    const place = (corner: Corner) => (isRows ? rowNumber(corner) : columnIndex(corner));
    const nameOf = (line: number) => (isRows ? String(line) : columnLetters(line));
    const [first, last] = [place(ref.from), place(ref.to)];
    for (let line = first; line <= last; line++) {
      const before = states[nameOf(line)];
      states[nameOf(line)] = {
        ...before,
        level: (before?.level ?? 0) + 1,
        ...(group.isFolded && { isHidden: true }),
      };
    }
    if (group.isFolded) states[nameOf(last + 1)] = { ...states[nameOf(last + 1)], isCollapsed: true };
  }
  return {
    ...(Object.keys(rows).length > 0 && { rowStates: rows }),
    ...(Object.keys(columns).length > 0 && { columnStates: columns }),
  };
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
