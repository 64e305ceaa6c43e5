import type { Kind } from './kinds/kind';
import type { Mapping } from './match/columns';
import type { RawCell, RawTable } from './raw';
import { readAmount, readDuration } from './values/amounts';

/** Fewer figures do not tell how a ledger writes them. */
const LEAST = 3;

/**
 * Fields whose every figure is a credit: `80.00 CR`, `(80.00)` or `-80.00`. A ledger writes income so, and what a council
 * owes to creditors; there the sign says which side of the ledger it is, and not that money goes back.
 */
export function turnedFields(
  kind: Kind,
  mapping: Mapping,
  { columns }: RawTable,
  headingRow: number,
): string[] {
  const hours = mapping.hours === undefined ? [] : (columns[mapping.hours] ?? []).slice(headingRow + 1);
  return Object.entries(mapping).flatMap(([key, column]) => {
    if (!kind.fields[key]?.mayBeTurned || (key === 'amount' && areTakenOff(hours))) return [];
    let below = 0;
    const cells = columns[column] ?? [];
    for (let row = headingRow + 1; row < cells.length; row++) {
      const value = readAmount(cells[row] ?? null);
      if (typeof value !== 'number' || value === 0) continue;
      if (value > 0) return [];
      below++;
    }
    return below >= LEAST ? [key] : [];
  });
}

/** Whether hours are below zero, and none above: a file of credits, which says the same of its amounts. */
function areTakenOff(cells: readonly RawCell[]): boolean {
  const hours = cells.flatMap((cell) => {
    const read = readDuration(cell);
    if (read === null || typeof read === 'symbol') return [];
    return ['hours' in read ? read.hours : read.bare];
  });
  return hours.some((figure) => figure < 0) && !hours.some((figure) => figure > 0);
}
