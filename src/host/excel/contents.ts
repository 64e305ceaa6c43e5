import { SPILL_API, supports } from './api';
import { readAreas, type ReadBlock } from './grids';
import { addressFromOne, rectangleOf, type Rectangle } from './writer/areas';
import { withoutSheet } from '../../formulas/places';
import type { HeldCell, SheetContents } from '../spreadsheet';

interface Used {
  name: string;
  isProtected: boolean;
  /** Null for a blank sheet. */
  area: Rectangle | null;
}

/**
 * Every cell that holds something, sheet by sheet, hidden sheets included.
 * @throws Excel’s own error, for the caller to put into words
 */
export async function contentsOfSheets(): Promise<SheetContents[]> {
  const sheets = await usedAreas();
  const grids = await readAreas(sheets.flatMap(({ name, area }) => (area ? [{ sheet: name, area }] : [])));
  const spills = supports(SPILL_API) ? await spillsIn(grids) : [];
  return sheets.map(({ name, isProtected }) => {
    const grid = grids.find(({ sheet }) => sheet === name);
    return { name, isProtected, cells: grid ? heldCells(grid, spills) : [] };
  });
}

function usedAreas(): Promise<Used[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();

    const asked = worksheets.items.map((sheet) => {
      const { name, protection } = sheet;
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('address');
      protection.load('protected');
      return { name, protection, range };
    });
    await context.sync();
    return asked.map(({ name, protection, range }) => ({
      name,
      isProtected: protection.protected,
      area: range.isNullObject ? null : rectangleOf(withoutSheet(range.address)),
    }));
  });
}

interface Spill {
  sheet: string;
  anchor: string;
  area: Rectangle;
}

/** Questions about single cells in one round trip. */
const AT_ONCE = 2_000;

async function spillsIn(grids: ReadBlock[]): Promise<Spill[]> {
  const anchors = grids.flatMap((grid) =>
    possibleAnchors(grid).map((anchor) => ({ sheet: grid.sheet, anchor })),
  );
  const found: Spill[] = [];
  for (let at = 0; at < anchors.length; at += AT_ONCE) {
    found.push(...(await askSpills(anchors.slice(at, at + AT_ONCE))));
  }
  return found;
}

/**
 * Formulas with a value beside or below them that is not of another formula: nothing else can have spilled. The same
 * formula counts as spilled too, in case this Excel shows it in every cell of the table that it gives.
 */
function possibleAnchors({ area, cells }: ReadBlock): string[] {
  const anchors: string[] = [];
  cells.forEach((row, r) =>
    row.forEach(({ formula }, c) => {
      if (formula === null) return;
      const neighbours = [row[c + 1], cells[r + 1]?.[c]];
      const mayBeSpilled = neighbours.some(
        (other) => other && other.value !== null && (other.formula === null || other.formula === formula),
      );
      if (mayBeSpilled) anchors.push(addressFromOne(area.top + r, area.left + c));
    }),
  );
  return anchors;
}

function askSpills(anchors: { sheet: string; anchor: string }[]): Promise<Spill[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const asked = anchors.map(({ sheet, anchor }) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRange(anchor);
      const range = cell.getSpillingToRangeOrNullObject();
      range.load('address');
      return { sheet, anchor, range };
    });
    await context.sync();
    return asked.flatMap(({ sheet, anchor, range }) =>
      range.isNullObject ? [] : [{ sheet, anchor, area: rectangleOf(withoutSheet(range.address)) }],
    );
  });
}

function heldCells({ sheet, area, cells }: ReadBlock, spills: Spill[]): HeldCell[] {
  const spilledFrom = new Map<string, string>();
  for (const spill of spills) {
    if (spill.sheet !== sheet) continue;
    for (const address of addressesIn(spill.area)) {
      if (address !== spill.anchor) spilledFrom.set(address, spill.anchor);
    }
  }
  return cells.flatMap((row, r) =>
    row.flatMap(({ formula, value }, c) => {
      if (value === null && formula === null) return [];
      const address = addressFromOne(area.top + r, area.left + c);
      const anchor = spilledFrom.get(address) ?? null;
      return [{ address, formula: anchor ? null : formula, value, spilledFrom: anchor }];
    }),
  );
}

function addressesIn({ top, left, rows, columns }: Rectangle): string[] {
  return Array.from({ length: rows * columns }, (_, i) =>
    addressFromOne(top + Math.floor(i / columns), left + (i % columns)),
  );
}
