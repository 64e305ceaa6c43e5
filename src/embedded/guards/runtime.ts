import {
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaRuntimeService,
  type FunctionVariantType,
  IFormulaRuntimeService,
  NumberValueObject,
} from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import { errorValues, TableValue } from '../../formulas/functions/values';
import { ErrorCode } from '../customFunctions';
import { univerCellKey, type UniverCell } from '../refusalLog';
import type { RefusalWatch } from '../refusalWatch';
import { isThere, referenceArgument } from '../sheetFunctions/cells';
import { keepTexts } from './keptTexts';
import { keepCellsInTheWay } from './noRoom';
import type { ReachedCells } from './reachedCells';
import { answerOf, areasOf, readVariant, withBlanks } from '../sheetFunctions/executor';
import { areasOfAnswer } from '../sheetFunctions/several';

export interface CarefulRuntime extends IFormulaRuntimeService {
  /** Says for the calculation under way that a formula has no result, and why. The first reason stays. */
  refuse(formula: UniverCell, why: string): void;
}

/**
 * The results that cells show.
 *
 * A formula that answers a blank cell gives 0, as in Excel. Univer keeps it blank for formulas calculated along with it,
 * and makes it 0 for formulas calculated later: a count over it would then depend on which cell was changed.
 *
 * A formula that reads its own result gives #REF! and says why. Excel warns and shows 0; here no message can interrupt,
 * and a zero would pass for a figure.
 */
export function mindResults(injector: Injector, watch: RefusalWatch, reached: ReachedCells): void {
  class MindfulRuntime extends FormulaRuntimeService implements CarefulRuntime {
    private readonly refusals = new Map<string, string>();

    refuse(formula: UniverCell, why: string): void {
      const key = univerCellKey(formula);
      if (!this.refusals.has(key)) this.refusals.set(key, why);
    }

    override reset(): void {
      super.reset();
      this.refusals.clear();
      reached.reset();
    }

    override setRuntimeData(answer: FunctionVariantType): void {
      const why = this.refusals.size > 0 ? this.refusals.get(univerCellKey(this.place())) : undefined;
      const written =
        why !== undefined ? this.refused(why) : areasOf(answer) ? this.several() : shown(answer);
      const keep = keepCellsInTheWay(this, this.place(), written);
      super.setRuntimeData(written);
      keep();
      keepTexts(this, this.place(), written);
      reached.calculated(this.place(), (formula) => this.refusals.has(univerCellKey(formula)));
    }

    private refused(message: string): ErrorValueObject {
      // Others in a circle have read this cell already, and Univer keeps what they read for the next reader.
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      watch.note(this.place(), { row: 0, column: 0 }, { code: ErrorCode.invalidReference, message });
      return ErrorValueObject.create(ErrorType.REF);
    }

    private several(): ErrorValueObject {
      const message = 'the formula gives several ranges, which are no one value; name one of them';
      watch.note(this.place(), { row: 0, column: 0 }, { code: ErrorCode.invalidValue, message });
      return ErrorValueObject.create(ErrorType.VALUE);
    }

    private place(): UniverCell {
      const {
        currentUnitId: unitId,
        currentSubUnitId: sheetId,
        currentRow: row,
        currentColumn: column,
      } = this;
      return { unitId, sheetId, row, column };
    }
  }
  injector.replace([IFormulaRuntimeService, { useClass: MindfulRuntime }]);
}

function shown(answer: FunctionVariantType): FunctionVariantType {
  // One reference for each cell, as `OFFSET(A1,{0;1},0)` gives, is no value in Excel.
  const several = areasOfAnswer(answer);
  if (several) {
    const values = several.flat().map(() => errorValues.value);
    return answerOf(new TableValue(several.length, values.length / several.length, values));
  }
  if (answer.isReferenceObject() && !isThere(answer as BaseReferenceObject))
    return ErrorValueObject.create(ErrorType.REF);
  // A LAMBDA that is not called.
  if (!answer.isReferenceObject() && (answer as BaseValueObject).isLambda())
    return ErrorValueObject.create(ErrorType.CALC);
  if (isOneBlank(answer)) return NumberValueObject.create(0);
  const isReference = answer.isReferenceObject();
  if (!isReference && !withBlanks.has(answer)) return answer;
  const cells = isReference ? referenceArgument(answer as BaseReferenceObject) : readVariant(answer);
  if (!cells.values.includes(null)) return answer;
  const { rows, columns, values } = cells;
  return answerOf(
    new TableValue(
      rows,
      columns,
      values.map((value) => value ?? 0),
    ),
  );
}

function isOneBlank(answer: FunctionVariantType): boolean {
  if (!answer.isReferenceObject() && !answer.isArray()) return false;
  const several = answer as BaseReferenceObject | ArrayValueObject;
  const { startRow, endRow, startColumn, endColumn } = several.getRangePosition();
  return startRow === endRow && startColumn === endColumn && several.getFirstCell().isNull();
}
