import {
  type ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  type ErrorType,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { call, valueAt } from '../../formulas/functions/call';
import { isRightCount } from '../../formulas/functions/counts';
import type { Argument, SheetFunction } from '../../formulas/functions/define';
import {
  type Answer,
  ErrorValue,
  errorValues,
  TableValue,
  type Value,
} from '../../formulas/functions/values';
import { nth } from '../../formulas/present';
import { tableOf } from '../functionResults';
import { plainValue, readArray, referenceArgument } from './cells';
import { lazyTable } from './lazyTable';
import { type Area, areaAt, areasOfAnswer, perReference } from './several';

/** A function of ours where Univer has its own. */
export class SheetExecutor extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    protected readonly found: SheetFunction,
  ) {
    super(name);
    this.isPerReference = perReference.has(name);
  }

  private readonly isPerReference: boolean;

  /** Otherwise Univer turns text such as "1/2" into a number on its way in. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    return this.answer(given) as BaseValueObject;
  }

  protected answer(given: FunctionVariantType[]): FunctionVariantType {
    const { found } = this;
    if (!isRightCount(given.length, found)) return univerValue(errorValues.value);
    if (this.isPerReference && given.some(areasOfAnswer)) return this.answerEach(given);
    if (found.choose) {
      const choice = found.choose(given.length, (i) => readVariant(nth(given, i)));
      if (typeof choice === 'number') {
        const chosen = nth(given, choice);
        return isOmitted(chosen) ? univerValue(0) : chosen;
      }
      if (choice) return answerOf(choice.answer);
    }
    if (found.one) {
      const values = given.map(oneValue);
      if (!values.includes(undefined)) return univerValue(found.one(values as Value[]));
    }
    return answerOf(
      call(
        found,
        given.map((variant) => this.argumentOf(variant)),
      ),
    );
  }

  /** One answer for each of several references, and for each cell of what is given beside them. */
  private answerEach(given: FunctionVariantType[]): BaseValueObject {
    const parts = given.map((variant, i) => {
      const areas = areasOfAnswer(variant);
      if (areas)
        return {
          rows: areas.length,
          columns: nth(areas, 0).length,
          at: (row: number, column: number) => areaAt(areas, row, column),
        };
      const argument = this.found.whole(i) ? null : readVariant(variant);
      if (!argument || argument.values.length === 1) return { rows: 1, columns: 1, at: () => variant };
      return {
        rows: argument.rows,
        columns: argument.columns,
        at: (row: number, column: number) => {
          const value = valueAt(argument, row, column);
          return value === undefined ? undefined : univerValue(value);
        },
      };
    });
    const rows = Math.max(...parts.map((part) => part.rows));
    const columns = Math.max(...parts.map((part) => part.columns));
    const values = Array.from({ length: rows * columns }, (_, i): Value => {
      const here = parts.map(({ at }) => at(Math.floor(i / columns), i % columns));
      if (!here.every((one) => one !== undefined)) return errorValues.missing;
      return readVariant(this.answer(here)).values[0] ?? null;
    });
    return answerOf(new TableValue(rows, columns, values));
  }

  protected argumentOf(variant: FunctionVariantType): Argument {
    return readVariant(variant);
  }
}

/** Undefined where there are many. */
export function oneValue(variant: FunctionVariantType): Value | undefined {
  if (areasOfAnswer(variant)) return undefined;
  if (variant.isReferenceObject()) {
    const { values } = referenceArgument(variant as BaseReferenceObject);
    return values.length === 1 ? values[0] : undefined;
  }
  const value = variant as BaseValueObject;
  if (value.isCube()) return undefined;
  if (value.isLambda()) return errorValues.value;
  if (!value.isArray()) return plainValue(value);
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? plainValue(array.get(0, 0)) : undefined;
}

interface Cube {
  getCubeValues(): FunctionVariantType[];
}

/** The ranges of `(A1:A2,C1)`; null for anything else. */
export function areasOf(variant: FunctionVariantType): FunctionVariantType[] | null {
  if (variant.isReferenceObject() || !(variant as BaseValueObject).isCube()) return null;
  return (variant as unknown as Cube).getCubeValues();
}

/** Only an omitted argument is a blank that is in no cell and no array. */
function isOmitted(variant: FunctionVariantType): boolean {
  return !variant.isReferenceObject() && (variant as BaseValueObject).isNull();
}

export function readVariant(variant: FunctionVariantType): Argument {
  const several = areasOfAnswer(variant);
  if (several) return oneOfEach(several);
  if (variant.isReferenceObject()) return referenceArgument(variant as BaseReferenceObject);
  const areas = areasOf(variant);
  if (areas) return together(areas.map(readVariant));
  if ((variant as BaseValueObject).isArray()) return readArray(variant as ArrayValueObject);
  return {
    rows: 1,
    columns: 1,
    values: [oneValue(variant) ?? null],
    kind: isOmitted(variant) ? 'omitted' : 'typed',
  };
}

/** `N(OFFSET(A1,{0;2},0))` reads the cell of each; of several cells none is the one that is meant. */
function oneOfEach(areas: readonly (readonly Area[])[]): Argument {
  const columns = nth(areas, 0).length;
  const values = areas.flat().map((area): Value => {
    const [value, ...others] = readVariant(area).values;
    return others.length > 0 ? errorValues.value : (value ?? null);
  });
  return { rows: areas.length, columns, values, kind: 'array' };
}

/** `(A1:A2,C1)`: all cells one below the other. */
function together(ranges: Argument[]): Argument {
  const error = ranges.find(({ kind, values }) => kind === 'typed' && values[0] instanceof ErrorValue);
  if (error) return error;
  const values = ranges.flatMap((range) => range.values);
  return { rows: values.length, columns: 1, values, kind: 'cells', areas: ranges.length };
}

export function answerOf(answer: Answer): BaseValueObject {
  // Alone, a blank of Univer’s could not be told from one of the product’s own functions, which is shown blank.
  if (answer === null) return answerOf(new TableValue(1, 1, [null]));
  if (!(answer instanceof TableValue)) return univerValue(answer);
  const { rows, columns, values } = answer;
  const table = lazyTable(answer, () =>
    tableOf(rows, columns, (row, column) => univerValue(nth(values, row * columns + column))),
  );
  if (values.includes(null)) withBlanks.add(table);
  return table;
}

/** Tables that show 0 for their blank cells; a table of one of the product's own functions shows them blank. */
export const withBlanks = new WeakSet<object>();

export function univerValue(value: Value): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  return typeof value === 'boolean'
    ? BooleanValueObject.create(value)
    : ErrorValueObject.create(value.code as ErrorType);
}
