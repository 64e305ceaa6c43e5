import type { Injector, Workbook } from '@univerjs/core';
import { present } from '../formulas/present';
import type { ShownWorkbook } from '../files/xlsx/shown';
import { xlsxFile } from '../files/xlsx/xlsxFile';
import { headed } from '../plan/heads';
import { identityShown } from '../plan/identity';
import type { WorkbookPlan } from '../plan/plan';
import { rangeAt } from './addresses';
import type { CellReader } from './cells';
import type { ChartModel } from './charts/chartModel';
import { presentPlan } from './presentPlan';

export interface FileParts {
  injector: Injector;
  workbook: Workbook;
  cells: CellReader;
  charts: ChartModel;
  title: string;
}

/** The workbook as it is now, with the values it shows, and whose it is at the head of every page. */
export function workbookFile(parts: FileParts): Uint8Array {
  const { plan, shown } = presentWorkbook(parts);
  return xlsxFile(plan, shown);
}

export interface PresentWorkbook {
  plan: WorkbookPlan;
  shown: ShownWorkbook;
}

export function presentWorkbook(parts: FileParts): PresentWorkbook {
  const { workbook, cells } = parts;
  const place = (sheet: string, address: string) => {
    const { startRow: row, startColumn: column } = rangeAt(address);
    return { sheetId: present(workbook.getSheetBySheetName(sheet), sheet).getSheetId(), row, column };
  };
  const shown: ShownWorkbook = {
    value(sheet, address) {
      const { sheetId, row, column } = place(sheet, address);
      return cells.read(sheetId, row, column);
    },
    spill(sheet, address) {
      const { sheetId, row, column } = place(sheet, address);
      const end = cells.spillOf(sheetId, row, column);
      return end && { rows: end.endRow - row + 1, columns: end.endColumn - column + 1 };
    },
  };
  const plan = presentPlan(parts);
  const valueOf = (sheet: string, address: string) =>
    workbook.getSheetBySheetName(sheet) ? shown.value(sheet, address) : undefined;
  return { plan: headed(plan, (ending) => identityShown(plan, valueOf, ending)), shown };
}
