import { columnLetters, columnNumber } from '../../formulas/addresses';
import { attribute, childrenOf, rootOf, spliced, unescaped, type Element } from '../xml/inPlace';
import { present } from '../../formulas/present';

/** A cell as a sheet's XML holds it. */
export interface FileCell {
  address: string;
  column: number;
  row: number;
  attributes: string;
  content: string;
  start: number;
  end: number;
}

export interface FormulaElement {
  text: string;
  attributes: string;
  kind: 'normal' | 'array' | 'shared' | 'dataTable';
  /** `B2:D9` of an array or of the first cell of a shared formula. */
  ref: string | null;
  start: number;
  end: number;
}

const CELL = /<(row)(\s[^>]*?)?\/?>|<c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/c>)/g;

/** Every cell of a sheet. Cells and rows without an address follow the one before. */
export function cellsOf(xml: string): FileCell[] {
  const data = sheetData(xml);
  if (!data) return [];
  const cells: FileCell[] = [];
  let [row, column] = [0, 0];
  for (const found of data.content.matchAll(CELL)) {
    const [whole, isRow, ofRow = '', attributes = '', content = ''] = found;
    if (isRow) {
      row = Number(attribute(ofRow, 'r') ?? row + 1);
      column = 0;
      continue;
    }
    const given = attribute(attributes, 'r');
    column = given ? columnNumber(given.replace(/\d+$/, '')) : column + 1;
    const start = data.inside + found.index;
    const address = `${columnLetters(column - 1)}${row}`;
    cells.push({ address, column, row, attributes, content, start, end: start + whole.length });
  }
  return cells;
}

export function formulaOf(content: string): FormulaElement | null {
  const found = /<f(\s(?:[^>"']|"[^"]*"|'[^']*')*?)?(?:\/>|>([\s\S]*?)<\/f>)/.exec(content);
  if (!found) return null;
  const attributes = found[1] ?? '';
  const kind = (attribute(attributes, 't') ?? 'normal') as FormulaElement['kind'];
  return {
    text: unescaped(found[2] ?? ''),
    attributes,
    kind,
    ref: attribute(attributes, 'ref'),
    start: found.index,
    end: found.index + found[0].length,
  };
}

/** The value that was stored with a cell, as the file writes it. Shared texts are looked up. */
export function storedValue(cell: FileCell, sharedTexts: (index: number) => string): StoredValue | null {
  const kind = attribute(cell.attributes, 't') ?? 'n';
  if (kind === 'inlineStr') return { kind: 'text', text: textsIn(cell.content) };
  const stored = childrenOf(cell.content).find(({ name }) => name === 'v');
  if (!stored) return null;
  const text = unescaped(stored.content);
  if (kind === 's') return { kind: 'text', text: sharedTexts(Number(text)) };
  if (kind === 'str') return { kind: 'text', text };
  if (text === '') return null;
  if (kind === 'e') return { kind: 'error', text };
  return kind === 'b' ? { kind: 'logical', text } : { kind: 'number', text };
}

export interface StoredValue {
  kind: 'number' | 'text' | 'logical' | 'error';
  text: string;
}

/** The text of a shared or inline string: its runs, without how they are to be pronounced. */
export function textsIn(xml: string): string {
  const runs = xml.replace(/<rPh[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g);
  return [...runs].map(([, text = '']) => unescaped(text)).join('');
}

export function withCells(xml: string, changed: ReadonlyMap<FileCell, string>): string {
  return spliced(
    xml,
    [...changed].map(([{ start, end }, by]) => ({ start, end, by })),
  );
}

/** `D9` of `B2:D9`, and `B2` of itself. */
export function lastOf(ref: string): { column: string; row: number } {
  const [, column = '', row] = present(/([A-Z]+)(\d+)$/.exec(ref.replaceAll('$', '')), `a cell in ${ref}`);
  return { column, row: Number(row) };
}

export function firstOf(ref: string): string {
  const [first = ''] = ref.replaceAll('$', '').split(':');
  return first;
}

function sheetData(xml: string): Element | undefined {
  const root = rootOf(xml);
  const data = childrenOf(root.content).find(({ name }) => name === 'sheetData');
  const by = root.inside;
  return data && { ...data, inside: by + data.inside, start: by + data.start, end: by + data.end };
}
