import { type Cell, f, firstOf, fix, type Formula, type Highlight, type Ref, words } from '../../layout';
import { formats } from '../../plan/cells';
import { type Blank, blanks } from '../parts/blankColumns';
import type { Accepts } from '../parts/inputs/accepts';
import { wrapped } from '../parts/looks';

interface RowOf<R> {
  readonly from?: R;
  readonly index: number;
}

/** A column that a person types. */
export const typed = <R>(
  heading: string,
  format: string,
  width: number,
  read: (from: R) => string | number | undefined,
  accepts?: Accepts,
) => ({
  heading: wrapped(heading, format === formats.text ? 'heading' : 'numberHeading'),
  format,
  width,
  ...(accepts && { accepts }),
  of: (_r: unknown, { from }: RowOf<R>) => from && read(from),
});

/** Words that may be typed beside a row: its source, a note. */
export const open = <R>(heading: string, width: number, read: (from: R) => string | undefined) => ({
  heading: wrapped(heading, 'heading'),
  width,
  of: (_r: unknown, { from }: RowOf<R>): Cell => {
    const value = from && read(from);
    return { ...(value !== undefined && { value }), style: 'note', isOpen: true, isWrapped: true };
  },
});

/** Columns with nothing in them, so that the words of each list of a sheet are in the same columns. */
export const fillers = (count: number) =>
  Object.fromEntries(
    blanks(count).map((name) => [name, { heading: { style: 'heading' as const }, of: () => null }]),
  ) as Record<Blank, { heading: Cell; of: () => null }>;

/** A figure as the workbook was built with it, by which a changed one is told. */
export const asBuilt = <R>(heading: string, format: string, read: (from: R) => number | undefined) => ({
  heading: wrapped(heading),
  format,
  width: 16,
  style: 'note' as const,
  of: (_r: unknown, { from }: RowOf<R>) => from && read(from),
});

export const PUBLISHED_FIGURE = 'Published';

/** Whose the figure of a row is: published while it is as built, theirs once it is typed. */
export const whose = (name: Ref, figure: Ref | Formula, built: Ref): Formula =>
  f`IF(${name}="","",IF(ISNUMBER(${built}),IF(${figure}=${built},${words(PUBLISHED_FIGURE)},"Yours, changed here"),"Yours"))`;

export const OK = 'OK';

/** Why a row that is begun does not count, in words: the first reason, or OK. */
export const verdict = (
  typedCells: Ref,
  reasons: readonly (readonly [isWrong: Formula, says: string])[],
): Formula => {
  const first = reasons.reduceRight<Formula>(
    (otherwise, [isWrong, says]) => f`IF(${isWrong},${words(says)},${otherwise})`,
    words(OK),
  );
  return f`IF(COUNTA(${typedCells})=0,"",${first})`;
};

/** A condition: the words of a cell are in no other row of its column. */
export const isAlone = (cell: Ref, column: Ref): Formula => f`SUMPRODUCT((${column}=${cell})*1)=1`;

/** A condition: a cell is blank, or a number between two bounds. */
export const blankOrFrom = (cell: Ref, least: number, most?: Ref | number): Formula =>
  f`OR(${cell}="",AND(ISNUMBER(${cell}),${cell}>=${least}${most === undefined ? f`` : f`,${cell}<=${most}`}))`;

export const isOneOf = (cell: Ref, values: readonly string[]): Formula =>
  f`OR(${values.map((value) => f`${cell}=${words(value)}`)})`;

/** So that the row to look at is found: the words are in the cells. */
export const notAccepted = (range: Ref): Highlight => {
  const cell = fix(firstOf(range), '$A1');
  return { range, formula: f`AND(${cell}<>"",${cell}<>${words(OK)})`, look: 'bad' };
};
