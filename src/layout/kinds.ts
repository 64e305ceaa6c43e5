import type { CellPlan } from '../plan/plan';

/** Where on a sheet, counted from zero. */
export interface BlockPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Something with cells: a table, a list, rows of free cells. A sheet gives it its place. */
export interface Block {
  readonly name: string;
  readonly height: number;
  readonly width: number;
  /** Of each of its rows, in points; as high as their text needs where none is given. */
  readonly rowHeight?: number;
  /** Its cells row by row, from its own top left corner. Only the writer of a sheet calls it. */
  cells(): (Cell | null)[][];
  place?: BlockPlace;
  /** Of a block to which rows can be added: the list that grows, and the rows of this block that grow with it. */
  readonly growth?: Growth;
}

/** Rows can be added before the last of these, in every block of the same list at once. */
export interface Growth {
  /** Its name, which people see: `Providers`. */
  readonly list: string;
  rows(): Ref;
}

/** A cell as a plan has it, but that its value may point at others. */
export type Cell = Omit<CellPlan, 'value'> & { value?: Content };

/** What a cell holds: a number, words, or a formula. A reference alone shows the cell it points at. */
export type Content = number | string | boolean | Formula | Ref;

/** A formula whose links are references, not text. */
export interface Formula {
  readonly kind: 'formula';
  readonly parts: readonly (string | Ref)[];
}

/** A cell or a range of a block. It becomes an address only when the plan is written. */
export interface Ref {
  readonly kind: 'ref';
  readonly from: Corner;
  readonly to: Corner;
  readonly fixed: Fixed;
  /** Names its sheet even on that sheet. */
  readonly isFull?: boolean;
}

/** A cell of a block, counted from the block’s own top left corner, from zero. */
export interface Corner {
  readonly block: Block;
  readonly row: number;
  readonly column: number;
}

/** Which of its column and row a reference keeps when it is copied, in a spreadsheet’s own notation. */
export type Fixed = 'A1' | '$A1' | 'A$1' | '$A$1';

export const isContent = (given: Content | Cell): given is Content =>
  typeof given !== 'object' || 'kind' in given;

/** A cell from what it holds, in a look unless it has one of its own. */
export const asCell = (given: Content | Cell, look: Omit<Cell, 'value'>): Cell =>
  isContent(given) ? { value: given, ...look } : { ...look, ...given };
