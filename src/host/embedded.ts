import { extractPureTextFromCell, ICommandService, type Worksheet } from '@univerjs/core';
import { deserializeRangeWithSheet, FormulaDataModel } from '@univerjs/engine-formula';
import {
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { DefinedName } from '../workbooks/definedNames';
import { applyChange } from './embeddedChange';
import { addressOf, definedNames, takenNames, workbookContents } from './embeddedContents';
import { onWorkbookChange } from './embeddedEvents';
import { readReference } from './embeddedRanges';
import { recalculate } from './embeddedRecalculation';
import type { CellPosition, EmbeddedWorkbook } from './embeddedWorkbook';
import { placeOf } from './references';
import type {
  CellValue,
  InsertOutcome,
  Progress,
  Recalculation,
  SelectedCell,
  SheetContents,
  Spreadsheet,
  TakenNames,
  WorkbookChange,
} from './spreadsheet';

export class EmbeddedSpreadsheet implements Spreadsheet {
  readonly kind = 'embedded';
  readonly namespace = 'OT';

  constructor(private readonly book: EmbeddedWorkbook) {}

  async selection(): Promise<SelectedCell> {
    const { sheet, position } = this.activeCell();
    return this.describe(sheet, position);
  }

  onChange(listener: () => void): () => void {
    return onWorkbookChange(this.book, listener);
  }

  async readRanges(references: string[], sheet: string): Promise<(CellValue[][] | null)[]> {
    return references.map((reference) => readReference(this.book, reference, sheet));
  }

  async insertFormula(formula: string, options: { overwrite?: boolean } = {}): Promise<InsertOutcome> {
    this.refuseWhileEdited();
    const { sheet, position } = this.activeCell();
    const { address, formula: held, value, text } = this.describe(sheet, position);
    const blank = value === null && held === null;
    if (!blank && !options.overwrite) {
      const own = this.formulaAt(sheet, position);
      return { inserted: false, address, holds: own ?? (text || held!) };
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

  async contents(): Promise<SheetContents[]> {
    return workbookContents(this.book);
  }

  /** Protection has no password here, and gives way to the add-in's own hand. */
  async withPassword(): Promise<string[]> {
    return [];
  }

  async definedNames(): Promise<DefinedName[]> {
    return definedNames(this.book);
  }

  async apply(change: WorkbookChange, onProgress?: (progress: Progress) => void): Promise<void> {
    this.refuseWhileEdited();
    await applyChange(this.book, change, takenNames(this.book), onProgress);
  }

  async recalculateWith(asked: Recalculation): Promise<CellValue[][]> {
    const refuse = () => this.refuseWhileEdited();
    refuse();
    return recalculate(this.book, asked, takenNames(this.book), refuse);
  }

  async show(sheet: string, address: string): Promise<void> {
    const { workbook, injector } = this.book;
    const subUnitId = workbook.getSheetBySheetName(sheet)?.getSheetId();
    if (!subUnitId) throw new Error(`There is no sheet called “${sheet}”.`);
    const place = placeOf(address, sheet);
    if (!place || !('address' in place)) {
      throw new Error(`“${address}” is not the address of a cell, such as B3.`);
    }
    const unitId = workbook.getUnitId();
    const { range } = deserializeRangeWithSheet(place.address);
    const primary = {
      ...range,
      actualRow: range.startRow,
      actualColumn: range.startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    const commands = injector.get(ICommandService);
    await commands.executeCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
    const selections = [{ range, primary, style: null }];
    await commands.executeCommand(SetSelectionsOperation.id, {
      unitId,
      subUnitId,
      selections,
      reveal: true,
    });
  }

  async file(): Promise<Uint8Array> {
    return this.book.file();
  }

  async deliver(file: Uint8Array, name: string): Promise<void> {
    this.book.download(file, name);
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
      address: addressOf(position),
      formula: this.formulaAt(sheet, anchor ?? position),
      value: this.book.cells.read(sheet.getSheetId(), row, column),
      text: extractPureTextFromCell(sheet.getCell(row, column)),
      spilledFrom: anchor && addressOf(anchor),
    };
  }

  private formulaAt(sheet: Worksheet, { row, column }: CellPosition): string | null {
    const formulas = this.book.injector.get(FormulaDataModel);
    const unitId = this.book.workbook.getUnitId();
    return formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), unitId) || null;
  }

  /** The cell whose formula fills this one too; null where the cell stands for itself. */
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
