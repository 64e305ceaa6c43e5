import { nth } from '../../../formulas/present';
import { namedAtEnd } from '../../../plan/chartNotation';
import type { ChartPlan } from '../../../plan/plan';
import type { ChartData } from './chartData';
import { LINE } from './layout';

/** What the end of a line says: its name and its last figure. */
export interface LineEnd {
  series: number;
  words: string;
  value: number;
  /** Where its words are, in pixels from the top of the plot. */
  at: number;
}

/** Where the last figure is; less than zero where there is none. */
export function lastHeld(values: readonly (number | null)[]): number {
  return values.reduce<number>((last, value, i) => (value === null ? last : i), -1);
}

/** The words at the ends of lines, before they have their places. */
export function endWords(
  kind: ChartPlan['kind'],
  { series }: ChartData,
  format: (value: number) => string,
): Omit<LineEnd, 'at'>[] {
  return namedAtEnd(kind, series).flatMap((i) => {
    const { name, values } = nth(series, i);
    const value = values[lastHeld(values)];
    return typeof value === 'number' ? [{ series: i, words: `${name} ${format(value)}`, value }] : [];
  });
}

/** Each as near as can be to its point, and none over another. */
export function placedEnds(
  ends: readonly Omit<LineEnd, 'at'>[],
  y: (value: number) => number,
  height: number,
): LineEnd[] {
  const placed = ends.map((end) => ({ ...end, at: y(end.value) })).sort((one, other) => one.at - other.at);
  for (let i = 1; i < placed.length; i++) {
    const [above, own] = [nth(placed, i - 1), nth(placed, i)];
    own.at = Math.max(own.at, above.at + LINE);
  }
  for (let i = placed.length - 1; i >= 0; i--) {
    const most = i === placed.length - 1 ? height : nth(placed, i + 1).at - LINE;
    nth(placed, i).at = Math.min(nth(placed, i).at, most);
  }
  return placed;
}
