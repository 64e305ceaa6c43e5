import { logHeadings } from '../../cases/parts/log';
import { LOG } from '../../cases/parts/sheetNames';
import { address } from '../../formulas/addresses';
import { present } from '../../formulas/present';
import type { CellChange, CellValue, Spreadsheet } from '../../host/spreadsheet';
import { heldText } from '../../plan/cells';
import type { WorkbookPlan } from '../../plan/plan';
import { cellsOfPlan } from './inputRows';

/** Rows of a log that are looked at. */
const READ = 'A1:D400';
const COLUMNS = logHeadings.map((_, column) => column);
const [DATE, , WHAT, WHY] = [0, 1, 2, 3] as const;

const isBlank = (value: CellValue | undefined) => value === null || value === undefined || value === '';

/** The row of the headings of a log, counted from zero; -1 where there are none. */
const headingsIn = (cells: readonly (readonly CellValue[])[]) =>
  cells.findIndex((row) => logHeadings.every((heading, column) => row[column] === heading));

/** Says in the log of a new case how it was made: the first entry is written over. */
export function writeFirst(plan: WorkbookPlan, what: string, why: string, day: number): void {
  const log = plan.sheets.find(({ role }) => role === 'log');
  if (!log) return;
  const row = headingsIn(cellsOfPlan(log)) + 1;
  const put = (column: number, value: { value: string | number }) => {
    const at = address(row, column);
    log.cells[at] = { ...present(log.cells[at], `the first entry of ${log.name}`), ...value };
  };
  put(DATE, { value: day });
  put(WHAT, heldText(what));
  put(WHY, heldText(why));
}

/** The logs of the cases that sheets belong to: the sheets of one case have the same number. */
export function logsBeside(sheets: readonly string[], all: readonly string[]): string[] {
  const logs = sheets.map((sheet) => `${LOG}${/ \(\d+\)$/.exec(sheet)?.[0] ?? ''}`);
  return [...new Set(logs)].filter((log) => all.includes(log));
}

/** An entry in the first free row of each log, and the logs that have none. */
export async function logEntries(
  spreadsheet: Spreadsheet,
  logs: readonly string[],
  what: string,
  why: string,
  day: number,
): Promise<{ cells: CellChange[]; full: string[] }> {
  const cells: CellChange[] = [];
  const full: string[] = [];
  for (const sheet of logs) {
    const held = (await spreadsheet.readRanges([READ], sheet))[0] ?? [];
    const first = headingsIn(held) + 1;
    // A sheet of the user’s own with that name is no log.
    if (first === 0) continue;
    const row = held.findIndex((own, i) => i >= first && COLUMNS.every((column) => isBlank(own[column])));
    if (row < 0) full.push(sheet);
    else
      cells.push(
        { sheet, address: address(row, DATE), value: day },
        { sheet, address: address(row, WHAT), ...heldText(what) },
        { sheet, address: address(row, WHY), ...heldText(why) },
      );
  }
  return { cells, full };
}
