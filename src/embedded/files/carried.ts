import type { Shown, ShownWorkbook, SpillSize } from '../../files/xlsx/shown';
import { address, areaOf } from '../../formulas/addresses';
import { plannedFormula } from '../../plan/cells';
import type { WorkbookPlan } from '../../plan/plan';
import type { PresentWorkbook } from '../workbookFile';

/** A workbook and what it shows, as a worker can be given it. */
export interface Carried {
  plan: WorkbookPlan;
  /** By `Sheet!A1`. */
  values: Map<string, Shown>;
  spills: Map<string, SpillSize>;
}

export function carried({ plan, shown }: PresentWorkbook): Carried {
  const values: Carried['values'] = new Map();
  const spills: Carried['spills'] = new Map();
  for (const { name, cells } of plan.sheets) {
    const keep = (at: string) => {
      const value = shown.value(name, at);
      if (value !== null) values.set(`${name}!${at}`, value);
    };
    for (const [at, cell] of Object.entries(cells)) {
      keep(at);
      // Only a formula fills more cells than its own.
      if (plannedFormula(cell) === null) continue;
      const size = shown.spill(name, at);
      if (!size) continue;
      spills.set(`${name}!${at}`, size);
      const { top, left } = areaOf(at);
      for (let row = 0; row < size.rows; row++)
        for (let column = 0; column < size.columns; column++) keep(address(top + row, left + column));
    }
  }
  return { plan, values, spills };
}

/** The other end. */
export function shownIn({ values, spills }: Carried): ShownWorkbook {
  return {
    value: (sheet, at) => values.get(`${sheet}!${at}`) ?? null,
    spill: (sheet, at) => spills.get(`${sheet}!${at}`) ?? null,
  };
}
