import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import { colourOf } from '../../../plan/chartNotation';
import type { ChartSeries } from './chartData';

export const ink = '#1B1B1B';
export const quiet = '#4D4D4D';
export const gridline = '#D9D9D9';
export const band = '#DFE5EC';
/** As large as that of the cells: 11 points. */
export const TYPE = 44 / 3;

/** What has happened is solid, what is planned outlined, what is forecast hatched. Lines differ in dashes, dots in shape. */
export interface SeriesLook {
  colour: string;
  basis: ChartSeries['basis'];
  dash: string | undefined;
  width: number;
  marker: string;
}

const dashes = [undefined, '7 4', '2 3', '10 3 2 3', '4 2', '12 4'];
const markers = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolWye];
const MARKER_AREA = 64;

export function lookOf(series: Pick<ChartSeries, 'look' | 'basis'>, index: number): SeriesLook {
  const { look, basis } = series;
  const marker = symbol(markers[index % markers.length], MARKER_AREA)() ?? '';
  const colour = colourOf(series, index);
  const common = { colour, basis, marker };
  if (look === 'low') return { ...common, dash: '2 3', width: 1.6 };
  if (look === 'high') return { ...common, dash: '7 4', width: 1.6 };
  if (look !== undefined) return { ...common, dash: undefined, width: 2.6 };
  return { ...common, dash: dashes[index % dashes.length], width: 2.2 };
}
