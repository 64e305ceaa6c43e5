import { deserializeRangeWithSheet, FormulaDataModel } from '@univerjs/engine-formula';
import { takenNames } from './contents';
import type { EmbeddedWorkbook } from './workbook';
import { cellKey } from '../recalculation';
import { type CellPlace, isCellError, type TakenNames, type WorkbookChange } from '../spreadsheet';

/** The state before a change: names in use, and the contents of the cells that it changes. */
export interface HeldBefore {
  taken: TakenNames;
  cells: Map<string, CellPlace & { holds: string }>;
}

/** Reads what a change touches, before it is made. */
export function heldBefore(book: EmbeddedWorkbook, { cells = [] }: WorkbookChange): HeldBefore {
  const places = cells.map(({ sheet, address }) => ({
    sheet,
    address,
    holds: heldIn(book, { sheet, address }),
  }));
  return { taken: takenNames(book), cells: new Map(places.map((place) => [cellKey(place), place])) };
}

/**
 * Reads everything again, and names each thing that is not as it was.
 * @param isWhole whether looks, notes, rules and charts were put back too
 * @returns whether all of it is as it was, and sentences for the user
 */
export function readBack(
  book: EmbeddedWorkbook,
  before: HeldBefore,
  isWhole: boolean,
): { isAsItWas: boolean; words: string } {
  const now = takenNames(book);
  const sheets = now.sheets.filter((name) => !before.taken.sheets.includes(name));
  const gone = before.taken.sheets.filter((name) => !now.sheets.includes(name));
  const names = now.names.filter((name) => !before.taken.names.includes(name));
  const cells = differing(book, before);
  if (sheets.length + gone.length + names.length + cells.length === 0)
    return {
      isAsItWas: isWhole,
      words: isWhole
        ? 'Read again: sheets, names, cells, looks, notes and rules are as they were.'
        : 'Read again: sheets, names and what cells hold are as they were; looks, notes or rules are not. Look at them.',
    };
  const words = [
    'Not everything could be put back.',
    ...(sheets.length > 0 ? [`Delete ${listed(sheets)}.`] : []),
    ...(gone.length > 0 ? [`Missing: ${listed(gone)}. Press Undo.`] : []),
    ...(names.length > 0 ? [`These names are left: ${names.join(', ')}.`] : []),
    ...(cells.length > 0 ? [`Type again: ${cells.join('; ')}.`] : []),
  ].join(' ');
  return { isAsItWas: false, words };
}

/** Reads the cells again, and gives those that do not hold what they held, in words. */
export function differing(book: EmbeddedWorkbook, { cells }: Pick<HeldBefore, 'cells'>): string[] {
  return [...cells.values()]
    .filter((place) => heldIn(book, place) !== place.holds)
    .map(
      ({ sheet, address, holds }) => `${sheet} ${address} ${holds === '' ? 'was blank' : `held ${holds}`}`,
    );
}

/** A formula, or the value digit for digit. */
function heldIn({ injector, workbook, cells }: EmbeddedWorkbook, { sheet, address }: CellPlace): string {
  const worksheet = workbook
    .getSheets()
    .find((one) => one.getName().toLocaleLowerCase('en-GB') === sheet.toLocaleLowerCase('en-GB'));
  if (!worksheet) return '';
  const { startRow, startColumn } = deserializeRangeWithSheet(address).range;
  const sheetId = worksheet.getSheetId();
  const formula = injector
    .get(FormulaDataModel)
    .getFormulaStringByCell(startRow, startColumn, sheetId, workbook.getUnitId());
  if (formula) return formula;
  const value = cells.read(sheetId, startRow, startColumn);
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  // As the user must type it.
  return typeof value === 'string' && value.startsWith('=') ? `'${value}` : String(value);
}

function listed(sheets: string[]): string {
  const named = sheets.map((sheet) => `“${sheet}”`).join(', ');
  return `${sheets.length === 1 ? 'the sheet' : 'the sheets'} ${named}`;
}
