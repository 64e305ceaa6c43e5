import {
  ICommandService,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  MoveColsCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveColCommand,
  RemoveRowByRangeCommand,
  RemoveRowCommand,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';

/** The commands after which Univer mends the references to the sheet that is active, whichever sheet they changed. */
const mendTheActiveSheet: ReadonlySet<string> = new Set(
  [
    RemoveRowCommand,
    RemoveRowByRangeCommand,
    RemoveColCommand,
    RemoveColByRangeCommand,
    MoveRowsCommand,
    MoveColsCommand,
    DeleteRangeMoveUpCommand,
    DeleteRangeMoveLeftCommand,
    InsertRangeMoveDownCommand,
    InsertRangeMoveRightCommand,
  ].map((command) => command.id),
);

/** Makes the sheet active that such a command is about, so that no other sheet's formulas are rewritten. */
export function activateSheetBeforeDamage(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  commands.beforeCommandExecuted((command) => {
    if (!mendTheActiveSheet.has(command.id)) return;
    const { unitId, subUnitId } = (command.params ?? {}) as { unitId?: string; subUnitId?: string };
    const workbook = unitId
      ? instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
      : instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!workbook || !subUnitId || workbook.getActiveSheet()?.getSheetId() === subUnitId) return;
    if (!workbook.getSheetBySheetId(subUnitId)) return;
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: workbook.getUnitId(), subUnitId });
  });
}
