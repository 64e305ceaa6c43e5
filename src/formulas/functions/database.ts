import { numberOf, textOf } from './coercion';
import { criterion, wildcards } from './criteria';
import { all, type Argument, isGiven, ofArguments, single, type SheetFunctions } from './define';
import { averageOf, deviationOf, largestOf, smallestOf, total, varianceOf } from './statistics';
import { checked, ErrorValue, errorValues, type Value } from './values';
import { nth } from '../present';

/** Rows of a table below its headings. */
function recordsOf({ rows, columns, values }: Argument): Value[][] {
  return Array.from({ length: rows - 1 }, (_, i) => values.slice((i + 1) * columns, (i + 2) * columns));
}

const nameOf = (value: Value) =>
  value instanceof ErrorValue ? '' : (textOf(value) as string).trim().toUpperCase();
const headingsOf = ({ columns, values }: Argument) => values.slice(0, columns).map(nameOf);

/** The index of a column, from 0, by its heading or by its number from 1. */
function columnOf(database: Argument, field: Value): number | ErrorValue {
  if (field instanceof ErrorValue) return field;
  if (typeof field === 'string') {
    const at = headingsOf(database).indexOf(nameOf(field));
    return at < 0 ? errorValues.value : at;
  }
  const number = numberOf(field);
  if (number instanceof ErrorValue) return number;
  const at = Math.trunc(number) - 1;
  return at >= 0 && at < database.columns ? at : errorValues.value;
}

/** A criterion that is a text without a sign asks for cells that begin with it. */
function asked(value: Value): (cell: Value) => boolean {
  if (typeof value !== 'string' || /^[<>=]/.test(value)) return criterion(value);
  const beginning = wildcards(`${value}*`);
  const meets = criterion(value);
  return (cell) => meets(cell) || (typeof cell === 'string' && beginning.test(cell));
}

/** The records that meet all conditions of one row of the criteria; a row without any asks nothing. */
function chosen(database: Argument, criteria: Argument): Value[][] | ErrorValue {
  if (criteria.rows < 2) return errorValues.value;
  const headings = headingsOf(database);
  const columns = headingsOf(criteria).map((name) => headings.indexOf(name));
  const lines = recordsOf(criteria).map((line) =>
    line.flatMap((value, i) => {
      if (value === null || value === '') return [];
      return [{ at: nth(columns, i), meets: asked(value) }];
    }),
  );
  if (lines.some((line) => line.some(({ at }) => at < 0))) return errorValues.value;
  return recordsOf(database).filter((record) =>
    lines.some((line) => line.every(({ at, meets }) => meets(nth(record, at)))),
  );
}

/** A function of the cells of a column in the chosen records. Without a column it is the number of records. */
function ofRecords(work: (values: Value[]) => Value, mayLackField = false) {
  return ofArguments(3, 3, all, ([database, field, criteria]) => {
    const hasField = isGiven(field) && single(field) !== null;
    if (!hasField && !mayLackField) return errorValues.value;
    const column = hasField ? columnOf(database, single(field)) : null;
    if (column instanceof ErrorValue) return column;
    const records = chosen(database, criteria);
    if (records instanceof ErrorValue) return records;
    return column === null ? records.length : work(records.map((record) => nth(record, column)));
  });
}

const ofNumbers = (work: (numbers: number[]) => Value) =>
  ofRecords((values) => {
    const error = values.find((value) => value instanceof ErrorValue);
    if (error) return error;
    return work(values.filter((value) => typeof value === 'number'));
  });

export const database: SheetFunctions = {
  DSUM: ofNumbers((numbers) => checked(total(numbers))),
  DAVERAGE: ofNumbers(averageOf),
  DCOUNT: ofRecords((values) => values.filter((value) => typeof value === 'number').length, true),
  DCOUNTA: ofRecords((values) => values.filter((value) => value !== null).length, true),
  DMAX: ofNumbers(largestOf),
  DMIN: ofNumbers(smallestOf),
  DPRODUCT: ofNumbers((numbers) =>
    numbers.length === 0 ? 0 : checked(numbers.reduce((product, x) => product * x, 1)),
  ),
  DSTDEV: ofNumbers((numbers) => deviationOf(numbers, false)),
  DSTDEVP: ofNumbers((numbers) => deviationOf(numbers, true)),
  DVAR: ofNumbers((numbers) => varianceOf(numbers, false)),
  DVARP: ofNumbers((numbers) => varianceOf(numbers, true)),
  DGET: ofRecords(([value, ...others]) =>
    value === undefined ? errorValues.value : others.length === 0 ? value : errorValues.number,
  ),
};
