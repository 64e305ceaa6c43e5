import {
  CommandType,
  ICommandService,
  type IMutation,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import type { TablePlan } from '../plan/plan';
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
  handler(accessor, { unitId, subUnitId, tables }) {
    const workbook = accessor
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const sheet = workbook?.getSheetBySheetId(subUnitId);
    if (!sheet) return false;
    const extras = (sheet.getCustomMetadata() ?? {}) as SheetExtras;
    sheet.setCustomMetadata({ ...extras, tables: structuredClone(tables) } as object);
    return true;
  },
};

export function registerSetTables(injector: Injector): void {
  const commands = injector.get(ICommandService);
  if (!commands.hasCommand(SetTablesMutation.id)) commands.registerCommand(SetTablesMutation);
}
