import type { SheetPlan } from '../../../plan/plan';
import type { CellChange, WorkbookChange } from '../../spreadsheet';
import { folded } from '../../folded';

/** The planned sheets with the changes of their own cells made, and the changes of cells that are there already. */
export function apart({ sheets = [], cells = [] }: WorkbookChange): {
  sheets: SheetPlan[];
  cells: CellChange[];
} {
  const isOn = (plan: SheetPlan, { sheet }: CellChange) => folded(plan.name) === folded(sheet);
  return {
    sheets: sheets.map((plan) =>
      withChanges(
        plan,
        cells.filter((cell) => isOn(plan, cell)),
      ),
    ),
    cells: cells.filter((cell) => !sheets.some((plan) => isOn(plan, cell))),
  };
}

function withChanges(plan: SheetPlan, changes: CellChange[]): SheetPlan {
  if (changes.length === 0) return plan;
  const cells = { ...plan.cells };
  for (const { address, value, note, looks } of changes) {
    const planned = { ...cells[address], ...looks, ...(note !== undefined && { note }) };
    delete planned.value;
    cells[address] = value === null ? planned : { ...planned, value };
  }
  return { ...plan, cells };
}
