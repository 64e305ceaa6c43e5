import { addressesIn, sheetArea } from '../formulas/addresses';
import { nth } from '../formulas/present';
import { chartColours } from './palette';
import type { ChartPlan, SeriesPlan } from './plan';

/**
 * How pictures are drawn, the same on the page, in files and in Excel: what follows from a plan and need not be said in
 * it. After the International Business Communication Standards.
 */

/** As many labels of values as columns have room for. */
const MOST_LABELS = 12;
/** As many lines as are told apart by a name at their end. */
const MOST_NAMED = 4;
/** Names of more categories than these have no room; they are months or weeks, of which a few are labelled. */
const MOST_CATEGORIES = 24;
const FEW_CATEGORIES = 6;

type Seen = Pick<SeriesPlan, 'look' | 'isLine'>;

export const isSeen = ({ look }: Pick<SeriesPlan, 'look'>): boolean => look !== 'base';
export const isColumns = (kind: ChartPlan['kind']): boolean =>
  kind === 'columns' || kind === 'stackedColumns';
export const isWaterfall = (series: readonly Pick<SeriesPlan, 'look'>[]): boolean =>
  series.some(({ look }) => look === 'base');
/** A series that is drawn as a line, among columns or among lines. */
export const isDrawnAsLine = (kind: ChartPlan['kind'], { isLine }: Pick<SeriesPlan, 'isLine'>): boolean =>
  kind === 'lines' || (isColumns(kind) && isLine === true);

export function colourOf({ look }: Pick<SeriesPlan, 'look'>, index: number): string {
  return look && look !== 'base'
    ? chartColours[look]
    : nth(chartColours.series, index % chartColours.series.length);
}

/** Lines that are named at their last point, with its value. */
export function namedAtEnd(kind: ChartPlan['kind'], series: readonly Seen[]): number[] {
  const drawn = series.flatMap((one, i) => (isDrawnAsLine(kind, one) ? [i] : []));
  return drawn.length <= MOST_NAMED ? drawn : [];
}

/** The series that a legend names: none where one alone is drawn, or where each is named beside what it draws. */
export function inLegend(kind: ChartPlan['kind'], series: readonly Seen[]): number[] {
  const named = namedAtEnd(kind, series);
  const seen = series.flatMap((one, i) => {
    // The steps of a waterfall may take two series, above and below zero, that look alike: one entry speaks for both.
    const isFirst = one.look === undefined || series.findIndex(({ look }) => look === one.look) === i;
    return isSeen(one) && isFirst && !named.includes(i) ? [i] : [];
  });
  const isAlone = seen.length < 2 && named.length === 0;
  return isAlone || isWaterfall(series) ? [] : seen;
}

/** Whether each column says its value. */
export function hasValueLabels(
  kind: ChartPlan['kind'],
  series: readonly Pick<SeriesPlan, 'look' | 'isLine' | 'basis'>[],
  categories: number,
): boolean {
  const columns = series.filter((one) => isSeen(one) && !one.isLine);
  if (kind === 'stackedColumns') return isWaterfall(series);
  return kind === 'columns' && columns.length * categories <= MOST_LABELS;
}

/** Spreadsheets write the values of a stack within its columns, where the small steps of a waterfall have no room. */
export function hasLabelRoom(kind: ChartPlan['kind'], { look }: Pick<SeriesPlan, 'look'>): boolean {
  return look !== 'base' && (kind !== 'stackedColumns' || look === 'total');
}

/** Low and high of one figure, between which a band is drawn. */
export function bandOf(
  kind: ChartPlan['kind'],
  series: readonly Seen[],
): { low: number; high: number } | null {
  const [low, high] = (['low', 'high'] as const).map((end) => series.findIndex(({ look }) => look === end));
  return kind === 'lines' && low !== undefined && high !== undefined && low >= 0 && high >= 0
    ? { low, high }
    : null;
}

/** One category in so many has its label. */
export function labelEvery(categories: number): number {
  return categories <= MOST_CATEGORIES ? 1 : Math.ceil(categories / FEW_CATEGORIES);
}

/** How many cells a reference of a chart names. */
export function countOf(reference: string, sheet: string): number {
  return addressesIn(sheetArea(reference, sheet).area).length;
}

/** A number format that shows nothing for zero: a step of a waterfall that is not there has no label. */
export function withoutZero(format: string): string {
  const [positive = 'General', negative = `-${positive}`] = format.split(';');
  return `${positive};${negative};`;
}
