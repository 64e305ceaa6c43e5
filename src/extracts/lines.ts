import { isBlankCell, type RawCell, type RawTable, textOf } from './raw';
import { readAmount, UNREAD } from './values/amounts';

/** What a row of an extract is, by its form. */
export type Line = 'row' | 'blank' | 'total' | 'headings' | 'note';

const TOTAL =
  /^(?:grand |sub[- ]?|overall |report |column )?totals?\b|\btotals?:?$|^(?:average|mean|sum|count|row count|records?|number of (?:rows|records))\b:?/i;

/**
 * What the row is: the words of a total with no reference beside it, headings again at the top of a page, a note at the
 * end of a report, or a row like the others.
 * @param own the columns of which a true row has at least one: its reference, its dates
 * @param words every column of words and dates: a row without any of them is figures alone, and so a total
 */
export function lineAt(
  table: RawTable,
  row: number,
  headings: readonly string[],
  own: readonly number[],
  words: readonly number[],
): Line {
  const { columns } = table;
  let filled = 0;
  let only = '';
  let onlyAt = -1;
  let isHeadings = true;
  let total = -1;
  for (let c = 0; c < columns.length; c++) {
    const cell = columns[c]?.[row] ?? null;
    if (isEmpty(cell)) {
      if (headings[c]) isHeadings = false;
      continue;
    }
    filled++;
    onlyAt = c;
    if (typeof cell !== 'string') {
      isHeadings = false;
      continue;
    }
    const text = isHeadings || filled === 1 ? textOf(cell) : cell;
    if (filled === 1) only = text;
    if (isHeadings && text !== headings[c] && !headings[c]?.endsWith(text)) isHeadings = false;
    if (total < 0 && cell.length < 60 && MAY_BE_TOTAL.test(cell) && TOTAL.test(textOf(cell))) total = c;
  }
  if (filled === 0) return 'blank';
  if (isHeadings && filled > 1) return 'headings';
  if (total >= 0 && own.every((c) => c === total || isEmpty(columns[c]?.[row] ?? null))) return 'total';
  if (words.length > 1 && words.every((c) => isEmpty(columns[c]?.[row] ?? null))) return 'total';
  if (filled !== 1 || columns.length <= 2) return 'row';
  return isNote(only) || (words.includes(onlyAt) && !own.includes(onlyAt) && isWord(only)) ? 'note' : 'row';
}

/** Quicker than the whole pattern, for every cell is asked. */
const MAY_BE_TOTAL = /total|average|mean|sum|count|record|number of/i;

const isEmpty = (cell: RawCell) =>
  cell === null || cell === '' || (typeof cell === 'string' && cell.trim() === '');

/** The title of a part of a list, such as a team above its posts. */
const isWord = (text: string) =>
  /\p{L}{2}/u.test(text) && !/\d/.test(text) && !isBlankCell(text) && readAmount(text) === UNREAD;

const isNote = (text: string) =>
  /\s/.test(text) && /\p{L}{2}/u.test(text) && isBlankCell(text) === false && readAmount(text) === UNREAD;
