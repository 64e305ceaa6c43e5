import { type Injector, IUniverInstanceService, type Workbook } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { type HeldTable, type TableCalled, tablesAsRanges, withOwnTable } from '../../formulas/tables';
import { documentText } from '../documentText';
import { rangeAt } from '../addresses';
import type { SheetExtras } from '../sheetFrame';

/** Univer does not know the tables of a workbook: formulas that name them are given ordinary ranges instead. */
export class NamedTables {
  constructor(private readonly injector: Injector) {}

  asRanges(formula: string, unitId: string): string {
    const tables = this.tables(unitId);
    if (tables.length === 0) return formula;
    const folded = formula.toLowerCase();
    if (!tables.some(({ name }) => folded.includes(name))) return formula;
    const called: TableCalled = (name) => tables.find((table) => table.name === name.toLowerCase())?.held();
    return tablesAsRanges(formula, called);
  }

  has(unitId: string): boolean {
    return this.tables(unitId).length > 0;
  }

  /** By their names in small letters. */
  private tables(unitId: string): { name: string; held: () => HeldTable }[] {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
    return (workbook?.getSheets() ?? []).flatMap((sheet) => {
      const { tables = [] } = (sheet.getCustomMetadata() ?? {}) as SheetExtras;
      return tables.map(({ name, range }) => ({
        name: name.toLowerCase(),
        held: () => {
          const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = rangeAt(range);
          const headings = Array.from({ length: right - left + 1 }, (_, i) => {
            const cell = sheet.getCellRaw(top, left + i);
            return cell?.p?.body ? documentText(cell.p.body.dataStream) : String(cell?.v ?? '');
          });
          return { sheet: sheet.getName(), area: { top, left, bottom, right }, headings };
        },
      }));
    });
  }
}

/** In a cell of a table Excel takes `[@Hours]` without the name of the table. */
export function nameTableOfEntry(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, { worksheet, row, col }, next) => {
      if (!cell?.f?.includes('[')) return next(cell);
      const { tables = [] } = (worksheet.getCustomMetadata() ?? {}) as SheetExtras;
      const own = tables.find(({ range }) => {
        const { startRow, startColumn, endRow, endColumn } = rangeAt(range);
        return row > startRow && row <= endRow && col >= startColumn && col <= endColumn;
      });
      return next(own ? { ...cell, f: withOwnTable(cell.f, own.name) } : cell);
    },
  });
}
