import { absolute, areaOf, rangeText, sheetArea } from '../../../src/formulas/addresses';
import { inCells } from '../../../src/plan/longTables';
import type { CellPlan, ChartPlan, SheetPlan, WorkbookPlan } from '../../../src/plan/plan';

/**
 * A plan without what it need not say: empty lists, cells that hold nothing, no frozen rows, whether a range that a
 * highlight or a chart names is written with dollars and quotes. Long tables are cell by cell.
 */
export function saidOnly({ sheets, names, ...rest }: WorkbookPlan): WorkbookPlan {
  return { ...rest, sheets: sheets.map((sheet) => saidOfSheet(inCells(sheet))), names };
}

function saidOfSheet({ columns, cells, ...rest }: SheetPlan): SheetPlan {
  const highlights = rest.highlights?.map((one) => ({ ...one, range: rangeText(areaOf(one.range)) }));
  const charts = rest.charts?.map((chart) => saidOfChart(chart, rest.name));
  const { name, ...said } = Object.fromEntries(
    Object.entries({ ...rest, highlights, charts }).filter(
      ([, value]) => value !== undefined && value !== 0 && value !== false && !isEmpty(value),
    ),
  ) as Omit<SheetPlan, 'columns' | 'cells'>;
  const held = Object.entries(cells)
    .map(([at, cell]) => [at, saidOfCell(cell)] as const)
    .filter(([, cell]) => !isEmpty(cell));
  return { ...said, name, columns, cells: Object.fromEntries(held) };
}

/** A text of no letters that is not said to be a text is a blank. */
function saidOfCell({ value, ...rest }: CellPlan): CellPlan {
  return value === undefined || (value === '' && rest.isText !== true) ? rest : { value, ...rest };
}

function saidOfChart({ categories, series, ...rest }: ChartPlan, own: string): ChartPlan {
  const written = (reference: string) => {
    const { sheet, area } = sheetArea(reference, own);
    return absolute(sheet, area);
  };
  return {
    ...rest,
    ...(rest.titleFrom !== undefined && { titleFrom: written(rest.titleFrom) }),
    categories: written(categories),
    series: series.map((one) => ({ ...one, values: written(one.values) })),
  };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
