import type { CellStyle } from '../plan/plan';
import { asCell, type Block, type Cell, type Content, type Fixed, isContent, type Ref } from './kinds';
import { type Grows, growthOf } from './growth';
import { indexIn, keysOf, type Own, ownOf, refTo, span } from './refs';

/** What a formula may say of its place, besides its own column. */
export interface At<K extends string, C extends string> {
  readonly column: C;
  /** Of the column, from zero. */
  readonly index: number;
  /** The cells to the left: the column before, or for the first column the cell beside it. */
  readonly prev: Own<K>;
  /** Each line over every column. */
  readonly all: Own<K>;
}

/** A formula of a line; `r` has every line in the formula’s own column. */
export type Of<K extends string, C extends string> = (r: Own<K>, at: At<K, C>) => Content;

export interface Line<K extends string, C extends string, S extends string = 'unit'> {
  /** A function where it looks at its own table. */
  readonly label: Content | Cell | (() => Content);
  /** A function where it looks along its line. */
  readonly unit?: string | Cell | ((all: Ref) => Cell);
  readonly format: string;
  /** One content for every column, or one for each. */
  readonly of: Content | Of<K, C> | { readonly [P in C]: Content };
  /** For the first column alone. */
  readonly first?: Content | Of<K, C>;
  readonly style?: CellStyle;
  readonly isWrapped?: boolean;
  /** Words in the place of a number are to the right, as it is; else they touch the number beside them. */
  readonly align?: 'right';
  /** How many lines its words take, where they come from a formula that does not hold them. */
  readonly lines?: number;
  /** Cells of the line in the columns before and after the table's own. */
  readonly beside?: { readonly [P in S]?: P extends 'unit' ? never : Beside };
}

/** A cell beside a line, which may look along all of it. A cell given whole has a look of its own. */
type Beside = Content | Cell | ((all: Ref) => Content | Cell);

export interface TableShape<K extends string, C extends string, S extends string> {
  readonly columns: readonly C[];
  /** Columns between the labels and those of the lines. The unit alone if none are given. */
  readonly before?: readonly S[];
  readonly after?: readonly S[];
  /** How a line refers to its own column. */
  readonly own?: Fixed;
  /** Of a table with a line for each row of a list. */
  readonly grows?: Grows;
  /** The row above the lines; none is written if left out. */
  readonly heading?: {
    readonly label: Content | Cell;
    readonly beside?: { readonly [P in S]?: Content | Cell };
    readonly of?: ((r: Own<K>, at: At<K, C>) => Content | Cell) | { readonly [P in C]: Content | Cell };
  };
  /** Lines above which the headings are written again, so that no page of a long table is without them. */
  readonly again?: readonly K[];
}

/** Lines over columns. References keep their place when copied, but those of `in` and `before`. */
export interface Table<K extends string, C extends string, S extends string = 'unit'> extends Block {
  at(key: K, column: C | S): Ref;
  /** Every line in one column. */
  under(column: C | S): Own<K>;
  /** A line over every column. */
  all(key: K): Ref;
  /** In a formula of another table, each line in the column of that formula. */
  in(at: { readonly column: C }): Own<K>;
  /** The same in the column before that of the formula. */
  before(at: { readonly column: C }): Own<K>;
  /** The heading of a column. */
  heading(column: C | S | 'label' | 'unit'): Ref;
  /** The headings of every column of the lines. */
  readonly headings: Ref;
  /** Every line over every column, without headings. */
  readonly body: Ref;
}

/** Words of one column do not touch those of the column before. */
const WORDS_APART = { align: 'left', indent: 1 } as const;

/** A table: its lines are one object, in the order of their rows, and each sees every key. */
export function table<K extends string, const C extends string, const S extends string = 'unit'>(
  name: string,
  shape: TableShape<NoInfer<K>, C, S>,
  lines: { readonly [P in K]: Line<NoInfer<K>, NoInfer<C>, NoInfer<S>> },
): Table<K, C, S> {
  const { columns, before = ['unit' as S], after = [], own = 'A1', grows, heading, again = [] } = shape;
  const keys = keysOf(lines, name);
  const order: readonly string[] = ['label', ...before, ...columns, ...after];
  const left = 1 + before.length;
  const top = heading ? 1 : 0;
  const isAgain = (key: K) => again.includes(key);
  if (again.length > 0 && (!heading || grows))
    throw new Error(`${name} cannot have its headings again: it has none, or it grows`);
  const headingRow = () => {
    if (!heading) throw new Error(`${name} has no headings`);
    return 0;
  };
  const rowOf = (key: K) => {
    const index = indexIn(keys, key, name);
    return top + index + keys.slice(0, index + 1).filter(isAgain).length;
  };
  const cell = (key: K, column: C | S) => refTo(self, rowOf(key), indexIn(order, column, name));
  const overAll = (row: number) => span(refTo(self, row, left), refTo(self, row, left + columns.length - 1));
  const all = ownOf(keys, (key) => overAll(rowOf(key)));
  const inColumn = (index: number) => ownOf(keys, (key) => refTo(self, rowOf(key), left + index, own));
  const leftOf = (index: number): Own<K> =>
    index > 0
      ? inColumn(index - 1)
      : ownOf(keys, (key) => {
          if (lines[key].beside?.[order[left - 1] as S] === undefined)
            throw new Error(`${name}: there is nothing before the first column of ${key}`);
          return refTo(self, rowOf(key), left - 1, own);
        });
  const places = columns.map((column, index) => ({
    r: inColumn(index),
    at: { column, index, all, prev: leftOf(index) },
  }));

  const headingCells = ({ label, beside = {}, of }: NonNullable<typeof heading>): (Cell | null)[] => {
    const side = (key: S) => {
      const own = beside[key];
      return own !== undefined
        ? asCell(own, { style: 'heading' })
        : key === 'unit'
          ? asCell('Unit', { style: 'heading' })
          : null;
    };
    const over = places.map(({ r, at }) =>
      of ? asCell(typeof of === 'function' ? of(r, at) : of[at.column], { style: 'numberHeading' }) : null,
    );
    return [asCell(label, { style: 'heading' }), ...before.map(side), ...over, ...after.map(side)];
  };

  const lineCells = (key: K): (Cell | null)[] => {
    const { label, unit, format, of, first = of, style = 'calculation', beside } = lines[key];
    const side = (column: S): Cell | null => {
      if (column === 'unit') {
        if (unit === undefined) return null;
        return asCell(typeof unit === 'function' ? unit(all[key]) : unit, { style: 'unit' });
      }
      const given: Beside | undefined = beside?.[column];
      if (given === undefined) return null;
      const content = typeof given === 'function' ? given(all[key]) : given;
      if (!isContent(content)) return content;
      return asCell(
        content,
        typeof content === 'string' ? { style: 'note' } : { format, style: 'calculation' },
      );
    };
    const over = places.map(({ r, at }, i): Cell => {
      const given = i === 0 ? first : of;
      const value = typeof given === 'function' ? given(r, at) : isContent(given) ? given : given[at.column];
      const { isWrapped, align, lines: taken } = lines[key];
      const words = {
        ...(isWrapped && { isWrapped }),
        ...(align ? { look: { align } } : isWrapped && { look: WORDS_APART }),
        ...(taken !== undefined && typeof value === 'object' && { lines: taken }),
      };
      return { value, format, style, ...words };
    });
    const labelled = asCell(typeof label === 'function' ? label() : label, { style: 'label' });
    return [labelled, ...before.map(side), ...over, ...after.map(side)];
  };

  const self: Table<K, C, S> = {
    name,
    height: top + keys.length + again.length,
    width: order.length,
    cells: () => [
      ...(heading ? [headingCells(heading)] : []),
      ...keys.flatMap((key) => [...(heading && isAgain(key) ? [headingCells(heading)] : []), lineCells(key)]),
    ],
    at: cell,
    under: (column) => ownOf(keys, (key) => cell(key, column)),
    all: (key) => overAll(rowOf(key)),
    in: ({ column }) => inColumn(indexIn(columns, column, name)),
    before: ({ column }) => leftOf(indexIn(columns, column, name)),
    heading: (column) => refTo(self, headingRow(), indexIn(order, column, name)),
    get headings() {
      return overAll(headingRow());
    },
    get body() {
      return span(overAll(top), overAll(self.height - 1));
    },
    ...(grows && {
      growth: growthOf(name, grows, () =>
        span(refTo(self, top, 0), refTo(self, top + keys.length - 1, order.length - 1)),
      ),
    }),
  };
  return self;
}

/** Part of a table in a file of its own: its lines see one another and those named. */
export const lines =
  <C extends string, Others extends string = never, S extends string = 'unit'>() =>
  <K extends string>(part: { readonly [P in K]: Line<NoInfer<K> | Others, C, S> }) =>
    part;

/** Single values, one a row. */
export interface ValuesTable<K extends string, S extends string = 'unit'> extends Table<K, 'value', S> {
  at(key: K, column?: 'value' | S): Ref;
  /** Each value by its key. */
  readonly each: Own<K>;
}

/** A table of one column, whose cells keep their place in every formula. */
export function values<K extends string, const S extends string = 'unit'>(
  name: string,
  shape: Omit<TableShape<NoInfer<K>, 'value', S>, 'columns'>,
  items: { readonly [P in K]: Line<NoInfer<K>, 'value', NoInfer<S>> },
): ValuesTable<K, S> {
  const made = table(name, { own: '$A$1', ...shape, columns: ['value'] }, items);
  const { at } = made;
  return Object.assign(made, {
    at: (key: K, column: 'value' | S = 'value') => at(key, column),
    each: made.in({ column: 'value' }),
  });
}
