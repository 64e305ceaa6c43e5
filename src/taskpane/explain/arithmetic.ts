import { asArgument, call } from '../../formulas/functions/call';
import type { Argument, SheetFunction } from '../../formulas/functions/define';
import { operators, prefixes } from '../../formulas/functions/operators';
import { type Answer, Fault, Table, type Value } from '../../formulas/functions/values';
import { isCellError, type CellValue } from '../../host/spreadsheet';
import type { Values } from './values';

/** Cell by cell, as Excel does it. */
export function arithmetic(operator: string, left: Values, right: Values): Values {
  const found = operators[operator];
  return found && left && right ? answered(found, [argumentOf(left), argumentOf(right)]) : null;
}

export function prefixed(operator: string, value: Values): Values {
  const found = prefixes[operator];
  return found && value ? answered(found, [argumentOf(value)]) : null;
}

/** What one of Excel's functions gives. */
export function answered(found: SheetFunction, args: readonly Argument[]): Values {
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
  return answer instanceof Table
    ? Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns))
    : [cells];
}
