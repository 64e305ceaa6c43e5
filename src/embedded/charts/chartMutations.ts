import type { Workbook } from '@univerjs/core';
import { absolute, areaOf } from '../../formulas/addresses';
import { placeOf } from '../../formulas/places';
import type { ChartPlan, SheetPlan } from '../../plan/plan';
import { addressOfRange, rangeAt } from '../addresses';
import type { Reversible } from '../mutations';
import { type ChartRange, type PlacedChart, SetChartMutation } from './chartModel';

/**
 * Mutations that put the planned charts on a sheet, and take them away. Sheet ids are by name in small letters.
 * @param id with which those of the charts begin, where the sheet has others
 */
export function chartMutations(
  sheet: Charted,
  sheetId: string,
  sheetIds: ReadonlyMap<string, string>,
  id?: string,
): Reversible[] {
  return placedCharts(sheet, sheetId, sheetIds, id).map((chart) => ({
    redo: { id: SetChartMutation.id, params: { id: chart.id, chart } },
    undo: { id: SetChartMutation.id, params: { id: chart.id, chart: null } },
  }));
}

type Charted = Pick<SheetPlan, 'name' | 'charts'>;

export function placedCharts(
  { name, charts = [] }: Charted,
  sheetId: string,
  sheetIds: ReadonlyMap<string, string>,
  id = sheetId,
): PlacedChart[] {
  const cells = (reference: string) => chartRange(reference, name, sheetIds);
  return charts.map((plan: ChartPlan, i) => ({
    id: `${id}-chart-${i + 1}`,
    plan,
    at: { sheetId, range: rangeAt(plan.at) },
    titleFrom: plan.titleFrom === undefined ? null : cells(plan.titleFrom),
    categories: cells(plan.categories),
    series: plan.series.map(({ values }) => cells(values)),
  }));
}

/** The cells of a reference; null where it names no block of cells that there is. */
export function chartRange(
  reference: string,
  ownSheet: string,
  sheetIds: ReadonlyMap<string, string>,
): ChartRange | null {
  const place = placeOf(reference, ownSheet);
  if (!place || !('address' in place)) return null;
  const id = sheetIds.get(place.sheet.toLowerCase());
  return id ? { sheetId: id, range: rangeAt(place.address) } : null;
}

/** A block of cells as a plan refers to it; null once its cells or its sheet are gone. */
export function chartReference({ sheetId, range }: ChartRange, workbook: Workbook): string | null {
  const sheet = workbook.getSheetBySheetId(sheetId);
  return sheet && range ? absolute(sheet.getName(), areaOf(addressOfRange(range))) : null;
}
