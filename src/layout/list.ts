import type { CellStyle, TablePlan, ValidationPlan } from '../plan/plan';
import { asCell, type Block, type Cell, type Content, type Fixed, type Ref } from './kinds';
import { type Grows, growthOf } from './growth';
import { indexIn, keysOf, type Own, ownOf, refTo, span } from './refs';

/** A row of a list: what it was built from, unless it is spare, and its number from zero. */
export interface ListRow<R> {
  readonly from?: R;
  readonly index: number;
}

export interface ListColumn<K extends string, R> {
  readonly heading: Content | Cell;
  readonly format?: string;
  readonly style?: CellStyle;
  /** In characters. */
  readonly width?: number;
  /** What its cell of a row holds; `r` has every column of that row. Undefined leaves it blank; null leaves it out, without a look. */
  readonly of: (r: Own<K>, row: ListRow<R>) => Content | Cell | undefined | null;
  readonly accepts?: Pick<ValidationPlan, 'rule' | 'message'>;
}

export interface ListShape {
  /** Blank rows at the end, within every range. A row is added before the last of them; none if the list never grows. */
  readonly spare: number;
  readonly grows?: Grows;
  /** The name of the Excel table; none is made if left out. */
  readonly table?: string;
  /** How a row refers to its own cells. */
  readonly own?: Fixed;
}

/** What a spreadsheet gives a column of no stated width. */
const PLAIN_WIDTH = 8.43;

/** A table whose rows can grow, with one heading a column. */
export interface List<K extends string> extends Block {
  /** A column over every row, the spare ones included. */
  column(key: K): Ref;
  heading(key: K): Ref;
  at(key: K, row: number): Ref;
  /** In a formula of another list, the cells of the row with the same number. */
  in(row: { readonly index: number }): Own<K>;
  /** Of its columns, for the sheet. */
  readonly widths: readonly number[];
  /** Every row, without headings. */
  readonly body: Ref;
  /** The last row: in a list with spare rows a new row goes in before it, so that every range includes it. */
  readonly last: Ref;
  readonly validations: readonly (Omit<ValidationPlan, 'range'> & { range: Ref })[];
  readonly tables: readonly (Omit<TablePlan, 'range'> & { range: Ref })[];
}

/**
 * A list: its columns are one object, in their order, and each sees every key.
 * @throws where `spare` is negative.
 */
export function list<K extends string, R>(
  name: string,
  { spare, table, own = '$A1', grows }: ListShape,
  rows: readonly R[],
  columns: { readonly [P in K]: ListColumn<NoInfer<K>, R> },
): List<K> {
  if (spare < 0) throw new Error(`${name}: spare must be zero or more; it is ${spare}`);
  const keys = keysOf(columns, name);
  const count = rows.length + spare;
  const indexOf = (key: K) => indexIn(keys, key, name);
  const column = (key: K) => span(refTo(self, 1, indexOf(key)), refTo(self, count, indexOf(key)));
  const inRow = (index: number, fixed: Fixed) =>
    ownOf(keys, (key) => refTo(self, 1 + index, indexOf(key), fixed));
  const over = (top: number, bottom: number) =>
    span(refTo(self, top, 0), refTo(self, bottom, keys.length - 1));

  const self: List<K> = {
    name,
    height: 1 + count,
    width: keys.length,
    cells: () => [
      keys.map((key) => asCell(columns[key].heading, { style: 'heading' })),
      ...Array.from({ length: count }, (_, index) => {
        const from = rows[index];
        // Made once a row: a list may have a column for every month.
        const cells = inRow(index, own);
        const row = { index, ...(from !== undefined && { from }) };
        return keys.map((key): Cell | null => {
          const { format, style = 'input', of } = columns[key];
          const look: Cell = { ...(format !== undefined && { format }), style };
          const content = of(cells, row);
          if (content === null) return null;
          return content === undefined ? look : asCell(content, look);
        });
      }),
    ],
    column,
    heading: (key) => refTo(self, 0, indexOf(key)),
    at: (key, row) => refTo(self, 1 + row, indexOf(key), '$A$1'),
    in: ({ index }) => inRow(index, own),
    widths: keys.map((key) => columns[key].width ?? PLAIN_WIDTH),
    get body() {
      return over(1, count);
    },
    ...(grows && { growth: growthOf(name, grows, () => over(1, count)) }),
    get last() {
      return over(count, count);
    },
    get validations() {
      return keys.flatMap((key) => {
        const { accepts } = columns[key];
        return accepts ? [{ range: column(key), ...accepts }] : [];
      });
    },
    get tables() {
      return table === undefined ? [] : [{ name: table, range: over(0, count) }];
    },
  };
  return self;
}

/** A list whose rows have keys as its columns have. */
export interface KeyedList<R extends string, K extends string> extends List<K> {
  cell(row: R, column: K): Ref;
  /** The cells of a row from one column to another. */
  across(row: R, first: K, last: K): Ref;
}

/** A list of rows that are one object, in their order: it never grows. */
export function keyedList<R extends string, K extends string, V>(
  name: string,
  shape: Pick<ListShape, 'table' | 'own'>,
  rows: { readonly [P in R]: V },
  columns: { readonly [P in K]: ListColumn<NoInfer<K>, NoInfer<V>> },
): KeyedList<R, K> {
  const keys = keysOf(rows, name);
  const made = list(
    name,
    { ...shape, spare: 0 },
    keys.map((key) => rows[key]),
    columns,
  );
  const cell = (row: R, column: K) => made.at(column, indexIn(keys, row, name));
  return Object.assign(made, {
    cell,
    across: (row: R, first: K, last: K) => span(cell(row, first), cell(row, last)),
  });
}
