import { columnLetters } from '../../formulas/addresses';
import { headings, type InputColumn } from '../../cases/parts/inputs/columns';
import type { CellChange, CellValue } from '../../host/spreadsheet';
import type { SheetPlan } from '../../plan/plan';
import { cellAt } from '../../formulas/addresses';

/** A row of an Inputs sheet: where its cells are, and what they show. */
export interface InputRow {
  label: string;
  /** Counted from 1. */
  row: number;
  column: (key: InputColumn) => string;
  value: (key: InputColumn) => CellValue;
}

/** The rows of every table of inputs on a sheet: below a row with the headings that all of them have. */
export function inputRows(cells: readonly (readonly CellValue[])[]): InputRow[] {
  const rows: InputRow[] = [];
  let at: Map<InputColumn, number> | null = null;
  for (const [i, row] of cells.entries()) {
    const found = columnsOf(row);
    if (found) {
      at = found;
      continue;
    }
    const label = row[0];
    if (!at || typeof label !== 'string' || label === '') continue;
    const places = at;
    const place = (key: InputColumn) => places.get(key) ?? 0;
    rows.push({
      label,
      row: i + 1,
      column: (key) => columnLetters(place(key)),
      value: (key) => row[place(key)] ?? null,
    });
  }
  return rows;
}

function columnsOf(row: readonly CellValue[]): Map<InputColumn, number> | null {
  if (row[0] !== headings.label) return null;
  const places = (Object.keys(headings) as InputColumn[]).map(
    (key) => [key, row.indexOf(headings[key])] as const,
  );
  return places.every(([, at]) => at >= 0) ? new Map(places) : null;
}

/** The cells of a planned sheet as rows, from its first. */
export function cellsOfPlan({ cells }: SheetPlan): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const [address, { value }] of Object.entries(cells)) {
    const { row, column } = cellAt(address);
    (rows[row] ??= [])[column] = value ?? null;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
}

const CHANGED = 'Yours, changed here';
/** Of a range: an extract gives one figure. */
export const SPREAD_KEPT =
  'Low and high are not from it: they keep the proportions of the range that was here.';
export const NO_SPREAD = 'Low and high are the same figure: type your own range.';
const SOURCE_OF_CHANGED = 'Yours: write its source over this';

/** How an input is shown: a figure worked out has more decimals than a person types. */
export interface Shown {
  format: string;
  /** Of the sheet, by address: a cell keeps its formula where its format changes. */
  formulas: ReadonlyMap<string, string>;
}

const USES = ['lowUses', 'centralUses', 'highUses'] as const satisfies readonly InputColumn[];

/**
 * An input as a live formula: its central value is a figure of an extract, its low and high keep their proportion to it,
 * and it is theirs, with the extract as its source, until something is typed over it.
 * @param formula the cell of the figure, `'Packages figures'!$B$6`, or what is made of it
 */
export function linked(
  input: InputRow,
  sheet: string,
  formula: string,
  source: string,
  shown?: Shown,
): CellChange[] {
  const { row, column, value } = input;
  // Multiplied below: a sum or a quotient is one factor.
  const figure = /^['\w!$ ]+$/.test(formula) ? formula : `(${formula})`;
  const at = (key: InputColumn) => `$${column(key)}$${row}`;
  const central = value('central');
  const bounded = (formula: string) => {
    const least = typeof value('least') === 'number' ? `MAX(${at('least')},${formula})` : formula;
    return typeof value('most') === 'number' ? `MIN(${at('most')},${least})` : least;
  };
  const end = (key: 'low' | 'high') => {
    const own = value(key);
    if (typeof own !== 'number' || typeof central !== 'number') return null;
    // A blank start has no proportion to keep: the range is the figure alone until the person widens it.
    if (central === 0) return own === 0 ? `=${bounded(figure)}` : null;
    return `=${bounded(`${figure}*${Number((own / central).toPrecision(12))}`)}`;
  };
  const figures: [InputColumn, InputColumn, string | null][] = [
    ['low', 'lowBuilt', end('low')],
    ['central', 'centralBuilt', `=${formula}`],
    ['high', 'highBuilt', end('high')],
  ];
  const hasRange = figures.some(([typed, , own]) => typed !== 'central' && own !== null);
  const said = hasRange ? `${source} ${central === 0 ? NO_SPREAD : SPREAD_KEPT}` : source;
  const asBuilt = `AND(${figures.map(([typed, built]) => `${at(typed)}=${at(built)}`).join(',')})`;
  const change = (key: InputColumn, to: string): CellChange => ({
    sheet,
    address: `${column(key)}${row}`,
    value: to,
  });
  const typedAs = (made: CellChange): CellChange =>
    shown ? { ...made, looks: { style: 'input', format: shown.format } } : made;
  const used = USES.flatMap((key): CellChange[] => {
    const own = shown?.formulas.get(`${column(key)}${row}`);
    if (!shown || own === undefined) return [];
    return [{ ...change(key, own), looks: { style: 'calculation', format: shown.format } }];
  });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [
    ...figures.flatMap(([typed, built, formula]) =>
      formula === null ? [] : [typedAs(change(typed, formula)), change(built, formula)],
    ),
    ...used,
    change('whose', `=IF(${asBuilt},"Yours",${quoted(CHANGED)})`),
    change('source', `=IF(${asBuilt},${quoted(said)},${quoted(SOURCE_OF_CHANGED)})`),
  ];
}
