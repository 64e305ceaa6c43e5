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
import { columnLetters } from '../formulas/addresses';
import { emptyText, heldText, plannedFormula } from '../plan/cells';
import type { CellPlan, ChartPlan, SheetPlan, TablePlan, WorkbookPlan } from '../plan/plan';
import { type CellValue, isCellError } from '../host/spreadsheet';
import { addressOfRange, rangeAt } from './addresses';
import type { CellReader } from './cells';
import type { ChartRange, ChartModel } from './charts/chartModel';
import { chartReference } from './charts/chartMutations';
import { isEmptied } from './errorCells';
import { namePlan } from './names';
import { plannedLook } from './palette';
import { highlightPlan, type HighlightRule, validationPlan } from './rules';
import { framePlan, type SheetExtras } from './sheetFrame';
import { type CellMarks, styleOfId, type WorkbookExtras } from './snapshot';

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
  const sheetNamed = (id: string) => workbook.getSheetBySheetId(id)?.getName();
  return {
    title,
    sheets: workbook.getSheets().map((sheet) => sheetPlan(parts, sheet, tables)),
    names: names.flatMap((name) => namePlan(name, sheetNamed)),
    ...((workbook.getCustomMetadata() ?? {}) as WorkbookExtras),
  };
}

function sheetPlan(parts: Parts, sheet: Worksheet, tableNames: Set<string>): SheetPlan {
  const { injector, workbook } = parts;
  const [unitId, sheetId] = [workbook.getUnitId(), sheet.getSheetId()];
  const { tables = [], ...extras } = (sheet.getCustomMetadata() ?? {}) as SheetExtras;
  const cells = presentCells(parts, sheet);
  const validations = injector.get(SheetDataValidationModel).getRules(unitId, sheetId);
  const highlights = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [];
  return {
    name: sheet.getName(),
    columns: {},
    ...framePlan(sheet.getConfig(), extras),
    cells,
    tables: tables.filter((table) => isWhole(table, cells, tableNames)),
    validations: validations.flatMap(validationPlan),
    highlights: highlights.flatMap((rule) => highlightPlan(rule as HighlightRule)),
    charts: presentCharts(parts, sheetId),
  };
}

function presentCells({ injector, workbook, cells }: Parts, sheet: Worksheet): Record<string, CellPlan> {
  const [unitId, sheetId] = [workbook.getUnitId(), sheet.getSheetId()];
  const formulas = injector.get(FormulaDataModel);
  const present: Record<string, CellPlan> = {};
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const formula = formulas.getFormulaStringByCell(row, column, sheetId, unitId);
    const look = lookOf(workbook, cell);
    const { isOpen, lines } = (cell?.custom ?? {}) as CellMarks;
    present[`${columnLetters(column)}${row + 1}`] = {
      ...(formula ? { value: formula } : ownContent(cell, () => cells.read(sheetId, row, column))),
      ...look,
      // An input is open anyway.
      ...(look.style !== 'input' && isOpen && { isOpen }),
      ...(lines !== undefined && { lines }),
    };
  });
  const notes = injector.get(SheetsNoteModel).getSheetNotes(unitId, sheetId)?.values() ?? [];
  for (const { row, col, note } of notes) {
    const address = `${columnLetters(col)}${row + 1}`;
    present[address] = { ...present[address], note };
  }
  return present;
}

/** A spilled value belongs to the formula that fills the cell. An error that was typed is its formula. */
function ownContent(cell: Nullable<ICellData>, read: () => CellValue): Pick<CellPlan, 'value' | 'isText'> {
  if (!cell || isEmptied(cell) || ((cell.v === undefined || cell.v === null) && !cell.p)) return {};
  const value = read();
  if (value === null) return {};
  if (isCellError(value)) return { value: `=${value.error}` };
  if (value === '') return emptyText;
  return typeof value === 'string' ? heldText(value) : { value };
}

function lookOf(workbook: Workbook, cell: Nullable<ICellData>): CellPlan {
  const look = workbook.getStyles().getStyleByCell(cell);
  return {
    ...plannedLook(look, styleOfId(cell?.s)),
    ...(look?.n?.pattern && { format: look.n.pattern }),
    ...(look?.tb === WrapStrategy.WRAP && { isWrapped: true }),
  };
}

/** A table keeps its name in one place alone, and its headings: words, each once. */
function isWhole({ name, range }: TablePlan, cells: Record<string, CellPlan>, taken: Set<string>): boolean {
  const { startRow, startColumn, endColumn } = rangeAt(range);
  const headings = new Set<string>();
  for (let column = startColumn; column <= endColumn; column++) {
    const cell = cells[`${columnLetters(column)}${startRow + 1}`] ?? {};
    const heading = cell.value;
    if (typeof heading !== 'string' || heading === '' || plannedFormula(cell) !== null) return false;
    headings.add(heading.toLowerCase());
  }
  if (headings.size < endColumn - startColumn + 1 || taken.has(name.toLowerCase())) return false;
  taken.add(name.toLowerCase());
  return true;
}

/** Those whose cells are all still there. What could never be placed, such as a name, is as it was planned. */
function presentCharts({ workbook, charts }: Parts, sheetId: string): ChartPlan[] {
  const reference = (cells: ChartRange | null, planned: string) =>
    cells ? chartReference(cells, workbook) : planned;
  return charts
    .all()
    .flatMap(({ plan: { titleFrom: planned, ...plan }, at, titleFrom, categories, series }) => {
      if (at.sheetId !== sheetId || !at.range) return [];
      const title = planned === undefined ? null : reference(titleFrom, planned);
      const labels = reference(categories, plan.categories);
      const lines = plan.series.flatMap((one, i) => {
        const values = reference(series[i] ?? null, one.values);
        return values === null ? [] : [{ ...one, values }];
      });
      if (labels === null || lines.length < plan.series.length) return [];
      return [
        {
          ...plan,
          ...(title !== null && { titleFrom: title }),
          ...{ at: addressOfRange(at.range), categories: labels, series: lines },
        },
      ];
    });
}
