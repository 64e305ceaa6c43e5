export { f, join, raw, words, written } from './formula';
export type { Block, Cell, Content, Formula, Ref } from './kinds';
export { type List, list } from './list';
export { address, crossing, firstOf, fix, full, mapped, type Own, rightOf, span } from './refs';
export { type Chart, type Highlight, type Rows, rows, type Sheet, sheet, workbook } from './sheet';
export { type At, type Line, lines, type Table, table, type Values, values } from './table';
