import { type Injector, IUndoRedoService, type Workbook } from '@univerjs/core';
import { EmbeddedSpreadsheet } from '../host/embedded/embedded';
import type { ListsHeld } from '../host/spreadsheet';
import { part } from '../taskpane/shared/part';
import type { TablePlan, WorkbookPlan } from '../plan/plan';
import { untilCalculated } from './calculation';
import { CellReader } from './cells';
import { placedCharts } from './charts/chartMutations';
import { ChartModel } from './charts/chartModel';
import type { Engine } from './engine';
import { onFigures } from './figures';
import { AddRowsMutation } from './longRows';
import { moveExtrasWithCells } from './movedExtras';
import { obstaclesOver } from './obstacles';
import { registerOwn } from './ownMutations';
import { SetTablesMutation } from './setTables';
import { sheetId, sheetIds } from './snapshot';
import type { ExactUndo } from './undo/exactUndo';
import type { SheetRules } from './undo/pictures';
import type { PresentWorkbook } from './workbookFile';

export interface SpreadsheetParts {
  injector: Injector;
  workbook: Workbook;
  engine: Pick<Engine, 'refusals' | 'protection'>;
  /** The options with which the workbook was opened. */
  plan: WorkbookPlan;
  isBeingEdited(): boolean;
  /** Resolves when Univer's parts for notes, validation and highlights are there. */
  ready(): Promise<void>;
  download(file: Uint8Array, name: string): void;
  /** Where undo or redo could not put everything back. */
  onNotPutBack(what: 'undo' | 'redo'): void;
}

export interface OpenSpreadsheet {
  spreadsheet: EmbeddedSpreadsheet;
  charts: ChartModel;
  cells: CellReader;
  /** The present contents, and what they show. */
  present(): Promise<PresentWorkbook>;
}

/** A workbook of Univer's, with or without a page around it, as the spreadsheet that the pane speaks to. */
export function openSpreadsheet(parts: SpreadsheetParts): OpenSpreadsheet {
  const { injector, workbook, engine, plan, isBeingEdited, ready, download, onNotPutBack } = parts;
  const { refusals, protection } = engine;
  const cells = new CellReader(injector, workbook, refusals);
  const charts = new ChartModel(injector, workbook);
  const ids = sheetIds(plan);
  plan.sheets.forEach((sheet, i) => {
    for (const chart of placedCharts(sheet, sheetId(i), ids)) charts.set(chart.id, chart);
  });
  moveExtrasWithCells(injector, workbook);
  registerOwn(injector, AddRowsMutation);
  registerOwn(injector, SetTablesMutation);
  const undo = injector.get(IUndoRedoService) as ExactUndo;
  let rules: SheetRules | null = null;
  undo.follow({ injector, workbook, charts, rules: () => rules }, (to) =>
    onNotPutBack(to === 'before' ? 'undo' : 'redo'),
  );
  // Until they are loaded they cannot be changed; if they fail, every caller that needs them is told why.
  void ready()
    .then(() => import(/* webpackChunkName: "late" */ './undo/rules'))
    .then(({ sheetRules }) => (rules = sheetRules(injector, workbook)))
    .catch(() => undefined);
  const contents = () => ({ injector, workbook, cells, charts, title: workbook.getName() });
  const spreadsheet = new EmbeddedSpreadsheet({
    injector,
    workbook,
    cells,
    calculated: () => untilCalculated(injector),
    onFigures: (listener) => onFigures(injector, listener),
    isBeingEdited,
    ready,
    rowStepOf: async (rows) => {
      const { rowStep } = await part(() => import(/* webpackChunkName: "late" */ './insertRows'));
      return rowStep(injector, workbook, rows);
    },
    stepsOf: async (change, making) => {
      const { changeSteps } = await part(() => import(/* webpackChunkName: "late" */ './changeSteps'));
      return changeSteps({ injector, workbook, charts }, change, making);
    },
    undo,
    isProtected: (sheet) => protection.isProtected(sheet),
    allowing: (work) => protection.allowing(work),
    tables: () => tablesOf(workbook),
    pointers: async () => {
      await ready();
      const { pointersIn } = await part(() => import(/* webpackChunkName: "late" */ './pointers'));
      return pointersIn({ injector, workbook, charts });
    },
    obstacles: (place) => obstaclesOver(workbook, charts, tablesOf(workbook), place),
    file: async () => {
      await ready();
      const { workbookFile } = await part(() => import(/* webpackChunkName: "file" */ './workbookFile'));
      return workbookFile(contents());
    },
    download,
  });
  const present = async () => {
    await ready();
    const { presentWorkbook } = await part(() => import(/* webpackChunkName: "file" */ './workbookFile'));
    return presentWorkbook(contents());
  };
  return { spreadsheet, charts, cells, present };
}

function tablesOf(workbook: Workbook): ListsHeld['tables'] {
  return workbook.getSheets().flatMap((sheet) => {
    const held = (sheet.getCustomMetadata()?.tables as TablePlan[] | undefined) ?? [];
    return held.map(({ name, range }) => ({ name, sheet: sheet.getName(), address: range }));
  });
}
