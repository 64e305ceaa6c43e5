import { kinds } from '../kinds';
import type { Kind } from '../kinds/kind';
import { isBlankCell, type RawCell, type RawTable, textOf } from '../raw';
import { readAmount, UNREAD } from '../values/amounts';
import { DateReader } from '../values/dates';
import { type Match, matchColumns } from './columns';
import { sampleOf } from './fit';

/** The headings of an extract, and what it is taken to be. */
export interface Found {
  /** The row of the headings, counted from 0. */
  row: number;
  headings: string[];
  kind: Kind | null;
  match: Match | null;
}

/** The count of first rows among which headings are looked for. */
const LOOKED_AT = 40;

/**
 * The row of headings below rows of titles: that which is likest the fields of one kind of extract, and else the first
 * with a word in most columns. Headings in two rows are read together where that is likest.
 */
export function findHeadings(table: RawTable, only?: Kind): Found {
  const samples = new Map<string, RawCell[]>();
  let best: (Found & { score: number }) | null = null;
  const tried = new Set<string>();
  for (const candidate of candidatesIn(table)) {
    const { row, headings } = candidate;
    // Headings come again at the top of each page of a report.
    const text = headings.join('\u0001');
    if (tried.has(text)) continue;
    tried.add(text);
    for (const kind of only ? [only] : kinds) {
      const match = matchColumns(kind, headings, (column) => {
        const key = `${row}:${column}`;
        const known = samples.get(key) ?? sampleOf(table.columns[column] ?? [], row + 1);
        samples.set(key, known);
        return known;
      });
      const score = match.score + (kind.hints.test(table.name) ? 8 : 0);
      if (match.score > 0 && score > (best?.score ?? 0) + 0.001) best = { ...candidate, kind, match, score };
    }
  }
  if (best) return best;
  const [first] = candidatesIn(table);
  return {
    row: first?.row ?? 0,
    headings: first?.headings ?? rowOf(table, 0).map(textOf),
    kind: null,
    match: null,
  };
}

/** Headings in a row that the person names. */
export function headingsAt(table: RawTable, row: number): string[] {
  return rowOf(table, row).map(textOf);
}

function* candidatesIn(table: RawTable): Generator<{ row: number; headings: string[] }> {
  for (let row = 0; row < Math.min(LOOKED_AT, table.rows); row++) {
    const headings = headingsAt(table, row);
    if (!areWords(headings)) continue;
    yield { row, headings };
    const above = row > 0 ? headingsAt(table, row - 1) : [];
    const named = above.filter((text) => text !== '').length;
    if (named > 1 && named < headings.length && areWords(above))
      yield { row, headings: together(above, headings) };
  }
}

/**
 * A heading above several columns is that of each of them. Where the headings below it come again under another, it ends
 * before one that does not: `Hours` and `Carers` are before and after a review, and `Rate` beside them is neither.
 */
function together(above: string[], below: string[]): string[] {
  let group = '';
  let ends = false;
  const comesAgain = (text: string) => below.indexOf(text) !== below.lastIndexOf(text);
  return below.map((text, c) => {
    if (above[c]) [group, ends] = [above[c], comesAgain(text)];
    else if (ends && !comesAgain(text)) group = '';
    return `${group} ${text}`.trim();
  });
}

const days = new DateReader('day first', 2000);

function areWords(cells: string[]): boolean {
  const named = cells.filter((text) => !isBlankCell(text));
  return (
    named.length >= 2 &&
    named.every((text) => text.length <= 120 && readAmount(text) === UNREAD && days.read(text) === UNREAD)
  );
}

export function rowOf({ columns }: RawTable, row: number): RawCell[] {
  return columns.map((column) => column[row] ?? null);
}
