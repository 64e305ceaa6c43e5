import {
  type ICellData,
  type Injector,
  type Nullable,
  WrapStrategy,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel, IDefinedNamesService } from '@univerjs/engine-formula';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { columnLetters } from '../formulas/addresses';
import type { CellPlan, ChartPlan, SheetPlan, TablePlan, WorkbookPlan } from '../plan/plan';
import { addressOfRange, rangeAt } from './addresses';
import type { CellReader } from './cells';
import type { ChartRange, ChartModel } from './charts/chartModel';
import { styleLike } from './palette';
import { highlightPlan, type HighlightRule, validationPlan } from './rules';
import { type SheetExtras, styleOfId } from './snapshot';

interface Parts {
  injector: Injector;
  workbook: Workbook;
  cells: CellReader;
  charts: ChartModel;
  title: string;
}

/** The present contents of the workbook, the user's included, as a plan. */
export function presentPlan(parts: Parts): WorkbookPlan {
  const { injector, workbook, title } = parts;
  const tables = new Set<string>();
  const names = Object.values(
    injector.get(IDefinedNamesService).getDefinedNameMap(workbook.getUnitId()) ?? {},
  );
  return {
    title,
    sheets: workbook.getSheets().map((sheet) => sheetPlan(parts, sheet, tables)),
    names: names
      .filter(
        ({ localSheetId = SCOPE_WORKBOOK_VALUE_DEFINED_NAME }) =>
          localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      )
      .map(({ name, formulaOrRefString }) => ({ name, refersTo: formulaOrRefString.replace(/^=/, '') })),
  };
}

function sheetPlan(parts: Parts, sheet: Worksheet, tableNames: Set<string>): SheetPlan {
  const { injector, workbook } = parts;
  const [unitId, sheetId] = [workbook.getUnitId(), sheet.getSheetId()];
  const { tables = [], frozenColumns, ...extras } = (sheet.getCustomMetadata() ?? {}) as SheetExtras;
  const { xSplit, ySplit } = sheet.getFreeze();
  const cells = presentCells(parts, sheet);
  const validations = injector.get(SheetDataValidationModel).getRules(unitId, sheetId);
  const highlights = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [];
  return {
    ...extras,
    name: sheet.getName(),
    columns: columnWidths(sheet),
    cells,
    frozenRows: Math.max(ySplit, 0),
    frozenColumns: xSplit > 0 ? xSplit : (frozenColumns ?? 0),
    tables: tables.filter((table) => isWhole(table, cells, tableNames)),
    validations: validations.flatMap(validationPlan),
    highlights: highlights.flatMap((rule) => highlightPlan(rule as HighlightRule)),
    charts: presentCharts(parts, sheetId),
  };
}

function presentCells({ injector, workbook, cells }: Parts, sheet: Worksheet): Record<string, CellPlan> {
  const [unitId, sheetId] = [workbook.getUnitId(), sheet.getSheetId()];
  const formulas = injector.get(FormulaDataModel);
  const notes = new Map(
    [...(injector.get(SheetsNoteModel).getSheetNotes(unitId, sheetId)?.values() ?? [])].map((note) => [
      `${note.row},${note.col}`,
      note.note,
    ]),
  );
  const present: Record<string, CellPlan> = {};
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const formula = formulas.getFormulaStringByCell(row, column, sheetId, unitId);
    const value = formula || ownValue(cell, () => cells.read(sheetId, row, column));
    const look = lookOf(workbook, cell);
    const note = notes.get(`${row},${column}`);
    present[`${columnLetters(column)}${row + 1}`] = {
      ...(value !== null && { value }),
      ...look,
      // An input is open anyway.
      ...(look.style !== 'input' && cell?.custom?.isOpen === true && { isOpen: true }),
      ...(note !== undefined && { note }),
    };
  });
  return present;
}

/** A spilled value belongs to the formula that fills the cell. */
function ownValue(cell: Nullable<ICellData>, read: () => unknown): string | number | boolean | null {
  if (!cell || ((cell.v === undefined || cell.v === null) && !cell.p)) return null;
  const value = read();
  if (typeof value === 'object' && value !== null) return (value as { error: string }).error;
  return value as string | number | boolean | null;
}

function lookOf(
  workbook: Workbook,
  cell: Nullable<ICellData>,
): Pick<CellPlan, 'style' | 'format' | 'isWrapped'> {
  const look = workbook.getStyles().getStyleByCell(cell);
  const style = styleOfId(cell?.s) ?? (look && styleLike(look));
  return {
    ...(style && { style }),
    ...(look?.n?.pattern && { format: look.n.pattern }),
    ...(look?.tb === WrapStrategy.WRAP && { isWrapped: true }),
  };
}

function columnWidths(sheet: Worksheet): Record<string, number> {
  const columns = Object.entries(sheet.getColumnManager().getColumnData());
  return Object.fromEntries(
    columns.flatMap(([index, column]) =>
      column?.w === undefined ? [] : [[columnLetters(Number(index)), (column.w - 8) / 8]],
    ),
  );
}

/** A table keeps its name in one place alone, and its headings: words, each once. */
function isWhole({ name, range }: TablePlan, cells: Record<string, CellPlan>, taken: Set<string>): boolean {
  const { startRow, startColumn, endColumn } = rangeAt(range);
  const headings = new Set<string>();
  for (let column = startColumn; column <= endColumn; column++) {
    const heading = cells[`${columnLetters(column)}${startRow + 1}`]?.value;
    if (typeof heading !== 'string' || heading === '' || heading.startsWith('=')) return false;
    headings.add(heading.toLowerCase());
  }
  if (headings.size < endColumn - startColumn + 1 || taken.has(name.toLowerCase())) return false;
  taken.add(name.toLowerCase());
  return true;
}

/** Those whose cells are all still there. */
function presentCharts({ workbook, charts }: Parts, sheetId: string): ChartPlan[] {
  const reference = (cells: ChartRange | null) => {
    const sheet = cells && workbook.getSheetBySheetId(cells.sheetId);
    return sheet && cells.range
      ? `'${sheet.getName().replaceAll("'", "''")}'!${absolute(addressOfRange(cells.range))}`
      : null;
  };
  return charts.all().flatMap(({ plan, at, categories, series }) => {
    if (at.sheetId !== sheetId || !at.range) return [];
    const [labels, values] = [reference(categories), series.map(reference)];
    if (labels === null || values.includes(null)) return [];
    return [
      {
        ...plan,
        at: addressOfRange(at.range),
        categories: labels,
        series: plan.series.map((one, i) => ({ ...one, values: values[i]! })),
      },
    ];
  });
}

function absolute(address: string): string {
  return address.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
