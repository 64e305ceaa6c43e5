import type { InsertedRows } from '../formulas/insertedRows';
import { placeOf } from '../formulas/places';
import type { TakenNames, WorkbookChange } from './spreadsheet';
import { folded } from './folded';

const LONGEST_SHEET_NAME = 31;
const NOT_IN_A_SHEET_NAME = /[:\\/?*[\]]|^'|'$/;

/**
 * Refuses, in words, a change that could not be made whole. Call it before anything is touched.
 * @param taken names in use, compared without regard to capitals
 * @throws for a name that Excel does not accept or that is in use, and for rows and cells that are not there
 */
export function checkChange(
  { sheets = [], names = [], rows = [], cells = [], widths = [], laidOver = [], removes }: WorkbookChange,
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
  const added = [...names, ...[...sheets, ...laidOver].flatMap(({ tables = [] }) => tables)];
  for (const { name } of added) {
    const place = placeOf(name, '');
    if (!place || !('name' in place) || place.name !== name) {
      throw new Error(`“${name}” cannot be the name of a range or of a table: use letters, digits and _.`);
    }
    if (usedNames.has(folded(name))) throw new Error(`There is already a range or a table called “${name}”.`);
    usedNames.add(folded(name));
  }

  const known = new Set(taken.sheets.map(folded));
  for (const { sheet, before, count } of rows) {
    if (!known.has(folded(sheet))) throw new Error(`There is no sheet called “${sheet}”.`);
    if (!Number.isInteger(before) || before < 2)
      throw new Error(`Rows can be added before row 2 or a later one, and not before row ${before}.`);
    if (!Number.isInteger(count) || count < 1)
      throw new Error(`The number of rows to add must be 1 or more; it is ${count}.`);
  }

  for (const sheet of removes?.sheets ?? [])
    if (!known.has(folded(sheet))) throw new Error(`There is no sheet called “${sheet}”.`);
  for (const { sheet } of laidOver)
    if (!known.has(folded(sheet))) throw new Error(`There is no sheet called “${sheet}”.`);
  for (const { sheet, column } of widths) {
    if (!known.has(folded(sheet))) throw new Error(`There is no sheet called “${sheet}”.`);
    if (!/^[A-Z]{1,3}$/.test(column)) throw new Error(`“${column}” is not a column, such as B.`);
  }

  for (const { sheet, address } of cells) {
    if (!sheetNames.has(folded(sheet))) throw new Error(`There is no sheet called “${sheet}”.`);
    const place = placeOf(address, sheet);
    if (!place || !('address' in place) || place.sheet !== sheet || !/^[A-Z]+\d+$/.test(place.address)) {
      throw new Error(`“${address}” is not the address of a cell, such as B3.`);
    }
  }
}

/** In the order in which they can be put in one after another: from below, so that none moves the place of another. */
export function fromBelow(rows: readonly InsertedRows[] = []): InsertedRows[] {
  return [...rows].sort((a, b) => b.before - a.before);
}
