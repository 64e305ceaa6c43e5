import { CommandType, type IMutation } from '@univerjs/core';
import type { TablePlan } from '../plan/plan';
import { sheetIn } from './ownMutations';
import type { SheetExtras } from './sheetFrame';

export interface SetTables {
  unitId: string;
  subUnitId: string;
  tables: TablePlan[];
}

/** Univer has no place for tables: they are kept beside what it knows of a sheet. */
export const SetTablesMutation: IMutation<SetTables> = {
  id: 'ot.mutation.set-tables',
  type: CommandType.MUTATION,
  handler(accessor, { tables, ...place }) {
    const sheet = sheetIn(accessor, place);
    if (!sheet) return false;
    const extras = (sheet.getCustomMetadata() ?? {}) as SheetExtras;
    sheet.setCustomMetadata({ ...extras, tables: structuredClone(tables) } as object);
    return true;
  },
};
