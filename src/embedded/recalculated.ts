import type { OpenedWorkbook } from '../files/open/openXlsx';
import type { Shown, ShownWorkbook } from '../files/xlsx/shown';
import { xlsxFile } from '../files/xlsx/xlsxFile';
import { addressesIn, areaOf } from '../formulas/addresses';
import { plannedFormula } from '../plan/cells';
import type { WorkbookPlan } from '../plan/plan';
import { computedWorkbook } from './computed';
import type { EngineOptions } from './engine';
import { withOneNameEach } from './oneNameEach';

export interface Recalculated {
  /** The bytes of an .xlsx file. */
  file: Uint8Array;
  /** What of the file read was not kept, and what could not be worked out, a line each. */
  notes: string[];
}

/** A workbook of any program with every formula worked out anew, without a page. */
export async function recalculated(
  { plan, shown, losses }: OpenedWorkbook,
  options: EngineOptions,
): Promise<Recalculated> {
  const now = await computedWorkbook(withOneNameEach(plan).plan, options);
  return { file: xlsxFile(plan, now), notes: [...losses, ...notWorkedOut(plan, shown, now)] };
}

/** The cells of formulas that have an error now and did not have this one in the file, a line each. */
export function notWorkedOut(plan: WorkbookPlan, before: ShownWorkbook, now: ShownWorkbook): string[] {
  const lines: string[] = [];
  let hasUnknown = false;
  for (const { name: sheet, cells } of plan.sheets)
    for (const [at, cell] of Object.entries(cells)) {
      if (plannedFormula(cell) === null) continue;
      for (const filled of filledBy(now, sheet, at)) {
        const [then, found] = [before.value(sheet, filled), now.value(sheet, filled)];
        if (!isError(found) || (isError(then) && then.error === found.error)) continue;
        hasUnknown ||= found.error === UNKNOWN;
        lines.push(lineOn(`${sheet}!${filled}`, then, found));
      }
    }
  if (hasUnknown)
    lines.push(
      `Formulas that show ${UNKNOWN} are kept, and are worked out when the file is opened in Excel.`,
    );
  return lines;
}

const UNKNOWN = '#NAME?';

/** The cells that the answer of a formula fills. */
function filledBy(now: ShownWorkbook, sheet: string, at: string): string[] {
  const size = now.spill(sheet, at);
  if (!size) return [at];
  const { top, left } = areaOf(at);
  return addressesIn({ top, left, bottom: top + size.rows - 1, right: left + size.columns - 1 });
}

type ShownError = Extract<Shown, { error: string }>;

/** Where the workbook has words for an error, they come with it. */
function lineOn(cell: string, then: Shown, found: ShownError & { message?: string }): string {
  const unknown = found.error === UNKNOWN ? 'a function or a name in the formula is not known here' : '';
  const why = found.message ?? unknown;
  const was = then === null ? 'the file has no result for it' : `in the file it was ${written(then)}`;
  return `${cell} is ${found.error} now; ${was}${why === '' ? '' : `; ${why}`}.`;
}

/** How many characters of a text are written. */
const LONGEST = 60;

function written(value: Exclude<Shown, null>): string {
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  return `“${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}”`;
}

function isError(value: Shown): value is ShownError {
  return typeof value === 'object' && value !== null;
}
