import { absolute, rangeText, sheetArea } from '../../formulas/addresses';
import { countOf, hasValueLabels, isColumns, namedAtEnd } from '../../plan/chartNotation';
import { chartColours, tintOf } from '../../plan/palette';
import type { ChartPlan, SeriesPlan } from '../../plan/plan';
import { GRID } from '../limits';
import { childOf, childrenNamed, isTrue, numberIn, within, type XmlNode } from '../xml/parse';

/** As many points as Excel draws of a series. */
const MOST_POINTS = 32_000;

/** Where a drawing puts a chart, and what it says of it. */
export interface PlacedChart {
  at: string;
  altText: string;
  name: string;
  /** By which the drawing names the chart’s part. */
  id: string;
}

/** What a drawing holds that is no chart we know. */
export interface DrawingContents {
  charts: PlacedChart[];
  /** Charts of younger kinds, which are no charts to older Excels. */
  otherCharts: number;
  pictures: number;
  shapes: number;
}

export function drawingContents(drawing: XmlNode): DrawingContents {
  const contents: DrawingContents = { charts: [], otherCharts: 0, pictures: 0, shapes: 0 };
  for (const anchor of drawing.children) {
    const chart = within(anchor, 'chart')[0];
    const id = chart && Object.entries(chart.attributes).find(([name]) => name.endsWith(':id'))?.[1];
    const isOther = within(anchor, 'graphicData').some(({ attributes }) =>
      /chartex/.test(attributes.uri ?? ''),
    );
    if (isOther) contents.otherCharts++;
    else if (id !== undefined) {
      const { descr = '', name = '' } = within(anchor, 'cNvPr')[0]?.attributes ?? {};
      contents.charts.push({ at: placeIn(anchor), altText: descr, name, id });
    } else if (within(anchor, 'pic').length > 0) contents.pictures++;
    else if (anchor.children.length > 0) contents.shapes++;
  }
  return contents;
}

/** Empty where the drawing does not say by cells. */
function placeIn(anchor: XmlNode): string {
  const corner = (name: string) => {
    const from = childOf(anchor, name);
    const part = (what: string) => numberIn(childOf(from, what)?.text) ?? NaN;
    return {
      row: part('row'),
      column: part('col'),
      isWithin: part('rowOff') > 0,
      isAcross: part('colOff') > 0,
    };
  };
  const [from, to] = [corner('from'), corner('to')];
  const bottom = to.isWithin ? to.row : to.row - 1;
  const right = to.isAcross ? to.column : to.column - 1;
  const isWithin = bottom < GRID.rows && right < GRID.columns;
  if (!(from.row >= 0 && from.column >= 0 && bottom >= from.row && right >= from.column && isWithin))
    return '';
  return rangeText({ top: from.row, left: from.column, bottom, right });
}

/** A chart that a plan can say, and whether it was drawn otherwise than plans are. */
export interface ReadChart {
  chart: ChartPlan;
  isRedrawn: boolean;
}

/** A chart from its part; null where it shows more or other than a plan says. */
export function chartOf(chart: XmlNode, placed: PlacedChart, sheet: string): ReadChart | null {
  const { at, altText } = placed;
  const plot = within(chart, 'plotArea')[0];
  const groups = plot?.children.filter(({ name }) => name.endsWith('Chart')) ?? [];
  const kind = kindOf(groups);
  if (!plot || !kind || at === '') return null;
  const heading = titleOf(childOf(childOf(chart, 'chart'), 'title'), placed, sheet);
  const valueTitle = wordsIn(childOf(childOf(plot, 'valAx'), 'title'));
  const categoryTitle = wordsIn(childOf(childOf(plot, 'catAx'), 'title'));
  const format = childOf(childOf(plot, 'valAx'), 'numFmt')?.attributes.formatCode;
  const nodes = groups
    .flatMap((group) => childrenNamed(group, 'ser').map((node) => ({ node, group })))
    .sort((one, other) => orderOf(one.node) - orderOf(other.node));
  const categories = referenceIn(childOf(nodes[0]?.node, 'cat'), sheet);
  if (heading.title === '' || valueTitle === '' || format === undefined || categories === null) return null;
  const isMixed = groups.length > 1;
  const read = nodes.map(({ node, group }) => seriesOf(node, sheet, isMixed && group.name === 'lineChart'));
  const series = read.filter((one) => one !== null);
  if (series.length < read.length || series.length === 0) return null;
  const planned = series.map(({ plan }) => plan);
  const isLabelled =
    hasValueLabels(kind, planned, countOf(categories, sheet)) || namedAtEnd(kind, planned).length > 0;
  return {
    chart: {
      ...heading,
      // Some programs leave the description out.
      altText: altText === '' ? heading.title : altText,
      kind,
      categories,
      series: planned,
      at,
      valueAxis: { title: valueTitle, format },
      ...(categoryTitle !== '' && { categoryAxis: { title: categoryTitle } }),
    },
    isRedrawn:
      altText === '' ||
      hasMore(plot, isLabelled) ||
      series.some(({ colour, isFixedName }, i) => isFixedName || !isOurColour(colour, planned[i]?.look, i)),
  };
}

/** A title that a cell says keeps the chart’s own name too. */
function titleOf(
  node: XmlNode | undefined,
  { name }: PlacedChart,
  sheet: string,
): Pick<ChartPlan, 'title' | 'titleFrom'> {
  const from = referenceIn(childOf(childOf(node, 'tx'), 'strRef'), sheet);
  if (from === null) return { title: wordsIn(node) };
  const shown = within(node, 'v')[0]?.text ?? '';
  return { title: name === '' ? shown : name, titleFrom: from };
}

/** Lines of trend, bars of error, scales with ends of their own; labels of values where we have none. */
function hasMore(plot: XmlNode, isLabelled: boolean): boolean {
  const others = ['trendline', 'errBars', 'logBase', 'min', 'max'];
  if (others.some((name) => within(plot, name).length > 0)) return true;
  return !isLabelled && within(plot, 'showVal').some(({ attributes }) => isTrue(attributes.val));
}

function isOurColour(colour: string | null, look: SeriesPlan['look'], index: number): boolean {
  if (look === 'base') return true;
  return colour === (look ? chartColours[look] : usualColour(index));
}

function usualColour(index: number): string | undefined {
  return chartColours.series[index % chartColours.series.length];
}

/** Columns, lines or dots; or columns with lines over them, on the same axes. */
function kindOf(groups: readonly XmlNode[]): ChartPlan['kind'] | null {
  const [first, second, ...others] = groups;
  if (!first || others.length > 0) return null;
  if (!second) return ownKind(first);
  const [one, other] = [ownKind(first), ownKind(second)];
  const axes = (group: XmlNode) => childrenNamed(group, 'axId').map(({ attributes }) => attributes.val);
  const share = axes(first).every((axis) => axes(second).includes(axis));
  return one !== null && isColumns(one) && other === 'lines' && share ? one : null;
}

function ownKind(group: XmlNode): ChartPlan['kind'] | null {
  const value = (name: string) => childOf(group, name)?.attributes.val;
  if (group.name === 'barChart' && value('barDir') === 'col') {
    if (value('grouping') === 'stacked') return 'stackedColumns';
    return value('grouping') === 'clustered' ? 'columns' : null;
  }
  if (group.name !== 'lineChart' || value('grouping') !== 'standard') return null;
  const isDots = childrenNamed(group, 'ser').every((one) => childOf(lineOf(one), 'noFill') !== undefined);
  return isDots ? 'dots' : 'lines';
}

function orderOf(series: XmlNode): number {
  return numberIn(childOf(series, 'order')?.attributes.val) ?? 0;
}

interface ReadSeries {
  plan: SeriesPlan;
  colour: string | null;
  /** Its name came from a cell. */
  isFixedName: boolean;
}

function seriesOf(node: XmlNode, sheet: string, isLine: boolean): ReadSeries | null {
  const given = childOf(node, 'tx');
  const fromCell = within(given, 'f')[0]?.text;
  const name = (childOf(given, 'v') ?? within(given, 'v')[0])?.text;
  const values = referenceIn(childOf(node, 'val'), sheet);
  if (name === undefined || values === null) return null;
  const shape = childOf(node, 'spPr');
  const isUnseen = childOf(shape, 'noFill') !== undefined;
  const fill = colourIn(childOf(node, 'marker') ?? shape);
  const outline = colourIn(childOf(shape, 'ln'));
  const basis = basisOf(shape, fill, outline);
  const colour = basis === undefined ? fill : outline;
  const look = isUnseen ? 'base' : lookOf(colour);
  return {
    plan: { name, values, ...(look && { look }), ...(isLine && { isLine }), ...(basis && { basis }) },
    colour,
    isFixedName: fromCell !== undefined && !fromCell.startsWith('"'),
  };
}

/** What is planned is a tint within its outline, what is forecast is striped. */
function basisOf(
  shape: XmlNode | undefined,
  fill: string | null,
  outline: string | null,
): SeriesPlan['basis'] {
  if (outline === null) return undefined;
  if (childOf(shape, 'pattFill')) return 'forecast';
  return childOf(shape, 'solidFill') && fill === tintOf(outline) ? 'plan' : undefined;
}

function colourIn(node: XmlNode | undefined): string | null {
  const colour = within(node, 'srgbClr')[0]?.attributes.val;
  return colour === undefined ? null : `#${colour.toUpperCase()}`;
}

function lineOf(series: XmlNode): XmlNode | undefined {
  return childOf(childOf(series, 'spPr'), 'ln');
}

/** What a series means is known by its colour. */
function lookOf(colour: string | null): SeriesPlan['look'] {
  const { series: _, ...meanings } = chartColours;
  return (Object.keys(meanings) as (keyof typeof meanings)[]).find((look) => meanings[look] === colour);
}

/** Null for what is no area of cells, or has more points than a chart is drawn with. */
function referenceIn(node: XmlNode | undefined, sheet: string): string | null {
  const formula = within(node, 'f')[0]?.text;
  if (formula === undefined) return null;
  try {
    const { sheet: own, area } = sheetArea(formula, sheet);
    const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    return count > MOST_POINTS ? null : absolute(own, area);
  } catch {
    return null;
  }
}

function wordsIn(title: XmlNode | undefined): string {
  return within(title, 't')
    .map(({ text }) => text)
    .join('');
}
