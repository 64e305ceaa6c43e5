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
