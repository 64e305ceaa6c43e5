import { areaOf, columnIndex, rangeText } from '../formulas/addresses';
import type { SheetPlan } from './plan';

/**
 * The sheet without the periods beyond their count; whole where there is no count.
 * @param shown what a cell of the sheet shows
 */
export function withinCount(sheet: SheetPlan, shown: (address: string) => unknown): SheetPlan {
  const { print } = sheet;
  if (!print?.areas || !print.periods?.count) return sheet;
  const count = shown(print.periods.count);
  if (typeof count !== 'number' || count < 1) return sheet;
  const last = columnIndex(print.periods.from) + Math.ceil(count) - 1;
  const areas = print.areas
    .map(areaOf)
    .map((area) => rangeText({ ...area, right: Math.min(area.right, last) }));
  return { ...sheet, print: { ...print, areas } };
}
