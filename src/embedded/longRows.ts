import {
  CommandType,
  type ICellData,
  ICommandService,
  type IMutation,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';

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
  handler(accessor, { unitId, subUnitId, rows }) {
    const workbook = accessor
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const sheet = workbook?.getSheetBySheetId(subUnitId);
    if (!sheet) return false;
    const matrix = sheet.getCellMatrix();
    for (const key in rows) {
      const row = Number(key);
      matrix.setRow(row, Object.assign(rows[row] ?? {}, matrix.getRow(row)));
    }
    return true;
  },
};

export function registerAddedRows(injector: Injector): void {
  const commands = injector.get(ICommandService);
  if (!commands.hasCommand(AddRowsMutation.id)) commands.registerCommand(AddRowsMutation);
}
