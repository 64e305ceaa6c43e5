import type { Workbook } from '@univerjs/core';
import { areaOf, overlap } from '../formulas/addresses';
import type { Obstacle } from '../host/laidOver';
import type { ListsHeld, RangePlace } from '../host/spreadsheet';
import { addressOfRange } from './addresses';
import type { ChartModel } from './charts/chartModel';

/** Joined cells, tables and charts over the cells of a range. */
export function obstaclesOver(
  workbook: Workbook,
  charts: ChartModel,
  tables: ListsHeld['tables'],
  { sheet, address }: RangePlace,
): Obstacle[] {
  const held = workbook.getSheetBySheetName(sheet);
  const area = areaOf(address);
  const all: Obstacle[] = [
    ...(held?.getMergeData() ?? []).map((range): Obstacle => {
      const joined = addressOfRange(range);
      return { kind: 'joined cells', name: joined, address: joined };
    }),
    ...tables
      .filter((table) => table.sheet === held?.getName())
      .map(({ name, address: own }): Obstacle => ({ kind: 'table', name, address: own })),
    ...charts
      .all()
      .flatMap(({ plan, at }): Obstacle[] =>
        at.range && at.sheetId === held?.getSheetId()
          ? [{ kind: 'chart', name: plan.title, address: addressOfRange(at.range) }]
          : [],
      ),
  ];
  return all.filter((one) => one.address !== null && overlap(area, areaOf(one.address)) !== null);
}
