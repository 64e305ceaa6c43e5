import { line } from 'd3-shape';
import type { ChartData } from './chartData';
import type { SeriesLook } from './look';
import type { Scales } from './scales';
import type { Piece } from './stacks';
import { nth, present } from '../../../formulas/present';

interface Props {
  data: ChartData;
  pieces: Piece[];
  scales: Scales;
  looks: SeriesLook[];
  isLine: boolean;
  describe(piece: Piece): string;
}

/** A mark for every figure, and for lines a stroke through them that stops where a figure is missing. */
export function Points({ data, pieces, scales: { x, y }, looks, isLine, describe }: Props) {
  const middle = (category: number) => present(x(category), 'the place of a category') + x.bandwidth() / 2;
  const stroke = line<number | null>()
    .defined((value) => value !== null)
    .x((_, category) => middle(category))
    .y((value) => y(value ?? 0));
  return (
    <>
      {isLine &&
        data.series.map(({ values }, i) => (
          <path
            key={i}
            d={stroke(values) ?? ''}
            fill="none"
            stroke={nth(looks, i).colour}
            strokeWidth={2.2}
            strokeDasharray={nth(looks, i).dash}
          />
        ))}
      {pieces.map((piece) => (
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
    </>
  );
}
