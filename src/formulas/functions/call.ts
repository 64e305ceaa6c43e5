/* eslint-disable @typescript-eslint/no-non-null-assertion -- Every index is of an argument, or of a cell within its rows and columns. */
import { isRightCount } from './counts';
import type { Argument, SheetFunction } from './define';
import { isArraySize } from './sizes';
import { type Answer, errorValues, TableValue, type Value } from './values';

/** The answer of a function. It is a table where the function takes one value and is given many cells. */
export function call(found: SheetFunction, args: readonly Argument[]): Answer {
  if (!isRightCount(args.length, found)) return errorValues.value;
  const choice = found.choose?.(args.length, (i) => args[i]!);
  if (choice !== undefined) return typeof choice === 'number' ? asAnswer(args[choice]!) : choice.answer;
  // By index, because the same cells may be given twice and be taken whole in one argument only.
  const isLifted = args.map((argument, i) => argument.values.length > 1 && !found.whole(i));
  const lifted = args.filter((_, i) => isLifted[i]);
  if (lifted.length === 0) return found.one ? found.one(args.map(firstValue)) : found.run(args);
  // Cells of several ranges have no rows and columns.
  if (lifted.some(({ areas }) => areas !== undefined && areas > 1)) return errorValues.value;
  const rows = Math.max(...lifted.map((argument) => argument.rows));
  const columns = Math.max(...lifted.map((argument) => argument.columns));
  if (!isArraySize(rows, columns)) return errorValues.number;
  const values: Value[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values.push(cellOf(found, args, isLifted, row, column));
    }
  }
  return new TableValue(rows, columns, values);
}

const firstValue = ({ values }: Argument): Value => values[0] ?? null;

function cellOf(
  found: SheetFunction,
  args: readonly Argument[],
  isLifted: readonly boolean[],
  row: number,
  column: number,
): Value {
  const here: Value[] = [];
  for (let i = 0; i < args.length; i++) {
    const value = isLifted[i] ? valueAt(args[i]!, row, column) : firstValue(args[i]!);
    // A shorter array ends before this cell, which is #N/A for every function.
    if (value === undefined) return errorValues.missing;
    here.push(value);
  }
  if (found.one) return found.one(here);
  const answer = found.run(
    args.map((argument, i) =>
      isLifted[i] ? { rows: 1, columns: 1, values: [here[i]!], kind: liftedKind(argument) } : argument,
    ),
  );
  if (!(answer instanceof TableValue)) return answer;
  // Excel has no array of arrays; it gives the first value of each.
  return answer.values[0] ?? null;
}

const liftedKind = ({ kind }: Argument): Argument['kind'] => (kind === 'cells' ? 'cells' : 'typed');

/** A single row or column is repeated; undefined beyond an array that is shorter. */
export function valueAt(argument: Argument, row: number, column: number): Value | undefined {
  const r = argument.rows === 1 ? 0 : row;
  const c = argument.columns === 1 ? 0 : column;
  return r < argument.rows && c < argument.columns ? argument.values[r * argument.columns + c]! : undefined;
}

/** An omitted argument that is the answer is zero. */
function asAnswer({ rows, columns, values, kind }: Argument): Answer {
  if (kind === 'omitted') return 0;
  return values.length === 1 ? values[0]! : new TableValue(rows, columns, values);
}

/** The answer as an argument of another function. */
export function asArgument(answer: Answer): Argument {
  return answer instanceof TableValue
    ? { rows: answer.rows, columns: answer.columns, values: answer.values, kind: 'array' }
    : { rows: 1, columns: 1, values: [answer], kind: 'typed' };
}
