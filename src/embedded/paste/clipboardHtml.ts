import { formatInStyle } from './namedFormats';
import type { PastedCell, PastedTable } from './pasted';

/** The tables of a clipboard as Excel, LibreOffice, Google and Word write them, one below the other; null without any. */
export function tableInHtml(html: string, parser: Pick<DOMParser, 'parseFromString'>): PastedTable | null {
  const document = parser.parseFromString(html, 'text/html');
  const tables = [...document.querySelectorAll('table')].filter(
    (table) => !table.parentElement?.closest('table'),
  );
  if (tables.length === 0) return null;
  const formats = formatsOfClasses(html);
  const leftOut = { mergedCells: 0, pictures: document.querySelectorAll('img').length };
  const rows = tables.flatMap((table) => rowsOf(table, formats, leftOut));
  return rows.length > 0 ? { rows, leftOut } : null;
}

/** Excel writes the looks of cells once each, under the names of classes, within a comment. */
function formatsOfClasses(html: string): Map<string, string> {
  const formats = new Map<string, string>();
  for (const [, name, style] of html.matchAll(/\.((?:xl|style)\d+)\s*\{([^}]*)\}/gi)) {
    const format = formatInStyle(style!);
    if (format !== undefined) formats.set(name!, format);
  }
  return formats;
}

function rowsOf(
  table: HTMLTableElement,
  formats: Map<string, string>,
  leftOut: PastedTable['leftOut'],
): PastedCell[][] {
  const rows: PastedCell[][] = [];
  const blank = (): PastedCell => ({ text: '' });
  [...table.rows].forEach((row, r) => {
    const cells = (rows[r] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (cells[column]) column++;
      const [down, across] = [span(cell, 'rowspan'), span(cell, 'colspan')];
      if (down > 1 || across > 1) leftOut.mergedCells++;
      for (let i = 0; i < Math.min(down, table.rows.length - r); i++) {
        for (let j = 0; j < across; j++) (rows[r + i] ??= [])[column + j] = blank();
      }
      cells[column] = readCell(cell, formats);
      column += across;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? blank()));
}

/** As wide as a sheet of Excel’s at most, whatever is written. */
function span(cell: Element, name: 'rowspan' | 'colspan'): number {
  const count = Math.trunc(Number(cell.getAttribute(name) ?? 1));
  return count >= 1 && count <= 16_384 ? count : 1;
}

function readCell(cell: HTMLTableCellElement, formats: Map<string, string>): PastedCell {
  const text = textOf(cell);
  const format = ofExcel(cell, formats) ?? ofLibreOffice(cell) ?? ofGoogle(cell)?.format;
  const number = numberIn(cell.getAttribute('x:num') || cell.getAttribute('sdval')) ?? ofGoogle(cell)?.number;
  const isText = format === '@' || cell.hasAttribute('x:str');
  return {
    text,
    ...(isText ? { format: '@' } : format !== undefined && { format }),
    ...(number !== undefined && !isText && !/^(true|false)$/i.test(text) && { number }),
  };
}

function ofExcel(cell: Element, formats: Map<string, string>): string | undefined {
  const own = formatInStyle(cell.getAttribute('style') ?? '');
  if (own !== undefined) return own;
  const names = (cell.getAttribute('class') ?? '').split(/\s+/);
  return names.map((name) => formats.get(name)).find((format) => format !== undefined);
}

/** `sdnum="2057;0;@"`: two languages, of the format and of its words, and the format. */
function ofLibreOffice(cell: Element): string | undefined {
  return /^\d*;\d*;(.+)$/.exec(cell.getAttribute('sdnum') ?? '')?.[1]?.replace(/\[\$(.)-\w+\]/g, '$1');
}

function ofGoogle(cell: Element): Pick<PastedCell, 'number' | 'format'> | undefined {
  const read = (name: string): Record<string, unknown> => {
    try {
      return JSON.parse(cell.getAttribute(name) ?? '{}') as Record<string, unknown>;
    } catch {
      return {};
    }
  };
  const [value, shown] = [read('data-sheets-value'), read('data-sheets-numberformat')];
  if (value['1'] === 2) return { format: '@' };
  return {
    ...(value['1'] === 3 && { number: Number(value['3']) }),
    ...(typeof shown['2'] === 'string' && shown['2'] !== '' && { format: shown['2'] }),
  };
}

function numberIn(text: string | null): number | undefined {
  return text !== null && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** Words without the line breaks of the file; those of the person, and paragraphs, are kept. */
function textOf(cell: Element): string {
  const pieces: string[] = [];
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === child.TEXT_NODE)
        pieces.push((child.textContent ?? '').replace(/[\t\r\n ]+/g, ' '));
      else if (child.nodeName === 'BR') pieces.push('\n');
      else if (child.nodeType === child.ELEMENT_NODE && !/^(STYLE|SCRIPT)$/.test(child.nodeName)) {
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
