import {
  CellValueType,
  ICommandService,
  type ICellData,
  type Injector,
  IUniverInstanceService,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  LogLevel,
  ObjectMatrix,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { deserializeRangeWithSheet, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import type { CellValue } from '../host/spreadsheet';
import { untilCalculated } from './calculation';
import { CellReader } from './cells';
import { createEngine, type Engine, type EngineOptions, sheetsOptions } from './engine';
import type { FastEdits } from './fast/fastEdits';
import type { Refusal, RefusalLog } from './refusalLog';
import { exactUndo } from './undo/exactUndo';

export interface HeadlessOptions extends EngineOptions {
  snapshot?: IWorkbookData;
}

/** A value to write: a formula is text that starts with `=`. */
export type WrittenValue = string | number | boolean | null;

/** The embedded workbook without a page: the same engine, functions and guards, in plain Node. */
export interface HeadlessWorkbook {
  /** By reference: `B3` on the first sheet, `'Care packages'!B3` elsewhere. Nothing is calculated until `calculate`. */
  set(cells: Record<string, WrittenValue>): void;
  calculate(options?: { everything?: boolean }): Promise<void>;
  read(reference: string): CellValue;
  /** The whole answer of the formula in a cell: one row of one cell unless it spills. */
  readTable(reference: string): CellValue[][];
  /** The same, counted from zero on the first sheet. */
  readTableAt(row: number, column: number): CellValue[][];
  refusal(reference: string): Refusal | undefined;
  readonly refusals: RefusalLog;
  /** Null unless the workbook was opened with fast edits. */
  readonly fast: FastEdits | null;
  readonly workbook: Workbook;
  readonly injector: Injector;
  dispose(): void;
}

let made = 0;

export async function createHeadlessWorkbook(options: HeadlessOptions): Promise<HeadlessWorkbook> {
  const engine = createEngine(options);
  const univer = headlessUniver(engine);
  engine.install(univer);
  return openHeadless(univer, engine.refusals, options.snapshot, engine.fast);
}

/** Univer with what a workbook needs to calculate, and nothing of a page. */
export function headlessUniver({
  functions,
  descriptions,
}: Pick<Engine, 'functions' | 'descriptions'>): Univer {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
    override: exactUndo(),
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functions });
  univer.registerPlugin(UniverSheetsPlugin, sheetsOptions());
  univer.registerPlugin(UniverSheetsFormulaPlugin, { description: descriptions });
  return univer;
}

export async function openHeadless(
  univer: Univer,
  refusals: RefusalLog,
  snapshot: IWorkbookData = oneSheet(1000, 50),
  fast: FastEdits | null = null,
): Promise<HeadlessWorkbook> {
  // Univer keeps syntax trees by workbook id for the whole process: no two workbooks may share one.
  const id = `headless-${++made}`;
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    ...snapshot,
    id,
  });
  const injector = univer.__getInjector();
  injector.get(IUniverInstanceService).focusUnit(id);
  const reader = new CellReader(injector, workbook, refusals);

  const place = (reference: string) => {
    const { sheetName, range } = deserializeRangeWithSheet(reference);
    const sheet = sheetName ? workbook.getSheetBySheetName(sheetName) : workbook.getSheets()[0];
    if (!sheet) throw new Error(`There is no sheet ${sheetName}`);
    return { sheetId: sheet.getSheetId(), row: range.startRow, column: range.startColumn };
  };
  const readTable = (sheetId: string, row: number, column: number) => {
    const spill = reader.spillOf(sheetId, row, column) ?? { endRow: row, endColumn: column };
    return reader.readRange(sheetId, { row, column }, { row: spill.endRow, column: spill.endColumn });
  };

  await untilCalculated(injector);
  return {
    workbook,
    injector,
    refusals,
    fast,
    set(cells) {
      const bySheet = new Map<string, ObjectMatrix<ICellData>>();
      for (const [reference, value] of Object.entries(cells)) {
        const { sheetId, row, column } = place(reference);
        const matrix = bySheet.get(sheetId) ?? new ObjectMatrix<ICellData>();
        matrix.setValue(row, column, cellDataOf(value));
        bySheet.set(sheetId, matrix);
      }
      for (const [subUnitId, matrix] of bySheet) {
        const params = { unitId: id, subUnitId, cellValue: matrix.getMatrix() };
        injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, params);
      }
    },
    calculate: (how) => untilCalculated(injector, how),
    read(reference) {
      const { sheetId, row, column } = place(reference);
      return reader.read(sheetId, row, column);
    },
    readTable(reference) {
      const { sheetId, row, column } = place(reference);
      return readTable(sheetId, row, column);
    },
    readTableAt: (row, column) => readTable(place('A1').sheetId, row, column),
    refusal(reference) {
      const { sheetId, row, column } = place(reference);
      return refusals.get(id, sheetId, row, column);
    },
    dispose: () => univer.dispose(),
  };
}

export function cellDataOf(value: WrittenValue): ICellData {
  if (typeof value === 'string' && value.startsWith('=')) return { f: value, v: null, t: null };
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING, f: null, si: null };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null };
  return { v: value, t: value === null ? null : CellValueType.NUMBER, f: null, si: null };
}

/** A workbook of one sheet, called Sheet1, with room for so much. */
export function oneSheet(
  rowCount: number,
  columnCount: number,
  cellData: IWorksheetData['cellData'] = {},
): IWorkbookData {
  const sheet = { id: 'sheet1', name: 'Sheet1', rowCount, columnCount, cellData };
  return {
    id: '',
    name: '',
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  };
}
