import { format as formatNumber, isValidFormat } from 'numfmt';
import { absolute, addressesIn, areaOf, columnLetters, sheetArea } from '../../formulas/addresses';
import { roundedForGeneral } from '../../formulas/functions/general';
import { nth } from '../../formulas/present';
import type { ChartPlan, SheetPlan } from '../../plan/plan';
import { PLAIN_COLUMN } from '../columnWidth';
import type { Shown } from './shown';

/** The cells that a chart draws: what they show, and their number format where they have one. */
export interface ChartCells {
  value(sheet: string, address: string): Shown;
  format(sheet: string, address: string): string | undefined;
}

export interface Points {
  formula: string;
  shown: Shown[];
  format: string | undefined;
}

export function pointsOf(reference: string, ownSheet: string, cells: ChartCells): Points {
  const { sheet, area } = sheetArea(reference, ownSheet);
  const addresses = addressesIn(area);
  return {
    formula: absolute(sheet, area),
    shown: addresses.map((at) => cells.value(sheet, at)),
    format: cells.format(sheet, nth(addresses, 0)),
  };
}

/** Labels as they are drawn. */
export function labelTexts({ shown, format: pattern = 'General' }: Points): string[] {
  return shown.map((one) =>
    typeof one === 'number' ? inFormat(pattern, one) : typeof one === 'string' ? one : '',
  );
}

/** A format of a damaged file is passed over. */
function inFormat(pattern: string, figure: number): string {
  const valid = isValidFormat(pattern) ? pattern : 'General';
  return String(formatNumber(valid, roundedForGeneral(figure, valid)));
}

export function titleWords(
  { title: words, titleFrom: from }: ChartPlan,
  sheet: string,
  cells: ChartCells,
): string {
  const [said] = from === undefined ? [] : pointsOf(from, sheet, cells).shown;
  return typeof said === 'string' ? said : words;
}

/** How many letters the longest number along the axis of values may have. */
export function tickLetters(
  { series, valueAxis: { format } }: ChartPlan,
  sheet: string,
  cells: ChartCells,
): number {
  const figures = series
    .flatMap(({ values }) => pointsOf(values, sheet, cells).shown)
    .filter((one) => typeof one === 'number');
  const ends = [Math.min(0, ...figures), Math.max(0, ...figures)];
  return Math.max(...ends.map((end) => inFormat(format, end).length));
}

/** In points, as Excel shows columns of the default font. */
export function pictureWidth({ at }: ChartPlan, { columns, otherColumns = PLAIN_COLUMN }: SheetPlan): number {
  const { left, right } = areaOf(at);
  let pixels = 0;
  for (let column = left; column <= right; column++)
    pixels += (columns[columnLetters(column)] ?? otherColumns) * 7 + 5;
  return pixels * 0.75;
}
