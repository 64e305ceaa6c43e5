import {
  ICommandService,
  type Injector,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { IEditorBridgeService, MoveSelectionEnterAndTabCommand } from '@univerjs/sheets-ui';
import { MessageType } from '@univerjs/design';
import { OpenFindDialogOperation, OpenReplaceDialogOperation } from '@univerjs/find-replace';
import { ILayoutService, IMessageService } from '@univerjs/ui';
import type { Spreadsheet } from '../../host/spreadsheet';
import { faultLog } from '../../taskpane/shared/faultLog';
import { part } from '../../taskpane/shared/part';
import type { WorkbookPlan } from '../../plan/plan';
import { createEngine, type EngineOptions } from '../engine';
import { openSpreadsheet } from '../openSpreadsheet';
import { workbookData } from '../snapshot';
import { showTextFormats } from '../textFormats';
import type { PresentWorkbook } from '../workbookFile';
import { caseName } from './caseName';
import { drawNothingOfDeletedSheets, sayWhatReadsDeletedSheets } from './deletedSheet';
import { firstComputed } from './firstComputed';
import { download } from '../../host/download';
import { endEntry, keepSelectionMovedMeanwhile } from './entryEnds';
import { keepEntryFromResults } from './entryKept';
import { keepBarInWidth, keepTypingInFormulaBar } from './formulaBar';
import { answerNameBox, turnSheet } from './goTo';
import { keepActiveCellInSight } from './inSight';
import type { GridActions } from './keyboard';
import { orSay, sayLine } from './lines';
import { sayWhyNamesAreNotTaken } from './manageNames';
import { unfreezeWhereNarrow } from './narrowFreeze';
import { keepCellsPointedAt } from './pointing';
import { takePropertyNamesForText } from './propertyNames';
import { keepEnterForEntries } from './suggestions';
import { nameTabsAsExcel } from './tabNames';
import { forgetTabElsewhere } from './tabStart';
import { mountUniver } from './univer';
import { words } from './words';
import { type WorkbookActions, workbookActions } from './workbookActions';
import { type WorkbookNews, workbookNews } from './workbookNews';

export interface OpenWorkbook extends GridActions {
  spreadsheet: Spreadsheet;
  actions: WorkbookActions;
  news: WorkbookNews;
  /** Resolves when the first results of formulas are on screen. */
  computed: Promise<void>;
  /** What the workbook is called, on its cover too, and what its file is. */
  title(): string;
  fileName(): string;
  rename(title: string): void;
  /** The present contents, and what they show. */
  present(): Promise<PresentWorkbook>;
  /** The name of the sheet in front. */
  activeSheet(): string;
  /** Takes everything of it off the page. */
  close(): void;
}

let opened = 0;

/** Opens a workbook in the grid, where there is none. */
export function openWorkbook(
  place: HTMLElement,
  plan: WorkbookPlan,
  functions: EngineOptions,
  uncover: () => void = () => undefined,
): OpenWorkbook {
  // Univer keeps syntax trees by the id of the workbook for as long as the page is open.
  const data = workbookData(plan, `workbook-${++opened}`);
  const closing = new AbortController();
  const until = closing.signal;
  const container = document.createElement('div');
  container.className = 'ot-univer';
  place.append(container);
  const engine = createEngine({ ...functions, fastEdits: 'byItself' });
  const univer = mountUniver(container, engine, until);
  const injector = univer.__getInjector();
  const computed = firstComputed(injector, uncover).then(() => finishStarting(injector));
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const isBeingEdited = () => !until.aborted && injector.get(IEditorBridgeService).isVisible().visible;
  const late = once(async () => {
    await computed;
    const { addLateParts } = await part(() => import(/* webpackChunkName: "late" */ './lateParts'));
    if (!until.aborted) await addLateParts(univer);
  });
  const open = openSpreadsheet({
    injector,
    workbook,
    engine,
    plan,
    isBeingEdited,
    ready: late,
    download,
    onNotPutBack: (what) => {
      faultLog.note('engine', what, words.lines.notPutBack[what]);
      sayLine(words.lines.notPutBack[what]);
    },
  });
  const { spreadsheet, charts, cells } = open;
  engine.protection.onRefusal((content) => {
    // Each key that is pressed is refused: the message is shown once.
    injector.get(IMessageService).show({ id: content, type: MessageType.Warning, content });
    // The formula bar has already taken the first letter of what was typed.
    setTimeout(() => until.aborted || injector.get(IEditorBridgeService).refreshEditCellState());
  });
  // A part that needs it asks again, and is told why.
  orSay(late, words.lines.late);
  orSay(async () => {
    await computed;
    const { showCharts } = await part(() => import(/* webpackChunkName: "charts" */ './showCharts'));
    showCharts({ injector, workbook, charts, cells, until });
  }, words.lines.charts);
  showTextFormats(injector);
  takePropertyNamesForText(injector, until);
  keepEnterForEntries(injector);
  sayWhatReadsDeletedSheets(injector, workbook);
  drawNothingOfDeletedSheets(until);
  keepTypingInFormulaBar(injector, until);
  keepEntryFromResults(injector);
  const focusGrid = () => injector.get(ILayoutService).focus();
  answerNameBox({ injector, workbook, focusGrid, until });
  nameTabsAsExcel(injector, container, focusGrid);
  keepSelectionMovedMeanwhile(injector, workbook, until);
  forgetTabElsewhere(injector, workbook, MoveSelectionEnterAndTabCommand, until);
  keepCellsPointedAt(until);
  void computed.then(() => {
    if (until.aborted) return;
    keepBarInWidth(injector, until);
    sayWhyNamesAreNotTaken(injector, workbook);
    unfreezeWhereNarrow({ injector, workbook, until });
    keepActiveCellInSight({ injector, workbook, until });
  });
  const name = caseName({ injector, workbook, cells });
  const news = workbookNews({ injector, workbook, cells, until });
  return {
    spreadsheet,
    actions: workbookActions(injector, workbook, engine.protection),
    news,
    focusGrid,
    turnSheet: (step) => orSay(() => turnSheet({ injector, workbook }, step), words.goTo.failed),
    isBeingEdited,
    endEntry: () => endEntry(injector, workbook),
    insert: (text) => void document.execCommand('insertText', false, text),
    find: (replacing) =>
      void injector
        .get(ICommandService)
        .executeCommand((replacing ? OpenReplaceDialogOperation : OpenFindDialogOperation).id),
    computed,
    title: name.title,
    fileName: name.fileName,
    rename(title) {
      if (title === name.title()) return;
      name.rename(title);
      news.changed();
    },
    present: open.present,
    activeSheet: () => workbook.getActiveSheet()?.getName() ?? '',
    close() {
      closing.abort();
      univer.dispose();
      container.remove();
    },
  };
}

/** All callers wait for the same work, begun once; after a failure it may be asked for again. */
function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined;
  return () =>
    (begun ??= work().catch((error: unknown) => {
      begun = undefined;
      throw error;
    }));
}

/**
 * Left to itself Univer switches on its last parts, finding among them, three seconds after the first picture. Until
 * then Ctrl+F followed by a word would write the word into the selected cell.
 */
function finishStarting(injector: Injector): void {
  injector.get(LifecycleService).stage = LifecycleStages.Steady;
}
