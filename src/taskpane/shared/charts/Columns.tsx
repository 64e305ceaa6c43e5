import { hasValueLabels, isSeen, isWaterfall } from '../../../plan/chartNotation';
import type { ChartPlan } from '../../../plan/plan';
import type { ChartData } from './chartData';
import { ink, type SeriesLook } from './look';
import type { Scales } from './scales';
import type { Piece } from './stacks';
import { nth, present } from '../../../formulas/present';

interface Props {
  kind: ChartPlan['kind'];
  data: ChartData;
  pieces: Piece[];
  scales: Scales;
  looks: SeriesLook[];
  hatchIds: string[];
  describe(piece: Piece): string;
  format(value: number): string;
}

const LEAST_SEEN = 1;
const LABEL_ABOVE = 5;
const LABEL_BELOW = 15;

export function Columns({ kind, data, pieces, scales: { x, y }, looks, hatchIds, describe, format }: Props) {
  const isStacked = kind === 'stackedColumns';
  const columns = data.series.flatMap(({ isLine }, i) => (isLine ? [] : [i]));
  const own = isStacked ? x.bandwidth() : x.bandwidth() / Math.max(columns.length, 1);
  const seen = pieces.filter(({ series }) => columns.includes(series) && isSeen(nth(data.series, series)));
  const isLabelled = hasValueLabels(kind, data.series, data.categories.length);
  const sayStep = isWaterfall(data.series);
  return seen.map((piece) => {
    const { series, category, from, to } = piece;
    const left =
      present(x(category), 'the place of a category') + (isStacked ? 0 : columns.indexOf(series) * own);
    const [top, bottom] = [Math.min(y(from), y(to)), Math.max(y(from), y(to))];
    const label = !isLabelled ? null : sayStep ? stepLabel(data, piece, format) : format(piece.value);
    const { colour } = nth(looks, series);
    const hangs = !sayStep && piece.value < 0;
    return (
      <g key={`${series} ${category}`}>
        <rect
          x={left}
          y={top}
          width={Math.max(own - (isStacked ? 0 : 2), LEAST_SEEN)}
          height={Math.max(bottom - top, LEAST_SEEN)}
          fill={`url(#${nth(hatchIds, series)})`}
          stroke={colour}
          strokeWidth={1.5}
        >
          <title>{describe(piece)}</title>
        </rect>
        {label && (
          <text
            x={left + own / 2}
            y={hangs ? bottom + LABEL_BELOW : top - LABEL_ABOVE}
            textAnchor="middle"
            fill={ink}
          >
            {label}
          </text>
        )}
      </g>
    );
  });
}

/** The steps of a waterfall say how much, and which way. */
function stepLabel(data: ChartData, { series, value }: Piece, format: Props['format']): string | null {
  const { look } = nth(data.series, series);
  if (look === 'rise') return `+${format(Math.abs(value))}`;
  if (look === 'fall') return `−${format(Math.abs(value))}`;
  return look === 'total' ? format(value) : null;
}
