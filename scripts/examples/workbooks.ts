import { derbyCase } from '../../src/workbooks/derby/derbyCase';
import type { WorkbookPlan } from '../../src/workbooks/plan';

/** The workbooks that stand in `assets`, by their paths from the root. */
export function committedWorkbooks(): { file: string; plan: WorkbookPlan }[] {
  return [{ file: 'assets/examples/derby.xlsx', plan: derbyCase() }];
}
