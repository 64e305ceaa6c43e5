import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { BooleanNumber } from '@univerjs/core';
import { sheetFunctions } from '../../formulas/functions';
import { call } from '../../formulas/functions/call';
import { numberOf } from '../../formulas/functions/coercion';
import type { Argument } from '../../formulas/functions/define';
import {
  type Answer,
  ErrorValue,
  errorValues,
  TableValue,
  type Value,
} from '../../formulas/functions/values';
import { nth, under } from '../../formulas/present';
import { tableOf } from '../functionResults';
import { isThere, referenceArgument } from './cells';
import { answerOf, areasOf, readVariant, univerValue } from './executor';
import { areaAt, areasOfAnswer, sizeOfAreas } from './several';

/** By number from 1. Those from the fourteenth on take an array and a second argument. */
const works =
  'AVERAGE COUNT COUNTA MAX MIN PRODUCT STDEV.S STDEV.P SUM VAR.S VAR.P MEDIAN MODE.SNGL LARGE SMALL PERCENTILE.INC QUARTILE.INC PERCENTILE.EXC QUARTILE.EXC'.split(
    ' ',
  );
const LAST_OF_SUBTOTAL = 11;
const FIRST_OF_ARRAYS = 14;

interface LeftOut {
  hidden: boolean;
  errors: boolean;
  /** Cells whose formulas have a total of this kind themselves. */
  totals: boolean;
}

/** What AGGREGATE leaves out, by its second argument from 0. */
const options: readonly LeftOut[] = [
  { hidden: false, errors: false, totals: true },
  { hidden: true, errors: false, totals: true },
  { hidden: false, errors: true, totals: true },
  { hidden: true, errors: true, totals: true },
  { hidden: false, errors: false, totals: false },
  { hidden: true, errors: false, totals: false },
  { hidden: false, errors: true, totals: false },
  { hidden: true, errors: true, totals: false },
];

abstract class TotalExecutor extends BaseFunction {
  override needsReferenceObject = true;
  override needsFilteredOutRows = true;
  override needsFormulaDataModel = true;

  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  /** One total, or one for each number of a function or each of several references. */
  protected totals(
    numbers: Argument,
    given: FunctionVariantType[],
    total: (number: Value, given: FunctionVariantType[]) => Answer,
  ): BaseValueObject {
    const ranges = given.flatMap((variant) => areasOf(variant) ?? [variant]);
    const several = ranges.map(areasOfAnswer);
    const areas = several.filter((one) => one !== null);
    const { rows, columns } = areas.length > 0 ? sizeOfAreas(areas) : numbers;
    const values = Array.from({ length: rows * columns }, (_, i): Value => {
      const [row, column] = [Math.floor(i / columns), i % columns];
      const here = ranges.map((variant, k) => {
        const own = several[k];
        return own ? (areaAt(own, row, column) ?? univerValue(errorValues.missing)) : variant;
      });
      const answer = total(nth(numbers.values, areas.length > 0 ? 0 : i), here);
      return answer instanceof TableValue ? nth(answer.values, 0) : answer;
    });
    return rows * columns === 1
      ? univerValue(nth(values, 0))
      : answerOf(new TableValue(rows, columns, values));
  }

  protected worked(name: string, ranges: FunctionVariantType[], out: LeftOut, more: Argument[] = []): Answer {
    const args: Argument[] = [];
    for (const range of ranges) {
      if (!range.isReferenceObject())
        return range.isError() ? nth(readVariant(range).values, 0) : errorValues.value;
      if (!isThere(range as BaseReferenceObject)) return errorValues.reference;
      args.push(this.left(range as BaseReferenceObject, out));
    }
    return call(under(sheetFunctions, name), [...args, ...more]);
  }

  /** The cells that count, one below the other. A filter always leaves out rows. */
  protected left(reference: BaseReferenceObject, out: LeftOut): Argument {
    const { startRow, startColumn } = reference.getRangePosition();
    const { rows, columns, values } = referenceArgument(reference);
    const filtered = new Set(reference.getFilteredOutRows());
    const rowData = reference.getRowData();
    const kept: Value[] = [];
    for (let row = 0; row < rows; row++) {
      const at = startRow + row;
      if (filtered.has(at) || (out.hidden && rowData[at]?.hd === BooleanNumber.TRUE)) continue;
      for (let column = 0; column < columns; column++) {
        const value = nth(values, row * columns + column);
        if (value === null || (out.errors && value instanceof ErrorValue)) continue;
        if (out.totals && this.isTotal(reference, at, startColumn + column)) continue;
        kept.push(value);
      }
    }
    return { rows: kept.length, columns: 1, values: kept, kind: 'cells' };
  }

  private isTotal(reference: BaseReferenceObject, row: number, column: number): boolean {
    const cell = reference.getCurrentActiveSheetData().cellData.getValue(row, column);
    if (!cell?.f && !cell?.si) return false;
    const unitId = reference.getUnitId();
    const formula = this._formulaDataModel?.getFormulaStringByCell(
      row,
      column,
      reference.getSheetId(),
      unitId,
    );
    return /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i.test(formula ?? '');
  }
}

/** From 101 on hidden rows are left out. */
export class SubtotalExecutor extends TotalExecutor {
  override minParams = 2;
  override maxParams = 255;

  override calculate(number: FunctionVariantType, ...given: FunctionVariantType[]): BaseValueObject {
    return this.totals(readVariant(number), given, (value, ranges) => {
      const asked = numberOf(value);
      if (asked instanceof ErrorValue) return asked;
      const hidden = Math.trunc(asked) > 100;
      const at = Math.trunc(asked) - (hidden ? 100 : 0);
      if (at < 1 || at > LAST_OF_SUBTOTAL) return errorValues.value;
      return this.worked(nth(works, at - 1), ranges, { hidden, errors: false, totals: true });
    });
  }
}

export class AggregateExecutor extends TotalExecutor {
  override minParams = 3;
  override maxParams = 255;

  override calculate(
    number: FunctionVariantType,
    option: FunctionVariantType,
    ...ranges: FunctionVariantType[]
  ): BaseValueObject {
    const numbers = readVariant(number);
    const [array, second, ...others] = ranges;
    const one = numbers.values.length === 1 ? numberOf(numbers.values[0] ?? null) : 0;
    if (array && second && others.length === 0 && typeof one === 'number' && one >= FIRST_OF_ARRAYS) {
      const k = readVariant(second);
      // One answer for each of several ranks.
      if (k.values.length > 1) {
        const each = k.values.map((rank) => this.calculate(number, option, array, univerValue(rank)));
        return tableOf(k.rows, k.columns, (row, column) => nth(each, row * k.columns + column));
      }
    }
    return this.totals(numbers, ranges, (value, here) => {
      const [asked, left] = [numberOf(value), numberOf(readVariant(option).values[0] ?? null)];
      if (asked instanceof ErrorValue) return asked;
      if (left instanceof ErrorValue) return left;
      const name = works[Math.trunc(asked) - 1];
      const out = options[Math.trunc(left)];
      if (!name || !out) return errorValues.value;
      if (asked < FIRST_OF_ARRAYS) return this.worked(name, here, out);
      const [array, second, ...more] = here;
      if (!array || !second || more.length > 0) return errorValues.value;
      const k = readVariant(second);
      // Cells that are not there are the error itself, which no option leaves out.
      if (array.isReferenceObject() || array.isError()) return this.worked(name, [array], out, [k]);
      const values = readVariant(array).values.filter((one) => !(out.errors && one instanceof ErrorValue));
      return call(under(sheetFunctions, name), [
        { rows: values.length, columns: 1, values, kind: 'array' },
        k,
      ]);
    });
  }
}
