import { columnLetters } from '../formulas/addresses';
import { MAIN } from '../files/package/names';
import { DECLARATION } from '../files/xml/write';
import type { WorkedTable } from './workedTables';
import { words } from './words';
import { escaped } from '../files/xml/inPlace';

export interface SheetLooks {
  title: number;
  heading: number;
  wrapped: number;
}

const WIDTHS = { first: 44, others: 22 };

/** The sheet on which tables are worked out in ordinary formulas, each under the call that it took the place of. */
export function workedSheet(tables: WorkedTable[], looks: SheetLooks): string {
  const rows = tables.flatMap(({ call, top, cells }) => [
    row(top - 1, [text('A', top - 1, call, looks.heading)]),
    ...cells.map((line, index) =>
      row(
        top + index,
        line.map((cell, column) => {
          const letters = columnLetters(column);
          if (typeof cell === 'number') return `<c r="${letters}${top + index}"><v>${cell}</v></c>`;
          if (cell.startsWith('='))
            return `<c r="${letters}${top + index}"><f>${escaped(cell.slice(1))}</f></c>`;
          return text(letters, top + index, cell, 0);
        }),
      ),
    ),
  ]);
  const { first, others } = WIDTHS;
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<cols><col min="1" max="1" width="${first}" customWidth="1"/><col min="2" max="40" width="${others}" customWidth="1"/></cols>` +
    `<sheetData>${row(1, [text('A', 1, words.worked.title, looks.title)])}${row(2, [text('A', 2, words.worked.note, 0)])}${rows.join('')}</sheetData>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

function row(number: number, cells: string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

function text(column: string, number: number, words: string, look: number): string {
  return `<c r="${column}${number}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(words)}</t></is></c>`;
}
