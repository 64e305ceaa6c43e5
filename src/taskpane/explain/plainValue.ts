import { isCellError, type SelectedCell } from '../../host/spreadsheet';
import { words } from '../shared/words';

/** The explanation of a cell without a formula. */
export function plainValueInWords({ value }: SelectedCell): string {
  if (value === null || value === '') return words.selected.blank;
  if (isCellError(value)) return words.selected.plainError;
  if (typeof value === 'number') return words.selected.number;
  if (typeof value === 'boolean') return words.selected.logical;
  return looksLikeNumber(value) ? words.selected.numberAsText : words.selected.text;
}

function looksLikeNumber(text: string): boolean {
  return /^\s*[-(]?\s*£?\s*(\d{1,3}(,\d{3})+|\d+)(\.\d+)?\s*%?\)?\s*$/.test(text);
}
