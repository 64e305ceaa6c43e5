import { placeOf } from '../formulas/places';
import type { TakenNames, WorkbookChange } from './spreadsheet';

const LONGEST_SHEET_NAME = 31;
const NOT_IN_A_SHEET_NAME = /[:\\/?*[\]]|^'|'$/;

/**
 * Refuses, in words, a change that could not be made whole. Call it before anything is touched.
 * @param taken names in use, compared without regard to capitals
 * @throws for a name that Excel does not accept or that is in use, and for a cell that is not there
 */
export function checkChange(
  { sheets = [], names = [], cells = [] }: WorkbookChange,
  taken: TakenNames,
): void {
  const sheetNames = new Set(taken.sheets.map(folded));
  for (const { name } of sheets) {
    if (name === '' || name.length > LONGEST_SHEET_NAME || NOT_IN_A_SHEET_NAME.test(name)) {
      throw new Error(
        `“${name}” cannot be the name of a sheet: it needs 1 to ${LONGEST_SHEET_NAME} characters and none of : \\ / ? * [ ]`,
      );
    }
    if (sheetNames.has(folded(name))) throw new Error(`There is already a sheet called “${name}”.`);
    sheetNames.add(folded(name));
  }

  const usedNames = new Set(taken.names.map(folded));
  const added = [...names, ...sheets.flatMap(({ tables = [] }) => tables)];
  for (const { name } of added) {
    const place = placeOf(name, '');
    if (!place || !('name' in place) || place.name !== name) {
      throw new Error(`“${name}” cannot be the name of a range or of a table: use letters, digits and _.`);
    }
    if (usedNames.has(folded(name))) throw new Error(`There is already a range or a table called “${name}”.`);
    usedNames.add(folded(name));
  }

  for (const { sheet, address } of cells) {
    if (!sheetNames.has(folded(sheet))) throw new Error(`There is no sheet called “${sheet}”.`);
    const place = placeOf(address, sheet);
    if (!place || !('address' in place) || place.sheet !== sheet || !/^[A-Z]+\d+$/.test(place.address)) {
      throw new Error(`“${address}” is not the address of a cell, such as B3.`);
    }
  }
}

/** As Excel compares names. */
function folded(name: string): string {
  return name.toLocaleLowerCase('en-GB');
}
