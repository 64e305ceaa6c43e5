import type { WorkbookPlan } from '../../../src/plan/plan';
import type { Shown, ShownWorkbook, SpillSize } from '../../../src/files/xlsx/shown';

/** A workbook that shows its plain values, and what else is said of it. */
export function showing(
  plan: WorkbookPlan,
  values: Record<string, Shown> = {},
  spills: Record<string, SpillSize> = {},
): ShownWorkbook {
  return {
    value: (sheet, address) =>
      values[address] ?? plan.sheets.find(({ name }) => name === sheet)?.cells[address]?.value ?? null,
    spill: (_, address) => spills[address] ?? null,
  };
}

/** A workbook of one sheet. */
export function oneSheet(cells: WorkbookPlan['sheets'][0]['cells'], more: object = {}): WorkbookPlan {
  return { title: 'Test', names: [], sheets: [{ name: 'Sheet', columns: {}, cells, ...more }] };
}
