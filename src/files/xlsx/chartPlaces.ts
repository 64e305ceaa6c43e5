import { nth } from '../../formulas/present';
import { inLegend, labelEvery, namedAtEnd } from '../../plan/chartNotation';
import type { ChartPlan } from '../../plan/plan';
import { element } from '../xml/write';

/** About as wide as letters of the size of the cells', and of the bold ones of a title, in points. */
const LETTER = 5.8;
const LETTER_OF_TITLE = 7.2;
/** One more line of a title, as a share of the height. */
const TITLE_LINE = 0.07;
/** What is measured, along the axis, and the space beside it, in points. */
const AXIS_TITLE = 24;

/** Part of a picture, as shares of its width and height. */
export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Drawn {
  /** The labels of the categories. */
  labels: readonly string[];
  title: string;
  /** Letters of the longest number along the axis. */
  ticks: number;
  /** In points. */
  width: number;
}

/** Where the plot and the legend are: below the titles, with room for the names at the ends of lines. */
export function placesIn(
  { kind, series, categoryAxis: axis }: ChartPlan,
  { labels, title, ticks, width }: Drawn,
): { plot: Place; legend: Place | null } {
  const hasLegend = inLegend(kind, series).length > 0;
  const names = namedAtEnd(kind, series).map((i) => nth(series, i).name.length);
  const atEnd = names.length > 0 ? Math.min(0.34, 0.14 + 0.016 * Math.max(...names)) : 0.03;
  const left = Math.max(0.12, Math.min(0.3, (AXIS_TITLE + ticks * LETTER) / width));
  const longest = Math.max(0, ...labels.map(({ length }) => length));
  const across = (width * (1 - left - atEnd)) / LETTER;
  const hasRoom = (longest + 1) * labels.length <= across || labelEvery(labels.length) > 1;
  const below = (hasRoom ? 0.1 : Math.min(0.3, 0.12 + 0.012 * longest)) + (axis ? 0.08 : 0.02);
  const secondLine = title.length * LETTER_OF_TITLE > width * 0.94 ? TITLE_LINE : 0;
  const top = (hasLegend ? 0.23 : 0.15) + secondLine;
  return {
    plot: { x: left, y: top, w: 1 - left - atEnd, h: 1 - top - below },
    legend: hasLegend ? { x: 0.02, y: 0.12 + secondLine, w: 0.94, h: 0.09 } : null,
  };
}

/** A line of words as a share of the height of a plot. */
const LINE_SHARE = 0.1;

export interface EndOfLine {
  series: number;
  value: number;
}

/**
 * Where the words at the ends of lines are: to the right of the last point, or above it, and of three below the lowest,
 * where points are so near that the words would be written over one another.
 * @param all every value that is drawn, from which the height of the plot follows
 */
export function endPlaces(ends: readonly EndOfLine[], all: readonly number[]): Map<number, 'r' | 't' | 'b'> {
  const height = Math.max(0, ...all) - Math.min(0, ...all);
  const isNear = (one: EndOfLine | undefined, other: EndOfLine | undefined) =>
    one !== undefined && other !== undefined && Math.abs(one.value - other.value) < height * LINE_SHARE;
  const inOrder = [...ends].sort((one, other) => other.value - one.value);
  const isOver = (i: number) => isNear(inOrder[i], inOrder[i + 1]);
  return new Map(
    inOrder.map((end, i) => {
      if (isOver(i)) return [end.series, isOver(i - 1) ? 'r' : 't'];
      return [end.series, isOver(i - 1) && isOver(i - 2) ? 'b' : 'r'];
    }),
  );
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
