export { f, join, raw, words, written } from './formula';
export type { Block, Cell, Content, Formula, Ref } from './kinds';
export { type KeyedList, keyedList, type List, list, type ListColumn } from './list';
export { addressOfRef, crossing, firstOf, fix, full, mapped, type Own, ownOf, rightOf, span } from './refs';
export {
  beside,
  type Chart,
  type Highlight,
  ROW_HEIGHT,
  type Rows,
  rows,
  type Sheet,
  sheet,
  type Stack,
  workbook,
} from './sheet';
export { type At, type Line, lines, type Table, table, type ValuesTable, values } from './table';
export { type TallBlock, tallBlock } from './tallBlock';
