import type { ChartPlan } from '../../../plan/plan';
import { Axes } from './Axes';
import type { ChartData } from './chartData';
import { Columns } from './Columns';
import { Hatching } from './Hatching';
import { categoryLabels, type Margins, widthOf } from './layout';
import { Legend, legendPlaces } from './Legend';
import { lookOf } from './look';
import { Points } from './Points';
import { categoryScale, isColumns, ticksOf, valueDomain, valueScale } from './scales';
import { isSeen, type Piece, sideBySide, stacked } from './stacks';
import { nth } from '../../../formulas/present';

interface Props {
  id: string;
  chart: ChartPlan;
  data: ChartData;
  width: number;
  height: number;
  format(value: number): string;
  note: string | null;
}

const TITLE = 34;
const TICK_EVERY = 46;

/** Everything below the title: the legend, the axes and the marks. */
export function Plot({ id, chart, data, width, height, format, note }: Props) {
  const { kind } = chart;
  const isStacked = kind === 'stackedColumns';
  const pieces = isStacked ? stacked(data) : sideBySide(data);
  const looks = data.series.map(lookOf);
  const hatchIds = data.series.map((_, i) => `${id}-${i}`);
  // The steps of a waterfall may take two series, above and below zero, that look alike: one entry speaks for both.
  const seen = data.series.flatMap((series, i) => {
    const first = data.series.findIndex(({ look }) => look === series.look);
    return isSeen(series) && (series.look === undefined || first === i) ? [i] : [];
  });
  const names = seen.length > 1 ? seen.map((i) => nth(data.series, i).name) : [];
  const legend = legendPlaces(names, width - 24);
  const last = legend.at(-1);
  const legendHeight = last ? last.y + nth(legend, 0).height + 4 : 0;
  const noteHeight = note ? 18 : 0;

  const domain = valueDomain(kind, pieces);
  const ticks = Math.max(2, Math.floor((height - TITLE - legendHeight) / TICK_EVERY));
  const tickTexts = ticksOf(valueScale(domain, 1, ticks), ticks, format).map(format);
  const left = Math.max(48, ...tickTexts.map(widthOf)) + 18;
  const labels = categoryLabels(data.categories, (width - left - 16) / Math.max(data.categories.length, 1));
  const margins: Margins = {
    top: TITLE + legendHeight + noteHeight + 26,
    right: 16,
    bottom: labels.height + (chart.categoryAxis ? 28 : 8),
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
    hatchId: isColumns(kind) ? nth(hatchIds, i) : null,
    isLine: kind === 'lines',
  }));

  return (
    <g fontSize={11}>
      <defs>
        {isColumns(kind) && looks.map((look, i) => <Hatching key={i} id={nth(hatchIds, i)} look={look} />)}
      </defs>
      {names.length > 0 && (
        <g transform={`translate(12 ${TITLE})`}>
          <Legend entries={entries} width={width - 24} />
        </g>
      )}
      {note && (
        <text x={12} y={TITLE + legendHeight + 10} fill="#8B1A1A">
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
          valueTitle={chart.valueAxis.title}
          format={format}
        />
        {isColumns(kind) ? (
          <Columns {...{ data, pieces, scales, looks, hatchIds, isStacked, describe, format }} />
        ) : (
          <Points {...{ data, pieces, scales, looks, describe }} isLine={kind === 'lines'} />
        )}
      </g>
    </g>
  );
}
