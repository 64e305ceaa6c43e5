import type { LaidOver } from '../../laidOver';
import type { SheetPlan } from '../../../plan/plan';
import type { WriteStep } from './batches';
import { chartSteps } from './chartSteps';
import { on } from './onSheet';
import { tableLookSteps, tableSteps } from './pageSteps';
import { validationSteps } from './ruleSteps';

/**
 * Tables, rules and charts over cells of sheets that are there.
 * @param charts Names of the charts of those sheets, by sheet
 */
export function laidOverSteps(
  laidOver: readonly LaidOver[] = [],
  charts: ReadonlyMap<string, readonly string[]>,
): { contents: WriteStep[]; looks: WriteStep[] } {
  const plans = laidOver.map(({ sheet, ...laid }): SheetPlan => ({
    name: sheet,
    columns: {},
    cells: {},
    ...laid,
  }));
  return {
    contents: plans.flatMap((plan) => on(plan, tableSteps(plan))),
    looks: plans.flatMap((plan) =>
      on(plan, [
        ...tableLookSteps(plan),
        ...validationSteps(plan),
        ...chartSteps(plan, charts.get(plan.name)),
      ]),
    ),
  };
}

/** By sheet, the names of the charts that it has. */
export async function chartsOn(laidOver: readonly LaidOver[] = []): Promise<Map<string, string[]>> {
  const sheets = [...new Set(laidOver.filter(({ charts }) => charts?.length).map(({ sheet }) => sheet))];
  if (sheets.length === 0) return new Map();
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const asked = sheets.map((sheet) => {
      const { charts } = context.workbook.worksheets.getItem(sheet);
      charts.load('items/name');
      return { sheet, charts };
    });
    await context.sync();
    return new Map(asked.map(({ sheet, charts }) => [sheet, charts.items.map(({ name }) => name)]));
  });
}
