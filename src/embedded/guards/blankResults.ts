import {
  type ArrayValueObject,
  type BaseReferenceObject,
  FormulaRuntimeService,
  type FunctionVariantType,
  IFormulaRuntimeService,
  NumberValueObject,
} from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';

/**
 * A formula that answers a blank cell gives 0, as in Excel. Univer keeps it blank for what is calculated along with it,
 * and makes it 0 for what is calculated later: a count over it would then depend on which cell was changed.
 */
export function showBlankResultsAsNought(injector: Injector): void {
  injector.replace([IFormulaRuntimeService, { useClass: NoughtForBlank }]);
}

class NoughtForBlank extends FormulaRuntimeService {
  override setRuntimeData(answer: FunctionVariantType): void {
    super.setRuntimeData(isOneBlank(answer) ? NumberValueObject.create(0) : answer);
  }
}

function isOneBlank(answer: FunctionVariantType): boolean {
  if (!answer.isReferenceObject() && !answer.isArray()) return false;
  const several = answer as BaseReferenceObject | ArrayValueObject;
  const { startRow, endRow, startColumn, endColumn } = several.getRangePosition();
  return startRow === endRow && startColumn === endColumn && several.getFirstCell().isNull();
}
