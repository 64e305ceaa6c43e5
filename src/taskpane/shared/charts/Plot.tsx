import { inLegend, isColumns, isDrawnAsLine, isWaterfall } from '../../../plan/chartNotation';
import type { ChartPlan } from '../../../plan/plan';
import { Axes } from './Axes';
import type { ChartData } from './chartData';
import { Columns } from './Columns';
import { Hatching } from './Hatching';
import { categoryLabels, LINE, type Margins, widthOf } from './layout';
import { Legend, legendPlaces } from './Legend';
import { endWords, placedEnds } from './lineEnds';
import { lookOf, TYPE } from './look';
import { Points } from './Points';
import { categoryScale, ticksOf, valueDomain, valueScale } from './scales';
import { type Piece, sideBySide, stacked } from './stacks';
import { nth } from '../../../formulas/present';

interface Props {
  id: string;
  chart: ChartPlan;
  data: ChartData;
  width: number;
  height: number;
  /** Where the titles end, in pixels. */
  top: number;
  format(value: number): string;
  note: string | null;
}

const TICK_EVERY = 40;
const EDGE = 12;
/** Words at the ends of lines take no more of the width than this. */
const MOST_AT_ENDS = 0.4;

/** Everything below the titles: the legend, the axes and the marks. */
export function Plot({ id, chart, data, width, height, top, format, note }: Props) {
  const { kind } = chart;
  const isStacked = kind === 'stackedColumns';
  const ofLines = sideBySide(data).filter(({ series }) => nth(data.series, series).isLine);
  const ofColumns = {
    ...data,
    series: data.series.map((one) => (one.isLine ? { ...one, values: one.values.map(() => null) } : one)),
  };
  const pieces = isStacked ? [...stacked(ofColumns), ...ofLines] : sideBySide(data);
  const looks = data.series.map(lookOf);
  const hatchIds = data.series.map((_, i) => `${id}-${i}`);
  const seen = inLegend(kind, data.series);
  const legend = legendPlaces(
    seen.map((i) => nth(data.series, i).name),
    width - 2 * EDGE,
  );
  const last = legend.at(-1);
  const legendHeight = last ? last.y + last.height + 6 : 0;
  const noteHeight = note ? LINE : 0;

  const ends = endWords(kind, data, format);
  const domain = valueDomain(kind, pieces);
  const ticks = Math.max(2, Math.floor((height - top - legendHeight - 50) / TICK_EVERY));
  const tickTexts = ticksOf(valueScale(domain, 1, ticks), ticks, format).map(format);
  const left = Math.max(40, ...tickTexts.map(widthOf)) + 18;
  const atEnds = Math.min(width * MOST_AT_ENDS, Math.max(0, ...ends.map(({ words }) => widthOf(words) + 12)));
  const right = Math.max(EDGE, atEnds);
  const labels = categoryLabels(
    data.categories,
    (width - left - right) / Math.max(data.categories.length, 1),
  );
  const margins: Margins = {
    top: top + legendHeight + noteHeight + (isWaterfall(data.series) || kind === 'columns' ? LINE : 8),
    right,
    bottom: labels.height + (chart.categoryAxis ? LINE + 10 : 8),
    left,
  };
  const plotWidth = Math.max(width - margins.left - margins.right, 40);
  const plotHeight = Math.max(height - margins.top - margins.bottom, 40);
  const scales = {
    x: categoryScale(data.categories.length, plotWidth),
    y: valueScale(domain, plotHeight, ticks),
  };
  const describe = ({ series, category, value }: Piece) =>
    `${data.categories[category]}, ${nth(data.series, series).name}: ${format(value)}`;
  const entries = seen.map((i) => ({
    name: nth(data.series, i).name,
    look: nth(looks, i),
    hatchId: nth(hatchIds, i),
    isColumn: isColumns(kind) && !nth(data.series, i).isLine,
    isLine: isDrawnAsLine(kind, nth(data.series, i)),
  }));

  return (
    <g fontSize={TYPE}>
      <defs>
        {isColumns(kind) && looks.map((look, i) => <Hatching key={i} id={nth(hatchIds, i)} look={look} />)}
      </defs>
      {entries.length > 0 && (
        <g transform={`translate(${EDGE} ${top})`}>
          <Legend entries={entries} width={width - 2 * EDGE} />
        </g>
      )}
      {note && (
        <text x={EDGE} y={top + legendHeight + 12} fill="#8B1A1A">
          {note}
        </text>
      )}
      <g transform={`translate(${margins.left} ${margins.top})`}>
        <Axes
          scales={scales}
          ticks={ticksOf(scales.y, ticks, format)}
          width={plotWidth}
          height={plotHeight}
          categories={data.categories}
          labels={labels}
          categoryTitle={chart.categoryAxis?.title}
          format={format}
        />
        {isColumns(kind) && (
          <Columns {...{ kind, data, pieces, scales, looks, hatchIds, describe, format }} />
        )}
        <Points
          {...{ kind, data, pieces, scales, looks, describe }}
          ends={placedEnds(ends, scales.y, plotHeight)}
          endsAt={plotWidth + 8}
        />
      </g>
    </g>
  );
}
