import type { DefinedName } from './definedNames';
import { renameReferences } from './renameReferences';

/** The number of cells that read a sheet, directly or by a name, and the number of other sheets that hold them. */
export interface Readers {
  cells: number;
  sheets: number;
}

export function readersOf(
  sheet: string,
  others: { name: string; formulas: string[] }[],
  names: DefinedName[],
): Readers {
  const reads = readsAny(sheet, namesOn(sheet, names));
  const counts = others
    .filter(({ name }) => name.toLowerCase() !== sheet.toLowerCase())
    .map(({ formulas }) => formulas.filter(reads).length)
    .filter((count) => count > 0);
  return { cells: counts.reduce((sum, count) => sum + count, 0), sheets: counts.length };
}

/** Names that refer to cells of a sheet, and those that refer to such names. */
function namesOn(sheet: string, names: DefinedName[]): string[] {
  let found: string[] = [];
  for (;;) {
    const reads = readsAny(sheet, found);
    const all = names.filter(({ refersTo }) => reads(`=${refersTo}`)).map(({ name }) => name);
    if (all.length === found.length) return found;
    found = all;
  }
}

/** A formula reads a sheet or a name if renaming that would change the formula. */
function readsAny(sheet: string, names: string[]): (formula: string) => boolean {
  const other = (name: string) => [name.toLowerCase(), `${name}_`] as const;
  const to = { sheets: new Map([other(sheet)]), names: new Map(names.map(other)) };
  // Most formulas mention none of them, and searching their text is quicker.
  const mentions = [...to.sheets.keys(), ...to.names.keys()].map((name) => name.replaceAll("'", "''"));
  return (formula) => {
    const text = formula.toLowerCase();
    return mentions.some((name) => text.includes(name)) && renameReferences(formula, to) !== formula;
  };
}
