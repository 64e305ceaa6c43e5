import { ICommandService, type Injector } from '@univerjs/core';
import {
  type ISetFormulaCalculationResultMutation,
  SetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import { cellsOf } from '../mutations';

/** How Univer shows the answers of DATE, TODAY and NOW in cells without a format, and how people here write them. */
const dayFirst: Record<string, string> = {
  'yyyy/mm/dd;@': 'dd/mm/yyyy',
  'yyyy/mm/dd hh:mm': 'dd/mm/yyyy hh:mm',
};

export function showFormulaDatesDayFirst(injector: Injector): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    const { unitData } = params as ISetFormulaCalculationResultMutation;
    for (const [, cell] of cellsOf(unitData)) {
      if (typeof cell?.s !== 'object' || !cell.s?.n) continue;
      const pattern = dayFirst[cell.s.n.pattern];
      if (pattern) cell.s = { ...cell.s, n: { pattern } };
    }
  });
}
