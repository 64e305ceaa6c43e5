import { cases } from '../../src/workbooks/cases';
import { derbyCase } from '../../src/workbooks/derby/derbyCase';
import type { WorkbookPlan } from '../../src/workbooks/plan';
import { selfTest } from '../../src/workbooks/selfTest/selfTest';

/** The workbooks that stand in `assets`, by their paths from the root. */
export function committedWorkbooks(): { file: string; plan: WorkbookPlan }[] {
  return [
    { file: 'assets/self-test.xlsx', plan: selfTest() },
    { file: 'assets/examples/derby.xlsx', plan: derbyCase() },
    ...cases.map(({ id, example, build }) => ({
      file: `assets/examples/${id}.xlsx`,
      plan: build(example.answers),
    })),
  ];
}
