import { Looks } from './clipboardLooks';
import { apart, isElement, partsOf, wordsOf } from './clipboardWords';
import { Writer } from './writer';
import { type Spaces, trimmed, withoutMarkup, withoutPadding } from './spaces';
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
  private readonly writer: Writer;
  private readonly leftOut: NotPasted;

  constructor(html: string) {
    this.looks = new Looks(html);
    this.mostRows = html.match(/<tr[\s>]/gi)?.length ?? 0;
    this.isNeeded = /<table[\s>]/i.test(html);
    this.writer = new Writer(html);
    this.leftOut = { ...noneLeftOut, isSpreadsheet: this.writer.isSpreadsheet };
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
    for (const text of this.wordsOf(nodes, 'between words').text.split('\n'))
      if (text !== '') this.rows[this.count++] = [{ text }];
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

  private wordsOf(nodes: Iterable<Node>, spaces: Spaces): { text: string; exact: string } {
    const words = wordsOf(nodes, spaces);
    this.leftOut.deleted += words.deleted;
    return words;
  }

  private noteDress(element: Element): void {
    this.leftOut.isDressed ||= element.matches(dressed) || element.querySelector(dressed) !== null;
    const links = 'a[href]:not(.msocomanchor)';
    this.leftOut.links += element.querySelectorAll(links).length + (element.matches(links) ? 1 : 0);
  }

  private readCell(cell: HTMLTableCellElement): PastedCell {
    const { leftOut, writer } = this;
    const look = this.looks.of(cell);
    const google = ofGoogle(cell);
    leftOut.isDressed ||= look.isDressed || cell.hasAttribute('bgcolor');
    if (cell.childElementCount > 0) this.noteDress(cell);
    const spaces = writer.spacesIn(cell);
    const { text, exact } =
      cell.childElementCount > 0
        ? this.wordsOf(cell.childNodes, spaces)
        : trimmed(withoutMarkup(cell.textContent ?? '', spaces), spaces);
    const format = look.format ?? ofLibreOffice(cell) ?? google.format;
    const number = numberIn(cell.getAttribute('x:num') || cell.getAttribute('sdval')) ?? google.number;
    const isText =
      format === '@' || cell.hasAttribute('x:str') || google.isText || writer.isText(cell, text, look);
    const ofNumber = format ?? (isText || number !== undefined ? undefined : writer.formatOf(text));
    const own = isAlike(google.exact, text) ? google.exact : withoutPadding(exact, format);
    return {
      text,
      ...(own !== text && text !== '' && { exact: own }),
      ...(isText && { isText }),
      ...(ofNumber !== undefined && { format: ofNumber }),
      ...(number !== undefined && !isText && !noNumber.test(text) && { number }),
    };
  }
}

/** LibreOffice gives a logical value and an error a number too: 0 for an error. */
const noNumber = /^(?:true|false|#n\/a|#[a-z\d/]+[!?]|err:\d+)$/i;

/** But for their spaces: text that is struck out is in the data of Google’s. */
function isAlike(exact: string | undefined, text: string): exact is string {
  return exact !== undefined && exact.replace(/\s/g, '') === text.replace(/\s/g, '');
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
    ...(value['1'] === 2 && typeof value['2'] === 'string' && { exact: value['2'] }),
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
