import { isCellError, type CellValue } from '../../../host/spreadsheet';
import { words } from '../words';
import { formatDate, isDateName } from './dates';
import { formatNumber, formatTotal } from './numbers';

export function formatValue(value: CellValue): string {
  if (value === null || value === '') return words.values.blank;
  if (isCellError(value)) return value.error;
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return `“${value}”`;
}

/** A summary of a range for a person checking it: the count, the total, and anything amiss. */
export function summarise(rows: CellValue[][], argumentName = ''): string {
  const cells = rows.flat();
  const [first, ...others] = cells;
  if (first !== undefined && others.length === 0) return formatSingle(first, argumentName);
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const texts = cells.filter((cell): cell is string => typeof cell === 'string' && cell !== '');
  const errors = cells.filter((cell) => cell !== null && isCellError(cell));
  const parts = [words.values.cells(formatNumber(cells.length))];
  if (numbers.length && !errors.length)
    parts.push(words.values.total(formatTotal(numbers.reduce((sum, n) => sum + n, 0))));
  const [text] = texts;
  if (text !== undefined) parts.push(words.values.text(texts.length, cells.length, text));
  const count = (kind: (cell: CellValue) => boolean) => cells.filter(kind).length;
  const logical = count((cell) => typeof cell === 'boolean');
  if (logical) parts.push(words.values.logical(logical));
  const blank = count((cell) => cell === null || cell === '');
  if (blank) parts.push(words.values.blanks(blank, cells.length));
  const [error] = errors;
  if (error) parts.push(words.values.errors(errors.length, formatValue(error)));
  return parts.join(', ');
}

function formatSingle(value: CellValue, argumentName: string): string {
  const date = typeof value === 'number' && isDateName(argumentName) ? formatDate(value) : null;
  return date === null ? formatValue(value) : words.values.date(date, formatNumber(value as number));
}
