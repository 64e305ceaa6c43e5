import Papa from 'papaparse';
import { nth } from '../../formulas/present';
import { Columns, type RawTable, type Report } from '../raw';
import { decode } from './decode';

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const;
type Delimiter = keyof typeof delimiters;

/** So much of a file, in characters, is looked at to find what separates its cells. */
const SAMPLE = 64 * 1024;
/** In characters: progress is told after each piece. */
const PIECE = 1024 * 1024;

/**
 * Reads delimited text: a record a row, so that rows are numbered as a spreadsheet would number them.
 * @throws where nothing is in the file, or a quotation mark is opened and never closed
 */
export function readDelimited(
  bytes: Uint8Array,
  name: string,
  onProgress: Report = () => undefined,
): RawTable {
  const { text: whole, encoding } = decode(bytes);
  if (whole.includes('\0'))
    throw new Error(
      `${name} is no text file: it holds characters of code zero. A .csv, .txt or .xlsx file can be read.`,
    );
  const { text, stated } = withoutStatement(whole.replace(/\r\n?/g, '\n'));
  if (text.trim() === '') throw new Error(`${name} is empty. A file with headings and rows can be read.`);
  const delimiter = stated ?? delimiterOf(text);
  const into = new Columns(name);
  let open: number | null = null;
  // The types leave out that a string, too, is read in pieces.
  const inPieces: Papa.ParseConfig<string[]> & {
    chunkSize: number;
    chunk: (piece: Papa.ParseResult<string[]>) => void;
  } = {
    delimiter,
    newline: '\n',
    chunkSize: PIECE,
    chunk: ({ data, errors, meta }) => {
      for (const { code, row } of errors) if (code === 'MissingQuotes') open ??= into.rows + (row ?? 0) + 1;
      for (const record of data) into.add(record);
      onProgress(Math.min(1, meta.cursor / text.length));
    },
  };
  Papa.parse<string[]>(text, inPieces);
  if (open !== null)
    throw new Error(
      `${name}: a quotation mark is opened near row ${String(open)} and never closed, so the rest of the file would become one cell. Save the file again from where it comes.`,
    );
  return { name, ...tableOf(into), isText: true, how: `${encoding}, separated by ${delimiters[delimiter]}` };
}

function tableOf({ columns, rows }: Columns): Pick<RawTable, 'columns' | 'rows'> {
  let last = rows;
  while (last > 0 && columns.every((column) => (column[last - 1] ?? '') === '')) last--;
  const used = columns.map((column) => (last === rows ? column : column.slice(0, last)));
  return { columns: used, rows: last };
}

/** `sep=;`, which Excel reads as a statement about the file. */
function withoutStatement(text: string): { text: string; stated: Delimiter | null } {
  const found = /^"?sep=(.)"?\n/i.exec(text);
  const stated = found?.[1];
  if (!found || stated === undefined || !(stated in delimiters)) return { text, stated: null };
  return { text: text.slice(found[0].length), stated: stated as Delimiter };
}

/** The one by which the most rows have the same count of cells, and the most cells. */
function delimiterOf(text: string): Delimiter {
  const sample = text.length > SAMPLE ? text.slice(0, text.lastIndexOf('\n', SAMPLE) + 1 || SAMPLE) : text;
  const scored = (Object.keys(delimiters) as Delimiter[]).map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 200 });
    const counts = new Map<number, number>();
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    const score = Math.max(0, ...[...counts].map(([width, rows]) => (width - 1) * rows));
    return { delimiter, score };
  });
  return nth(
    scored.sort((a, b) => b.score - a.score),
    0,
  ).delimiter;
}
