import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
} from '@univerjs/engine-formula';
import { tableOf } from '../functionResults';
import { nth } from '../../formulas/present';
import { areasOfAnswer } from './several';

/** A LAMBDA as Univer hands it over; it does not export the kind. */
interface Lambda {
  getLambdaPrivacyVarKeys(): readonly string[];
  execute(...given: FunctionVariantType[]): BaseValueObject;
}

/**
 * Goes through the cells of an array with what came of the cells before. Univer begins anew with each cell of a first
 * value that is an array, and stops at an error of a cell, which a LAMBDA may be there to replace.
 */
abstract class ReducingExecutor extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 3;
  override maxParams = 3;

  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(
    first: FunctionVariantType,
    array: FunctionVariantType,
    lambda: FunctionVariantType,
  ): BaseValueObject {
    for (const given of [first, array, lambda]) if (given.isError()) return given as BaseValueObject;
    const called = lambdaOf(lambda);
    return called && !areasOfAnswer(array)
      ? this.through(first, this.cellsOf(array), called)
      : ErrorValueObject.create(ErrorType.VALUE);
  }

  protected abstract through(
    first: FunctionVariantType,
    cells: FunctionVariantType[][],
    lambda: Lambda,
  ): BaseValueObject;

  private cellsOf(array: FunctionVariantType): FunctionVariantType[][] {
    if (array.isReferenceObject()) {
      const reference = array as BaseReferenceObject;
      const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
      return Array.from({ length: endRow - startRow + 1 }, (_, r) =>
        Array.from({ length: endColumn - startColumn + 1 }, (__, c) =>
          this.createReferenceObject(reference, {
            startRow: startRow + r,
            endRow: startRow + r,
            startColumn: startColumn + c,
            endColumn: startColumn + c,
          }),
        ),
      );
    }
    const value = array as BaseValueObject;
    return value.isArray()
      ? (value as unknown as { getArrayValue(): BaseValueObject[][] }).getArrayValue()
      : [[value]];
  }
}

function lambdaOf(given: FunctionVariantType): Lambda | null {
  if (given.isReferenceObject() || !(given as BaseValueObject).isLambda()) return null;
  const lambda = given as unknown as Lambda;
  return lambda.getLambdaPrivacyVarKeys().length === 2 ? lambda : null;
}

export class ReduceExecutor extends ReducingExecutor {
  protected override through(first: FunctionVariantType, cells: FunctionVariantType[][], lambda: Lambda) {
    let result = first;
    for (const cell of cells.flat()) result = lambda.execute(result, cell);
    return result as BaseValueObject;
  }
}

export class ScanExecutor extends ReducingExecutor {
  protected override through(first: FunctionVariantType, cells: FunctionVariantType[][], lambda: Lambda) {
    let before = first;
    const results = cells.map((row) =>
      row.map((cell) => {
        const one = single(lambda.execute(before, cell));
        before = one;
        return one;
      }),
    );
    return tableOf(results.length, nth(results, 0).length, (row, column) => nth(nth(results, row), column));
  }
}

/** Excel has no array of arrays. */
function single(result: BaseValueObject): BaseValueObject {
  if (!result.isArray()) return result.isNull() ? NumberValueObject.create(0) : result;
  const [row = [], ...rows] = (
    result as unknown as { getArrayValue(): (BaseValueObject | null)[][] }
  ).getArrayValue();
  if (rows.length > 0 || row.length !== 1) return ErrorValueObject.create(ErrorType.CALC);
  const [value] = row;
  return !value || value.isNull() ? NumberValueObject.create(0) : value;
}
