import { absolute, rangeText, sheetArea } from '../../formulas/addresses';
import { chartColours } from '../../plan/palette';
import type { ChartPlan, SeriesPlan } from '../../plan/plan';
import { GRID } from '../limits';
import { childOf, childrenNamed, isTrue, numberIn, within, type XmlNode } from '../xml/parse';

/** As many points as Excel draws of a series. */
const MOST_POINTS = 32_000;

/** Where a drawing puts a chart, and what it says of it. */
export interface PlacedChart {
  at: string;
  altText: string;
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
      const altText = within(anchor, 'cNvPr')[0]?.attributes.descr ?? '';
      contents.charts.push({ at: placeIn(anchor), altText, id });
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
export function chartOf(chart: XmlNode, { at, altText }: PlacedChart, sheet: string): ReadChart | null {
  const plot = within(chart, 'plotArea')[0];
  const groups = plot?.children.filter(({ name }) => name.endsWith('Chart')) ?? [];
  const [group] = groups;
  const kind = group && kindOf(group);
  if (!plot || !group || groups.length !== 1 || !kind || at === '') return null;
  const title = wordsIn(childOf(childOf(chart, 'chart'), 'title'));
  const valueTitle = wordsIn(childOf(childOf(plot, 'valAx'), 'title'));
  const categoryTitle = wordsIn(childOf(childOf(plot, 'catAx'), 'title'));
  const format = childOf(childOf(plot, 'valAx'), 'numFmt')?.attributes.formatCode;
  const categories = referenceIn(childOf(childrenNamed(group, 'ser')[0], 'cat'), sheet);
  if (title === '' || valueTitle === '' || format === undefined || categories === null) return null;
  const read = childrenNamed(group, 'ser').map((one) => seriesOf(one, sheet));
  const series = read.filter((one) => one !== null);
  if (series.length < read.length || series.length === 0) return null;
  const planned = withLooks(series);
  return {
    chart: {
      title,
      // Some programs drop the description.
      altText: altText === '' ? title : altText,
      kind,
      categories,
      series: planned,
      at,
      valueAxis: { title: valueTitle, format },
      ...(categoryTitle !== '' && { categoryAxis: { title: categoryTitle } }),
    },
    isRedrawn:
      altText === '' ||
      hasMore(plot) ||
      series.some(({ colour, isFixedName }, i) => isFixedName || !isOurColour(colour, planned[i]?.look, i)),
  };
}

/** Lines of trend, bars of error, labels of values, scales with ends of their own. */
function hasMore(plot: XmlNode): boolean {
  const others = ['trendline', 'errBars', 'logBase', 'min', 'max'];
  if (others.some((name) => within(plot, name).length > 0)) return true;
  return within(plot, 'showVal').some(({ attributes }) => isTrue(attributes.val));
}

function isOurColour(colour: string | null, look: SeriesPlan['look'], index: number): boolean {
  if (look === 'base') return true;
  return colour === (look ? chartColours[look] : usualColour(index));
}

function usualColour(index: number): string | undefined {
  return chartColours.series[index % chartColours.series.length];
}

function kindOf(group: XmlNode): ChartPlan['kind'] | null {
  const value = (name: string) => childOf(group, name)?.attributes.val;
  if (group.name === 'barChart' && value('barDir') === 'col') {
    if (value('grouping') === 'stacked') return 'stackedColumns';
    return value('grouping') === 'clustered' ? 'columns' : null;
  }
  if (group.name !== 'lineChart' || value('grouping') !== 'standard') return null;
  const isDots = childrenNamed(group, 'ser').every((one) => childOf(lineOf(one), 'noFill') !== undefined);
  return isDots ? 'dots' : 'lines';
}

interface ReadSeries {
  name: string;
  values: string;
  colour: string | null;
  isUnseen: boolean;
  /** Its name came from a cell. */
  isFixedName: boolean;
}

function seriesOf(node: XmlNode, sheet: string): ReadSeries | null {
  const given = childOf(node, 'tx');
  const fromCell = within(given, 'f')[0]?.text;
  const name = (childOf(given, 'v') ?? within(given, 'v')[0])?.text;
  const values = referenceIn(childOf(node, 'val'), sheet);
  if (name === undefined || values === null) return null;
  const shape = childOf(node, 'spPr');
  const colour = within(childOf(node, 'marker') ?? shape, 'srgbClr')[0]?.attributes.val;
  return {
    name,
    values,
    colour: colour === undefined ? null : `#${colour.toUpperCase()}`,
    isUnseen: childOf(shape, 'noFill') !== undefined,
    isFixedName: fromCell !== undefined && !fromCell.startsWith('"'),
  };
}

function lineOf(series: XmlNode): XmlNode | undefined {
  return childOf(childOf(series, 'spPr'), 'ln');
}

/** The parts of a waterfall are known by their colours. */
function withLooks(series: ReadSeries[]): SeriesPlan[] {
  const isWaterfall = series.some(
    ({ colour, isUnseen }, i) => isUnseen || (colour !== usualColour(i) && lookOf(colour) !== undefined),
  );
  return series.map(({ name, values, colour, isUnseen }) => {
    const look = isUnseen ? 'base' : isWaterfall ? lookOf(colour) : undefined;
    return { name, values, ...(look && { look }) };
  });
}

function lookOf(colour: string | null): 'rise' | 'fall' | 'total' | undefined {
  return (['rise', 'fall', 'total'] as const).find((look) => chartColours[look] === colour);
}

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
