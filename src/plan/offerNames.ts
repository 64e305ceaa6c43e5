import type { ChartPlan, HighlightPlan, NamePlan, SheetPlan, TablePlan, WorkbookPlan } from './plan';
import { plannedFormula } from './cells';
import { renameReferences, type NewNames } from '../formulas/renameReferences';

export interface Renaming {
  /** A name of a range and one of a table are both names. */
  kind: 'sheet' | 'name';
  from: string;
  to: string;
}

const SHEET_LENGTH = 31;
const NAME_LENGTH = 255;

/**
 * The plan with names that are free in a workbook where others are taken. If one sheet must be renamed all are, with the
 * same number, so that those of one case are seen to belong together; names of ranges and tables likewise.
 */
export function withFreeNames(
  plan: WorkbookPlan,
  taken: { sheets: string[]; names: string[] },
): { plan: WorkbookPlan; renamed: Renaming[] } {
  const sheetNames = plan.sheets.map(({ name }) => name);
  const names = [
    ...plan.names.map(({ name }) => name),
    ...plan.sheets.flatMap(({ tables }) => (tables ?? []).map(({ name }) => name)),
  ];
  const sheets = freeNames(sheetNames, taken.sheets, SHEET_LENGTH, (n) => ` (${n})`);
  const others = freeNames(names, taken.names, NAME_LENGTH, (n) => `_${n}`);
  if (sheets.size + others.size === 0) return { plan, renamed: [] };
  const renamed: Renaming[] = [
    ...sheetNames.flatMap((from) => renaming('sheet', from, sheets)),
    ...names.flatMap((from) => renaming('name', from, others)),
  ];
  return { plan: renamePlan(plan, { sheets, names: others }), renamed };
}

function renaming(kind: Renaming['kind'], from: string, to: ReadonlyMap<string, string>): Renaming[] {
  const name = to.get(from.toLowerCase());
  return name === undefined ? [] : [{ kind, from, to: name }];
}

/** New names by old ones, in lower case; none where nothing wanted is taken. */
function freeNames(
  wanted: string[],
  taken: string[],
  length: number,
  ending: (n: number) => string,
): ReadonlyMap<string, string> {
  const inUse = new Set(taken.map((name) => name.toLowerCase()));
  const isTaken = (name: string) => inUse.has(name.toLowerCase());
  if (!wanted.some(isTaken)) return new Map();
  for (let n = 2; ; n++) {
    const offered = endedAlike(wanted, ending(n), length);
    if (![...offered.values()].some(isTaken)) return offered;
  }
}

function endedAlike(wanted: string[], ending: string, length: number): ReadonlyMap<string, string> {
  const offered = new Map<string, string>();
  const used = new Set<string>();
  for (const name of wanted) {
    let fitted = shortened(name, length - ending.length) + ending;
    // Long names may differ only in what was cut off.
    for (let k = 2; used.has(fitted.toLowerCase()); k++) {
      fitted = `${shortened(name, length - ending.length - `_${k}`.length)}_${k}${ending}`;
    }
    used.add(fitted.toLowerCase());
    offered.set(name.toLowerCase(), fitted);
  }
  return offered;
}

/** Without half of a character at its end. */
function shortened(name: string, length: number): string {
  return name.length <= length
    ? name
    : name
        .slice(0, length)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd();
}

function renamePlan(plan: WorkbookPlan, to: NewNames): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => renameSheet(sheet, to)),
    names: plan.names.map(({ name, sheet, refersTo, ...rest }): NamePlan => ({
      ...rest,
      name: to.names.get(name.toLowerCase()) ?? name,
      ...(sheet !== undefined && { sheet: to.sheets.get(sheet.toLowerCase()) ?? sheet }),
      refersTo: renameReferences(refersTo, to),
    })),
  };
}

function renameSheet(sheet: SheetPlan, to: NewNames): SheetPlan {
  const cells = Object.entries(sheet.cells).map(([address, cell]) => {
    const { value } = cell;
    if (typeof value !== 'string') return [address, cell] as const;
    const formula = plannedFormula(cell);
    if (formula !== null) return [address, { ...cell, value: renameReferences(formula, to) }] as const;
    // A cover lists the sheets by their names.
    const listed = sheet.role === 'cover' ? to.sheets.get(value.toLowerCase()) : undefined;
    return [address, listed === undefined ? cell : { ...cell, value: listed }] as const;
  });
  return {
    ...sheet,
    name: to.sheets.get(sheet.name.toLowerCase()) ?? sheet.name,
    cells: Object.fromEntries(cells),
    ...(sheet.tables && {
      tables: sheet.tables.map((table): TablePlan => ({
        ...table,
        name: to.names.get(table.name.toLowerCase()) ?? table.name,
      })),
    }),
    ...(sheet.highlights && {
      highlights: sheet.highlights.map((highlight): HighlightPlan => ({
        ...highlight,
        formula: renameReferences(highlight.formula, to),
      })),
    }),
    ...(sheet.charts && { charts: sheet.charts.map((chart) => renameChart(chart, to)) }),
  };
}

function renameChart(chart: ChartPlan, to: NewNames): ChartPlan {
  return {
    ...chart,
    ...(chart.titleFrom !== undefined && { titleFrom: renameReferences(chart.titleFrom, to) }),
    categories: renameReferences(chart.categories, to),
    series: chart.series.map((series) => ({ ...series, values: renameReferences(series.values, to) })),
  };
}
