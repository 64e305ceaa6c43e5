import type { LaidOver, MovedPointer } from '../../laidOver';
import { pointersBefore } from '../pointers';
import type { Before } from './before';
import { namesBefore } from './before';
import { readAgain, type FormerCell } from './formerCells';
import { type LastRows, lastRows } from './rows';
import type { Undo } from './undo';
import { nth } from '../../../formulas/present';
import { folded } from '../../folded';

/** Differences from before, as Excel shows them now. */
export interface LeftBehind {
  /** Sheets and names of the change that are still there. */
  sheets: string[];
  /** Sheets that were to be taken away and are gone. */
  gone: string[];
  names: string[];
  /** Cells that no longer hold their former contents, with those contents. */
  cells: FormerCell[];
  /** Sheets that are longer than they were, with how many rows are too many. */
  rows: { sheet: string; count: number }[];
  /** Names that no longer refer to what they did, with that. */
  pointing: MovedPointer[];
}

/** Reads the workbook and compares. Null where Excel does not let it be read. */
export async function leftBehind({
  change,
  before,
  former,
  rows,
  lastRows: last,
  pointing,
}: Undo): Promise<LeftBehind | null> {
  try {
    const now = await namesBefore({ delayForCellEdit: true });
    return {
      sheets: (change.sheets ?? []).map(({ name }) => name).filter((name) => isNew(name, now, before)),
      gone: (change.removes?.sheets ?? []).filter((name) => !now.sheets.includes(name)),
      names: added([...(change.names ?? []), ...(change.laidOver ?? []).flatMap(tablesOf)], now, before),
      cells: await differing(former),
      rows: longer(last, await lastRows(rows)),
      pointing: await elsewhere(pointing),
    };
  } catch {
    return null;
  }
}

/** Reads the cells, and gives those that do not hold what they held. */
export async function differing(former: FormerCell[]): Promise<FormerCell[]> {
  const now = await readAgain(
    former.map(({ sheet, address, note, prompt }) => ({
      sheet,
      address,
      value: null,
      ...((note !== undefined || prompt) && { note: '' }),
    })),
  );
  return former.filter((cell, index) => !isAlike(cell, nth(now, index)));
}

const tablesOf = ({ tables = [] }: LaidOver) => tables;

async function elsewhere(pointing: MovedPointer[]): Promise<MovedPointer[]> {
  const now = new Map((await pointersBefore(pointing)).map(({ id, formulas }) => [id, formulas[0]]));
  return pointing.filter(({ id, formulas }) => now.get(id) !== formulas[0]);
}

function longer(before: LastRows, now: LastRows): LeftBehind['rows'] {
  return [...now].flatMap(([sheet, last]) => {
    const count = last - (before.get(sheet) ?? 0);
    return count > 0 ? [{ sheet, count }] : [];
  });
}

function isNew(name: string, now: Before, before: Before): boolean {
  return has(now.sheets, name) && !has(before.sheets, name);
}

function added(planned: { name: string }[], now: Before, before: Before): string[] {
  return planned.map(({ name }) => name).filter((name) => has(now.names, name) && !has(before.names, name));
}

function isAlike(was: FormerCell, is: FormerCell): boolean {
  return (
    was.typed === is.typed &&
    was.format === is.format &&
    was.note === is.note &&
    JSON.stringify(was.prompt) === JSON.stringify(is.prompt)
  );
}

function has(names: string[], wanted: string): boolean {
  return names.some((name) => folded(name) === folded(wanted));
}
