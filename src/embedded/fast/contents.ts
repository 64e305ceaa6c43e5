import {
  type ICellData,
  type Injector,
  type IRange,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { heldCells, namesIn } from '../../host/embedded/contents';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { SheetCells } from '../../formulas/compile/cells';
import type { DefinedName } from '../../formulas/definedNames';
import { CellReader } from '../cells';
import { NamedTables } from '../guards/tables';
import type { RefusalLog } from '../refusalLog';
import type { RuleCells } from './rules';

/** A sheet of plain values alone with more cells than this is not followed: to read it would hold up the page. */
const MOST_CELLS = 40_000;

/** A workbook with more than these, those that tables fill included, is left to Univer: to compile it would take too long. */
const MOST_FOLLOWED = 100_000;

/** Whether a workbook has more cells to follow than can be followed. */
export function isTooLarge(injector: Injector, workbook: Workbook): boolean {
  const tables = injector.get(FormulaDataModel).getArrayFormulaRange()[workbook.getUnitId()] ?? {};
  let cells = 0;
  for (const sheet of workbook.getSheets()) {
    if (!isLong(sheet)) cells += sheet.getCellMatrix().getSizeOf();
    for (const columns of Object.values(tables[sheet.getSheetId()] ?? {}))
      for (const table of Object.values<Nullable<IRange>>(columns ?? {}))
        if (table) cells += (table.endRow - table.startRow + 1) * (table.endColumn - table.startColumn + 1);
  }
  return cells > MOST_FOLLOWED;
}

/** The sheets one by one, blank cells that have a format among their cells: something is to be typed into them. */
export function followedSheets(
  injector: Injector,
  workbook: Workbook,
  refusals: RefusalLog,
  rules: RuleCells,
): (() => SheetCells)[] {
  const book = { injector, workbook, cells: new CellReader(injector, workbook, refusals) };
  const inRanges = tablesAsRangesIn(injector, workbook);
  return workbook.getSheets().map((sheet) => () => {
    const name = sheet.getName();
    if (isLong(sheet)) return { name, isLong: true, cells: [] };
    return {
      name,
      cells: [
        ...heldCells(book, sheet, isThere).map((cell) => ({
          ...cell,
          formula: cell.formula === null ? null : inRanges(cell.formula),
        })),
        ...rules.cellsOf(name, sheet.getSheetId()),
      ],
    };
  });
}

/** One with a formula is no such sheet, however long: what changes there is not seen from its text. */
function isLong(sheet: Worksheet): boolean {
  let cells = 0;
  let isPlain = true;
  sheet.getCellMatrix().forValue((_row, _column, cell) => {
    cells++;
    if (cell?.f || cell?.si) isPlain = false;
    return isPlain;
  });
  return isPlain && cells > MOST_CELLS;
}

export function followedNames(injector: Injector, workbook: Workbook): DefinedName[] {
  const inRanges = tablesAsRangesIn(injector, workbook);
  return namesIn({ injector, workbook }).map((name) => ({ ...name, refersTo: inRanges(name.refersTo) }));
}

function tablesAsRangesIn(injector: Injector, workbook: Workbook): (formula: string) => string {
  const tables = new NamedTables(injector);
  const unitId = workbook.getUnitId();
  return tables.has(unitId) ? (formula) => tables.asRanges(formula, unitId) : (formula) => formula;
}

const isThere = (cell: Nullable<ICellData>) => Boolean(cell);
