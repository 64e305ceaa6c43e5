import { extractPureTextFromCell, ICommandService, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesCommand, SheetsSelectionsService } from '@univerjs/sheets';
import { columnLetters } from '../workbooks/cells';
import { onWorkbookChange } from './embeddedEvents';
import { readReference } from './embeddedRanges';
import type { CellPosition, EmbeddedWorkbook } from './embeddedWorkbook';
import type { CellValue, InsertOutcome, SelectedCell, Spreadsheet } from './spreadsheet';

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
    if (this.book.isBeingEdited()) {
      throw new Error('A cell is being edited. Press Enter or Esc in the workbook, then try again.');
    }
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

function addressOf({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${row + 1}`;
}
