import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { NamePlan } from '../plan/plan';

/**
 * A planned name as Univer keeps it.
 * @param sheetIds by name in small letters
 */
export function definedName(
  { name, sheet, isHidden, refersTo }: NamePlan,
  sheetIds: ReadonlyMap<string, string>,
): IDefinedNamesServiceParam {
  const localSheetId = sheet === undefined ? undefined : sheetIds.get(sheet.toLowerCase());
  if (sheet !== undefined && localSheetId === undefined)
    throw new Error(`The name ${name} belongs to the sheet “${sheet}”, which the workbook does not have.`);
  const named = {
    name,
    formulaOrRefString: refersTo.replace(/^=/, ''),
    // What Univer writes for a name that holds in the whole workbook.
    localSheetId: localSheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    ...(isHidden && { hidden: true }),
  };
  return { id: idOfName(named), ...named };
}

export function idOfName({
  name,
  localSheetId,
}: Pick<IDefinedNamesServiceParam, 'name' | 'localSheetId'>): string {
  return localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? name : `${localSheetId}!${name}`;
}

/** A name as a plan again; none where its sheet is gone. */
export function namePlan(
  { name, formulaOrRefString, localSheetId, hidden }: IDefinedNamesServiceParam,
  sheetNamed: (id: string) => string | undefined,
): NamePlan[] {
  const isOfSheet = localSheetId !== undefined && localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
  const sheet = isOfSheet ? sheetNamed(localSheetId) : undefined;
  if (isOfSheet && sheet === undefined) return [];
  return [
    {
      name,
      ...(sheet !== undefined && { sheet }),
      ...(hidden && { isHidden: true }),
      refersTo: formulaOrRefString.replace(/^=/, ''),
    },
  ];
}
