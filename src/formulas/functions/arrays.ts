/* eslint-disable @typescript-eslint/no-non-null-assertion -- Every index is of a line or a cell of the array, or of an argument that a loop counts. */
import { joinedText, numberOf, textOf, truthOf } from './coercion';
import {
  all,
  type Argument,
  from,
  isGiven,
  loneError,
  MANY,
  numberGiven,
  ofAnyArguments,
  ofArguments,
  only,
  single,
  type SheetFunctions,
} from './define';
import { isArraySize } from './sizes';
import { type Answer, compared, ErrorValue, errorValues, TableValue, type Value } from './values';

export function argumentRows({ rows, columns, values }: Argument): Value[][] {
  return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}

const turned = (rows: readonly (readonly Value[])[]): Value[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));

function tableOf(rows: readonly (readonly Value[])[]): Answer {
  if (rows.length === 0 || rows[0]!.length === 0) return errorValues.empty;
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : TableValue.of(rows);
}

/** The order of a sort: numbers, text, FALSE and TRUE, errors. Blanks are last in either direction. */
function ordered(a: Value, b: Value, direction: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (a instanceof ErrorValue || b instanceof ErrorValue) {
    return a instanceof ErrorValue && b instanceof ErrorValue
      ? 0
      : (a instanceof ErrorValue ? 1 : -1) * direction;
  }
  return compared(a, b) * direction;
}

/** One number for each cell of an argument, or the default of an omitted one. */
function numbersGiven(argument: Argument | undefined, otherwise: number): number[] | ErrorValue {
  if (!isGiven(argument)) return [otherwise];
  const numbers = argument.values.map(numberOf);
  return numbers.find((number) => number instanceof ErrorValue) ?? (numbers as number[]);
}

const isDirection = (order: number) => order === 1 || order === -1;

function truthGiven(argument: Argument | undefined): boolean | ErrorValue {
  return isGiven(argument) ? truthOf(single(argument)) : false;
}

const sort = ofArguments(1, 4, only(0, 1, 2), ([array, by, order, isAcross]) => {
  const [keys, orders, across] = [numbersGiven(by, 1), numbersGiven(order, 1), truthGiven(isAcross)];
  if (keys instanceof ErrorValue) return keys;
  if (orders instanceof ErrorValue) return orders;
  if (across instanceof ErrorValue) return across;
  const rows = across ? turned(argumentRows(array)) : argumentRows(array);
  const places = keys.map((key) => Math.trunc(key) - 1);
  if (places.some((key) => key < 0 || key >= rows[0]!.length)) return errorValues.value;
  if (!orders.every(isDirection) || (orders.length !== 1 && orders.length !== places.length))
    return errorValues.value;
  const sorted = [...rows].sort((a, b) => {
    for (const [i, key] of places.entries()) {
      const found = ordered(a[key]!, b[key]!, orders[orders.length === 1 ? 0 : i]!);
      if (found !== 0) return found;
    }
    return 0;
  });
  return tableOf(across ? turned(sorted) : sorted);
});

const sortBy = ofArguments(2, MANY, all, ([array, ...pairs]) => {
  const keys: { values: readonly Value[]; order: number }[] = [];
  let isAcross = false;
  for (let i = 0; i < pairs.length; i += 2) {
    const by = pairs[i]!;
    const order = numberGiven(pairs[i + 1], 1);
    if (order instanceof ErrorValue) return order;
    const isRow = by.rows === 1 && by.columns === array.columns && array.columns > 1;
    const isColumn = by.columns === 1 && by.rows === array.rows;
    if ((!isRow && !isColumn) || !isDirection(order)) return errorValues.value;
    isAcross = isRow && !isColumn;
    keys.push({ values: by.values, order });
  }
  const rows = isAcross ? turned(argumentRows(array)) : argumentRows(array);
  const sorted = rows
    .map((_, i) => i)
    .sort((a, b) => {
      for (const { values, order } of keys) {
        const found = ordered(values[a]!, values[b]!, order);
        if (found !== 0) return found;
      }
      return a - b;
    })
    .map((i) => rows[i]!);
  return tableOf(isAcross ? turned(sorted) : sorted);
});

/** Excel takes two values with the same key for equal: capitals do not count, and kinds do. */
function keyOf(value: Value): string {
  if (value instanceof ErrorValue) return value.code;
  if (typeof value === 'string') return `"${value.toUpperCase()}`;
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value);
}

const unique = ofArguments(1, 3, only(0), ([array, isAcross, isOnce]) => {
  const [across, once] = [truthGiven(isAcross), truthGiven(isOnce)];
  if (across instanceof ErrorValue) return across;
  if (once instanceof ErrorValue) return once;
  const rows = across ? turned(argumentRows(array)) : argumentRows(array);
  const found = new Map<string, { row: Value[]; count: number }>();
  for (const row of rows) {
    const key = JSON.stringify(row.map(keyOf));
    const own = found.get(key);
    if (own) own.count++;
    else found.set(key, { row, count: 1 });
  }
  const kept = [...found.values()].filter(({ count }) => !once || count === 1).map(({ row }) => row);
  return tableOf(across ? turned(kept) : kept);
});

const filter = ofAnyArguments(2, 3, all, ([array, include, ifEmpty]) => {
  const lone = loneError(array) ?? loneError(include);
  if (lone) return lone;
  const isColumn = include.columns === 1 && include.rows === array.rows;
  const isRow = include.rows === 1 && include.columns === array.columns;
  if (!isColumn && !isRow) return errorValues.value;
  const truths = include.values.map(truthOf);
  const error = truths.find((truth) => truth instanceof ErrorValue);
  if (error) return error;
  const lines = isColumn ? argumentRows(array) : turned(argumentRows(array));
  const kept = lines.filter((_, i) => truths[i]);
  if (kept.length > 0) return tableOf(isColumn ? kept : turned(kept));
  return isGiven(ifEmpty) ? tableOf(argumentRows(ifEmpty)) : errorValues.empty;
});

/** The first lines, or the last where the count is below zero. */
function taken<T>(lines: T[], count: number): T[] {
  return count >= 0 ? lines.slice(0, count) : lines.slice(count);
}

function dropped<T>(lines: T[], count: number): T[] {
  return count >= 0 ? lines.slice(count) : lines.slice(0, count);
}

function partOf(part: <T>(lines: T[], count: number) => T[], isTake: boolean) {
  return ofArguments(2, 3, only(0), ([array, down, across]) => {
    const [rows, columns] = [countGiven(down), countGiven(across)];
    if (rows instanceof ErrorValue) return rows;
    if (columns instanceof ErrorValue) return columns;
    if (isTake && (rows === 0 || columns === 0)) return errorValues.empty;
    const lines = rows === null ? argumentRows(array) : part(argumentRows(array), rows);
    return tableOf(columns === null ? lines : lines.map((line) => part(line, columns)));
  });
}

function countGiven(argument: Argument | undefined): number | null | ErrorValue {
  if (!isGiven(argument)) return null;
  const number = numberOf(single(argument));
  return typeof number === 'number' ? Math.trunc(number) : number;
}

const expand = ofArguments(2, 4, only(0), ([array, down, across, filling]) => {
  const [rows, columns] = [countGiven(down) ?? array.rows, countGiven(across) ?? array.columns];
  if (rows instanceof ErrorValue) return rows;
  if (columns instanceof ErrorValue) return columns;
  if (rows < array.rows || columns < array.columns) return errorValues.value;
  if (!isArraySize(rows, columns)) return errorValues.number;
  const with_ = isGiven(filling) ? single(filling) : errorValues.missing;
  return tableOf(grown(argumentRows(array), rows, columns, with_));
});

function grown(lines: Value[][], rows: number, columns: number, filling: Value): Value[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const value = lines[row]?.[column];
      return value === undefined ? filling : value;
    }),
  );
}

const sumOf = (args: readonly Argument[], size: (argument: Argument) => number) =>
  args.reduce((sum, argument) => sum + size(argument), 0);

const beside = ofAnyArguments(1, MANY, all, (args) => {
  const rows = Math.max(...args.map((argument) => argument.rows));
  if (
    !isArraySize(
      rows,
      sumOf(args, (argument) => argument.columns),
    )
  )
    return errorValues.number;
  const parts = args.map((argument) =>
    grown(argumentRows(argument), rows, argument.columns, errorValues.missing),
  );
  return tableOf(parts[0]!.map((_, row) => parts.flatMap((part) => part[row]!)));
});

const below = ofAnyArguments(1, MANY, all, (args) => {
  const columns = Math.max(...args.map((argument) => argument.columns));
  if (
    !isArraySize(
      sumOf(args, (argument) => argument.rows),
      columns,
    )
  )
    return errorValues.number;
  return tableOf(
    args.flatMap((argument) => grown(argumentRows(argument), argument.rows, columns, errorValues.missing)),
  );
});

/** All cells in one line; 1 leaves out blanks, 2 errors, 3 both. */
function inLine(isColumn: boolean) {
  return ofArguments(1, 3, only(0), ([array, leave, byColumn]) => {
    const [ignored, isByColumn] = [numberGiven(leave, 0), truthGiven(byColumn)];
    if (ignored instanceof ErrorValue) return ignored;
    if (isByColumn instanceof ErrorValue) return isByColumn;
    if (![0, 1, 2, 3].includes(ignored)) return errorValues.value;
    const cells = (isByColumn ? turned(argumentRows(array)) : argumentRows(array)).flat();
    const kept = cells.filter(
      (value) => !(value === null && ignored % 2 === 1) && !(value instanceof ErrorValue && ignored >= 2),
    );
    if (kept.length === 0) return errorValues.empty;
    if (!(isColumn ? isArraySize(kept.length, 1) : isArraySize(1, kept.length))) return errorValues.number;
    return tableOf(isColumn ? kept.map((value) => [value]) : [kept]);
  });
}

function wrapped(isRows: boolean) {
  return ofArguments(2, 3, only(0), ([vector, length, filling]) => {
    const given = countGiven(length) ?? 0;
    if (given instanceof ErrorValue) return given;
    if (vector.rows > 1 && vector.columns > 1) return errorValues.value;
    if (given < 1) return errorValues.number;
    // A count beyond the vector's length adds no filling.
    const size = Math.min(given, vector.values.length);
    const with_ = isGiven(filling) ? single(filling) : errorValues.missing;
    const count = Math.ceil(vector.values.length / size);
    if (!(isRows ? isArraySize(count, size) : isArraySize(size, count))) return errorValues.number;
    const lines = Array.from({ length: count }, (_, i) =>
      Array.from({ length: size }, (__, k) => {
        const at = i * size + k;
        return at < vector.values.length ? vector.values[at]! : with_;
      }),
    );
    return tableOf(isRows ? lines : turned(lines));
  });
}

/** Lines by number, from the end where it is below zero. */
function picked(isRows: boolean) {
  return ofArguments(2, MANY, all, ([array, ...places]) => {
    const lines = isRows ? argumentRows(array) : turned(argumentRows(array));
    const found: Value[][] = [];
    for (const place of places.flatMap(({ values }) => values)) {
      const number = numberOf(place);
      if (typeof number !== 'number') return number;
      const at = Math.trunc(number);
      const line = at > 0 ? lines[at - 1] : at < 0 ? lines.at(at) : undefined;
      if (!line || Math.abs(at) > lines.length) return errorValues.value;
      found.push(line);
    }
    return tableOf(isRows ? found : turned(found));
  });
}

/** As Excel writes an array out: short, or with quotation marks and braces. */
const written = (value: Value, isStrict: boolean) =>
  isStrict && typeof value === 'string'
    ? `"${value.replaceAll('"', '""')}"`
    : value instanceof ErrorValue
      ? value.code
      : String(textOf(value));

const arrayText = ofAnyArguments(1, 2, only(0), ([array, format]) => {
  const strict = numberGiven(format, 0);
  if (strict instanceof ErrorValue) return strict;
  if (strict !== 0 && strict !== 1) return errorValues.value;
  const rows = argumentRows(array).map((row) => row.map((value) => written(value, strict === 1)));
  if (strict === 0) return joinedText(rows.flat(), [', ']);
  return joinedText(['{', ...rows.flatMap((row, i) => [...(i === 0 ? [] : [';']), row.join(',')]), '}']);
});

export const arrays: SheetFunctions = {
  SORT: sort,
  SORTBY: sortBy,
  UNIQUE: unique,
  FILTER: filter,
  TAKE: partOf(taken, true),
  DROP: partOf(dropped, false),
  EXPAND: expand,
  HSTACK: beside,
  VSTACK: below,
  TOCOL: inLine(true),
  TOROW: inLine(false),
  WRAPROWS: wrapped(true),
  WRAPCOLS: wrapped(false),
  CHOOSEROWS: picked(true),
  CHOOSECOLS: picked(false),
  TRANSPOSE: ofArguments(1, 1, from(0), ([array]) =>
    isArraySize(array.columns, array.rows) ? tableOf(turned(argumentRows(array))) : errorValues.number,
  ),
  ARRAYTOTEXT: arrayText,
  VALUETOTEXT: ofArguments(
    1,
    2,
    () => false,
    ([value, format]) => {
      const strict = numberGiven(format, 0);
      if (strict instanceof ErrorValue) return strict;
      return strict === 0 || strict === 1 ? written(single(value), strict === 1) : errorValues.value;
    },
  ),
};
