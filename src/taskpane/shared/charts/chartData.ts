import { isCellError, type CellValue } from '../../../host/spreadsheet';
import type { ChartPlan, SeriesPlan } from '../../../plan/plan';

/** What a chart shows, read from the cells it refers to. */
export interface ChartData {
  categories: string[];
  series: ChartSeries[];
  /**
   * How many of its cells hold an error or text instead of a figure. A blank has nothing to show, and #N/A says that
   * there is nothing: Excel leaves a gap for it, and so does this.
   */
  unreadable: number;
}

export interface ChartSeries extends Pick<SeriesPlan, 'name' | 'look'> {
  /** One a category; null where there is no figure. */
  values: (number | null)[];
}

export type ReadCells = CellValue[][] | null;

/** From the cells of the categories and of each series in order, as `readRanges` gives them. */
export function chartData(plan: ChartPlan, categories: ReadCells, series: ReadCells[]): ChartData {
  const labels = cellsOf(categories).map(labelOf);
  let unreadable = 0;
  const figure = (value: CellValue | undefined): number | null => {
    if (typeof value === 'number') return value;
    if (value !== undefined && value !== null && value !== '' && !isNotAvailable(value)) unreadable++;
    return null;
  };
  const read = plan.series.map(({ name, look }, i) => {
    const cells = cellsOf(series[i] ?? null);
    return { name, ...(look && { look }), values: labels.map((_, at) => figure(cells[at])) };
  });
  return { categories: labels, series: read, unreadable };
}

/** The references of a chart, in the order in which `chartData` takes what they hold. */
export function chartReferences({ categories, series }: ChartPlan): string[] {
  return [categories, ...series.map(({ values }) => values)];
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
