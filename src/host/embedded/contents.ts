import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import { FormulaDataModel, IDefinedNamesService } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { addressOfCell, rangeText } from '../../formulas/addresses';
import type { DefinedName } from '../../formulas/definedNames';
import type { CellPosition, EmbeddedWorkbook } from './workbook';
import type { HeldCell, SheetContents, TakenNames } from '../spreadsheet';

/** The names of sheets, tables and ranges in use. */
export function takenNames(book: EmbeddedWorkbook): TakenNames {
  return {
    sheets: book.workbook.getSheets().map((sheet) => sheet.getName()),
    names: [...heldNames(book).map(({ name }) => name), ...book.tables().map(({ name }) => name)],
  };
}

/** Every defined name, with its sheet where it belongs to one. */
export function namesIn(book: Pick<EmbeddedWorkbook, 'injector' | 'workbook'>): DefinedName[] {
  const ofWorkbook = SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
  return heldNames(book).flatMap(({ name, formulaOrRefString, localSheetId = ofWorkbook }) => {
    const refersTo = formulaOrRefString.replace(/^=/, '');
    if (localSheetId === ofWorkbook) return [{ name, refersTo }];
    const sheet = book.workbook.getSheetBySheetId(localSheetId)?.getName();
    return sheet === undefined ? [] : [{ name, refersTo, sheet }];
  });
}

function heldNames({ injector, workbook }: Pick<EmbeddedWorkbook, 'injector' | 'workbook'>) {
  return Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(workbook.getUnitId()) ?? {});
}

/** Every cell that holds something or is filled by a formula, sheet by sheet. */
export function workbookContents(book: EmbeddedWorkbook): SheetContents[] {
  return book.workbook.getSheets().map((sheet) => ({
    name: sheet.getName(),
    isProtected: book.isProtected(sheet),
    ...joinedIn(sheet),
    cells: heldCells(book, sheet, holdsSomething).filter(
      ({ formula, value, spilledFrom }) => formula !== null || value !== null || spilledFrom !== null,
    ),
  }));
}

function joinedIn(sheet: Worksheet): Pick<SheetContents, 'joined'> {
  const joined = sheet
    .getMergeData()
    .map(({ startRow: top, startColumn: left, endRow, endColumn }) =>
      rangeText({ top, left, bottom: endRow, right: endColumn }),
    );
  return joined.length > 0 ? { joined } : {};
}

type Book = Pick<EmbeddedWorkbook, 'injector' | 'workbook' | 'cells'>;

/** The stored cells of the given kind, and those that formulas fill. */
export function heldCells(
  book: Book,
  sheet: Worksheet,
  isHeld: (cell: Nullable<ICellData>) => boolean,
): HeldCell[] {
  const { injector, workbook, cells } = book;
  const unitId = workbook.getUnitId();
  const sheetId = sheet.getSheetId();
  const formulas = injector.get(FormulaDataModel);
  const anchors = spilledCells(book, sheetId);
  const held = new Map<string, CellPosition>([...anchors].map(([key, { at }]) => [key, at]));
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (isHeld(cell)) held.set(keyOf({ row, column }), { row, column });
  });
  return [...held]
    .sort(([, a], [, b]) => a.row - b.row || a.column - b.column)
    .map(([key, { row, column }]) => ({
      address: addressOfCell({ row, column }),
      formula: formulas.getFormulaStringByCell(row, column, sheetId, unitId) || null,
      value: cells.read(sheetId, row, column),
      spilledFrom: anchors.get(key)?.anchor ?? null,
    }));
}

/**
 * The cells that formulas of other cells fill.
 * @param sheetId Univer’s own id of a sheet, not its name
 * @returns by row and column, each with the cell whose formula fills it
 */
export function spilledCells(
  { injector, workbook, cells }: Book,
  sheetId: string,
): Map<string, { at: CellPosition; anchor: string }> {
  const filled = new Map<string, { at: CellPosition; anchor: string }>();
  const tables = injector.get(FormulaDataModel).getArrayFormulaRange()[workbook.getUnitId()]?.[sheetId] ?? {};
  for (const top of Object.keys(tables).map(Number)) {
    for (const left of Object.keys(tables[top] ?? {}).map(Number)) {
      const end = cells.spillOf(sheetId, top, left);
      if (!end) continue;
      const anchor = addressOfCell({ row: top, column: left });
      for (let row = top; row <= end.endRow; row++) {
        for (let column = left; column <= end.endColumn; column++) {
          if (row === top && column === left) continue;
          filled.set(keyOf({ row, column }), { at: { row, column }, anchor });
        }
      }
    }
  }
  return filled;
}

/** Whether a stored cell has a formula, rich text or a value: a look alone is nothing. */
export function holdsSomething(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return cell.f != null || cell.si != null || cell.p != null || (cell.v !== undefined && cell.v !== null);
}

function keyOf({ row, column }: CellPosition): string {
  return `${row},${column}`;
}
