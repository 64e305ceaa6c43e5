import {
  type Injector,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import { EmbeddedSpreadsheet } from '../../host/embedded';
import type { Spreadsheet } from '../../host/spreadsheet';
import type { WorkbookPlan } from '../../workbooks/plan';
import { calculated } from '../calculation';
import { CellReader } from '../cells';
import { createEngine, type EngineOptions } from '../engine';
import { workbookData } from '../snapshot';
import { nameTheUnnamed } from './accessibleNames';
import { firstComputed } from './firstComputed';
import { showFormulaDatesDayFirst } from './formulaDates';
import type { Grid } from './keyboard';
import { askBeforeLeaving } from './leaving';
import { mountUniver } from './univer';
import { type WorkbookActions, workbookActions } from './workbookActions';

export interface OpenWorkbook extends Grid {
  spreadsheet: Spreadsheet;
  actions: WorkbookActions;
  /** Resolves when the first results of formulas are on screen. */
  computed: Promise<void>;
}

export function openWorkbook(
  container: HTMLElement,
  plan: WorkbookPlan,
  functions: EngineOptions,
): OpenWorkbook {
  const engine = createEngine(functions);
  const univer = mountUniver(container, engine);
  const injector = univer.__getInjector();
  const computed = firstComputed(injector).then(() => finishStarting(injector));
  showFormulaDatesDayFirst(injector);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    workbookData(plan),
  );
  const isBeingEdited = () => injector.get(IEditorBridgeService).isVisible().visible;
  const spreadsheet = new EmbeddedSpreadsheet({
    injector,
    workbook,
    cells: new CellReader(injector, workbook, engine.refusals),
    calculated: () => calculated(injector),
    isBeingEdited,
  });
  nameTheUnnamed();
  askBeforeLeaving(injector);
  return {
    spreadsheet,
    actions: workbookActions(injector),
    focusGrid: () => injector.get(ILayoutService).focus(),
    isBeingEdited,
    computed,
  };
}

/**
 * Left to itself Univer switches on its last parts, finding among them, three seconds after the first picture. Until
 * then Ctrl+F followed by a word would write the word into the selected cell.
 */
function finishStarting(injector: Injector): void {
  injector.get(LifecycleService).stage = LifecycleStages.Steady;
}
