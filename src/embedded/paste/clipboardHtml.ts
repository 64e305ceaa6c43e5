import { Looks } from './clipboardLooks';
import { apart, isElement, partsOf, wordsOf } from './clipboardWords';
import { type NotPasted, noneLeftOut, type PastedCell, type PastedTable } from './pasted';

type Parser = Pick<DOMParser, 'parseFromString'>;

/** The number of characters given to the browser at a time, which it parses in one go. */
const PIECE = 300_000;

/**
 * The tables of a clipboard as Excel, LibreOffice, Google and Word write them, one below the other, with the text around
 * them, a paragraph a row. Null without a table, where the plain text of the clipboard says as much.
 */
export async function tableInHtml(
  html: string,
  parser: Parser,
  pause: () => Promise<void> = async () => undefined,
): Promise<PastedTable | null> {
  const reader = new TableReader(html);
  let isFirst = true;
  for (const piece of pieces(html)) {
    if (!isFirst) await pause();
    isFirst = false;
    reader.read(parser.parseFromString(piece, 'text/html'));
  }
  return reader.table();
}

/** One long table is cut between its rows; a short one, or several, are read whole. */
function* pieces(html: string): Generator<string> {
  const isOne = html.match(/<table[\s>]/gi)?.length === 1;
  for (let from = 0; from < html.length;) {
    const end = isOne ? html.indexOf('</tr>', from + PIECE) : -1;
    const to = end < 0 ? html.length : end + '</tr>'.length;
    yield `${from === 0 ? '' : '<table>'}${html.slice(from, to)}`;
    from = to;
  }
}

const spreadsheets =
  /Excel\.Sheet|content="?Microsoft Excel|content="?LibreOffice|google-sheets-html-origin/i;
const dressed = 'b,strong,i,em,u,s,strike,font[color]';
const comments = '[style*="mso-element:comment"],comment';

class TableReader {
  private readonly rows: PastedCell[][] = [];
  /** Rows read so far: cells that are merged downwards reach further. */
  private count = 0;
  /** Of those, rows of tables. */
  private ofTables = 0;
  private isNeeded: boolean;
  private readonly mostRows: number;
  private readonly looks: Looks;
  private readonly leftOut: NotPasted;

  constructor(html: string) {
    this.looks = new Looks(html);
    this.mostRows = html.match(/<tr[\s>]/gi)?.length ?? 0;
    this.isNeeded = /<table[\s>]/i.test(html);
    this.leftOut = { ...noneLeftOut, isSpreadsheet: spreadsheets.test(html.slice(0, 10_000)) };
  }

  /** The next part of the clipboard: its rows come below those before. */
  read(document: Document): void {
    this.leftOut.pictures += document.querySelectorAll('img').length;
    this.leftOut.comments += document.querySelectorAll(comments).length;
    for (const column of document.querySelectorAll('col'))
      if (isHidden(column)) this.leftOut.hidden += span(column, 'span');
    // Tabs between words are cells in plain text, and lines of it that are set as they are stay lines.
    if (!document.querySelector('pre,[style*="mso-tab-count"]'))
      this.isNeeded ||= document.querySelector(apart) !== null;
    for (const part of partsOf(document.body))
      if ('table' in part) this.readTable(part.table);
      else this.readWords(part.nodes);
  }

  /** Between tables. */
  private readWords(nodes: Node[]): void {
    for (const text of this.textOf(nodes).split('\n')) if (text !== '') this.rows[this.count++] = [{ text }];
    for (const node of nodes) if (isElement(node)) this.noteDress(node);
  }

  table(): PastedTable | null {
    const rows = this.rows.slice(0, this.count);
    return this.isNeeded && rows.length > 0 ? { rows, leftOut: this.leftOut } : null;
  }

  private readTable(table: HTMLTableElement): void {
    if (table.caption) this.readWords([table.caption]);
    for (const row of table.rows) {
      const [at, left] = [this.count++, this.mostRows - this.ofTables++];
      const cells = (this.rows[at] ??= []);
      if (isHidden(row)) this.leftOut.hidden++;
      let column = 0;
      for (const cell of row.cells) {
        while (cells[column]) column++;
        const down = Math.min(span(cell, 'rowspan'), left);
        const across = span(cell, 'colspan');
        if (down > 1 || across > 1) this.leftOut.mergedCells++;
        for (let i = 0; i < down; i++)
          for (let j = 0; j < across; j++) (this.rows[at + i] ??= [])[column + j] ??= { text: '' };
        cells[column] = this.readCell(cell);
        column += across;
      }
    }
  }

  private textOf(nodes: Iterable<Node>): string {
    const { text, deleted } = wordsOf(nodes);
    this.leftOut.deleted += deleted;
    return text;
  }

  private noteDress(element: Element): void {
    this.leftOut.isDressed ||= element.matches(dressed) || element.querySelector(dressed) !== null;
    const links = 'a[href]:not(.msocomanchor)';
    this.leftOut.links += element.querySelectorAll(links).length + (element.matches(links) ? 1 : 0);
  }

  private readCell(cell: HTMLTableCellElement): PastedCell {
    const { leftOut } = this;
    const look = this.looks.of(cell);
    const google = ofGoogle(cell);
    leftOut.isDressed ||= look.isDressed || cell.hasAttribute('bgcolor');
    if (cell.childElementCount > 0) this.noteDress(cell);
    const text =
      cell.childElementCount > 0
        ? this.textOf(cell.childNodes)
        : (cell.textContent ?? '').replace(/[\t\r\n \u00a0]+/g, ' ').trim();
    const format = look.format ?? ofLibreOffice(cell) ?? google.format;
    const number = numberIn(cell.getAttribute('x:num') || cell.getAttribute('sdval')) ?? google.number;
    const isText = format === '@' || cell.hasAttribute('x:str') || google.isText;
    return {
      text,
      ...(isText && { isText }),
      ...(format !== undefined && { format }),
      ...(number !== undefined && !isText && !/^(true|false)$/i.test(text) && { number }),
    };
  }
}

function isHidden(line: Element): boolean {
  return /display:\s*none/i.test(line.getAttribute('style') ?? '');
}

/** Never wider than a sheet of Excel’s. */
function span(cell: Element, name: 'rowspan' | 'colspan' | 'span'): number {
  const count = Math.trunc(Number(cell.getAttribute(name) ?? 1));
  return count >= 1 && count <= 16_384 ? count : 1;
}

/** `sdnum="2057;0;@"`: two languages, of the format and of its words, and the format. */
function ofLibreOffice(cell: Element): string | undefined {
  return /^\d*;\d*;(.+)$/.exec(cell.getAttribute('sdnum') ?? '')?.[1]?.replace(/\[\$(.)-\w+\]/g, '$1');
}

function ofGoogle(cell: Element): Omit<PastedCell, 'text'> {
  const [value, shown] = [dataOf(cell, 'data-sheets-value'), dataOf(cell, 'data-sheets-numberformat')];
  return {
    ...(value['1'] === 2 && { isText: true }),
    ...(value['1'] === 3 && { number: Number(value['3']) }),
    ...(typeof shown['2'] === 'string' && shown['2'] !== '' && { format: shown['2'] }),
  };
}

function dataOf(cell: Element, name: string): Record<string, unknown> {
  const data = cell.getAttribute(name);
  if (data === null) return {};
  try {
    return JSON.parse(data) as Record<string, unknown>;
  } catch {
    // Another program’s attribute of the same name.
    return {};
  }
}

function numberIn(text: string | null): number | undefined {
  return text !== null && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}
