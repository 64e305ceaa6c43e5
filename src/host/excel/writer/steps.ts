import type { SheetPlan } from '../../../plan/plan';
import type { WriteStep } from './batches';
import { cellSteps, formatSteps, type ToFormula } from './cellSteps';
import { chartSteps } from './chartSteps';
import { heightSteps, lookSteps, wrapSteps } from './looks';
import { on } from './onSheet';
import { guardSteps } from './guardSteps';
import { groupSteps, mergeSteps, pageSteps, tableLookSteps, tableSteps, widthSteps } from './pageSteps';
import { highlightSteps, noteSteps, validationSteps } from './ruleSteps';

/**
 * Everything of the planned sheets, which are there and blank. First the cells of all, because sheets refer to each
 * other; then tables, and the formulas that name their columns; then each sheet's looks and rules, and last its guard.
 */
export function stepsFor(
  sheets: SheetPlan[],
  formula: ToFormula,
): { contents: WriteStep[]; looks: WriteStep[] } {
  const tables = sheets.flatMap((sheet) => (sheet.tables ?? []).map(({ name }) => name));
  const cells = sheets.map((sheet) => ({ sheet, ...cellSteps(sheet, tables, formula) }));
  return {
    contents: [
      ...cells.flatMap(({ sheet, now }) => on(sheet, now)),
      ...sheets.flatMap((sheet) => on(sheet, tableSteps(sheet))),
      ...cells.flatMap(({ sheet, later }) => on(sheet, later)),
    ],
    looks: sheets.flatMap((sheet) =>
      on(sheet, [
        ...formatSteps(sheet),
        ...lookSteps(sheet),
        ...tableLookSteps(sheet),
        ...widthSteps(sheet),
        ...heightSteps(sheet),
        ...wrapSteps(sheet),
        ...mergeSteps(sheet),
        ...validationSteps(sheet),
        ...noteSteps(sheet),
        ...highlightSteps(sheet, formula),
        ...chartSteps(sheet),
        ...groupSteps(sheet),
        ...pageSteps(sheet),
        ...guardSteps(sheet),
      ]),
    ),
  };
}
