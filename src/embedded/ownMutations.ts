import {
  type IAccessor,
  ICommandService,
  type IMutation,
  type Injector,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';

/** A mutation that Univer does not have, registered once for each Univer. */
export function registerOwn<Params extends object>(injector: Injector, mutation: IMutation<Params>): void {
  const commands = injector.get(ICommandService);
  if (!commands.hasCommand(mutation.id)) commands.registerCommand(mutation);
}

/** The sheet that a mutation is for. */
export function sheetIn(
  accessor: IAccessor,
  { unitId, subUnitId }: { unitId: string; subUnitId: string },
): Nullable<Worksheet> {
  return accessor
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
    ?.getSheetBySheetId(subUnitId);
}
