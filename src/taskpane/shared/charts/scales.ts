import { type ScaleBand, scaleBand, type ScaleLinear, scaleLinear } from 'd3-scale';
import type { ChartPlan } from '../../../plan/plan';
import { isColumns } from '../../../plan/chartNotation';
import type { Piece } from './stacks';

export interface Scales {
  x: ScaleBand<number>;
  y: ScaleLinear<number, number>;
}

/** Columns start at zero, or their heights would mislead. Lines and dots may begin higher where they are close together. */
export function valueDomain(kind: ChartPlan['kind'], pieces: Piece[]): [number, number] {
  const ends = pieces.flatMap(({ from, to }) => (isColumns(kind) ? [from, to] : [to]));
  let [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (isColumns(kind) || (least >= 0 && least < most * 0.6)) least = Math.min(0, least);
  if (isColumns(kind) || (most <= 0 && most > least * 0.6)) most = Math.max(0, most);
  if (least < most) return [least, most];
  const room = Math.abs(least) * 0.1 || 1;
  return [least - room, most + room];
}

export function categoryScale(count: number, width: number): ScaleBand<number> {
  return scaleBand<number>()
    .domain(Array.from({ length: count }, (_, i) => i))
    .range([0, width])
    .paddingInner(0.28)
    .paddingOuter(0.14);
}

export function valueScale(
  domain: [number, number],
  height: number,
  ticks: number,
): ScaleLinear<number, number> {
  return scaleLinear().domain(domain).nice(ticks).range([height, 0]);
}

/** More than this crowd an axis. */
const MOST_TICKS = 7;

/** Round values for an axis, fewer where two of them would read the same: £34 for 33.5 and for 34. */
export function ticksOf(
  scale: ScaleLinear<number, number>,
  count: number,
  format: (value: number) => string,
): number[] {
  for (let wanted = Math.min(count, MOST_TICKS); wanted > 1; wanted--) {
    const ticks = scale.ticks(wanted);
    if (ticks.length <= MOST_TICKS && new Set(ticks.map(format)).size === ticks.length) return ticks;
  }
  const seen = new Set<string>();
  return scale.ticks(2).filter((tick) => !seen.has(format(tick)) && seen.add(format(tick)));
}
