import { isRefusal, type Implementation } from '../../../src/embedded/customFunctions';
import type { FunctionMetadata } from '../../../src/functions/catalogue/notes';

/** The fault in the answer of a call; null where it is a sound value, a sound table or a refusal by name. */
export function nonsenseFrom(
  entry: FunctionMetadata,
  implementation: Implementation,
  args: unknown[],
): string | null {
  let answer: unknown;
  try {
    answer = implementation(...args);
  } catch (thrown) {
    return isRefusal(thrown) ? unnamed(entry, thrown) : `it threw ${String(thrown)}`;
  }
  if (entry.result.dimensionality === 'matrix') return unsound(answer, !WITHOUT_HEADINGS.has(entry.id));
  return isSound(answer) ? null : `it gave ${String(answer)}`;
}

function unnamed(entry: FunctionMetadata, { code, message = '' }: { code: string; message?: string }) {
  if (code !== '#VALUE!' && code !== '#N/A') return `it refused with ${code}: ${message}`;
  const [opensWith] = /^\w*/.exec(message)!;
  if (!entry.parameters.some(({ name }) => name === opensWith))
    return `its refusal names no argument: ${message}`;
  return /\b(NaN|undefined|null|Infinity)\b|\[object/.test(message) ? `it says nonsense: ${message}` : null;
}

/** Columns of numbers, to be added and multiplied as they are. */
const WITHOUT_HEADINGS = new Set(['SAMPLE']);

function unsound(table: unknown, hasHeadings: boolean): string | null {
  if (!Array.isArray(table) || !Array.isArray(table[0])) return `it gave no table but ${String(table)}`;
  const rows = table as unknown[][];
  const [headings] = rows;
  const isHeading = (cell: unknown) => typeof cell === 'string' && cell !== '';
  if (headings!.length === 0 || (hasHeadings && !headings!.every(isHeading)))
    return 'its table has no headings';
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (!Array.isArray(row) || row.length !== headings!.length)
      return `row ${r + 1} has not as many cells as the headings`;
    for (const cell of row) if (!isSound(cell)) return `row ${r + 1} of its table holds ${String(cell)}`;
  }
  return null;
}

function isSound(value: unknown): boolean {
  return typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value === 'string' || typeof value === 'boolean';
}
