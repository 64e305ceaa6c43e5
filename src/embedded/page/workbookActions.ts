import {
  ICommandService,
  type Injector,
  IUndoRedoService,
  Range,
  RedoCommand,
  UndoCommand,
  type Workbook,
} from '@univerjs/core';
import { OpenFindDialogOperation } from '@univerjs/find-replace';
import { SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/sheets';
import {
  AddDecimalCommand,
  SetNumfmtCommand,
  SetPercentCommand,
  SubtractDecimalCommand,
} from '@univerjs/sheets-numfmt';
import { ChangeZoomRatioCommand, SetRangeBoldCommand, SetZoomRatioOperation } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import { formats } from '../../plan/cells';
import { type Protection } from '../protection';
import { SetProtectionMutation } from '../setProtection';

export type WorkbookAction =
  | 'undo'
  | 'redo'
  | 'bold'
  | 'pounds'
  | 'percent'
  | 'fewerDecimals'
  | 'moreDecimals'
  | 'find'
  | 'zoomOut'
  | 'zoomReset'
  | 'zoomIn'
  | 'protection';

/** What Univer takes for each. */
const zooms = { zoomOut: { delta: -0.1 }, zoomReset: { delta: 0, reset: true }, zoomIn: { delta: 0.1 } };

export interface WorkbookActions {
  run(action: WorkbookAction): Promise<void>;
  /** Calls back at once, and whenever undo or redo becomes possible or impossible. */
  onHistory(listener: (history: { undo: boolean; redo: boolean }) => void): () => void;
  /** Calls back at once, and whenever the visible sheet changes, or its protection is put on or taken off. */
  onProtection(listener: (state: 'on' | 'off' | null) => void): () => void;
  /** Calls back at once, and whenever the visible sheet is shown larger or smaller. In per cent. */
  onZoom(listener: (zoom: number) => void): () => void;
}

const commandIds: Record<Exclude<WorkbookAction, 'pounds' | 'protection' | keyof typeof zooms>, string> = {
  undo: UndoCommand.id,
  redo: RedoCommand.id,
  bold: SetRangeBoldCommand.id,
  percent: SetPercentCommand.id,
  fewerDecimals: SubtractDecimalCommand.id,
  moreDecimals: AddDecimalCommand.id,
  find: OpenFindDialogOperation.id,
};

const isZoom = (action: WorkbookAction): action is keyof typeof zooms => action in zooms;

export function workbookActions(
  injector: Injector,
  workbook: Workbook,
  protection: Protection,
): WorkbookActions {
  const commands = injector.get(ICommandService);
  const toggleProtection = () => {
    const sheet = workbook.getActiveSheet();
    if (sheet) protection.set(sheet, !protection.isProtected(sheet));
  };
  return {
    async run(action) {
      const pressed = document.activeElement;
      if (action === 'pounds')
        await commands.executeCommand(SetNumfmtCommand.id, { values: inPounds(injector) });
      else if (action === 'protection') toggleProtection();
      else if (isZoom(action)) await commands.executeCommand(ChangeZoomRatioCommand.id, zooms[action]);
      else await commands.executeCommand(commandIds[action]);
      // As in Excel, the next entry goes into the cell, unless the user has moved the focus meanwhile.
      if (action !== 'find' && [pressed, document.body].includes(document.activeElement))
        injector.get(ILayoutService).focus();
    },
    onHistory(listener) {
      const listening = injector
        .get(IUndoRedoService)
        .undoRedoStatus$.subscribe(({ undos, redos }) => listener({ undo: undos > 0, redo: redos > 0 }));
      return () => listening.unsubscribe();
    },
    onProtection(listener) {
      const tell = () => {
        const sheet = workbook.getActiveSheet();
        listener(sheet ? protection.stateOf(sheet) : null);
      };
      const listening = commands.onCommandExecuted(({ id }) => {
        if (id === SetWorksheetActiveOperation.id || id === SetProtectionMutation.id) tell();
      });
      tell();
      return () => listening.dispose();
    },
    onZoom(listener) {
      const tell = () => listener(Math.round((workbook.getActiveSheet()?.getZoomRatio() ?? 1) * 100));
      const listening = commands.onCommandExecuted(({ id }) => {
        if (id === SetWorksheetActiveOperation.id || id === SetZoomRatioOperation.id) tell();
      });
      tell();
      return () => listening.dispose();
    },
  };
}

function inPounds(injector: Injector): { row: number; col: number; pattern: string }[] {
  const cells: { row: number; col: number; pattern: string }[] = [];
  for (const { range } of injector.get(SheetsSelectionsService).getCurrentSelections()) {
    Range.foreach(range, (row, col) => cells.push({ row, col, pattern: formats.pounds }));
  }
  return cells;
}
