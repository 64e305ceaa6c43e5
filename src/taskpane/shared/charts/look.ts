import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import { chartColours } from '../../../plan/palette';
import type { ChartSeries } from './chartData';
import { nth } from '../../../formulas/present';

export const ink = '#1B1B1B';
export const quiet = '#4D4D4D';
export const gridline = '#D9D9D9';

export type Hatch = 'plain' | 'rising' | 'falling' | 'dotted' | 'crossed';

/** No two series are told apart by colour alone: columns differ in hatching, lines in dashes, dots in shape. */
export interface SeriesLook {
  colour: string;
  hatch: Hatch;
  dash: string | undefined;
  marker: string;
}

const hatches: Hatch[] = ['plain', 'rising', 'dotted', 'falling', 'crossed'];
const dashes = [undefined, '7 4', '2 3', '10 3 2 3', '4 2', '12 4'];
const markers = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolWye];
const MARKER_AREA = 64;

export function lookOf({ look }: Pick<ChartSeries, 'look'>, index: number): SeriesLook {
  const marker = symbol(markers[index % markers.length], MARKER_AREA)() ?? '';
  const dash = dashes[index % dashes.length];
  if (look === 'rise') return { colour: chartColours.rise, hatch: 'rising', dash, marker };
  if (look === 'fall') return { colour: chartColours.fall, hatch: 'dotted', dash, marker };
  if (look === 'total') return { colour: chartColours.total, hatch: 'plain', dash, marker };
  const colour = nth(chartColours.series, index % chartColours.series.length);
  return { colour, hatch: nth(hatches, index % hatches.length), dash, marker };
}
