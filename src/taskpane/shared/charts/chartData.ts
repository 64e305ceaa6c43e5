import { isCellError, type CellValue } from '../../../host/spreadsheet';
import type { ChartPlan, SeriesPlan } from '../../../plan/plan';

/** What a chart shows, read from the cells it refers to. */
export interface ChartData {
  /** The words of the cell that says what follows from the figures, or what the chart is called. */
  title: string;
  categories: string[];
  series: ChartSeries[];
  /**
   * How many of its cells hold an error or text instead of a figure. A blank has nothing to show, and #N/A says that
   * there is nothing: Excel leaves a gap for it, and so does this.
   */
  unreadable: number;
}

export interface ChartSeries extends Omit<SeriesPlan, 'values'> {
  /** One a category; null where there is no figure. */
  values: (number | null)[];
}

export type ReadCells = CellValue[][] | null;

/** From the cells of the categories, of each series in order and of the title, as `readRanges` gives them. */
export function chartData(
  plan: ChartPlan,
  categories: ReadCells,
  series: ReadCells[],
  title: ReadCells = null,
): ChartData {
  const labels = cellsOf(categories).map(labelOf);
  let unreadable = 0;
  const figure = (value: CellValue | undefined): number | null => {
    if (typeof value === 'number') return value;
    if (value !== undefined && value !== null && value !== '' && !isNotAvailable(value)) unreadable++;
    return null;
  };
  const read = plan.series.map((one, i) => {
    const cells = cellsOf(series[i] ?? null);
    return { ...one, values: labels.map((_, at) => figure(cells[at])) };
  });
  const [said] = cellsOf(title);
  return {
    title: typeof said === 'string' && said !== '' ? said : plan.title,
    categories: labels,
    series: read,
    unreadable,
  };
}

/** The references of a chart: its categories, each series, and its title where a cell has it. */
export function chartReferences({ categories, series, titleFrom }: ChartPlan): string[] {
  return [categories, ...series.map(({ values }) => values), ...(titleFrom === undefined ? [] : [titleFrom])];
}

/** From what `chartReferences` name, in its order. */
export function chartDataOf(plan: ChartPlan, read: ReadCells[]): ChartData {
  const count = 1 + plan.series.length;
  return chartData(plan, read[0] ?? null, read.slice(1, count), read[count] ?? null);
}

function cellsOf(rows: ReadCells): CellValue[] {
  return rows?.flat() ?? [];
}

function isNotAvailable(value: CellValue): boolean {
  return isCellError(value) && value.error === '#N/A';
}

function labelOf(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}
