import { area, line } from 'd3-shape';
import { bandOf, isDrawnAsLine } from '../../../plan/chartNotation';
import type { ChartPlan } from '../../../plan/plan';
import type { ChartData } from './chartData';
import { lastHeld, type LineEnd } from './lineEnds';
import { band, ink, type SeriesLook } from './look';
import type { Scales } from './scales';
import type { Piece } from './stacks';
import { nth, present } from '../../../formulas/present';

interface Props {
  kind: ChartPlan['kind'];
  data: ChartData;
  pieces: Piece[];
  scales: Scales;
  looks: SeriesLook[];
  ends: LineEnd[];
  /** Where the words at the ends of lines begin, in pixels. */
  endsAt: number;
  describe(piece: Piece): string;
}

/** Lines of more points than these are drawn without a mark at each. */
const MOST_MARKS = 12;

/** A mark for every figure, and for lines a stroke through them that stops where a figure is missing. */
export function Points({ kind, data, pieces, scales: { x, y }, looks, ends, endsAt, describe }: Props) {
  const middle = (category: number) => present(x(category), 'the place of a category') + x.bandwidth() / 2;
  const stroke = line<number | null>()
    .defined((value) => value !== null)
    .x((_, category) => middle(category))
    .y((value) => y(value ?? 0));
  const isLine = (series: number) => isDrawnAsLine(kind, nth(data.series, series));
  const between = bandOf(kind, data.series);
  const values = (series: number) => nth(data.series, series).values;
  const both = between && data.categories.map((_, at) => [values(between.low)[at], values(between.high)[at]]);
  const shade = area<(number | null | undefined)[]>()
    .defined((pair) => pair.every((value) => typeof value === 'number'))
    .x((_, category) => middle(category))
    .y0(([low]) => y(low ?? 0))
    .y1(([, high]) => y(high ?? 0));
  const hasMarks = data.categories.length <= MOST_MARKS;
  const lastOf = (series: number) => lastHeld(values(series));
  return (
    <>
      {both && <path d={shade(both) ?? ''} fill={band} />}
      {data.series.map((series, i) =>
        isLine(i) ? (
          <path
            key={i}
            d={stroke(series.values) ?? ''}
            fill="none"
            stroke={nth(looks, i).colour}
            strokeWidth={nth(looks, i).width}
            strokeDasharray={nth(looks, i).dash}
          />
        ) : null,
      )}
      {pieces
        .filter(({ series, category }) =>
          kind === 'dots' ? true : isLine(series) && (hasMarks || category === lastOf(series)),
        )
        .map((piece) => (
          <path
            key={`${piece.series} ${piece.category}`}
            d={nth(looks, piece.series).marker}
            transform={`translate(${middle(piece.category)} ${y(piece.value)})`}
            fill={nth(looks, piece.series).colour}
            stroke="#FFFFFF"
            strokeWidth={0.8}
          >
            <title>{describe(piece)}</title>
          </path>
        ))}
      {ends.map(({ series, words, at }) => (
        <text key={series} x={endsAt} y={at} dy="0.32em" fill={ink}>
          {words}
        </text>
      ))}
    </>
  );
}
