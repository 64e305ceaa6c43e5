import { columnLetters } from '../formulas/addresses';
import type { WorkbookPlan } from '../plan/plan';
import { areaOf, quotedSheet } from '../formulas/addresses';
import { nth } from '../formulas/present';
import type { Shown, ShownWorkbook, SpillSize } from '../files/xlsx/shown';
import type { EngineOptions } from './engine';
import { createHeadlessWorkbook, type HeadlessWorkbook } from './headless';
import { workbookData } from './snapshot';

/** The values of a planned workbook once it is calculated, digit for digit, without a page. */
export async function computedWorkbook(plan: WorkbookPlan, options: EngineOptions): Promise<ShownWorkbook> {
  const workbook = await createHeadlessWorkbook({ ...options, snapshot: workbookData(plan) });
  try {
    return shownBy(workbook, plan);
  } finally {
    workbook.dispose();
  }
}

export interface ComputedWorkbook extends ShownWorkbook {
  /** The value of every cell of the plan, and of every cell that its formulas fill, by `Sheet!A1`. */
  values: ReadonlyMap<string, Shown>;
}

/** The values of the cells of a planned workbook, in a headless one. */
export function shownBy(workbook: HeadlessWorkbook, plan: WorkbookPlan): ComputedWorkbook {
  const values = new Map<string, Shown>();
  const spills = new Map<string, SpillSize>();
  for (const sheet of plan.sheets) {
    for (const at of Object.keys(sheet.cells)) {
      const rows = workbook.readTable(`${quotedSheet(sheet.name)}!${at}`);
      const { top, left } = areaOf(at);
      rows.forEach((row, r) =>
        row.forEach((value, c) =>
          values.set(key(sheet.name, `${columnLetters(left + c)}${top + r + 1}`), value),
        ),
      );
      const size = { rows: rows.length, columns: nth(rows, 0).length };
      if (size.rows * size.columns > 1) spills.set(key(sheet.name, at), size);
    }
  }
  return {
    values,
    value: (sheet, address) => values.get(key(sheet, address)) ?? null,
    spill: (sheet, address) => spills.get(key(sheet, address)) ?? null,
  };
}

function key(sheet: string, address: string): string {
  return `${sheet}!${address}`;
}
