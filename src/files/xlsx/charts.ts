import { chartColours } from '../../plan/palette';
import type { ChartPlan, SeriesPlan } from '../../plan/plan';
import { absolute, addressesIn, sheetArea } from '../../formulas/addresses';
import { title, writing } from './chartText';
import type { Shown } from './shown';
import { DECLARATION, element, text } from '../xml/write';
import { nth } from '../../formulas/present';

/** The cells that a chart draws: what they show, and their number format where they have one. */
export interface ChartCells {
  value(sheet: string, address: string): Shown;
  format(sheet: string, address: string): string | undefined;
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const axisIds = { category: 111111111, value: 222222222 };
const markers = ['circle', 'square', 'triangle', 'diamond', 'x', 'star'];
const dashes = ['solid', 'dash', 'sysDot', 'dashDot', 'lgDash', 'lgDashDot'];
const GRID = '#D9D9D9';

export function chartXml(chart: ChartPlan, sheet: string, cells: ChartCells): string {
  const isBars = chart.kind === 'columns' || chart.kind === 'stackedColumns';
  const plot = element(
    'c:plotArea',
    {},
    element('c:layout'),
    isBars ? bars(chart, sheet, cells) : lines(chart, sheet, cells),
    categoryAxis(chart, pointsOf(chart.categories, sheet, cells).format),
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
        title(chart.title, 1400),
        value('autoTitleDeleted', false),
        plot,
        legend(chart.series),
        value('plotVisOnly', true),
        // LibreOffice 7 draws a gap among points as zero; no line goes on after its last point.
        value('dispBlanksAs', isBars ? 'gap' : 'span'),
      ),
      element('c:spPr', {}, solid('#FFFFFF'), line(GRID, 9525)),
      writing(1000),
    )
  );
}

function bars(chart: ChartPlan, sheet: string, cells: ChartCells): string {
  const isStacked = chart.kind === 'stackedColumns';
  const series = chart.series.map((one, i) =>
    element(
      'c:ser',
      {},
      ...named(one, i),
      element('c:spPr', {}, ...barLook(one, i)),
      value('invertIfNegative', false),
      categories(chart, sheet, cells),
      values(one, sheet, cells),
    ),
  );
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
function lines(chart: ChartPlan, sheet: string, cells: ChartCells): string {
  const series = chart.series.map((one, i) => {
    const colour = colourOf(one, i);
    const drawn =
      chart.kind === 'dots'
        ? element('a:ln', { w: 28575 }, element('a:noFill'))
        : line(colour, 28575, dashes[i % dashes.length]);
    const marker = element(
      'c:marker',
      {},
      value('symbol', markers[i % markers.length]),
      value('size', chart.kind === 'dots' ? 9 : 6),
      element('c:spPr', {}, solid(colour), line(colour, 9525)),
    );
    return element(
      'c:ser',
      {},
      ...named(one, i),
      element('c:spPr', {}, drawn),
      marker,
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
    value('marker', true),
    ...axes,
  );
}

function named({ name }: SeriesPlan, index: number): string[] {
  return [value('idx', index), value('order', index), element('c:tx', {}, element('c:v', {}, text(name)))];
}

function barLook(series: SeriesPlan, index: number): string[] {
  if (series.look === 'base') return [element('a:noFill'), element('a:ln', {}, element('a:noFill'))];
  return [solid(colourOf(series, index))];
}

function colourOf({ look }: SeriesPlan, index: number): string {
  if (look && look !== 'base') return chartColours[look];
  return nth(chartColours.series, index % chartColours.series.length);
}

function categories({ categories: reference }: ChartPlan, sheet: string, cells: ChartCells): string {
  const points = pointsOf(reference, sheet, cells);
  const areNumbers = points.shown.every((shown) => typeof shown === 'number' || shown === null);
  return element('c:cat', {}, areNumbers ? numbers(points) : words(points));
}

function values(series: SeriesPlan, sheet: string, cells: ChartCells): string {
  return element('c:val', {}, numbers(pointsOf(series.values, sheet, cells)));
}

interface Points {
  formula: string;
  shown: Shown[];
  format: string | undefined;
}

function pointsOf(reference: string, ownSheet: string, cells: ChartCells): Points {
  const { sheet, area } = sheetArea(reference, ownSheet);
  const addresses = addressesIn(area);
  return {
    formula: absolute(sheet, area),
    shown: addresses.map((at) => cells.value(sheet, at)),
    format: cells.format(sheet, nth(addresses, 0)),
  };
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

function categoryAxis({ categoryAxis: axis }: ChartPlan, format = 'General'): string {
  return element(
    'c:catAx',
    {},
    ...placed('category', 'b'),
    axis ? title(axis.title, 1000) : '',
    element('c:numFmt', { formatCode: format, sourceLinked: false }),
    ...marks('low'),
    element('c:spPr', {}, line('#7F7F7F', 9525)),
    writing(1000),
    ...crossing('value'),
    value('auto', false),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('noMultiLvlLbl', true),
  );
}

function valueAxis({ valueAxis: axis }: ChartPlan): string {
  return element(
    'c:valAx',
    {},
    ...placed('value', 'l'),
    element('c:majorGridlines', {}, element('c:spPr', {}, line(GRID, 9525))),
    title(axis.title, 1000, { isUpright: true }),
    element('c:numFmt', { formatCode: axis.format, sourceLinked: false }),
    ...marks('nextTo'),
    element('c:spPr', {}, element('a:ln', {}, element('a:noFill'))),
    writing(1000),
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

/** One series alone is named by the title; the unseen base of a waterfall is not named at all. */
function legend(series: SeriesPlan[]): string {
  if (series.filter(({ look }) => look !== 'base').length < 2) return '';
  const hidden = series.flatMap(({ look }, i) =>
    look === 'base' ? [element('c:legendEntry', {}, value('idx', i), value('delete', true))] : [],
  );
  return element('c:legend', {}, value('legendPos', 'b'), ...hidden, value('overlay', false));
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
