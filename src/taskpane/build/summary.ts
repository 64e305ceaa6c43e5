import { masterCheckName } from '../../cases/parts/checks';
import { plannedFormula } from '../../plan/cells';
import type { SheetPlan, WorkbookPlan } from '../../plan/plan';

/** How much a plan holds, for the user to agree to. */
export interface PlanSummary {
  cells: number;
  formulas: number;
  charts: number;
  tables: number;
  checks: number;
  names: number;
}

export type SheetSummary = Omit<PlanSummary, 'names' | 'checks'>;

export function summariseSheet({ cells, charts = [], tables = [] }: SheetPlan): SheetSummary {
  const held = Object.values(cells).filter(({ value }) => value !== undefined);
  return {
    cells: held.length,
    formulas: held.filter((cell) => plannedFormula(cell) !== null).length,
    charts: charts.length,
    tables: tables.length,
  };
}

export function summarisePlan(plan: WorkbookPlan): PlanSummary {
  const sheets = plan.sheets.map(summariseSheet);
  const total = (count: keyof SheetSummary) => sheets.reduce((sum, sheet) => sum + sheet[count], 0);
  return {
    cells: total('cells'),
    formulas: total('formulas'),
    charts: total('charts'),
    tables: total('tables'),
    checks: checksOf(plan),
    names: plan.names.length,
  };
}

/** Sheets of results repeat the master check, which is itself only the sum of the others. */
function checksOf({ sheets, names }: WorkbookPlan): number {
  const cells = sheets
    .filter(({ role }) => role === 'checks')
    .flatMap((sheet) => Object.values(sheet.cells))
    .filter(({ style, value }) => style === 'check' && value !== undefined).length;
  const hasMaster = names.some(({ name }) => name.startsWith(masterCheckName.name));
  return hasMaster && cells > 0 ? cells - 1 : cells;
}
