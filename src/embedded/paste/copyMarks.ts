import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { thisYear } from '../../formulas/functions/entry';
import { errorIn } from '../errorCells';
import { readTyped } from '../typed';
import { asExcelWrites } from './namedFormats';

/** Other spreadsheets take text that begins so for a number, a date or a formula. */
const readable = /^\s*[-+=@'(£$€.\d]/;

/**
 * Attributes of a copied cell as Excel and LibreOffice write them, so that they read what the cell holds and not what it
 * shows: the number in full and its format, and text as text.
 */
export function marksOf(
  cell: Nullable<Pick<ICellData, 'v' | 't'>>,
  format: string | undefined,
): Record<string, string> {
  const value = cell?.v;
  const isText = cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING;
  if (typeof value === 'number' && !isText && cell?.t !== CellValueType.BOOLEAN) {
    const number = { 'x:num': String(value), sdval: String(value) };
    return format && !/^general$/i.test(format)
      ? { ...number, sdnum: `2057;0;${inAttribute(format)}`, style: asExcelWrites(format) }
      : { ...number, sdnum: '2057;' };
  }
  const text = value == null || cell?.t === CellValueType.BOOLEAN ? '' : String(value);
  const isRead = text !== '' && (readable.test(text) || readTyped(text, thisYear()) !== null);
  return isRead && errorIn(cell) === null ? { sdnum: '2057;0;@', style: asExcelWrites('@') } : {};
}

function inAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** What the attributes of Excel’s own begin with. */
export const EXCEL_NAMES = 'xmlns:x="urn:schemas-microsoft-com:office:excel"';
