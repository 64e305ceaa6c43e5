import { ICommandService, type Injector } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { type CellMatrix, cellsOf, changesContent } from '../mutations';
import { omit } from '../omit';

interface Written {
  unitId: string;
  subUnitId: string;
  cellValue?: CellMatrix;
  /** The command that writes. */
  trigger?: string;
}

/** Commands that write formulas which the user has not entered. */
const rewrites = /undo|redo|worksheet-name|defined-name|-sheet$|(insert|remove|delete|move)-/;

/**
 * As in Excel, a formula takes the number format of what it reads when it is entered. Univer gives it again with each
 * calculation, so that a format which a person had cleared came back.
 */
export function takeFormatsOnEntry(injector: Injector): void {
  const entered = new Set<string>();
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id) return;
    const { unitId, subUnitId, cellValue, trigger = '' } = params as Written;
    for (const [{ row, column }, cell] of cellsOf({ [unitId]: { [subUnitId]: cellValue } })) {
      const place = `${subUnitId} ${row} ${column}`;
      if (options?.fromFormula) {
        if (!entered.delete(place) && cell?.s) cellValue![row]![column] = omit(cell, 's');
      } else if (changesContent(cell)) {
        if ((cell?.f || cell?.si) && !rewrites.test(trigger)) entered.add(place);
        else entered.delete(place);
      }
    }
  });
}
