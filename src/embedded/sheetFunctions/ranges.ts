import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { MOST_COLUMNS, MOST_ROWS } from '../../formulas/functions/sizes';
import { type ErrorValue, errorValues } from '../../formulas/functions/values';
import { isThere } from './cells';
import { univerValue } from './executor';
import { areaAt, areasOfAnswer, SeveralReferences, sizeOfAreas } from './several';

/** Ranges that a formula works out, as functions for formulas that are written out in calls. These names are never typed. */
export const rangeCalls = { shaped: '_SHAPED', spanned: '_SPANNED' } as const;

type Edges = Record<'startRow' | 'endRow' | 'startColumn' | 'endColumn', number>;

/** Of two references a third. What they are is known only once they are worked out, as with OFFSET. */
abstract class RangeExecutor extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 2;
  override maxParams = 2;

  override isAddress(): boolean {
    return true;
  }

  override calculate(first: FunctionVariantType, second: FunctionVariantType): BaseValueObject {
    const [firsts, seconds] = [areasOfAnswer(first), areasOfAnswer(second)];
    const several = [firsts, seconds].filter((areas) => areas !== null);
    if (several.length > 0) {
      const { rows, columns } = sizeOfAreas(several);
      const beyond = univerValue(errorValues.missing);
      const found = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) =>
          this.calculate(
            firsts ? (areaAt(firsts, row, column) ?? beyond) : first,
            seconds ? (areaAt(seconds, row, column) ?? beyond) : second,
          ),
        ),
      );
      return new SeveralReferences(found) as unknown as BaseValueObject;
    }
    for (const one of [first, second]) {
      if (!one.isReferenceObject())
        return one.isError() ? (one as BaseValueObject) : univerValue(errorValues.value);
      if (!isThere(one as BaseReferenceObject)) return univerValue(errorValues.reference);
    }
    const [from, to] = [first as BaseReferenceObject, second as BaseReferenceObject];
    const range = this.range(from, to);
    return 'startRow' in range
      ? (this.createReferenceObject(from, range) as unknown as BaseValueObject)
      : univerValue(range);
  }

  protected abstract range(first: BaseReferenceObject, second: BaseReferenceObject): Edges | ErrorValue;
}

/** What SUMIF adds up: from the first cell of its third argument, as many as the first argument has. */
export class ShapedExecutor extends RangeExecutor {
  constructor() {
    super(rangeCalls.shaped);
  }

  protected range(sums: BaseReferenceObject, looked: BaseReferenceObject): Edges {
    const { startRow, startColumn } = sums.getRangePosition();
    const shape = looked.getRangePosition();
    return {
      startRow,
      startColumn,
      endRow: Math.min(startRow + shape.endRow - shape.startRow, MOST_ROWS - 1),
      endColumn: Math.min(startColumn + shape.endColumn - shape.startColumn, MOST_COLUMNS - 1),
    };
  }
}

/** `IF(A1,B1,B2):B9`: all cells between the two. */
export class SpannedExecutor extends RangeExecutor {
  constructor() {
    super(rangeCalls.spanned);
  }

  protected range(first: BaseReferenceObject, second: BaseReferenceObject): Edges | ErrorValue {
    if (first.getUnitId() !== second.getUnitId() || first.getSheetId() !== second.getSheetId())
      return errorValues.value;
    const [one, two] = [first.getRangePosition(), second.getRangePosition()];
    return {
      startRow: Math.min(one.startRow, two.startRow),
      endRow: Math.max(one.endRow, two.endRow),
      startColumn: Math.min(one.startColumn, two.startColumn),
      endColumn: Math.max(one.endColumn, two.endColumn),
    };
  }
}
