import { plannedFormula } from '../../../plan/cells';
import type { CellPlan, SheetPlan } from '../../../plan/plan';
import { addressOfRectangle } from './areas';
import { blocksOf, weightOf } from './blocks';
import type { OnSheet } from './onSheet';
import { asTyped } from './typed';

type Plain = string | number | boolean;

/** A formula of the plan as written in this workbook. */
export type ToFormula = (formula: string) => string;

/**
 * Values and formulas. A formula that names a column of a planned table is read by Excel only once the table is there:
 * those come apart, to be written later.
 * @param tables names of the planned tables
 * @param formula puts a formula as this Excel takes it
 */
export function cellSteps(sheet: SheetPlan, tables: string[], formula: ToFormula) {
  const now = new Map<string, Plain>();
  const later = new Map<string, Plain>();
  const namesTable = tables.length > 0 ? new RegExp(`\\b(${tables.join('|')})\\[`, 'i') : null;
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const { value } = cell;
    if (value === undefined) continue;
    const waits = namesTable?.test(plannedFormula(cell) ?? '');
    (waits ? later : now).set(address, asTyped({ ...cell, value }, formula));
  }
  return { now: written(now, 'formulas'), later: written(later, 'formulas') };
}

/** Number formats, a step for each format. */
export function formatSteps(sheet: SheetPlan): OnSheet[] {
  return written(
    valuesOf(sheet, ({ format }) => format),
    'numberFormat',
  ).map((step) => ({ ...step, look: { name: 'number formats' } }));
}

function written<T extends Plain>(cells: Map<string, T>, property: 'formulas' | 'numberFormat'): OnSheet[] {
  return blocksOf(cells).map(({ area, rows, weight }) => ({
    weight: weight + weightOf(addressOfRectangle(area)),
    queue: (worksheet) => {
      worksheet.getRange(addressOfRectangle(area))[property] = rows;
    },
  }));
}

function valuesOf<T>(sheet: SheetPlan, read: (cell: CellPlan) => T | undefined): Map<string, T> {
  const found = new Map<string, T>();
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const value = read(cell);
    if (value !== undefined) found.set(address, value);
  }
  return found;
}
