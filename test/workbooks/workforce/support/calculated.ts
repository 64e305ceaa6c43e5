import { ensureBuilt } from '../../../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../../../src/embedded/builtFunctions';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../../src/embedded/headless';
import { workbookData } from '../../../../src/embedded/snapshot';
import type { WorkbookPlan } from '../../../../src/workbooks/plan';
import { unprotected } from '../../support/unprotected';

export function calculated(plan: WorkbookPlan): Promise<HeadlessWorkbook> {
  return createHeadlessWorkbook({
    ...loadBuiltFunctions(ensureBuilt('functions')),
    snapshot: workbookData(unprotected(plan)),
  });
}

/** The words of the checks that fail. */
export function failing(plan: WorkbookPlan, workbook: HeadlessWorkbook): string[] {
  const { cells } = plan.sheets.find(({ name }) => name === 'Checks')!;
  return Object.keys(cells)
    .filter((address) => /^D\d+$/.test(address) && cells[address]!.style === 'check')
    .map((address) => address.slice(1))
    .filter((row) => workbook.read(`Checks!D${row}`) !== 'OK')
    .map((row) => String(workbook.read(`Checks!A${row}`)));
}
