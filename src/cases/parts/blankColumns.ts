import type { Cell } from '../../layout';

/** Columns of a table with nothing in them, so that the words of each table of a sheet are in the same column. */
export type Blank = `blank${number}`;

export const blanks = (count: number): Blank[] =>
  Array.from({ length: Math.max(0, count) }, (_, i): Blank => `blank${i + 1}`);

/** Their headings: the band goes on over them. */
export const overBlanks = (names: readonly Blank[]): { readonly [P in Blank]?: Cell } =>
  Object.fromEntries(names.map((name) => [name, { style: 'heading' as const }]));
