import { cellAt, address, columnLetters } from '../formulas/addresses';
import { plannedFormula } from './cells';
import { linesOf } from './lines';
import { palette } from './palette';
import type { CellPlan, SheetPlan } from './plan';
import { pageEnds } from './printPages';

const PLAIN_COLUMN = 8.43;
/** Bold letters are wider: about as wide as the digits by which columns are measured. */
const BOLD = 1.1;

/** The sheet with each text broken into lines where the cell beside it, or the edge of the paper, would hide its end. */
export function wrapCut(sheet: SheetPlan): SheetPlan {
  const ends = pageEnds(sheet);
  const cells = Object.entries(sheet.cells).map(([at, cell]): [string, CellPlan] => [
    at,
    isCut(sheet, ends, at, cell) ? { ...cell, isWrapped: true } : cell,
  ]);
  return { ...sheet, cells: Object.fromEntries(cells) };
}

function isCut(
  { columns, cells }: SheetPlan,
  ends: (column: number) => number,
  at: string,
  cell: CellPlan,
): boolean {
  const { value, style, isWrapped } = cell;
  if (typeof value !== 'string' || plannedFormula(cell) !== null || isWrapped) return false;
  const { row, column: own } = cellAt(at);
  const width = (column: number) => columns[columnLetters(column)] ?? PLAIN_COLUMN;
  let room = width(own);
  // Text runs on over blank cells; text aligned to the right does not.
  if (style !== 'numberHeading') {
    const needed = value.length;
    const last = ends(own);
    for (let next = own + 1; room < needed && next <= last && isBlank(cells[address(row, next)]); next++)
      room += width(next);
  }
  const isBold = style !== undefined && palette[style].isBold === true;
  return linesOf(value, isBold ? room / BOLD : room) > 1;
}

/** A cell that only has a look is blank too, unless a result spills over it. */
function isBlank(cell: CellPlan | undefined): boolean {
  return cell?.value === undefined && cell?.style !== 'calculation';
}
