import type { Calculation } from '../../../calculations/calculation';
import { calculationPlan } from '../../../calculations/plan';
import { address, cellAt, rangeText } from '../../../formulas/addresses';
import { present } from '../../../formulas/present';
import type { Applied, CellChange, Spreadsheet, WorkbookChange } from '../../../host/spreadsheet';
import { freeName } from '../../../plan/freeName';
import { withFreeNames } from '../../../plan/offerNames';
import type { SheetPlan } from '../../../plan/plan';
import { words } from '../../shared/words';
import { libraryWords } from './words';

/** Where a calculation has been written. */
export interface InsertedCalculation {
  readonly sheet: string;
  readonly address: string;
  readonly applied: Applied;
}

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
  const sheet = freeName(calculation.title.replace(/[:\\/?*[\]]/g, ' '), taken.sheets);
  const { plan } = withFreeNames(calculationPlan(calculation, { sheet }).plan, taken);
  return apply(spreadsheet, { sheets: plan.sheets, names: plan.names }, sheet, 'A1');
}

/**
 * Writes a calculation with its top left corner in the selected cell, as one step.
 * @throws where a cell that it needs is not blank, or where it cannot be written
 */
export async function atSelection(
  spreadsheet: Spreadsheet,
  calculation: Calculation,
): Promise<InsertedCalculation> {
  await refuse1904(spreadsheet);
  const selected = await spreadsheet.selection();
  const at = cellAt(selected.address);
  const made = calculationPlan(calculation, { sheet: selected.sheet, at }).plan;
  const sheets = made.sheets.map(({ tables: _, ...rest }) => rest);
  const { plan } = withFreeNames(
    { ...made, sheets },
    { sheets: [], names: (await spreadsheet.taken()).names },
  );
  const block = present(plan.sheets[0], 'the sheet of a calculation');
  await refuseOccupied(spreadsheet, block);
  const change = { cells: changesOf(block), names: plan.names };
  return apply(spreadsheet, change, selected.sheet, selected.address);
}

async function refuse1904(spreadsheet: Spreadsheet): Promise<void> {
  const { dateSystem } = await spreadsheet.environment();
  if (dateSystem === 1904) throw new Error(words.environment.refused);
}

async function refuseOccupied(spreadsheet: Spreadsheet, { name, cells }: SheetPlan): Promise<void> {
  const places = Object.keys(cells).map(cellAt);
  const area = {
    top: Math.min(...places.map(({ row }) => row)),
    left: Math.min(...places.map(({ column }) => column)),
    bottom: Math.max(...places.map(({ row }) => row)),
    right: Math.max(...places.map(({ column }) => column)),
  };
  const range = rangeText(area);
  const [held] = await spreadsheet.readRanges([range], name);
  if (!held) throw new Error(libraryWords.noRoom(name, range));
  held.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null || value === '') return;
      throw new Error(libraryWords.occupied(address(area.top + r, area.left + c), name, range));
    }),
  );
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

async function apply(
  spreadsheet: Spreadsheet,
  change: WorkbookChange,
  sheet: string,
  at: string,
): Promise<InsertedCalculation> {
  const applied = await spreadsheet.apply(change);
  // It is written even if it cannot be brought to the front.
  await spreadsheet.show(sheet, at).catch(() => undefined);
  return { sheet, address: at, applied };
}
