import type { ChartData } from './chartData';
import { ink, type SeriesLook } from './look';
import type { Scales } from './scales';
import { isSeen, type Piece } from './stacks';
import { nth, present } from '../../../formulas/present';

interface Props {
  data: ChartData;
  pieces: Piece[];
  scales: Scales;
  looks: SeriesLook[];
  hatchIds: string[];
  isStacked: boolean;
  describe(piece: Piece): string;
  format(value: number): string;
}

const LEAST_SEEN = 1;

export function Columns({
  data,
  pieces,
  scales: { x, y },
  looks,
  hatchIds,
  isStacked,
  describe,
  format,
}: Props) {
  const own = isStacked ? x.bandwidth() : x.bandwidth() / data.series.length;
  const seen = pieces.filter(({ series }) => isSeen(nth(data.series, series)));
  return seen.map((piece) => {
    const { series, category, from, to } = piece;
    const left = present(x(category), 'the place of a category') + (isStacked ? 0 : series * own);
    const [top, bottom] = [Math.min(y(from), y(to)), Math.max(y(from), y(to))];
    const label = waterfallLabel(data, piece, format);
    return (
      <g key={`${series} ${category}`}>
        <rect
          x={left}
          y={top}
          width={Math.max(own - (isStacked ? 0 : 1), LEAST_SEEN)}
          height={Math.max(bottom - top, LEAST_SEEN)}
          fill={`url(#${hatchIds[series]})`}
          stroke={nth(looks, series).colour}
        >
          <title>{describe(piece)}</title>
        </rect>
        {label && (
          <text x={left + own / 2} y={top - 5} textAnchor="middle" fill={ink} fontWeight={600}>
            {label}
          </text>
        )}
      </g>
    );
  });
}

/** The steps of a waterfall say how much, and which way. */
function waterfallLabel(data: ChartData, { series, value }: Piece, format: Props['format']): string | null {
  const { look } = nth(data.series, series);
  if (look === 'rise') return `+${format(value)}`;
  if (look === 'fall') return `−${format(Math.abs(value))}`;
  return look === 'total' ? format(value) : null;
}
