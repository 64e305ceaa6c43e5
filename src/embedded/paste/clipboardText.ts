import { present } from '../../formulas/present';
import { noneLeftOut, type PastedTable } from './pasted';

/** Plain text as spreadsheets write it: tabs between cells, lines between rows, quotation marks about cells with either. */
export function tableInText(text: string): PastedTable {
  const rows: string[][] = [[]];
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  let at = 0;
  while (at <= body.length) {
    const quoted =
      body[at] !== '"' ? null : /^"(?:[^"]|"")*"(?=\t|\n|$)/.exec(body.slice(at, at + MOST_QUOTED));
    const isCell = quoted !== null && /[\t\n"]/.test(quoted[0].slice(1, -1));
    const end = isCell ? at + quoted[0].length : nextBreak(body, at);
    const cell = body.slice(at, end);
    present(rows.at(-1), 'the row being read').push(isCell ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (body[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return { rows: rows.map((row) => row.map((cell) => ({ text: cell }))), leftOut: noneLeftOut };
}

/** As much as a cell of Excel’s holds, every character of it doubled. */
const MOST_QUOTED = 65_600;

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\t' || text[at] === '\n') return at;
  return text.length;
}
