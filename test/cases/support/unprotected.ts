import type { WorkbookPlan } from '../../../src/plan/plan';

/** The plan with every cell open, so that a test can type over its formulas. */
export function unprotected(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, isProtected: false })) };
}
