import { chartColours } from '../../workbooks/palette';
import type { ChartPlan, SeriesPlan, SheetPlan } from '../../workbooks/plan';
import { placeOf } from '../references';
import { areaOf } from './areas';
import { weightOf } from './blocks';
import { ONE_ACTION, type OnSheet } from './onSheet';

const TYPES = {
  columns: 'ColumnClustered',
  stackedColumns: 'ColumnStacked',
  lines: 'Line',
  dots: 'LineMarkers',
} as const;

/** Told apart by shape as well as by colour. */
const MARKERS = ['Circle', 'Square', 'Diamond', 'Triangle', 'X', 'Plus'] as const;

/** Office.js has no way to give a chart the words for those who cannot see it: they are left out here. */
export function chartSteps(sheet: SheetPlan): OnSheet[] {
  return (sheet.charts ?? []).map((plan) => ({
    weight: weightOf(plan) + (10 + 10 * plan.series.length) * ONE_ACTION,
    queue: (worksheet, context) => draw(plan, sheet.name, worksheet, context),
  }));
}

function draw(
  plan: ChartPlan,
  sheet: string,
  worksheet: Excel.Worksheet,
  context: Excel.RequestContext,
): void {
  const cells = (reference: string) => rangeOf(reference, sheet, context);
  const [first] = plan.series;
  if (!first) return;
  // A row or a column by itself becomes one series, which is then told what it shows, as are those added to it.
  const chart = worksheet.charts.add(TYPES[plan.kind], cells(first.values), seriesBy(first.values, sheet));
  plan.series.forEach((series, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    drawn.name = series.name;
    drawn.setValues(cells(series.values));
    drawn.setXAxisValues(cells(plan.categories));
    paint(drawn, plan.kind, colourOf(series, index), index);
  });
  label(chart, plan);
  const [start, end = start] = plan.at.split(':');
  chart.setPosition(start!, end);
}

function label(chart: Excel.Chart, plan: ChartPlan): void {
  chart.name = plan.title;
  chart.title.text = plan.title;
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.title.text = plan.valueAxis.title;
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = plan.valueAxis.format;
  if (plan.categoryAxis) categoryAxis.title.text = plan.categoryAxis.title;
  // Below the plot, where columns that hang down do not cover them.
  categoryAxis.tickLabelPosition = 'Low';
  chart.legend.visible = plan.series.length > 1;
  chart.legend.position = 'Bottom';
  plan.series.forEach(({ look }, index) => {
    if (look === 'base') chart.legend.legendEntries.getItemAt(index).visible = false;
  });
}

/** Null for the unseen base that the columns of a waterfall float on. */
function colourOf({ look }: SeriesPlan, index: number): string | null {
  if (look === 'base') return null;
  return look ? chartColours[look] : chartColours.series[index % chartColours.series.length]!;
}

function paint(
  series: Excel.ChartSeries,
  kind: ChartPlan['kind'],
  colour: string | null,
  index: number,
): void {
  const { format } = series;
  if (colour === null) {
    format.fill.clear();
    format.line.clear();
  } else if (kind === 'lines') {
    format.line.color = colour;
  } else if (kind === 'dots') {
    format.line.clear();
    series.markerStyle = MARKERS[index % MARKERS.length]!;
    series.markerSize = 8;
    series.markerBackgroundColor = colour;
    series.markerForegroundColor = colour;
  } else {
    format.fill.setSolidColor(colour);
  }
}

function rangeOf(reference: string, sheet: string, context: Excel.RequestContext): Excel.Range {
  const place = placeOf(reference, sheet);
  if (!place)
    throw new Error(`A chart of the sheet “${sheet}” refers to ${reference}, which is no block of cells.`);
  if ('name' in place) return context.workbook.names.getItem(place.name).getRange();
  return context.workbook.worksheets.getItem(place.sheet).getRange(place.address);
}

function seriesBy(reference: string, sheet: string): 'Rows' | 'Columns' {
  const place = placeOf(reference, sheet);
  return place && 'address' in place && areaOf(place.address).rows > 1 ? 'Columns' : 'Rows';
}
