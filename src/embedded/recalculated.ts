import type { OpenedWorkbook } from '../files/open/openXlsx';
import type { Shown, ShownWorkbook } from '../files/xlsx/shown';
import { xlsxFile } from '../files/xlsx/xlsxFile';
import type { WorkbookPlan } from '../plan/plan';
import { computedWorkbook } from './computed';
import type { EngineOptions } from './engine';
import { withOneNameEach } from './oneNameEach';

/** How many cells are named in one line. */
const NAMED = 3;

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

/** Formulas that had a figure and have none here, because this program does not know a function or a name in them. */
export function notWorkedOut(plan: WorkbookPlan, before: ShownWorkbook, now: ShownWorkbook): string[] {
  const cells = plan.sheets.flatMap(({ name, cells: planned }) =>
    Object.keys(planned)
      .filter((at) => isUnknown(now.value(name, at)) && !isUnknown(before.value(name, at)))
      .map((at) => `${name}!${at}`),
  );
  if (cells.length === 0) return [];
  const more = cells.length - NAMED;
  const named =
    cells.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : '');
  return [
    `Not worked out here, because a function or a name in the formula is not known: ${named}. The formula is kept and shows #NAME? until it is opened in Excel.`,
  ];
}

function isUnknown(value: Shown): boolean {
  return typeof value === 'object' && value !== null && value.error === '#NAME?';
}
