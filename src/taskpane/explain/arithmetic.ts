import { asArgument, call } from '../../formulas/functions/call';
import type { Argument, SheetFunction } from '../../formulas/functions/define';
import { operators, prefixes } from '../../formulas/functions/operators';
import { type Answer, Fault, TableValue, type Value } from '../../formulas/functions/values';
import { isCellError, type CellValue } from '../../host/spreadsheet';
import type { KnownValues } from './values';

/** Cell by cell, as Excel does it. */
export function arithmetic(operator: string, left: KnownValues, right: KnownValues): KnownValues {
  const found = operators[operator];
  return found && left && right ? answeredValues(found, [argumentOf(left), argumentOf(right)]) : null;
}

export function prefixed(operator: string, value: KnownValues): KnownValues {
  const found = prefixes[operator];
  return found && value ? answeredValues(found, [argumentOf(value)]) : null;
}

/** What one of Excel's functions gives. */
export function answeredValues(found: SheetFunction, args: readonly Argument[]): KnownValues {
  if (args.length < found.least || args.length > found.most) return null;
  return valuesOf(call(found, args));
}

/** @param isCells whether the values are those of cells, among which text and truth values count for less */
export function argumentOf(values: CellValue[][], isCells = false): Argument {
  const held = values.flat().map((cell): Value => (isCellError(cell) ? Fault.of(cell.error) : cell));
  const kind = isCells ? 'cells' : held.length > 1 ? 'array' : 'typed';
  return { rows: values.length, columns: values[0]?.length ?? 0, values: held, kind };
}

function valuesOf(answer: Answer): CellValue[][] {
  const { rows, columns, values } = asArgument(answer);
  const cells = values.map((value): CellValue => (value instanceof Fault ? { error: value.code } : value));
  return answer instanceof TableValue
    ? Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns))
    : [cells];
}
