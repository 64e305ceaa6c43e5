import { Looks } from './clipboardLooks';
import { type NotPasted, noneLeftOut, type PastedCell, type PastedTable } from './pasted';

type Parser = Pick<DOMParser, 'parseFromString'>;

/** The number of characters given to the browser at a time, which it parses in one go. */
const PIECE = 300_000;

/** The tables of a clipboard as Excel, LibreOffice, Google and Word write them, one below the other; null without any. */
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
  private readonly mostRows: number;
  private readonly looks: Looks;
  private readonly leftOut: NotPasted;

  constructor(html: string) {
    this.looks = new Looks(html);
    this.mostRows = html.match(/<tr[\s>]/gi)?.length ?? 0;
    this.leftOut = { ...noneLeftOut, isSpreadsheet: spreadsheets.test(html.slice(0, 10_000)) };
  }

  /** The next part of the clipboard: its rows come below those before. */
  read(document: Document): void {
    this.leftOut.pictures += document.querySelectorAll('img').length;
    this.leftOut.comments += document.querySelectorAll(comments).length;
    for (const column of document.querySelectorAll('col'))
      if (isHidden(column)) this.leftOut.hidden += span(column, 'span');
    for (const table of document.querySelectorAll('table'))
      if (!table.parentElement?.closest('table')) this.readTable(table);
  }

  table(): PastedTable | null {
    const rows = this.rows.slice(0, this.count);
    return rows.length > 0 ? { rows, leftOut: this.leftOut } : null;
  }

  private readTable(table: HTMLTableElement): void {
    for (const row of table.rows) {
      const at = this.count++;
      const cells = (this.rows[at] ??= []);
      if (isHidden(row)) this.leftOut.hidden++;
      let column = 0;
      for (const cell of row.cells) {
        while (cells[column]) column++;
        const down = Math.min(span(cell, 'rowspan'), this.mostRows - at);
        const across = span(cell, 'colspan');
        if (down > 1 || across > 1) this.leftOut.mergedCells++;
        for (let i = 0; i < down; i++)
          for (let j = 0; j < across; j++) (this.rows[at + i] ??= [])[column + j] ??= { text: '' };
        cells[column] = this.readCell(cell);
        column += across;
      }
    }
  }

  private readCell(cell: HTMLTableCellElement): PastedCell {
    const { leftOut } = this;
    const look = this.looks.of(cell);
    const google = ofGoogle(cell);
    leftOut.isDressed ||= look.isDressed || cell.hasAttribute('bgcolor');
    if (cell.childElementCount > 0) {
      leftOut.isDressed ||= cell.querySelector(dressed) !== null;
      leftOut.links += cell.querySelectorAll('a[href]').length;
    }
    const text = textOf(cell);
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
    return {};
  }
}

function numberIn(text: string | null): number | undefined {
  return text !== null && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** Words without the line breaks of the file; those of the person, and paragraphs, are kept. */
function textOf(cell: Element): string {
  if (cell.childElementCount === 0) return (cell.textContent ?? '').replace(/[\t\r\n \u00a0]+/g, ' ').trim();
  const pieces: string[] = [];
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === child.TEXT_NODE)
        pieces.push((child.textContent ?? '').replace(/[\t\r\n ]+/g, ' '));
      else if (child.nodeName === 'BR') pieces.push('\n');
      else if (child.nodeType === child.ELEMENT_NODE && !/^(STYLE|SCRIPT|COMMENT)$/.test(child.nodeName)) {
        const isBlock = /^(P|DIV|LI|TR)$/.test(child.nodeName);
        if (isBlock && pieces.join('').trim() !== '') pieces.push('\n');
        walk(child);
      }
    }
  };
  walk(cell);
  return pieces
    .join('')
    .replace(/ *\n */g, '\n')
    .replaceAll('\u00a0', ' ')
    .trim();
}
