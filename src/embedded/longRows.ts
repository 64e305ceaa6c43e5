import { CommandType, type ICellData, type IMutation } from '@univerjs/core';
import { sheetIn } from './ownMutations';

export type LongRows = Record<number, Record<number, ICellData>>;

export interface AddedRows {
  unitId: string;
  subUnitId: string;
  rows: LongRows;
}

/**
 * Puts plain rows on a sheet that has just been added. Univer copies what a new sheet holds and looks through it for
 * formulas twice, cell by cell.
 */
export const AddRowsMutation: IMutation<AddedRows> = {
  id: 'ot.mutation.add-rows',
  type: CommandType.MUTATION,
  handler(accessor, { rows, ...place }) {
    const sheet = sheetIn(accessor, place);
    if (!sheet) return false;
    const matrix = sheet.getCellMatrix();
    for (const key in rows) {
      const row = Number(key);
      matrix.setRow(row, Object.assign(rows[row] ?? {}, matrix.getRow(row)));
    }
    return true;
  },
};
