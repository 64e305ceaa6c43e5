import {
  colourOf,
  countOf,
  hasLabelRoom,
  hasValueLabels,
  inLegend,
  isColumns,
  isSeen,
  labelEvery,
  namedAtEnd,
  withoutZero,
} from '../../../plan/chartNotation';
import { colours, tintOf } from '../../../plan/palette';
import type { ChartPlan, SeriesPlan, SheetPlan } from '../../../plan/plan';
import { placeOf } from '../../../formulas/places';
import { rectangleOf } from './areas';
import { weightOf } from './blocks';
import { ONE_ACTION, type OnSheet } from './onSheet';
import { nth } from '../../../formulas/present';

const TYPES = {
  columns: 'ColumnClustered',
  stackedColumns: 'ColumnStacked',
  lines: 'Line',
  dots: 'LineMarkers',
} as const;

/** Of the title, in points. */
const TITLE = 13;

/** Told apart by shape as well as by colour. */
const MARKERS = ['Circle', 'Square', 'Diamond', 'Triangle', 'X', 'Plus'] as const;

/**
 * A chart with what it shows is one look: Excel draws it whole, or it is taken away and named as left out. Its colours,
 * titles and axes may fail one by one. Office.js has no way to give a chart the words for those who cannot see it: they
 * are left out here.
 * @param held Names of charts that the sheet has already
 */
export function chartSteps(sheet: SheetPlan, held: readonly string[] = []): OnSheet[] {
  const names = chartNames(sheet.charts ?? [], held);
  return (sheet.charts ?? []).flatMap((plan, index): OnSheet[] => {
    const name = nth(names, index);
    const gives = `chart ${name} of ${sheet.name}`;
    return [
      {
        weight: weightOf(plan) + (5 + 5 * plan.series.length) * ONE_ACTION,
        queue: (worksheet, context) => draw(plan, name, sheet.name, worksheet, context),
        look: {
          name: `the chart “${name}”`,
          gives,
          clear: () => removeChart(sheet.name, name, [...names, ...held]),
        },
      },
      ...chartLooks(plan, sheet.name).map(([what, paint]): OnSheet => ({
        weight: 4 * ONE_ACTION,
        queue: (worksheet) => paint(worksheet.charts.getItem(name)),
        look: { name: `${what} of the chart “${name}”`, needs: gives },
      })),
    ];
  });
}

/** A chart is found again by its name, so two charts of one title get two names. */
function chartNames(charts: ChartPlan[], held: readonly string[]): string[] {
  const taken = new Set(held);
  return charts.map(({ title }) => {
    let name = title;
    for (let number = 2; taken.has(name); number++) name = `${title} (${number})`;
    taken.add(name);
    return name;
  });
}

/** A chart that was added and not yet named has none of the names that are known. */
function removeChart(sheet: string, name: string, known: string[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load('items/name');
    await context.sync();
    const half = charts.items.filter((chart) => chart.name === name || !known.includes(chart.name));
    for (const chart of half) chart.delete();
    await context.sync();
  });
}

function draw(
  plan: ChartPlan,
  name: string,
  sheet: string,
  worksheet: Excel.Worksheet,
  context: Excel.RequestContext,
): void {
  const cells = (reference: string) => rangeOf(reference, sheet, context);
  const [first] = plan.series;
  if (!first) return;
  // A row or a column by itself becomes one series, which is then told what it shows, as are those added to it.
  const chart = worksheet.charts.add(TYPES[plan.kind], cells(first.values), seriesBy(first.values, sheet));
  chart.name = name;
  plan.series.forEach((series, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    drawn.name = series.name;
    drawn.setValues(cells(series.values));
    drawn.setXAxisValues(cells(plan.categories));
    // A visible base of a waterfall would look like an amount, so a chart whose base cannot be hidden is left out.
    if (series.look === 'base') hide(drawn);
    if (series.isLine) drawn.chartType = 'LineMarkers';
  });
}

type Paint = [what: string, paint: (chart: Excel.Chart) => void];

function chartLooks(plan: ChartPlan, sheet: string): Paint[] {
  const [start = plan.at, end = start] = plan.at.split(':');
  const { categoryAxis, kind, titleFrom, series } = plan;
  const count = countOf(plan.categories, sheet);
  const every = labelEvery(count);
  const atEnd = namedAtEnd(kind, series);
  return [
    ['the place', (chart) => chart.setPosition(start, end)],
    [
      'the title',
      ({ title }) => {
        title.text = plan.title;
        title.format.font.size = TITLE;
        title.format.font.bold = true;
        title.format.font.color = colours.navy;
      },
    ],
    ...(titleFrom === undefined
      ? []
      : [['the words of the title', ({ title }) => title.setFormula(`=${titleFrom}`)] as Paint]),
    [
      'the title of the value axis',
      ({ axes }) => {
        axes.valueAxis.title.text = plan.valueAxis.title;
        axes.valueAxis.title.format.font.color = colours.grey;
      },
    ],
    [
      'the number format of the value axis',
      ({ axes: { valueAxis } }) => {
        valueAxis.linkNumberFormat = false;
        valueAxis.numberFormat = plan.valueAxis.format;
      },
    ],
    ...(categoryAxis
      ? [
          [
            'the title of the category axis',
            ({ axes }) => void (axes.categoryAxis.title.text = categoryAxis.title),
          ] as Paint,
        ]
      : []),
    // Below the plot, where columns that hang down do not cover them.
    ['the place of the labels', ({ axes }) => void (axes.categoryAxis.tickLabelPosition = 'Low')],
    ...(every === 1
      ? []
      : [
          [
            'how many labels there are',
            ({ axes }) => void (axes.categoryAxis.tickLabelSpacing = every),
          ] as Paint,
        ]),
    [
      'the legend',
      ({ legend }) => {
        const named = inLegend(kind, series);
        legend.visible = named.length > 0;
        if (named.length === 0) return;
        legend.position = 'Top';
        series.forEach((_, index) => {
          if (!named.includes(index)) legend.legendEntries.getItemAt(index).visible = false;
        });
      },
    ],
    ...series.flatMap((one, index): Paint[] => {
      if (!isSeen(one)) return [];
      const of = (chart: Excel.Chart) => chart.series.getItemAt(index);
      const shade = colourOf(one, index);
      const { format } = plan.valueAxis;
      const isLabelled =
        isColumns(kind) && !one.isLine && hasLabelRoom(kind, one) && hasValueLabels(kind, series, count);
      return [
        [`the colour of “${one.name}”`, (chart) => colour(of(chart), kind, one, shade)],
        ...(kind === 'dots'
          ? [[`the markers of “${one.name}”`, (chart: Excel.Chart) => mark(of(chart), shade, index)] as Paint]
          : []),
        ...(isLabelled
          ? [
              [
                `the values of “${one.name}”`,
                (chart: Excel.Chart) =>
                  label(of(chart), kind === 'stackedColumns' ? withoutZero(format) : format),
              ] as Paint,
            ]
          : []),
        ...(atEnd.includes(index)
          ? [
              [
                `the name of “${one.name}” at its end`,
                (chart: Excel.Chart) => nameAtEnd(of(chart), count),
              ] as Paint,
            ]
          : []),
      ];
    }),
  ];
}

function hide({ format }: Excel.ChartSeries): void {
  format.fill.clear();
  format.line.clear();
}

/** Office.js has no stripes: a forecast is a tint in a broken outline. */
function colour(
  { format }: Excel.ChartSeries,
  kind: ChartPlan['kind'],
  { isLine, basis }: SeriesPlan,
  shade: string,
): void {
  if (kind === 'lines' || isLine) format.line.color = shade;
  else if (kind === 'dots') format.line.clear();
  else {
    format.fill.setSolidColor(basis === undefined ? shade : tintOf(shade));
    if (basis !== undefined) format.line.color = shade;
    if (basis === 'forecast') format.line.lineStyle = 'Dash';
  }
}

function label(series: Excel.ChartSeries, format: string): void {
  series.hasDataLabels = true;
  series.dataLabels.linkNumberFormat = false;
  series.dataLabels.numberFormat = format;
}

/** Of the last category, which may be beyond the last figure of a case that ends earlier. */
function nameAtEnd(series: Excel.ChartSeries, count: number): void {
  const point = series.points.getItemAt(count - 1);
  point.hasDataLabel = true;
  point.dataLabel.showSeriesName = true;
  point.dataLabel.position = 'Right';
}

function mark(series: Excel.ChartSeries, shade: string, index: number): void {
  series.markerStyle = nth(MARKERS, index % MARKERS.length);
  series.markerSize = 8;
  series.markerBackgroundColor = shade;
  series.markerForegroundColor = shade;
}

function rangeOf(reference: string, sheet: string, context: Excel.RequestContext): Excel.Range {
  const place = placeOf(reference, sheet);
  if (!place)
    throw new Error(`A chart of the sheet “${sheet}” refers to ${reference}, which is not a block of cells.`);
  if ('name' in place) return context.workbook.names.getItem(place.name).getRange();
  return context.workbook.worksheets.getItem(place.sheet).getRange(place.address);
}

function seriesBy(reference: string, sheet: string): 'Rows' | 'Columns' {
  const place = placeOf(reference, sheet);
  return place && 'address' in place && rectangleOf(place.address).rows > 1 ? 'Columns' : 'Rows';
}
