import { nth } from '../../formulas/present';
import { inLegend, labelEvery, namedAtEnd } from '../../plan/chartNotation';
import type { ChartPlan } from '../../plan/plan';
import { element } from '../xml/write';
import type { Shown } from './shown';

/** As many letters as a plot has room for beneath it. */
const LETTERS_ACROSS = 60;

/** Part of a picture, as shares of its width and height. */
export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Where the plot and the legend are: below the titles, with room for the names at the ends of lines. */
export function placesIn({ kind, series, categoryAxis: axis }: ChartPlan, shown: readonly Shown[]) {
  const hasLegend = inLegend(kind, series).length > 0;
  const names = namedAtEnd(kind, series).map((i) => nth(series, i).name.length);
  const atEnd = names.length > 0 ? Math.min(0.34, 0.14 + 0.016 * Math.max(...names)) : 0.03;
  const longest = Math.max(0, ...shown.map((label) => String(label ?? '').length));
  const hasRoom = longest * shown.length <= LETTERS_ACROSS || labelEvery(shown.length) > 1;
  const below = (hasRoom ? 0.1 : 0.26) + (axis ? 0.08 : 0.02);
  const top = hasLegend ? 0.23 : 0.15;
  return {
    plot: { x: 0.17, y: top, w: 0.83 - atEnd, h: 1 - top - below },
    legend: hasLegend ? { x: 0.02, y: 0.12, w: 0.94, h: 0.09 } : null,
  };
}

export function manual({ x, y, w, h }: Place, target?: 'inner'): string {
  return element(
    'c:manualLayout',
    {},
    target ? value('layoutTarget', target) : '',
    value('xMode', 'edge'),
    value('yMode', 'edge'),
    ...Object.entries({ x, y, w, h }).map(([name, share]) => value(name, Math.round(share * 1e4) / 1e4)),
  );
}

function value(name: string, val: string | number): string {
  return element(`c:${name}`, { val });
}
