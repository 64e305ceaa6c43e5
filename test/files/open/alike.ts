import { absolute, areaOf, rangeText, sheetArea } from '../../../src/formulas/addresses';
import { isBlankCell, plannedFormula } from '../../../src/plan/cells';
import { inCells } from '../../../src/plan/longTables';
import type { CellPlan, ChartPlan, SheetPlan, WorkbookPlan } from '../../../src/plan/plan';

/**
 * A plan in the words that a file gives back. Nothing that a person could see is changed: the general format is that of
 * a cell with none, a text without letters is a blank cell, a formula has no text format, `$B$3` of a range is `B3`, and a chart names the sheet of its figures.
 */
export function inWordsOfFiles(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map(sheetInWords) };
}

function sheetInWords(sheet: SheetPlan): SheetPlan {
  const { cells, highlights, validations, charts, ...rest } = inCells(sheet);
  const kept = Object.entries(cells).map(([at, cell]) => [at, cellInWords(cell)] as const);
  return {
    ...rest,
    cells: Object.fromEntries(kept.filter(([, cell]) => Object.keys(cell).length > 0)),
    ...(highlights && { highlights: highlights.map(withPlainRange) }),
    ...(validations && { validations: validations.map(withPlainRange) }),
    ...(charts && { charts: charts.map((chart) => chartInWords(chart, sheet.name)) }),
  };
}

function withPlainRange<T extends { range: string }>(one: T): T {
  return { ...one, range: rangeText(areaOf(one.range)) };
}

function cellInWords({ format, ...given }: CellPlan): CellPlan {
  const { value: _, ...blank } = given;
  const cell = isBlankCell(given) ? blank : given;
  const isFormula = plannedFormula(cell) !== null;
  const isGeneral = format === undefined || format === 'General' || (format === '@' && isFormula);
  return isGeneral ? cell : { ...cell, format };
}

function chartInWords(chart: ChartPlan, own: string): ChartPlan {
  const whole = (reference: string) => {
    const { sheet, area } = sheetArea(reference, own);
    return absolute(sheet, area);
  };
  return {
    ...chart,
    ...(chart.titleFrom !== undefined && { titleFrom: whole(chart.titleFrom) }),
    categories: whole(chart.categories),
    series: chart.series.map((series) => ({ ...series, values: whole(series.values) })),
  };
}
