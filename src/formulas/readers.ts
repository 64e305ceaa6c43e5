import type { DefinedName } from './definedNames';
import { renameReferences } from './renameReferences';

/** How many cells of how many other sheets read a sheet, be it by a name, cell by cell. */
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

/** What a formula reads is found by whether it would change if that had another name. */
function readsAny(sheet: string, names: string[]): (formula: string) => boolean {
  const other = (name: string) => [name.toLowerCase(), `${name}_`] as const;
  const to = { sheets: new Map([other(sheet)]), names: new Map(names.map(other)) };
  // Most formulas have neither, which a look at their text tells sooner.
  const mentions = [...to.sheets.keys(), ...to.names.keys()].map((name) => name.replaceAll("'", "''"));
  return (formula) => {
    const text = formula.toLowerCase();
    return mentions.some((name) => text.includes(name)) && renameReferences(formula, to) !== formula;
  };
}
