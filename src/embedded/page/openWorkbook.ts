import {
  ICommandService,
  type Injector,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
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
import { nameTheUnnamed } from './accessibleNames';
import { drawNothingOfDeletedSheets, sayWhatReadsDeletedSheets } from './deletedSheet';
import { firstComputed } from './firstComputed';
import { download } from '../../host/download';
import { endEntry, keepSelectionMovedMeanwhile } from './entryEnds';
import { keepTypingInFormulaBar } from './formulaBar';
import { answerNameBox, turnSheet } from './goTo';
import { keepActiveCellInSight } from './inSight';
import type { GridActions } from './keyboard';
import { askBeforeLeaving } from './leaving';
import { orSay, sayLine } from './lines';
import { unfreezeWhereNarrow } from './narrowFreeze';
import { takePropertyNamesForText } from './propertyNames';
import { nameTabsAsExcel } from './tabNames';
import { mountUniver } from './univer';
import { words } from './words';
import { type WorkbookActions, workbookActions } from './workbookActions';

export interface OpenWorkbook extends GridActions {
  spreadsheet: Spreadsheet;
  actions: WorkbookActions;
  /** Resolves when the first results of formulas are on screen. */
  computed: Promise<void>;
}

export function openWorkbook(
  { workbook: container, pane }: { workbook: HTMLElement; pane: HTMLElement },
  plan: WorkbookPlan,
  functions: EngineOptions,
  uncover: () => void,
): OpenWorkbook {
  const engine = createEngine({ ...functions, fastEdits: 'byItself' });
  const univer = mountUniver(container, engine);
  const injector = univer.__getInjector();
  const computed = firstComputed(injector, uncover).then(() => finishStarting(injector));
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    workbookData(plan),
  );
  const isBeingEdited = () => injector.get(IEditorBridgeService).isVisible().visible;
  const late = once(async () => {
    await computed;
    const { addLateParts } = await part(() => import(/* webpackChunkName: "late" */ './lateParts'));
    await addLateParts(univer);
  });
  const { spreadsheet, charts, cells } = openSpreadsheet({
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
  engine.protection.onRefusal((content) => {
    // Each key that is pressed is refused: the message is shown once.
    injector.get(IMessageService).show({ id: content, type: MessageType.Warning, content });
    // The formula bar has already taken the first letter of what was typed.
    setTimeout(() => injector.get(IEditorBridgeService).refreshEditCellState());
  });
  // A part that needs it asks again, and is told why.
  orSay(late, words.lines.late);
  orSay(async () => {
    await computed;
    const { showCharts } = await part(() => import(/* webpackChunkName: "charts" */ './showCharts'));
    showCharts({ injector, workbook, charts, cells });
  }, words.lines.charts);
  takePropertyNamesForText(injector);
  sayWhatReadsDeletedSheets(injector, workbook);
  drawNothingOfDeletedSheets();
  keepTypingInFormulaBar(injector);
  nameTheUnnamed();
  const focusGrid = () => injector.get(ILayoutService).focus();
  answerNameBox({ injector, workbook, focusGrid });
  nameTabsAsExcel(injector, container, focusGrid);
  keepSelectionMovedMeanwhile(injector, workbook);
  void computed.then(() => {
    unfreezeWhereNarrow({ injector, workbook });
    keepActiveCellInSight({ injector, workbook });
  });
  askBeforeLeaving(injector, {
    grid: container,
    pane,
    isBeingEdited,
    onBack: (keys) => sayLine(keys === null ? words.lines.back : words.lines.keys(keys)),
  });
  return {
    spreadsheet,
    actions: workbookActions(injector, workbook, engine.protection),
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
