import { type ICellData, type Injector, type Nullable, type Workbook } from '@univerjs/core';
import { heldCells, namesIn } from '../../host/embedded/contents';
import type { SheetCells } from '../../formulas/compile/cells';
import type { DefinedName } from '../../formulas/definedNames';
import { CellReader } from '../cells';
import type { RefusalLog } from '../refusalLog';
import type { RuleCells } from './rules';

/** The sheets one by one, blank cells that have a format among their cells: something is to be typed into them. */
export function followedSheets(
  injector: Injector,
  workbook: Workbook,
  refusals: RefusalLog,
  rules: RuleCells,
): (() => SheetCells)[] {
  const book = { injector, workbook, cells: new CellReader(injector, workbook, refusals) };
  return workbook.getSheets().map((sheet) => () => ({
    name: sheet.getName(),
    cells: [...heldCells(book, sheet, isThere), ...rules.cellsOf(sheet.getName(), sheet.getSheetId())],
  }));
}

export function followedNames(injector: Injector, workbook: Workbook): DefinedName[] {
  return namesIn({ injector, workbook });
}

const isThere = (cell: Nullable<ICellData>) => Boolean(cell);
