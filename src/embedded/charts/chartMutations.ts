import { placeOf } from '../../formulas/places';
import type { ChartPlan, SheetPlan } from '../../plan/plan';
import { rangeAt } from '../addresses';
import type { Reversible } from '../mutations';
import { type ChartRange, type PlacedChart, SetChartMutation } from './chartModel';

/** Mutations that put the planned charts on a sheet, and take them away. Sheet ids are by name in small letters. */
export function chartMutations(
  sheet: SheetPlan,
  sheetId: string,
  sheetIds: ReadonlyMap<string, string>,
): Reversible[] {
  return placedCharts(sheet, sheetId, sheetIds).map((chart) => ({
    redo: { id: SetChartMutation.id, params: { id: chart.id, chart } },
    undo: { id: SetChartMutation.id, params: { id: chart.id, chart: null } },
  }));
}

export function placedCharts(
  { name, charts = [] }: SheetPlan,
  sheetId: string,
  sheetIds: ReadonlyMap<string, string>,
): PlacedChart[] {
  const cells = (reference: string): ChartRange | null => {
    const place = placeOf(reference, name);
    if (!place || !('address' in place)) return null;
    const id = sheetIds.get(place.sheet.toLowerCase());
    return id ? { sheetId: id, range: rangeAt(place.address) } : null;
  };
  return charts.map((plan: ChartPlan, i) => ({
    id: `${sheetId}-chart-${i + 1}`,
    plan,
    at: { sheetId, range: rangeAt(plan.at) },
    titleFrom: plan.titleFrom === undefined ? null : cells(plan.titleFrom),
    categories: cells(plan.categories),
    series: plan.series.map(({ values }) => cells(values)),
  }));
}
