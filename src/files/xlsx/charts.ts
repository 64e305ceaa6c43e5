import {
  bandOf,
  colourOf,
  countOf,
  hasLabelRoom,
  hasValueLabels,
  inLegend,
  isColumns,
  labelEvery,
  namedAtEnd,
  withoutZero,
} from '../../plan/chartNotation';
import { tintOf } from '../../plan/palette';
import type { ChartPlan, SeriesLook, SeriesPlan } from '../../plan/plan';
import { title, titleFrom, writing } from './chartText';
import { type ChartCells, labelTexts, type Points, pointsOf, tickLetters, titleWords } from './chartCells';
import { endPlaces, manual, type Place, placesIn } from './chartPlaces';
import { DECLARATION, element, text } from '../xml/write';
import { nth } from '../../formulas/present';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const axisIds = { category: 111111111, value: 222222222 };
const markers = ['circle', 'square', 'triangle', 'diamond', 'x', 'star'];
const dashes = ['solid', 'dash', 'sysDot', 'dashDot', 'lgDash', 'lgDashDot'];
const GRID = '#D9D9D9';
const BAND = '#DFE5EC';
const ZERO_LINE = '#1B1B1B';
/** In hundredths of a point: as large as that of the cells, and the title a little larger. */
const TYPE = 1100;
const TITLE = 1300;
const TITLE_AT = { x: 0.02, y: 0.02 };
const [THIN, THICK] = [19050, 31750];
const EMU_A_POINT = 12700;
/** About as wide as a plot is, in points. */
const PLOT_POINTS = 300;
/** Lines of more points than these have no mark at each. */
const MOST_MARKED = 12;

/** @param width of the picture, in points */
export function chartXml(chart: ChartPlan, sheet: string, cells: ChartCells, width: number): string {
  const { kind, series } = chart;
  const indices = series.map((_, i) => i);
  const asLines = indices.filter((i) => !isColumns(kind) || nth(series, i).isLine);
  const asBars = indices.filter((i) => !asLines.includes(i));
  const labels = pointsOf(chart.categories, sheet, cells);
  const places = placesIn(chart, {
    labels: labelTexts(labels),
    title: titleWords(chart, sheet, cells),
    ticks: tickLetters(chart, sheet, cells),
    width,
  });
  const plot = element(
    'c:plotArea',
    {},
    element('c:layout', {}, manual(places.plot, 'inner')),
    asBars.length > 0 ? bars(chart, asBars, sheet, cells) : '',
    asLines.length > 0 ? lines(chart, asLines, sheet, cells) : '',
    categoryAxis(chart, labels),
    valueAxis(chart),
  );
  return (
    DECLARATION +
    element(
      'c:chartSpace',
      { 'xmlns:c': CHART, 'xmlns:a': DRAWING_MAIN },
      value('date1904', false),
      value('lang', 'en-GB'),
      value('roundedCorners', false),
      element(
        'c:chart',
        {},
        titleXml(chart, sheet, cells),
        value('autoTitleDeleted', false),
        plot,
        legend(chart, places.legend),
        value('plotVisOnly', true),
        // LibreOffice 7 draws a gap among points as zero; no line goes on after its last point.
        value('dispBlanksAs', isColumns(kind) ? 'gap' : 'span'),
      ),
      element('c:spPr', {}, solid('#FFFFFF'), line(GRID, 9525)),
      writing(TYPE),
    )
  );
}

function titleXml(chart: ChartPlan, sheet: string, cells: ChartCells): string {
  const words = titleWords(chart, sheet, cells);
  if (chart.titleFrom === undefined) return title(words, TITLE, { at: TITLE_AT });
  return titleFrom(pointsOf(chart.titleFrom, sheet, cells).formula, words, TITLE, TITLE_AT);
}

function bars(chart: ChartPlan, own: number[], sheet: string, cells: ChartCells): string {
  const isStacked = chart.kind === 'stackedColumns';
  const isLabelled = hasValueLabels(chart.kind, chart.series, countOf(chart.categories, sheet));
  const series = own.map((i) => {
    const one = nth(chart.series, i);
    return element(
      'c:ser',
      {},
      ...named(one, i),
      element('c:spPr', {}, ...barLook(one, i)),
      value('invertIfNegative', false),
      isLabelled && hasLabelRoom(chart.kind, one) ? valueLabels(chart) : '',
      categories(chart, sheet, cells),
      values(one, sheet, cells),
    );
  });
  return element(
    'c:barChart',
    {},
    value('barDir', 'col'),
    value('grouping', isStacked ? 'stacked' : 'clustered'),
    value('varyColors', false),
    ...series,
    value('gapWidth', 60),
    isStacked ? value('overlap', 100) : '',
    ...axes,
  );
}

/** Each line has a dash and a marker of its own, so that colour is not the only way to tell them apart. */
function lines(chart: ChartPlan, own: number[], sheet: string, cells: ChartCells): string {
  const { kind } = chart;
  const count = countOf(chart.categories, sheet);
  const drawnOf = (i: number) => pointsOf(nth(chart.series, i).values, sheet, cells).shown;
  const figuresOf = (i: number) => drawnOf(i).filter((shown) => typeof shown === 'number');
  const ends = namedAtEnd(kind, chart.series).flatMap((i) => {
    const value = figuresOf(i).at(-1);
    return value === undefined ? [] : [{ series: i, value }];
  });
  const endsAt = endPlaces(ends, own.flatMap(figuresOf));
  const lastOf = (i: number) =>
    drawnOf(i).reduce<number>((found, shown, at) => (typeof shown === 'number' ? at : found), -1);
  const series = own.map((i) => {
    const one = nth(chart.series, i);
    const colour = colourOf(one, i);
    const drawn =
      kind === 'dots'
        ? element('a:ln', { w: 28575 }, element('a:noFill'))
        : line(colour, one.look === 'low' || one.look === 'high' ? THIN : THICK, dashOf(one, i));
    const marker = element(
      'c:marker',
      {},
      value('symbol', kind !== 'dots' && count > MOST_MARKED ? 'none' : markers[i % markers.length]),
      value('size', kind === 'dots' ? 9 : 6),
      element('c:spPr', {}, solid(colour), line(colour, 9525)),
    );
    const endAt = endsAt.get(i);
    return element(
      'c:ser',
      {},
      ...named(one, i),
      element('c:spPr', {}, drawn),
      marker,
      endAt ? endLabel(chart, lastOf(i), endAt) : '',
      categories(chart, sheet, cells),
      values(one, sheet, cells),
      value('smooth', false),
    );
  });
  return element(
    'c:lineChart',
    {},
    value('grouping', 'standard'),
    value('varyColors', false),
    ...series,
    bandOf(kind, chart.series)
      ? element('c:hiLowLines', {}, element('c:spPr', {}, line(BAND, bandWidth(count))))
      : '',
    value('marker', true),
    ...axes,
  );
}

/** Lines from low to high so near to one another that they make a band. */
function bandWidth(count: number): number {
  return Math.round(Math.min(12, Math.max(3, PLOT_POINTS / count)) * EMU_A_POINT);
}

const dashesOf: { readonly [P in SeriesLook]?: string } = { low: 'sysDot', high: 'dash' };

function dashOf({ look }: SeriesPlan, index: number): string | undefined {
  return look === undefined ? dashes[index % dashes.length] : (dashesOf[look] ?? 'solid');
}

/** A step of a waterfall that is not there has no label. */
function valueLabels({ kind, valueAxis: { format } }: ChartPlan): string {
  const isStacked = kind === 'stackedColumns';
  const code = isStacked ? withoutZero(format) : format;
  return element('c:dLbls', {}, ...labelParts(code, isStacked ? 'ctr' : 'outEnd', { value: true }));
}

function endLabel({ valueAxis: { format } }: ChartPlan, last: number, at: 'r' | 't' | 'b'): string {
  const own = element(
    'c:dLbl',
    {},
    value('idx', last),
    ...labelParts(format, at, { value: true, name: true }),
  );
  return element('c:dLbls', {}, own, ...labelParts(format, 'r', {}));
}

function labelParts(code: string, place: string, shows: { value?: true; name?: true }): string[] {
  return [
    element('c:numFmt', { formatCode: code, sourceLinked: false }),
    element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
    writing(TYPE),
    value('dLblPos', place),
    value('showLegendKey', false),
    value('showVal', shows.value ?? false),
    value('showCatName', false),
    value('showSerName', shows.name ?? false),
    value('showPercent', false),
    value('showBubbleSize', false),
    shows.name ? element('c:separator', {}, ' ') : '',
  ];
}

function named({ name }: SeriesPlan, index: number): string[] {
  return [value('idx', index), value('order', index), element('c:tx', {}, element('c:v', {}, text(name)))];
}

function barLook(series: SeriesPlan, index: number): string[] {
  if (series.look === 'base') return [element('a:noFill'), element('a:ln', {}, element('a:noFill'))];
  const colour = colourOf(series, index);
  if (series.basis === undefined) return [solid(colour)];
  const fill = series.basis === 'plan' ? solid(tintOf(colour)) : striped(colour);
  return [fill, line(colour, 15875)];
}

function categories({ categories: reference }: ChartPlan, sheet: string, cells: ChartCells): string {
  const points = pointsOf(reference, sheet, cells);
  const areNumbers = points.shown.every((shown) => typeof shown === 'number' || shown === null);
  return element('c:cat', {}, areNumbers ? numbers(points) : words(points));
}

function values(series: SeriesPlan, sheet: string, cells: ChartCells): string {
  return element('c:val', {}, numbers(pointsOf(series.values, sheet, cells)));
}

/** What the cells show is kept in the chart, so that it can be drawn before anything is calculated. */
function numbers({ formula, shown, format }: Points): string {
  const points = shown.map((one, i) => (typeof one === 'number' ? point(i, String(one)) : ''));
  return element(
    'c:numRef',
    {},
    element('c:f', {}, text(formula)),
    element(
      'c:numCache',
      {},
      element('c:formatCode', {}, text(format ?? 'General')),
      value('ptCount', shown.length),
      ...points,
    ),
  );
}

function words({ formula, shown }: Points): string {
  const points = shown.map((one, i) =>
    one === null ? '' : point(i, typeof one === 'object' ? one.error : String(one)),
  );
  return element(
    'c:strRef',
    {},
    element('c:f', {}, text(formula)),
    element('c:strCache', {}, value('ptCount', shown.length), ...points),
  );
}

function point(index: number, shown: string): string {
  return element('c:pt', { idx: index }, element('c:v', {}, text(shown)));
}

function categoryAxis({ categoryAxis: axis }: ChartPlan, { format = 'General', shown }: Points): string {
  const every = labelEvery(shown.length);
  return element(
    'c:catAx',
    {},
    ...placed('category', 'b'),
    axis ? title(axis.title, TYPE, { isQuiet: true }) : '',
    element('c:numFmt', { formatCode: format, sourceLinked: false }),
    ...marks('low'),
    element('c:spPr', {}, line(ZERO_LINE, 12700)),
    writing(TYPE),
    ...crossing('value'),
    value('auto', false),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    ...(every > 1 ? [value('tickLblSkip', every), value('tickMarkSkip', every)] : []),
    value('noMultiLvlLbl', true),
  );
}

/** What is measured is said along the axis: spreadsheets break it into lines where it is level. */
function valueAxis({ valueAxis: axis }: ChartPlan): string {
  return element(
    'c:valAx',
    {},
    ...placed('value', 'l'),
    element('c:majorGridlines', {}, element('c:spPr', {}, line(GRID, 9525))),
    title(axis.title, TYPE, { isUpright: true, isQuiet: true }),
    element('c:numFmt', { formatCode: axis.format, sourceLinked: false }),
    ...marks('nextTo'),
    element('c:spPr', {}, element('a:ln', {}, element('a:noFill'))),
    writing(TYPE),
    ...crossing('category'),
    value('crossBetween', 'between'),
  );
}

function placed(axis: keyof typeof axisIds, side: string): string[] {
  const scaling = element('c:scaling', {}, value('orientation', 'minMax'));
  return [value('axId', axisIds[axis]), scaling, value('delete', false), value('axPos', side)];
}

function marks(labels: string): string[] {
  return [value('majorTickMark', 'none'), value('minorTickMark', 'none'), value('tickLblPos', labels)];
}

function crossing(axis: keyof typeof axisIds): string[] {
  return [value('crossAx', axisIds[axis]), value('crosses', 'autoZero')];
}

const axes = [value('axId', axisIds.category), value('axId', axisIds.value)];

/** Only what is named nowhere else is in the legend. */
function legend({ kind, series }: ChartPlan, place: Place | null): string {
  const named = inLegend(kind, series);
  if (place === null) return '';
  const hidden = series.flatMap((_, i) =>
    named.includes(i) ? [] : [element('c:legendEntry', {}, value('idx', i), value('delete', true))],
  );
  const layout = element('c:layout', {}, manual(place));
  return element(
    'c:legend',
    {},
    value('legendPos', 't'),
    ...hidden,
    layout,
    value('overlay', false),
    writing(TYPE),
  );
}

function striped(colour: string): string {
  return element(
    'a:pattFill',
    { prst: 'wdUpDiag' },
    element('a:fgClr', {}, element('a:srgbClr', { val: colour.slice(1) })),
    element('a:bgClr', {}, element('a:srgbClr', { val: 'FFFFFF' })),
  );
}

function solid(colour: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val: colour.slice(1) }));
}

function line(colour: string, width: number, dash?: string): string {
  return element('a:ln', { w: width }, solid(colour), dash ? element('a:prstDash', { val: dash }) : '');
}

function value(name: string, val: string | number | boolean | undefined): string {
  return element(`c:${name}`, { val });
}
