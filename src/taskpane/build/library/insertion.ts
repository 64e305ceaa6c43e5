import type { Calculation } from '../../../calculations/calculation';
import { calculationPlan } from '../../../calculations/plan';
import {
  addressOfCell,
  type Area,
  cellAt,
  type CellIndex,
  columnIndex,
  rangeText,
} from '../../../formulas/addresses';
import { MOST_COLUMNS, MOST_ROWS } from '../../../formulas/functions/sizes';
import { present } from '../../../formulas/present';
import type {
  Applied,
  CellChange,
  CellPlace,
  ColumnWidth,
  HeldCell,
  Spreadsheet,
  WorkbookChange,
} from '../../../host/spreadsheet';
import { freeName } from '../../../plan/freeName';
import { withFreeNames } from '../../../plan/offerNames';
import type { SheetPlan } from '../../../plan/plan';
import { words } from '../../shared/words';
import { sheetNameOf } from './sheetNameOf';
import { libraryWords } from './words';

/** Where a calculation has been written. */
export interface InsertedCalculation {
  readonly sheet: string;
  readonly address: string;
  /** Where it has an input or a line: `C12`. */
  addressOf(key: string): string;
  readonly applied: Applied;
}

/** A calculation does not fit where it was asked for. */
export class NoRoom extends Error {
  constructor(
    message: string,
    /** A cell from which it fits, on the sheet that it was asked for; null where there is none. */
    readonly free: CellPlace | null,
  ) {
    super(message);
  }
}

/** The last row and column of every sheet, counted from zero. */
const LAST = { row: MOST_ROWS - 1, column: MOST_COLUMNS - 1 };

/**
 * Writes a calculation on a sheet of its own, as one step.
 * @throws where it cannot be written
 */
export async function onOwnSheet(
  spreadsheet: Spreadsheet,
  calculation: Calculation,
): Promise<InsertedCalculation> {
  await refuse1904(spreadsheet);
  const taken = await spreadsheet.taken();
  const sheet = freeName(sheetNameOf(calculation.title), taken.sheets);
  const made = calculationPlan(calculation, { sheet });
  const { plan } = withFreeNames(made.plan, taken);
  const change = { sheets: plan.sheets, names: plan.names };
  return apply(spreadsheet, change, { sheet, address: 'A1' }, made.addressOf);
}

/**
 * The same with its top left corner in the selected cell.
 * @throws a `NoRoom` where a cell that it needs is not blank; an error where it cannot be written
 */
export async function atSelection(
  spreadsheet: Spreadsheet,
  calculation: Calculation,
): Promise<InsertedCalculation> {
  return atCell(spreadsheet, calculation, await spreadsheet.selection());
}

/** The same in another cell. */
export async function atCell(
  spreadsheet: Spreadsheet,
  calculation: Calculation,
  { sheet, address }: CellPlace,
): Promise<InsertedCalculation> {
  await refuse1904(spreadsheet);
  const at = cellAt(address);
  const { plan: made, addressOf } = calculationPlan(calculation, { sheet, at });
  const sheets = made.sheets.map(({ tables: _, ...rest }) => rest);
  const { names } = await spreadsheet.taken();
  const { plan } = withFreeNames({ ...made, sheets }, { sheets: [], names });
  const block = present(plan.sheets[0], 'the sheet of a calculation');
  await refuseOccupied(spreadsheet, block, at);
  const change = { cells: changesOf(block), widths: widthsOf(block, at), names: plan.names };
  return apply(spreadsheet, change, { sheet, address }, addressOf);
}

async function refuse1904(spreadsheet: Spreadsheet): Promise<void> {
  const { dateSystem } = await spreadsheet.environment();
  if (dateSystem === 1904) throw new Error(words.environment.refused);
}

async function refuseOccupied(spreadsheet: Spreadsheet, block: SheetPlan, at: CellIndex): Promise<void> {
  const { name } = block;
  const held = (await spreadsheet.contents()).find((one) => one.name === name);
  if (held?.isProtected) throw new NoRoom(libraryWords.protected(name), null);
  const area = areaOfCells(Object.keys(block.cells).map(cellAt));
  const used = (held?.cells ?? []).filter(isHeld).map((cell) => cellAt(cell.address));
  const isBeyond = area.bottom > LAST.row || area.right > LAST.column;
  const inTheWay = used.find((cell) => isWithin(cell, area));
  if (!isBeyond && !inTheWay) return;
  const free = freeCell(area, at, used);
  throw new NoRoom(
    inTheWay
      ? libraryWords.occupied(addressOfCell(inTheWay), name, rangeText(area))
      : libraryWords.beyond(addressOfCell(at), name, area.bottom - area.top + 1, area.right - area.left + 1),
    free === null ? null : { sheet: name, address: free },
  );
}

const isHeld = ({ formula, value, spilledFrom }: HeldCell) =>
  formula !== null || spilledFrom !== null || (value !== null && value !== '');

const isWithin = ({ row, column }: CellIndex, { top, left, bottom, right }: Area) =>
  row >= top && row <= bottom && column >= left && column <= right;

function areaOfCells(cells: readonly CellIndex[]): Area {
  return cells.reduce<Area>(
    ({ top, left, bottom, right }, { row, column }) => ({
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    }),
    { top: Infinity, left: Infinity, bottom: -1, right: -1 },
  );
}

/** Below all that the sheet holds, with a blank row between. */
function freeCell(
  { top, left, bottom, right }: Area,
  at: CellIndex,
  used: readonly CellIndex[],
): string | null {
  const row = used.reduce((last, cell) => Math.max(last, cell.row + 2), 0);
  const column = right > LAST.column ? 0 : at.column;
  const fits = row + bottom - top <= LAST.row && column + right - left <= LAST.column;
  return fits ? addressOfCell({ row, column }) : null;
}

function changesOf({ name, cells }: SheetPlan): CellChange[] {
  return Object.entries(cells).map(([at, { value = null, style, format, isWrapped }]) => ({
    sheet: name,
    address: at,
    value,
    looks: {
      ...(style && { style }),
      ...(format !== undefined && { format }),
      ...(isWrapped && { isWrapped }),
    },
  }));
}

function widthsOf({ name, columns }: SheetPlan, { column: first }: CellIndex): ColumnWidth[] {
  return Object.entries(columns)
    .filter(([column]) => columnIndex(column) >= first)
    .map(([column, atLeast]) => ({ sheet: name, column, atLeast }));
}

async function apply(
  spreadsheet: Spreadsheet,
  change: WorkbookChange,
  { sheet, address }: CellPlace,
  addressOf: InsertedCalculation['addressOf'],
): Promise<InsertedCalculation> {
  const applied = await spreadsheet.apply(change);
  // It is written even if it cannot be brought to the front.
  await spreadsheet.show(sheet, address).catch(() => undefined);
  return { sheet, address, addressOf, applied };
}
