import { type Area, cellAt, sheetArea } from '../../../formulas/addresses';
import type { DefinedName } from '../../../formulas/definedNames';
import type { CellPlace } from '../../../host/spreadsheet';
import { growingPart } from '../../../plan/growingNames';

/** Rows of a list, or rows elsewhere that must be as many. */
export interface ListPart {
  sheet: string;
  area: Area;
  /** Of the list itself people type the rows; the others are worked out. */
  isTyped: boolean;
}

/** A list of the workbook to which rows can be added. */
export interface GrowingList {
  /** By which it is told from others in one workbook: `Providers`. */
  title: string;
  /** The list itself first. */
  parts: ListPart[];
}

/** The lists of a workbook, by the names of their rows. One is left out whose name no longer refers to cells. */
export function growingLists(names: readonly DefinedName[]): GrowingList[] {
  const lists = new Map<string, (ListPart | null)[]>();
  for (const { name, refersTo } of names) {
    const { list, copy, part } = growingPart(name) ?? {};
    if (list === undefined) continue;
    const title = `${list}${copy === '' ? '' : ` (${copy?.slice(1)})`}`;
    lists.set(title, [...(lists.get(title) ?? []), partAt(refersTo, part === '')]);
  }
  return [...lists].flatMap(([title, found]) => {
    const parts = found.filter((part) => part !== null).sort((a, b) => Number(b.isTyped) - Number(a.isTyped));
    return parts.length === found.length && parts[0]?.isTyped ? [{ title, parts }] : [];
  });
}

function partAt(refersTo: string, isTyped: boolean): ListPart | null {
  try {
    return { ...sheetArea(refersTo, ''), isTyped };
  } catch {
    // The name no longer refers to cells.
    return null;
  }
}

/** The list of which a cell is part. */
export function listAt(
  lists: readonly GrowingList[],
  { sheet, address }: CellPlace,
): GrowingList | undefined {
  const { row, column } = cellAt(address);
  const holds = (part: ListPart) =>
    part.sheet === sheet &&
    row >= part.area.top &&
    row <= part.area.bottom &&
    column >= part.area.left &&
    column <= part.area.right;
  return lists.find(({ parts }) => parts.some(holds));
}
