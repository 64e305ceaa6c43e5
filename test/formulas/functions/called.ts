import { call } from '../../../src/formulas/functions/call';
import { type Argument, typed } from '../../../src/formulas/functions/define';
import { sheetFunctions } from '../../../src/formulas/functions';
import { ErrorValue, TableValue, type Value } from '../../../src/formulas/functions/values';

export type Plain = number | string | boolean | null;

/** A column of cells. */
export const cells = (...values: Plain[]): Argument => ({
  rows: values.length,
  columns: 1,
  values: values.map(read),
  kind: 'cells',
});
export const array = (...rows: Plain[][]): Argument => ({
  rows: rows.length,
  columns: rows[0]!.length,
  values: rows.flat().map(read),
  kind: 'array',
});
export const omitted: Argument = { ...typed(null), kind: 'omitted' };

/** Text that is the code of an error is that error. */
const read = (value: Plain): Value =>
  typeof value === 'string' && /^#[A-Z/0]+[!?A]$/.test(value) ? ErrorValue.of(value) : value;

/** What a function answers; an error as its code, a table as its rows. */
export function called(name: string, ...args: (Plain | Argument)[]): Plain | Plain[][] {
  const given = args.map((arg) => (typeof arg === 'object' && arg !== null ? arg : typed(read(arg))));
  const answer = call(sheetFunctions.get(name)!, given);
  if (!(answer instanceof TableValue)) return shown(answer);
  return Array.from({ length: answer.rows }, (_, row) =>
    answer.values.slice(row * answer.columns, (row + 1) * answer.columns).map(shown),
  );
}

const shown = (value: Value): Plain => (value instanceof ErrorValue ? value.code : value);
