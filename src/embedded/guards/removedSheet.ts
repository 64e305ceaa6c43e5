import type { DependencyOverride, ICommandInfo, IUndoRedoCommandInfosByInterceptor } from '@univerjs/core';
import { RemoveSheetCommand, SetRangeValuesMutation, SheetInterceptorService } from '@univerjs/sheets';

/** For the configuration of the sheets plugin. */
export const deleteWholeSheets = (): DependencyOverride => [
  [SheetInterceptorService, { useClass: CarefulInterceptors }],
];

/**
 * Deleting a sheet, Univer also rewrites the formulas of that sheet that name it, after it has gone: that fails, and with
 * it everything that was to follow, the mending of other sheets and the step of undo included.
 */
class CarefulInterceptors extends SheetInterceptorService {
  override onCommandExecute(command: ICommandInfo): IUndoRedoCommandInfosByInterceptor {
    const mutations = super.onCommandExecute(command);
    if (command.id !== RemoveSheetCommand.id) return mutations;
    const { subUnitId } = command.params as { subUnitId: string };
    const isOnIt = ({ id, params }: (typeof mutations.redos)[number]) =>
      id === SetRangeValuesMutation.id && (params as { subUnitId: string }).subUnitId === subUnitId;
    return { ...mutations, redos: mutations.redos.filter((redo) => !isOnIt(redo)) };
  }
}
