import type { Shown, ShownWorkbook } from '../../files/xlsx/shown';
import { address, areaOf, rangeText } from '../../formulas/addresses';
import type { CellPlan, SheetPlan } from '../../plan/plan';

/** By address. */
export type HeldCells = Map<string, CellPlan & { shown: Shown }>;

/** The planned cells with what they show, and those that formulas fill. */
export function heldCells(sheet: SheetPlan, shown: ShownWorkbook): HeldCells {
  const cells: HeldCells = new Map();
  for (const [at, cell] of Object.entries(sheet.cells)) {
    const { top, left } = areaOf(at);
    const size = shown.spill(sheet.name, at) ?? { rows: 1, columns: 1 };
    for (let row = 0; row < size.rows; row++) {
      for (let column = 0; column < size.columns; column++) {
        const place = address(top + row, left + column);
        const value = shown.value(sheet.name, place);
        if (row + column > 0 && value === null) continue;
        const own = sheet.cells[place] ?? (cell.format ? { format: cell.format } : {});
        cells.set(place, { ...own, shown: value });
      }
    }
  }
  return cells;
}

/** The addresses of cells that show something or may be filled in. */
export function* seen(cells: HeldCells): Iterable<string> {
  for (const [at, { shown, style }] of cells)
    if (style === 'input' || (shown !== null && shown !== '')) yield at;
}

/** Without the last rows of the last area, as far as there is nothing to see in them: no page is of blank rows alone. */
export function withoutBlankEnd(sheet: SheetPlan, cells: HeldCells): SheetPlan {
  const { print } = sheet;
  const areas = print?.areas?.map(areaOf);
  const last = areas?.at(-1);
  if (!print || !areas || !last) return sheet;
  const held = [...seen(cells), ...(sheet.charts ?? []).map(({ at }) => at)].map(areaOf);
  const bottom = held.reduce((most, area) => Math.max(most, Math.min(area.bottom, last.bottom)), last.top);
  return {
    ...sheet,
    print: { ...print, areas: [...areas.slice(0, -1), { ...last, bottom }].map(rangeText) },
  };
}
