import { chartColours } from '../../../plan/palette';
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

/** Told apart by shape as well as by colour. */
const MARKERS = ['Circle', 'Square', 'Diamond', 'Triangle', 'X', 'Plus'] as const;

/**
 * A chart with what it shows is one look: Excel draws it whole, or it is taken away and named as left out. Its colours,
 * titles and axes may fail one by one. Office.js has no way to give a chart the words for those who cannot see it: they
 * are left out here.
 */
export function chartSteps(sheet: SheetPlan): OnSheet[] {
  const names = chartNames(sheet.charts ?? []);
  return (sheet.charts ?? []).flatMap((plan, index): OnSheet[] => {
    const name = nth(names, index);
    const gives = `chart ${name} of ${sheet.name}`;
    return [
      {
        weight: weightOf(plan) + (5 + 5 * plan.series.length) * ONE_ACTION,
        queue: (worksheet, context) => draw(plan, name, sheet.name, worksheet, context),
        look: { name: `the chart “${name}”`, gives, clear: () => removeChart(sheet.name, name, names) },
      },
      ...chartLooks(plan).map(([what, paint]): OnSheet => ({
        weight: 4 * ONE_ACTION,
        queue: (worksheet) => paint(worksheet.charts.getItem(name)),
        look: { name: `${what} of the chart “${name}”`, needs: gives },
      })),
    ];
  });
}

/** A chart is found again by its name, so two charts of one title get two names. */
function chartNames(charts: ChartPlan[]): string[] {
  return charts.map(({ title }, index) => {
    const before = charts.slice(0, index).filter((other) => other.title === title).length;
    return before === 0 ? title : `${title} (${before + 1})`;
  });
}

/** A chart that was added and not yet named has no name of the plan. */
function removeChart(sheet: string, name: string, planned: string[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load('items/name');
    await context.sync();
    const half = charts.items.filter((chart) => chart.name === name || !planned.includes(chart.name));
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
  });
}

type Paint = [what: string, paint: (chart: Excel.Chart) => void];

function chartLooks(plan: ChartPlan): Paint[] {
  const [start = plan.at, end = start] = plan.at.split(':');
  const { categoryAxis } = plan;
  return [
    ['the place', (chart) => chart.setPosition(start, end)],
    ['the title', ({ title }) => void (title.text = plan.title)],
    ['the title of the value axis', ({ axes }) => void (axes.valueAxis.title.text = plan.valueAxis.title)],
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
    [
      'the legend',
      ({ legend }) => {
        legend.visible = plan.series.length > 1;
        legend.position = 'Bottom';
        plan.series.forEach(({ look }, index) => {
          if (look === 'base') legend.legendEntries.getItemAt(index).visible = false;
        });
      },
    ],
    ...plan.series.flatMap((series, index): Paint[] =>
      series.look === 'base'
        ? []
        : [
            [
              `the colour of “${series.name}”`,
              (chart) => colour(chart.series.getItemAt(index), plan.kind, colourOf(series, index)),
            ],
            ...(plan.kind === 'dots'
              ? [
                  [
                    `the markers of “${series.name}”`,
                    (chart: Excel.Chart) =>
                      mark(chart.series.getItemAt(index), colourOf(series, index), index),
                  ] as Paint,
                ]
              : []),
          ],
    ),
  ];
}

function colourOf({ look }: SeriesPlan, index: number): string {
  return look && look !== 'base'
    ? chartColours[look]
    : nth(chartColours.series, index % chartColours.series.length);
}

function hide({ format }: Excel.ChartSeries): void {
  format.fill.clear();
  format.line.clear();
}

function colour({ format }: Excel.ChartSeries, kind: ChartPlan['kind'], shade: string): void {
  if (kind === 'lines') format.line.color = shade;
  else if (kind === 'dots') format.line.clear();
  else format.fill.setSolidColor(shade);
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
