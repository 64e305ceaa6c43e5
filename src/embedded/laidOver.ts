import { generateRandomId, type Workbook } from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import { under } from '../formulas/present';
import type { LaidOver } from '../host/laidOver';
import type { TablePlan } from '../plan/plan';
import { chartMutations } from './charts/chartMutations';
import type { Reversible } from './mutations';
import { validationRules } from './rules';
import type { SheetExtras } from './sheetFrame';
import { SetTablesMutation, type SetTables } from './setTables';

/** Tables, rules and charts over cells of a sheet that is there. Sheet ids are by name in small letters. */
export function laidOverMutations(
  workbook: Workbook,
  { sheet, tables = [], validations = [], charts = [] }: LaidOver,
  sheetIds: ReadonlyMap<string, string>,
): Reversible[] {
  const subUnitId = under(sheetIds, sheet.toLowerCase());
  const place = { unitId: workbook.getUnitId(), subUnitId };
  // Others of the sheet are numbered already.
  const id = `${subUnitId}-${generateRandomId(6)}`;
  return [
    ...(tables.length > 0 ? [tablesMutation(workbook, place, tables)] : []),
    ...validationRules({ validations }, id).map((rule) => ({
      redo: { id: AddDataValidationMutation.id, params: { ...place, rule } },
      undo: { id: RemoveDataValidationMutation.id, params: { ...place, ruleId: rule.uid } },
    })),
    ...chartMutations({ name: sheet, charts }, subUnitId, sheetIds, id),
  ];
}

function tablesMutation(
  workbook: Workbook,
  place: Pick<SetTables, 'unitId' | 'subUnitId'>,
  added: TablePlan[],
): Reversible {
  const extras = workbook.getSheetBySheetId(place.subUnitId)?.getCustomMetadata() as SheetExtras | undefined;
  const before = extras?.tables ?? [];
  const set = (tables: TablePlan[]) => ({ id: SetTablesMutation.id, params: { ...place, tables } });
  return { redo: set([...before, ...added]), undo: set(before) };
}
