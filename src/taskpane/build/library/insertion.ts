import type { Calculation } from '../../../calculations/calculation';
import { calculationPlan } from '../../../calculations/plan';
import {
  addressOfCell,
  type Area,
  areaOf,
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
  const { names } = await spreadsheet.taken();
  const { plan } = withFreeNames(made, { sheets: [], names });
  const block = present(plan.sheets[0], 'the sheet of a calculation');
  await refuseOccupied(spreadsheet, block, at);
  const { tables = [], validations = [], charts = [] } = block;
  const change = {
    cells: changesOf(block),
    widths: widthsOf(block, at),
    laidOver: [{ sheet, tables, validations, charts }],
    names: plan.names,
  };
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
  const area = areaNeeded(block);
  const used = (held?.cells ?? []).filter(isHeld).map((cell) => cellAt(cell.address));
  const reason = await reasonAgainst(spreadsheet, name, area, at, used);
  if (reason === null) return;
  const free = await freeCell(spreadsheet, name, area, at, used);
  throw new NoRoom(reason, free === null ? null : { sheet: name, address: free });
}

/** Why a calculation cannot go where it is asked for; null where it can. */
async function reasonAgainst(
  spreadsheet: Spreadsheet,
  sheet: string,
  area: Area,
  at: CellIndex,
  used: readonly CellIndex[],
): Promise<string | null> {
  const inTheWay = used.find((cell) => isWithin(cell, area));
  if (inTheWay) return libraryWords.occupied(addressOfCell(inTheWay), sheet, rangeText(area));
  if (isBeyond(area))
    return libraryWords.beyond(
      addressOfCell(at),
      sheet,
      area.bottom - area.top + 1,
      area.right - area.left + 1,
    );
  const [over] = await spreadsheet.obstacles({ sheet, address: rangeText(area) });
  return over ? libraryWords.covered(over, sheet, rangeText(area)) : null;
}

const isBeyond = ({ bottom, right }: Area) => bottom > LAST.row || right > LAST.column;

const isHeld = ({ formula, value, spilledFrom }: HeldCell) =>
  formula !== null || spilledFrom !== null || (value !== null && value !== '');

const isWithin = ({ row, column }: CellIndex, { top, left, bottom, right }: Area) =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Its cells, the spare ones of its table among them, and its charts. */
function areaNeeded({ cells, tables = [], charts = [] }: SheetPlan): Area {
  const areas = [
    ...Object.keys(cells),
    ...tables.map(({ range }) => range),
    ...charts.map(({ at }) => at),
  ].map(areaAnywhere);
  return areas.reduce((one, other) => ({
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  }));
}

/** The cells of an address, which may lie beyond the sheet. */
function areaAnywhere(address: string): Area {
  const [from, to = from] = address.split(':').map(cellAt);
  const [first, last] = [present(from, address), present(to, address)];
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** How often room is looked for further below. */
const TRIES = 20;
/** How much further, where it is not said how far down what is in the way reaches. */
const FURTHER = 20;

/** Below all that the sheet holds, with a blank row between. */
async function freeCell(
  spreadsheet: Spreadsheet,
  sheet: string,
  { top, left, bottom, right }: Area,
  at: CellIndex,
  used: readonly CellIndex[],
): Promise<string | null> {
  const column = right > LAST.column ? 0 : at.column;
  let row = used.reduce((last, cell) => Math.max(last, cell.row + 2), 0);
  for (let tries = 0; tries < TRIES; tries++) {
    const area = { top: row, left: column, bottom: row + bottom - top, right: column + right - left };
    if (isBeyond(area)) return null;
    const over = await spreadsheet.obstacles({ sheet, address: rangeText(area) });
    if (over.length === 0) return addressOfCell({ row, column });
    row = over.reduce(
      (last, { address }) => Math.max(last, address === null ? row + FURTHER : areaOf(address).bottom + 2),
      row + 1,
    );
  }
  return null;
}

function changesOf({ name, cells }: SheetPlan): CellChange[] {
  return Object.entries(cells).map(
    ([at, { value = null, isText, note, style, look, format, isWrapped }]) => ({
      sheet: name,
      address: at,
      value,
      ...(isText && { isText }),
      ...(note !== undefined && { note }),
      looks: {
        ...(style && { style }),
        ...(look && { look }),
        ...(format !== undefined && { format }),
        ...(isWrapped && { isWrapped }),
      },
    }),
  );
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
