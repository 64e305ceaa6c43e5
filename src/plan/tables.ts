import { addressesIn, areaOf } from '../formulas/addresses';
import type { HeldTable, TableCalled } from '../formulas/tables';
import type { WorkbookPlan } from './plan';

/** The tables of a planned workbook, for formulas that name them. */
export function tablesOf({ sheets }: WorkbookPlan): TableCalled {
  const tables = new Map<string, HeldTable>();
  for (const { name: sheet, tables: own = [], cells } of sheets) {
    for (const { name, range } of own) {
      const area = areaOf(range);
      const headings = addressesIn({ ...area, bottom: area.top }).map((at) => String(cells[at]?.value ?? ''));
      tables.set(name.toLowerCase(), { sheet, area, headings });
    }
  }
  return (name) => tables.get(name.toLowerCase());
}
