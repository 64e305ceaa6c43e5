import type { HeadlessWorkbook } from '../../../../src/embedded/headless';
import type { WorkbookPlan } from '../../../../src/plan/plan';

/** The words of the checks that fail. */
export function failing(plan: WorkbookPlan, workbook: HeadlessWorkbook): string[] {
  const { cells } = plan.sheets.find(({ name }) => name === 'Checks')!;
  return Object.keys(cells)
    .filter((address) => /^D\d+$/.test(address) && cells[address]!.style === 'check')
    .map((address) => address.slice(1))
    .filter((row) => workbook.read(`Checks!D${row}`) !== 'OK')
    .map((row) => String(workbook.read(`Checks!A${row}`)));
}
