import { extractPureTextFromCell, ICommandService, type Worksheet } from '@univerjs/core';
import { deserializeRangeWithSheet, FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesCommand, SheetsSelectionsService } from '@univerjs/sheets';
import { addressOfCell } from '../../formulas/addresses';
import type { DefinedName } from '../../formulas/definedNames';
import { applyChange, stateAfterCalculating } from './change';
import { namesIn, takenNames, workbookContents } from './contents';
import { onWorkbookChange } from './events';
import { listsHeld } from './lists';
import { readReference } from './ranges';
import { recalculate } from './recalculation';
import { selectRange } from './selection';
import type { CellPosition, EmbeddedWorkbook } from './workbook';
import { placeOf } from '../../formulas/places';
import type { Obstacle, Pointer } from '../laidOver';
import { isCellError } from '../spreadsheet';
import type {
  Applied,
  CalculationState,
  CellValue,
  Delivered,
  Environment,
  InsertOptions,
  InsertOutcome,
  ListsHeld,
  Progress,
  RangePlace,
  Recalculation,
  SelectedCell,
  SheetContents,
  Spreadsheet,
  TakenNames,
  WorkbookChange,
} from '../spreadsheet';

export class EmbeddedSpreadsheet implements Spreadsheet {
  readonly kind = 'embedded';
  readonly namespace = 'OT';

  constructor(private readonly book: EmbeddedWorkbook) {}

  /** The engine counts days from 1900, and calls our functions itself. */
  async environment(): Promise<Environment> {
    return { dateSystem: 1900, blanks: 'blank', left: null, isSupported: true };
  }

  async selection(): Promise<SelectedCell> {
    const { sheet, position } = this.activeCell();
    return this.describe(sheet, position);
  }

  onChange(listener: () => void): () => void {
    return onWorkbookChange(this.book, listener);
  }

  onCalculating(listener: (isCalculating: boolean) => void): () => void {
    return this.book.onFigures(listener);
  }

  onStep(listener: () => void): () => void {
    return this.book.undo.onStep(listener);
  }

  async readRanges(references: string[], sheet: string): Promise<(CellValue[][] | null)[]> {
    return references.map((reference) => readReference(this.book, reference, sheet));
  }

  async insertFormula(formula: string, { overwrite, at }: InsertOptions = {}): Promise<InsertOutcome> {
    this.refuseWhileEdited();
    const { sheet, position } = this.activeCell();
    const { address, formula: held, value, text } = this.describe(sheet, position);
    if (at && (at.sheet !== sheet.getName() || at.address !== address))
      return { inserted: false, address, moved: true };
    // An empty text is nothing that a person would miss.
    const blank = (value === null || value === '') && held === null;
    if (!blank && !overwrite) {
      const own = this.formulaAt(sheet, position);
      return { inserted: false, address, holds: own ?? (text || (held ?? plainText(value))) };
    }
    const { row, column } = position;
    const written = await this.book.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, {
      unitId: this.book.workbook.getUnitId(),
      subUnitId: sheet.getSheetId(),
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value: { f: formula, v: null, t: null, p: null, si: null },
    });
    if (!written) throw new Error(`The workbook did not accept the formula ${formula}`);
    await this.book.calculated();
    return { inserted: true, address };
  }

  async taken(): Promise<TakenNames> {
    return takenNames(this.book);
  }

  async lists(): Promise<ListsHeld> {
    return listsHeld(this.book);
  }

  async settled(): Promise<CalculationState> {
    return stateAfterCalculating(this.book);
  }

  async contents(): Promise<SheetContents[]> {
    return workbookContents(this.book);
  }

  /** Protection has no password here, and does not stop the add-in's own writing. */
  async withPassword(): Promise<string[]> {
    return [];
  }

  async definedNames(): Promise<DefinedName[]> {
    return namesIn(this.book);
  }

  async pointers(): Promise<Pointer[]> {
    return this.book.pointers();
  }

  async obstacles(place: RangePlace): Promise<Obstacle[]> {
    return this.book.obstacles(place);
  }

  async apply(
    change: WorkbookChange,
    onProgress?: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Applied> {
    this.refuseWhileEdited();
    const calculation = await applyChange(this.book, change, takenNames(this.book), onProgress, signal);
    return { leftOut: [], calculation };
  }

  async recalculateWith(asked: Recalculation): Promise<CellValue[][]> {
    const refuse = () => this.refuseWhileEdited();
    refuse();
    return recalculate(this.book, asked, takenNames(this.book), refuse);
  }

  async show(sheet: string, address: string): Promise<void> {
    const subUnitId = this.book.workbook.getSheetBySheetName(sheet)?.getSheetId();
    if (!subUnitId) throw new Error(`There is no sheet called “${sheet}”.`);
    const place = placeOf(address, sheet);
    if (!place || !('address' in place)) {
      throw new Error(`“${address}” is not the address of a cell, such as B3.`);
    }
    await selectRange(this.book, subUnitId, deserializeRangeWithSheet(place.address).range);
  }

  async file(): Promise<Uint8Array> {
    return this.book.file();
  }

  async deliver(file: Uint8Array, name: string): Promise<Delivered> {
    this.book.download(file, name);
    return { how: 'download' };
  }

  private refuseWhileEdited(): void {
    if (this.book.isBeingEdited()) {
      throw new Error('A cell is being edited. Press Enter or Esc in the workbook, then try again.');
    }
  }

  private activeCell(): { sheet: Worksheet; position: CellPosition } {
    const sheet = this.book.workbook.getActiveSheet();
    if (!sheet) throw new Error('The workbook has no sheet to select a cell on.');
    const primary = this.book.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    return { sheet, position: { row: primary?.actualRow ?? 0, column: primary?.actualColumn ?? 0 } };
  }

  private describe(sheet: Worksheet, position: CellPosition): SelectedCell {
    const { row, column } = position;
    const anchor = this.anchorOf(sheet, position);
    return {
      sheet: sheet.getName(),
      address: addressOfCell(position),
      formula: this.formulaAt(sheet, anchor ?? position),
      value: this.valueAt(sheet, position, anchor),
      text: extractPureTextFromCell(sheet.getCell(row, column)),
      spilledFrom: anchor && addressOfCell(anchor),
    };
  }

  /** Where a table cannot spread any longer, Univer may still have what it showed in this cell. */
  private valueAt(sheet: Worksheet, { row, column }: CellPosition, anchor: CellPosition | null): CellValue {
    const { cells } = this.book;
    const sheetId = sheet.getSheetId();
    const isOfTable = anchor !== null || cells.spillOf(sheetId, row, column) !== null;
    return isOfTable ? cells.read(sheetId, row, column) : cells.readOwn(sheetId, row, column);
  }

  private formulaAt(sheet: Worksheet, { row, column }: CellPosition): string | null {
    const formulas = this.book.injector.get(FormulaDataModel);
    const unitId = this.book.workbook.getUnitId();
    return formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), unitId) || null;
  }

  /** The cell whose formula fills this one too; null where no other cell fills it. */
  private anchorOf(sheet: Worksheet, { row, column }: CellPosition): CellPosition | null {
    const sheetId = sheet.getSheetId();
    const { injector, workbook, cells } = this.book;
    const tables =
      injector.get(FormulaDataModel).getArrayFormulaRange()[workbook.getUnitId()]?.[sheetId] ?? {};
    for (const top of Object.keys(tables).map(Number)) {
      if (top > row) continue;
      for (const left of Object.keys(tables[top] ?? {}).map(Number)) {
        if (left > column || (top === row && left === column)) continue;
        const end = cells.spillOf(sheetId, top, left);
        if (end && end.endRow >= row && end.endColumn >= column) return { row: top, column: left };
      }
    }
    return null;
  }
}

function plainText(value: CellValue): string {
  return isCellError(value) ? value.error : String(value);
}
