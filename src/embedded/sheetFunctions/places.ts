import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
} from '@univerjs/engine-formula';
import type { IRange, Nullable } from '@univerjs/core';
import { valueAt } from '../../formulas/functions/call';
import { numberOf } from '../../formulas/functions/coercion';
import type { Argument } from '../../formulas/functions/define';
import { ErrorValue, errorValues, TableValue } from '../../formulas/functions/values';
import { isThere, sizeOf } from './cells';
import { answerOf, oneValue, readVariant, univerValue } from './executor';
import { ShapedExecutor, SpannedExecutor } from './ranges';
import { ReduceExecutor, ScanExecutor } from './reducing';
import { type Area, areasOfAnswer, SeveralReferences } from './several';
import { AggregateExecutor, SubtotalExecutor } from './totals';

/** Functions that need the place of a cell, the cell itself or the one that asks; Univer's own are behind some. */
export function functionsOfPlaces(
  native: (name: string) => Nullable<BaseFunction>,
  spillAt: SpillAt,
): BaseFunction[] {
  const around = (name: string, wrap: (found: BaseFunction) => BaseFunction) => {
    const found = native(name);
    return found ? [wrap(found)] : [];
  };
  return [
    new LineExecutor('ROW', true),
    new LineExecutor('COLUMN', false),
    new SpillExecutor('ANCHORARRAY', spillAt),
    new SingleExecutor('SINGLE'),
    new ShapedExecutor(),
    new SpannedExecutor(),
    ...around('OFFSET', (found) => new OffsetExecutor('OFFSET', found)),
    ...around('INDIRECT', (found) => new IndirectExecutor('INDIRECT', found, spillAt)),
    ...around('CUBE', (found) => new UnionExecutor('CUBE', found)),
    new SubtotalExecutor('SUBTOTAL'),
    new AggregateExecutor('AGGREGATE'),
    new ReduceExecutor('REDUCE'),
    new ScanExecutor('SCAN'),
  ];
}

/** ROW and COLUMN do not wait for the cells that they name, and so may not read them. */
class LineExecutor extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 1;

  constructor(
    name: string,
    private readonly isRow: boolean,
  ) {
    super(name);
  }

  override calculate(given?: FunctionVariantType): BaseValueObject {
    if (!given) return NumberValueObject.create((this.isRow ? this.row : this.column) + 1);
    if (!given.isReferenceObject())
      return given.isError() ? (given as BaseValueObject) : univerValue(errorValues.value);
    const several = areasOfAnswer(given);
    if (several) return this.firstOfEach(several);
    const reference = given as BaseReferenceObject;
    if (!isThere(reference)) return univerValue(errorValues.reference);
    const { startRow, startColumn } = reference.getRangePosition();
    const { rows, columns } = sizeOf(reference);
    const [first, count] = this.isRow ? [startRow, rows] : [startColumn, columns];
    if (count === 1) return NumberValueObject.create(first + 1);
    const numbers = Array.from({ length: count }, (_, i) => first + i + 1);
    return answerOf(this.isRow ? new TableValue(count, 1, numbers) : new TableValue(1, count, numbers));
  }

  private firstOfEach(areas: readonly (readonly Area[])[]): BaseValueObject {
    const first = (area: Area) => readVariant(this.calculate(area)).values[0] ?? null;
    return answerOf(TableValue.of(areas.map((row) => row.map(first))));
  }
}

/** Univer's own function, given what Excel would make of the arguments first. */
abstract class Around extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    protected readonly native: BaseFunction,
  ) {
    super(name);
    this.minParams = native.minParams;
    this.maxParams = native.maxParams;
  }

  override isAddress(): boolean {
    return this.native.isAddress();
  }

  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override setRefInfo(...place: Parameters<BaseFunction['setRefInfo']>): void {
    super.setRefInfo(...place);
    this.native.setRefInfo(...place);
  }

  override setDefinedNames(...names: Parameters<BaseFunction['setDefinedNames']>): void {
    super.setDefinedNames(...names);
    this.native.setDefinedNames(...names);
  }

  protected ask(...given: FunctionVariantType[]): BaseValueObject {
    return this.native.calculate(...(given as BaseValueObject[])) as BaseValueObject;
  }
}

/** Excel cuts fractions off rows and columns; Univer makes places of them in which there is nothing. */
class OffsetExecutor extends Around {
  override calculate(reference: FunctionVariantType, ...numbers: FunctionVariantType[]): BaseValueObject {
    if (areasOfAnswer(reference)) return univerValue(errorValues.value);
    const given = numbers.map(readVariant);
    const rows = Math.max(1, ...given.map((one) => one.rows));
    const columns = Math.max(1, ...given.map((one) => one.columns));
    const at = (row: number, column: number) => this.one(reference, given, row, column);
    if (rows * columns === 1) return at(0, 0);
    // One reference for each cell of what is given.
    const areas = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => at(row, column)),
    );
    return new SeveralReferences(areas) as unknown as BaseValueObject;
  }

  private one(reference: FunctionVariantType, given: Argument[], row: number, column: number) {
    const whole: BaseValueObject[] = [];
    for (const [i, argument] of given.entries()) {
      // An omitted height or width is that of the reference.
      if (argument.kind === 'omitted' && i >= 2) {
        whole.push(univerValue(null));
        continue;
      }
      const value = valueAt(argument, row, column);
      const number = value === undefined ? errorValues.missing : numberOf(value);
      if (number instanceof ErrorValue) return univerValue(number);
      whole.push(univerValue(Math.trunc(number)));
    }
    return this.ofLines(reference, whole) ?? this.ask(reference, ...whole);
  }

  /** Of whole columns or rows; Univer would make a place of them that no sheet has. Null for anything else. */
  private ofLines(reference: FunctionVariantType, numbers: FunctionVariantType[]): BaseValueObject | null {
    if (!reference.isReferenceObject()) return null;
    const from = reference as BaseReferenceObject;
    const isColumn = from.isColumn();
    if (!isColumn && !from.isRow()) return null;
    const moved = this.ask(this.createReferenceObject(from, placeOf(from)), ...numbers);
    const [moves, size] = isColumn ? [numbers[0], numbers[2]] : [numbers[1], numbers[3]];
    const isWhole = !size || (!size.isReferenceObject() && (size as BaseValueObject).isNull());
    if (!isWhole || !moved.isReferenceObject()) return moved;
    // A whole column that is moved down would end below the sheet.
    if (moves && numberOf(oneValue(moves) ?? null) !== 0) return univerValue(errorValues.reference);
    return Object.assign(moved, isColumn ? { isColumn: () => true } : { isRow: () => true });
  }
}

function placeOf(reference: BaseReferenceObject) {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  return { startRow, endRow, startColumn, endColumn };
}

/** The cells that the formula in a cell fills. */
type SpillAt = (cell: BaseReferenceObject) => Nullable<IRange>;

class IndirectExecutor extends Around {
  constructor(
    name: string,
    native: BaseFunction,
    private readonly spillAt: SpillAt,
  ) {
    super(name, native);
  }

  override calculate(text: FunctionVariantType, isA1?: FunctionVariantType): BaseValueObject {
    const wanted = oneValue(text);
    if (wanted === undefined) {
      const { rows, columns, values } = readVariant(text);
      const found = values.map((value) => this.calculate(univerValue(value), isA1));
      const areas = Array.from({ length: rows }, (_, row) => found.slice(row * columns, (row + 1) * columns));
      return new SeveralReferences(areas) as unknown as BaseValueObject;
    }
    if (wanted instanceof ErrorValue) return univerValue(wanted);
    const way = isA1 ? oneValue(isA1) : undefined;
    // Univer passes over the sign.
    const isOfSpill = typeof wanted === 'string' && /\w#\s*$/.test(wanted);
    const found = this.ask(
      univerValue(isOfSpill ? wanted.replace(/#\s*$/, '') : wanted),
      ...(way === undefined ? [] : [univerValue(way)]),
    );
    if (!found.isReferenceObject()) return found;
    // Of a whole column the last row would be kept as it is known now, before Univer says how many there are.
    const { startRow, startColumn } = (found as unknown as BaseReferenceObject).getRangeData();
    if (startRow < 0 || startColumn < 0) return ErrorValueObject.create(ErrorType.REF);
    if (!isOfSpill) return found;
    const anchor = found as unknown as BaseReferenceObject;
    const filled = this.spillAt(anchor);
    return filled
      ? (this.createReferenceObject(anchor, filled) as unknown as BaseValueObject)
      : univerValue(errorValues.reference);
  }
}

/** `(A1:A2,C1)`: Univer would keep what the cells hold and forget where they are. */
class UnionExecutor extends Around {
  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    const read = (variant: FunctionVariantType) =>
      variant.isReferenceObject() ? (variant as BaseReferenceObject).toArrayValueObject(false) : variant;
    const union = this.ask(...given.map(read));
    return union.isCube() ? Object.assign(union, { _values: given }) : union;
  }
}

/** `A1#`: the cells that the formula in A1 fills. */
class SpillExecutor extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  constructor(
    name: string,
    private readonly spillAt: SpillAt,
  ) {
    super(name);
  }

  override calculate(given: FunctionVariantType): BaseValueObject {
    if (!given.isReferenceObject())
      return given.isError() ? (given as BaseValueObject) : univerValue(errorValues.reference);
    if (areasOfAnswer(given)) return univerValue(errorValues.value);
    const reference = given as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    if (!isThere(reference) || startRow !== endRow || startColumn !== endColumn)
      return univerValue(errorValues.reference);
    const filled = this.spillAt(reference);
    return filled
      ? (this.createReferenceObject(reference, filled) as unknown as BaseValueObject)
      : univerValue(errorValues.reference);
  }
}

/** `@A1:A9`: of a column the cell in the formula's row, of a row the one in its column, of an array the first. */
class SingleExecutor extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(given: FunctionVariantType): BaseValueObject {
    if (!given.isReferenceObject()) {
      const { values } = readVariant(given);
      return univerValue(values[0] ?? null);
    }
    if (areasOfAnswer(given)) return univerValue(errorValues.value);
    const reference = given as BaseReferenceObject;
    if (!isThere(reference)) return univerValue(errorValues.reference);
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const row = startRow === endRow ? startRow : this.row;
    const column = startColumn === endColumn ? startColumn : this.column;
    const isWithin = row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
    return isWithin
      ? (this.createReferenceObject(reference, {
          startRow: row,
          endRow: row,
          startColumn: column,
          endColumn: column,
        }) as unknown as BaseValueObject)
      : univerValue(errorValues.value);
  }
}
