import { widthOf } from './layout';
import { ink, type SeriesLook } from './look';
import { nth } from '../../../formulas/present';

export interface LegendEntry {
  name: string;
  look: SeriesLook;
  /** Of the pattern that fills its columns. */
  hatchId: string;
  isColumn: boolean;
  isLine: boolean;
}

const KEY = 26;
const ROW = 18;

/** The place of each entry, in rows no wider than there is room for. */
export function legendPlaces(names: string[], width: number): { x: number; y: number; height: number }[] {
  let [x, y] = [0, 0];
  const places = names.map((name) => {
    const needed = KEY + widthOf(name) + 18;
    if (x > 0 && x + needed > width) [x, y] = [0, y + ROW];
    const place = { x, y, height: ROW };
    x += needed;
    return place;
  });
  return places;
}

export function Legend({ entries, width }: { entries: LegendEntry[]; width: number }) {
  const places = legendPlaces(
    entries.map(({ name }) => name),
    width,
  );
  return entries.map(({ name, look, hatchId, isColumn, isLine }, i) => (
    <g key={i} transform={`translate(${nth(places, i).x} ${nth(places, i).y})`}>
      {isColumn ? (
        <rect x={4} y={1} width={14} height={11} fill={`url(#${hatchId})`} stroke={look.colour} />
      ) : (
        <>
          {isLine && (
            <line
              x1={0}
              x2={22}
              y1={7}
              y2={7}
              stroke={look.colour}
              strokeWidth={look.width}
              strokeDasharray={look.dash}
            />
          )}
          <path d={look.marker} transform="translate(11 7)" fill={look.colour} />
        </>
      )}
      <text x={KEY} y={12} fill={ink}>
        {name}
      </text>
    </g>
  ));
}
