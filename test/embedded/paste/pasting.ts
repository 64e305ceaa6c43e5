import { JSDOM } from 'jsdom';
import { rangeAt } from '../../../src/embedded/addresses';
import { tableInHtml } from '../../../src/embedded/paste/clipboardHtml';
import { pasteTable } from '../../../src/embedded/paste/paste';
import type { PastedTable } from '../../../src/embedded/paste/pasted';
import type { CellValue } from '../../../src/host/spreadsheet';
import type { Book } from '../../support/undo/wholeState';

const { DOMParser } = new JSDOM().window;
export const html = (text: string) => tableInHtml(text, new DOMParser());

interface Place {
  sheet: string;
  at: string;
  mayCalculate?: boolean;
  pause?: () => Promise<void>;
}

/** Pastes a table into a workbook, which is calculated then. What the person is told goes to `said`. */
export async function pasted(
  book: Book,
  said: string[],
  table: PastedTable | null,
  { sheet, at, mayCalculate = false, pause = async () => undefined }: Place,
): Promise<boolean> {
  book.select(sheet, at);
  const { injector, workbook, protection } = book;
  const say = (words: string) => said.push(words);
  const parts = { injector, workbook, protection, say, pause };
  const target = { sheet: workbook.getSheetBySheetName(sheet)!, range: rangeAt(at) };
  const done = await pasteTable(parts, table!, target, mayCalculate);
  await book.calculate();
  return done;
}

/** The values of cells, and how they are shown. */
export async function shownIn(book: Book, sheet: string, addresses: string[]) {
  const cells: [value: CellValue, text: string][] = [];
  for (const address of addresses) {
    book.select(sheet, address);
    const { value, text } = await book.spreadsheet.selection();
    cells.push([value, text]);
  }
  return cells;
}
