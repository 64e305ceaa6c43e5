import { hasValueLabels, isSeen, isWaterfall } from '../../../plan/chartNotation';
import type { ChartPlan } from '../../../plan/plan';
import type { ChartData } from './chartData';
import { ink, type SeriesLook } from './look';
import type { Scales } from './scales';
import type { Piece } from './stacks';
import { placedLabels, type WantedLabel } from './valueLabels';
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

export function Columns({ kind, data, pieces, scales: { x, y }, looks, hatchIds, describe, format }: Props) {
  const isStacked = kind === 'stackedColumns';
  const columns = data.series.flatMap(({ isLine }, i) => (isLine ? [] : [i]));
  const own = isStacked ? x.bandwidth() : x.bandwidth() / Math.max(columns.length, 1);
  const seen = pieces.filter(({ series }) => columns.includes(series) && isSeen(nth(data.series, series)));
  const sayStep = isWaterfall(data.series);
  const drawn = seen.map((piece) => {
    const { series, category, from, to } = piece;
    const left =
      present(x(category), 'the place of a category') + (isStacked ? 0 : columns.indexOf(series) * own);
    const [top, bottom] = [Math.min(y(from), y(to)), Math.max(y(from), y(to))];
    return { piece, left, top, bottom };
  });
  const isLabelled = hasValueLabels(kind, data.series, data.categories.length);
  const wanted = drawn.flatMap(({ piece, left, top, bottom }): WantedLabel[] => {
    const text = !isLabelled ? null : sayStep ? stepLabel(data, piece, format) : format(piece.value);
    if (!text) return [];
    const isTotal = nth(data.series, piece.series).look === 'total';
    return [
      {
        text,
        middle: left + own / 2,
        left,
        right: left + own,
        top,
        bottom,
        hangs: !sayStep && piece.value < 0,
        weight: isTotal ? Infinity : Math.abs(piece.value),
      },
    ];
  });
  return (
    <>
      {drawn.map(({ piece, left, top, bottom }) => (
        <rect
          key={`${piece.series} ${piece.category}`}
          x={left}
          y={top}
          width={Math.max(own - (isStacked ? 0 : 2), LEAST_SEEN)}
          height={Math.max(bottom - top, LEAST_SEEN)}
          fill={`url(#${nth(hatchIds, piece.series)})`}
          stroke={nth(looks, piece.series).colour}
          strokeWidth={1.5}
        >
          <title>{describe(piece)}</title>
        </rect>
      ))}
      {placedLabels(wanted, y.range()[0] ?? 0).map(
        (label, i) =>
          label && (
            <text key={i} x={label.x} y={label.y} textAnchor="middle" fill={ink}>
              {label.text}
            </text>
          ),
      )}
    </>
  );
}

/** The steps of a waterfall say how much, and which way. */
function stepLabel(data: ChartData, { series, value }: Piece, format: Props['format']): string | null {
  const { look } = nth(data.series, series);
  if (look === 'rise') return `+${format(Math.abs(value))}`;
  if (look === 'fall') return `−${format(Math.abs(value))}`;
  return look === 'total' ? format(value) : null;
}
