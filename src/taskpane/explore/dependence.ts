import { tokenize, tokenTypes } from '@borgar/fx';
import { placeOf } from '../../host/references';
import type { CellPlace, HeldCell, SheetContents } from '../../host/spreadsheet';
import { positionOf, rowsOf } from './grid';

export interface Dependence {
  /** False where a formula on the way refers to cells in a way that cannot be followed: a name, a whole column. */
  isKnown: boolean;
  on(cell: CellPlace): boolean;
}

interface Area {
  sheet: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const references: ReadonlySet<string> = new Set([tokenTypes.REF_RANGE]);
const notFollowed: ReadonlySet<string> = new Set([
  tokenTypes.REF_NAMED,
  tokenTypes.REF_STRUCT,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
  tokenTypes.UNKNOWN,
]);
const reaches = /^(OFFSET|INDIRECT)$/i;

/** On which cells a cell depends, found by following the references of formulas. */
export function dependenceOf(contents: SheetContents[], output: CellPlace): Dependence {
  const sheets = new Map(
    contents.map((sheet): [string, Grid] => [
      folded(sheet.name),
      new Map(rowsOf(sheet).map(({ row, cells }) => [row, cells])),
    ]),
  );
  const read: Area[] = [];
  const seen = new Set<string>();
  const asked = new Set<string>();
  let isKnown = true;

  const ask = (area: Area): HeldCell[] => {
    const key = Object.values(area).join(' ');
    if (asked.has(key)) return [];
    asked.add(key);
    read.push(area);
    return within(sheets.get(area.sheet), area);
  };
  const waiting: { sheet: string; cell: HeldCell }[] = [];
  const queue = (sheet: string, cells: HeldCell[]) => {
    for (const cell of cells) {
      const key = `${sheet}!${cell.address}`;
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push({ sheet, cell });
    }
  };
  const start = folded(output.sheet);
  queue(start, ask(areaOf(start, output.address)));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { sheet, cell } = next;
    if (cell.spilledFrom !== null && cell.spilledFrom !== cell.address) {
      queue(sheet, ask(areaOf(sheet, cell.spilledFrom)));
      continue;
    }
    if (cell.formula === null) continue;
    for (const { type, value } of tokensOf(cell.formula)) {
      if (notFollowed.has(type) || (type === tokenTypes.FUNCTION && reaches.test(value))) isKnown = false;
      if (!references.has(type)) continue;
      const place = placeOf(value, sheet);
      if (place && 'address' in place) {
        const on = folded(place.sheet);
        queue(on, ask(areaOf(on, place.address)));
      } else isKnown = false;
    }
  }
  return {
    isKnown,
    on: ({ sheet, address }) => {
      const { row, column } = positionOf(address);
      return read.some((area) => area.sheet === folded(sheet) && holds(area, row, column));
    },
  };
}

function tokensOf(formula: string) {
  try {
    return tokenize(formula);
  } catch {
    return [{ type: tokenTypes.UNKNOWN, value: formula }];
  }
}

/** The cells of a sheet by row and column. */
type Grid = Map<number, Map<number, HeldCell>>;

function within(grid: Grid | undefined, { top, left, bottom, right }: Area): HeldCell[] {
  const found: HeldCell[] = [];
  for (let row = top; grid && row <= bottom; row++) {
    const cells = grid.get(row);
    if (!cells) continue;
    for (const [column, cell] of cells) if (column >= left && column <= right) found.push(cell);
  }
  return found;
}

function holds({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function areaOf(sheet: string, address: string): Area {
  const corners = address.split(':').map(positionOf);
  const rows = corners.map(({ row }) => row);
  const columns = corners.map(({ column }) => column);
  return {
    sheet,
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

function folded(name: string): string {
  return name.toLocaleLowerCase('en-GB');
}
