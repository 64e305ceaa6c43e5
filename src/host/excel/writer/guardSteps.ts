import { isTypedInto } from '../../../plan/cells';
import type { SheetPlan } from '../../../plan/plan';
import { areasWhere, onAreas } from './looks';
import { ONE_ACTION, type OnSheet } from './onSheet';

/** Inputs stay open. Where Excel refuses that, the sheet is not protected either: no input could be typed into it. */
export function guardSteps(sheet: SheetPlan): OnSheet[] {
  if (!sheet.isProtected) return [];
  const opened = `open inputs of ${sheet.name}`;
  const protect = ({ protection }: Excel.Worksheet) =>
    // No password: it guards against slips. Actions that help a reader stay allowed.
    protection.protect({
      allowAutoFilter: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowSort: true,
      selectionMode: 'Normal',
    });
  return [
    ...onAreas(
      'input cells left open',
      areasWhere(sheet, isTypedInto),
      ({ format }) => {
        format.protection.locked = false;
      },
      { gives: opened },
    ),
    {
      weight: 4 * ONE_ACTION,
      queue: protect,
      look: { name: 'protection against slips', needs: opened, clear: () => unprotect(sheet.name) },
    },
  ];
}

function unprotect(sheet: string): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.unprotect();
    await context.sync();
  });
}
