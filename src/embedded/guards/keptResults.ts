import {
  ICommandService,
  type ICellData,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { type CellMatrix, cellsOf, changesContent } from '../mutations';

interface Written {
  unitId: string;
  subUnitId: string;
  cellValue?: CellMatrix;
  /** The command that writes. */
  trigger?: string;
}

/** After these a formula means the same cells as before, under another address or name. */
const sameMeaning = /\.(set-worksheet-name$|insert-|move-)/;

/**
 * Univer empties every cell whose formula it writes until all is calculated. Where a formula has only been mended to go on
 * meaning the same, its figure stays: a row inserted in a built case left hundreds of cells blank for a second and more.
 * To be called before Univer attaches listeners of its own, which empty the cell even before the mutation.
 */
export function keepResultsOfMendedFormulas(injector: Injector): void {
  const mended = new Map<string, Pick<ICellData, 'v' | 't'>>();
  const units = injector.get(IUniverInstanceService);
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id) return;
    const { unitId, subUnitId, cellValue, trigger = '' } = params as Written;
    const workbook = units.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const present = workbook?.getSheetBySheetId(subUnitId)?.getCellMatrix();
    for (const [{ row, column }, cell] of cellsOf({ [unitId]: { [subUnitId]: cellValue } })) {
      const place = `${subUnitId} ${row} ${column}`;
      if (options?.fromFormula) {
        const result = mended.get(place);
        const columns = cellValue?.[row];
        if (result && columns && cell?.f && cell.v === null) columns[column] = { ...cell, ...result };
        mended.delete(place);
      } else if (changesContent(cell)) {
        const { v, t } = present?.getValue(row, column) ?? {};
        if (cell?.f && sameMeaning.test(trigger)) mended.set(place, { v, t });
        else mended.delete(place);
      }
    }
  });
}
