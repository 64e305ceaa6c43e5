import {
  RegisterFunctionMutation,
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
  SetSuperTableOptionMutation,
} from '@univerjs/engine-formula';

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
/** What Univer works out by itself, and tells itself, and what a person types before it is in a cell. */
const ownDoing = /^formula\.|^doc\.|auto-height$|mark-dirty$/;

/** Whether a mutation leaves every cell where it is, and every formula with its meaning. What is not known does not. */
export function changesNoFormula(id: string): boolean {
  return ownDoing.test(id) && !meanings.has(id);
}
