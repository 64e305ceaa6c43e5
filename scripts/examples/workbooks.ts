import { cases } from '../../src/cases/cases';
import { derbyCase } from '../../src/cases/derby/derbyCase';
import { exampleOf } from '../../src/cases/parts/exampleOf';
import type { WorkbookPlan } from '../../src/plan/plan';
import { selfTest } from '../../src/cases/selfTest/selfTest';

/** The workbooks in `assets`, by their paths from the root. */
export function committedWorkbooks(): { file: string; plan: WorkbookPlan }[] {
  return [
    { file: 'assets/self-test.xlsx', plan: selfTest() },
    { file: 'assets/examples/derby.xlsx', plan: derbyCase() },
    ...cases.map(({ id, example, build }) => ({
      file: `assets/examples/${id}.xlsx`,
      plan: exampleOf({ build, example }),
    })),
  ];
}
