import type { ICommandInfo } from '@univerjs/core';
import {
  RegisterFunctionMutation,
  RemoveDefinedNameMutation,
  RemoveOtherFormulaMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetOtherFormulaMutation,
  SetSuperTableMutation,
  SetSuperTableOptionMutation,
} from '@univerjs/engine-formula';
import { isOfColours } from './rules';

const meanings: ReadonlySet<string> = new Set(
  [
    RegisterFunctionMutation,
    RemoveDefinedNameMutation,
    RemoveSuperTableMutation,
    SetDefinedNameMutation,
    SetSuperTableMutation,
    SetSuperTableOptionMutation,
  ].map(({ id }) => id),
);
/** Mutations of Univer's own results and messages, and of an entry that is not yet in a cell. */
const ownDoing = /^formula\.|^doc\.|auto-height$|mark-dirty$/;

/** Whether a mutation leaves every cell where it is, and every formula with its meaning. An unknown mutation counts as harmful. */
export function changesNoFormula({ id, params }: ICommandInfo): boolean {
  if (id === SetOtherFormulaMutation.id) {
    return !Object.keys((params as { formulaMap?: object }).formulaMap ?? {}).some(isOfColours);
  }
  if (id === RemoveOtherFormulaMutation.id) {
    return !((params as { formulaIdList?: string[] }).formulaIdList ?? []).some(isOfColours);
  }
  return ownDoing.test(id) && !meanings.has(id);
}
