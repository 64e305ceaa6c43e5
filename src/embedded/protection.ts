import {
  CommandType,
  CustomCommandExecutionError,
  ICommandService,
  type IExecutionOptions,
  type ICellData,
  type ICommandInfo,
  type Injector,
  type IRange,
  IUndoRedoService,
  IUniverInstanceService,
  RedoCommand,
  UndoCommand,
  type Nullable,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  MoveRangeMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { ExactUndo } from './undo/exactUndo';
import type { OutermostCommands } from './undo/outermostCommands';
import { type CellMatrix, cellsOf, changesContent, layoutMutations } from './mutations';
import { SetProtectionMutation } from './setProtection';

/** Marks on a sheet and on a cell in Univer's own data, which move with them. */
export const PROTECTED_SHEET = { isProtected: true };
export const OPEN_CELL = { isOpen: true } as const;

export const lockedCell =
  'This cell is locked. Change an input cell instead (yellow, with a frame), or choose “Unprotect sheet” above the grid.';

/** What the editors of cells and of the formula bar do with their own text, in the middle of other commands. */
const ofDocuments = /^doc\b/;

interface CellsWritten {
  unitId: string;
  subUnitId: string;
  cellValue?: CellMatrix;
}

/** What begins an entry on the page. */
const EDIT = 'sheet.operation.set-cell-edit-visible';

/**
 * Refuses the user's changes to locked cells of a protected sheet. Results of formulas, undoing, and the mending of
 * references when another sheet changes go on as they must. Univer's own protection is between people, with accounts.
 */
export class Protection {
  private lastCommand = '';
  /** The sheet that it was given. */
  private lastSheet: string | undefined;
  private isAllowed = false;
  private injector!: Injector;
  private say: (refusal: string) => void = () => undefined;

  /** Before Univer attaches listeners of its own, which forget a formula even as it is refused that it be replaced. */
  attach(injector: Injector): void {
    this.injector = injector;
    const commands = injector.get(ICommandService);
    commands.registerCommand(SetProtectionMutation);
    commands.beforeCommandExecuted((command, options) => this.check(command, options));
  }

  onRefusal(say: (refusal: string) => void): void {
    this.say = say;
  }

  isProtected(sheet: Worksheet): boolean {
    return sheet.getCustomMetadata()?.isProtected === true;
  }

  /** Whether the user may not write to some cell of a range. */
  isLocked(sheet: Worksheet, { startRow, endRow, startColumn, endColumn }: IRange): boolean {
    if (!this.isProtected(sheet)) return false;
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        if (isLocked(sheet, row, column)) return true;
      }
    }
    return false;
  }

  /** Null where the sheet has never been protected: there is nothing to take off or put back. */
  stateOf(sheet: Worksheet): 'on' | 'off' | null {
    const state: unknown = sheet.getCustomMetadata()?.isProtected;
    return state === undefined ? null : state ? 'on' : 'off';
  }

  set(sheet: Worksheet, isProtected: boolean): void {
    const place = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
    const to = (value: boolean | undefined) => ({
      id: SetProtectionMutation.id,
      params: { ...place, isProtected: value },
    });
    const [redo, undo] = [to(isProtected), to(sheet.getCustomMetadata()?.isProtected as boolean | undefined)];
    const steps = this.injector.get(IUndoRedoService) as ExactUndo;
    const own = steps.ownStep();
    steps.apart(own, () => this.injector.get(ICommandService).syncExecuteCommand(redo.id, redo.params));
    steps.push(own, [redo], [undo]);
  }

  /** The add-in's own hand. */
  allowing<T>(work: () => T): T {
    this.isAllowed = true;
    try {
      return work();
    } finally {
      this.isAllowed = false;
    }
  }

  private check(command: ICommandInfo, options?: IExecutionOptions): void {
    if (command.type === CommandType.COMMAND && !ofDocuments.test(command.id)) {
      this.lastCommand = command.id;
      const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
      this.lastSheet = subUnitId ?? this.workbook?.getActiveSheet()?.getSheetId();
    }
    if (command.id === SetRangeValuesMutation.id && !this.isUndoing)
      keepMarks((command.params as CellsWritten).cellValue);
    if (this.isAllowed || options?.fromFormula || !this.touchesLocked(command)) return;
    this.say(lockedCell);
    throw new CustomCommandExecutionError(lockedCell);
  }

  private touchesLocked({ id, params = {} }: ICommandInfo): boolean {
    if (id === EDIT) {
      const { visible } = params as { visible?: boolean };
      return visible === true && this.startsOnLocked();
    }
    if (this.isUndoing) return false;
    if (id === SetRangeValuesMutation.id) return !this.mendsReferences(params) && this.writesLocked(params);
    if (!layoutMutations.has(id) || id === RemoveSheetMutation.id) return false;
    const { subUnitId, from, to } = params as Partial<Record<'from' | 'to', { subUnitId: string }>> & {
      subUnitId?: string;
    };
    const ids = id === MoveRangeMutation.id ? [from?.subUnitId, to?.subUnitId] : [subUnitId];
    return ids.some((sheetId) => sheetId && this.sheetIsProtected(sheetId));
  }

  /**
   * Whether formulas are rewritten so that they go on meaning the same cells: on other sheets, protected ones included,
   * than that on which cells are moved. There, to write is to move or delete them.
   */
  private mendsReferences({ subUnitId }: { subUnitId?: string }): boolean {
    if (/worksheet-name|defined-name|-sheet$/.test(this.lastCommand)) return true;
    return /(insert|remove|delete|move)-/.test(this.lastCommand) && this.lastSheet !== subUnitId;
  }

  private get isUndoing(): boolean {
    const commands = this.injector.get(ICommandService) as OutermostCommands;
    return commands.isDoing(UndoCommand.id, RedoCommand.id);
  }

  private get workbook(): Nullable<Workbook> {
    const units = this.injector.get(IUniverInstanceService);
    return units.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  }

  private sheetIsProtected(sheetId: string): boolean {
    const sheet = this.workbook?.getSheetBySheetId(sheetId);
    return sheet != null && this.isProtected(sheet);
  }

  private writesLocked(params: object): boolean {
    const { unitId, subUnitId, cellValue } = params as CellsWritten;
    const sheet = this.workbook?.getSheetBySheetId(subUnitId);
    if (!sheet || !this.isProtected(sheet)) return false;
    for (const [{ row, column }, cell] of cellsOf({ [unitId]: { [subUnitId]: cellValue } })) {
      if (changesContent(cell) && isLocked(sheet, row, column)) return true;
    }
    return false;
  }

  private startsOnLocked(): boolean {
    const sheet = this.workbook?.getActiveSheet();
    if (!sheet || !this.isProtected(sheet)) return false;
    const primary = this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    return primary != null && isLocked(sheet, primary.actualRow, primary.actualColumn);
  }
}

/** Univer takes the marks off a cell with what is in it: an input that is emptied could never be typed into again. */
function keepMarks(cellValue: CellMatrix = {}): void {
  for (const row of Object.values(cellValue))
    for (const [column, cell] of Object.entries<Nullable<ICellData>>(row))
      if (!cell) row[Number(column)] = { ...nothing };
      else if (cell.custom === null) delete cell.custom;
}

/** What a cell that is cleared comes to hold. */
const nothing = { v: null, t: null, f: null, si: null, p: null, s: null };

function isLocked(sheet: Worksheet, row: number, column: number): boolean {
  return sheet.getCellMatrix().getValue(row, column)?.custom?.isOpen !== true;
}
