import { ensureBuilt } from '../../../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../../../src/embedded/builtFunctions';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../../src/embedded/headless';
import { workbookData } from '../../../../src/embedded/snapshot';
import type { WorkbookPlan } from '../../../../src/workbooks/plan';
import { unprotected } from '../../support/unprotected';

export async function calculated(plan: WorkbookPlan): Promise<HeadlessWorkbook> {
  const workbook = await createHeadlessWorkbook({
    ...loadBuiltFunctions(ensureBuilt('functions')),
    snapshot: workbookData(unprotected(plan)),
  });
  await workbook.calculate({ everything: true });
  return workbook;
}
