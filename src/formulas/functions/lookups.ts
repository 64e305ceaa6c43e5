/* eslint-disable @typescript-eslint/no-non-null-assertion -- Every index is of a cell within the range, or one that a search of it found. */
import { columnLetters, quotedSheet } from '../addresses';
import { numberOf, textOf, truthOf } from './coercion';
import { valueAt } from './call';
import { wildcards } from './criteria';
import {
  type Argument,
  firstErrorValue,
  from,
  isGiven,
  loneError,
  numberGiven,
  ofAnyArguments,
  ofArguments,
  ofValues,
  only,
  single,
  type SheetFunction,
  type SheetFunctions,
} from './define';
import { isArraySize, MOST_COLUMNS, MOST_ROWS } from './sizes';
import { type Answer, compared, ErrorValue, errorValues, TableValue, type Value } from './values';

const isSameKind = (a: Value, b: Value) => typeof a === typeof b && !(a instanceof ErrorValue);

/** Where the value is, from 0; below 0 if nowhere. Text may hold wildcards. */
function exactly(wanted: Value, among: readonly Value[], hasWildcards = true, isLast = false): number {
  const sought = wanted ?? 0;
  let isIt = (value: Value) => value !== null && isSameKind(value, sought) && compared(value, sought) === 0;
  if (hasWildcards && typeof sought === 'string' && /[*?~]/.test(sought)) {
    const pattern = wildcards(sought);
    isIt = (value) => typeof value === 'string' && pattern.test(value);
  }
  return isLast ? lastIndex(among, isIt) : among.findIndex(isIt);
}

function lastIndex(among: readonly Value[], isIt: (value: Value) => boolean): number {
  for (let i = among.length - 1; i >= 0; i--) if (isIt(among[i]!)) return i;
  return -1;
}

/**
 * The index of the last value that is not above the one wanted, among values in rising order; in falling order, of the
 * last that is not below it. Searches by halves among values of the same kind, as Excel does.
 */
function approximately(wanted: Value, among: readonly Value[], direction: 1 | -1 = 1): number {
  const sought = wanted ?? 0;
  const places: number[] = [];
  for (let i = 0; i < among.length; i++)
    if (among[i] !== null && isSameKind(among[i]!, sought)) places.push(i);
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compared(among[places[middle]!]!, sought) * direction <= 0) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : places[low - 1]!;
}

function at(values: readonly Value[], index: number): Value {
  return index < 0 ? errorValues.missing : (values[index] ?? null);
}

/** Looks along the first column, or row, of a table and answers from another. */
function inTable(isAcross: boolean): SheetFunction {
  return ofArguments(3, 4, only(1), ([wanted, table, place, nearly]) => {
    const sought = single(wanted);
    if (sought instanceof ErrorValue) return sought;
    const { rows, columns, values } = table;
    const [length, depth] = isAcross ? [columns, rows] : [rows, columns];
    const line = (across: number) =>
      Array.from(
        { length },
        (_, along) => values[isAcross ? across * columns + along : along * columns + across]!,
      );
    const number = numberOf(single(place));
    if (typeof number !== 'number') return number;
    const isNear = nearly === undefined || truthOf(single(nearly));
    if (isNear instanceof ErrorValue) return isNear;
    if (number < 1) return errorValues.value;
    if (Math.trunc(number) > depth) return errorValues.reference;
    const found = isNear ? approximately(sought, line(0)) : exactly(sought, line(0));
    return at(line(Math.trunc(number) - 1), found);
  });
}

const match = ofArguments(2, 3, only(1), ([wanted, range, how]) => {
  const sought = single(wanted);
  if (sought instanceof ErrorValue) return sought;
  if (range.rows > 1 && range.columns > 1) return errorValues.missing;
  const kind = how === undefined ? 1 : numberOf(single(how));
  if (typeof kind !== 'number') return kind;
  const found =
    kind === 0 ? exactly(sought, range.values) : approximately(sought, range.values, kind > 0 ? 1 : -1);
  return found < 0 ? errorValues.missing : found + 1;
});

const lookUp = ofArguments(2, 3, only(1, 2), ([wanted, range, results]) => {
  const sought = single(wanted);
  if (sought instanceof ErrorValue) return sought;
  const { rows, columns, values } = range;
  if (results || rows === 1 || columns === 1)
    return at((results ?? range).values, approximately(sought, values));
  const isAcross = columns > rows;
  const line = (isLast: boolean) =>
    Array.from({ length: isAcross ? columns : rows }, (_, i) =>
      isAcross
        ? values[(isLast ? rows - 1 : 0) * columns + i]!
        : values[i * columns + (isLast ? columns - 1 : 0)]!,
    );
  return at(line(true), approximately(sought, line(false)));
});

/**
 * How XLOOKUP and XMATCH look: exactly, the next smaller, the next larger or by wildcards; from either end. As Microsoft's
 * page for XLOOKUP has it, what is blank or left out finds blank cells.
 */
function search(sought: Value, values: readonly Value[], how: number, direction: number): number {
  const isLast = direction === -1;
  if (sought === null) {
    const isBlank = (value: Value) => value === null;
    const blank = isLast ? lastIndex(values, isBlank) : values.findIndex(isBlank);
    if (blank >= 0 || Math.abs(how) !== 1) return blank;
  }
  if (Math.abs(direction) === 2 && Math.abs(how) !== 1) return exactly(sought, values, how === 2);
  const found = exactly(sought, values, how === 2, isLast);
  if (found >= 0 || how === 0 || how === 2) return found;
  let best = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === null || !isSameKind(value, sought ?? 0) || compared(value, sought ?? 0) * how < 0) continue;
    const order = best < 0 ? -1 : compared(value, values[best]!) * how;
    if (order < 0 || (isLast && order === 0)) best = i;
  }
  return best;
}

function searched(
  range: Argument,
  sought: Value,
  [how, direction]: (Argument | undefined)[],
): number | ErrorValue {
  if (sought instanceof ErrorValue) return sought;
  if (range.rows > 1 && range.columns > 1) return errorValues.value;
  const kind = numberGiven(how, 0);
  const way = numberGiven(direction, 1);
  if (kind instanceof ErrorValue) return kind;
  if (way instanceof ErrorValue) return way;
  if (![-1, 0, 1, 2].includes(kind) || ![-2, -1, 1, 2].includes(way)) return errorValues.value;
  return search(sought, range.values, kind, way);
}

const xlookUp = ofAnyArguments(3, 6, only(1, 2, 3), ([wanted, range, results, ifNone, how, direction]) => {
  const error = loneError(range) ?? loneError(results);
  if (error) return error;
  const isAcross = range.columns > 1;
  const length = isAcross ? results.columns : results.rows;
  const found = searched(range, single(wanted), [how, direction]);
  if (found instanceof ErrorValue) return found;
  if (length !== range.values.length) return errorValues.value;
  if (found < 0) return isGiven(ifNone) ? whole(ifNone) : errorValues.missing;
  return isAcross ? lineOf(results, 0, found + 1) : lineOf(results, found + 1, 0);
});

const xmatch = ofArguments(2, 4, only(1), ([wanted, range, how, direction]) => {
  const found = searched(range, single(wanted), [how, direction]);
  return found instanceof ErrorValue ? found : found < 0 ? errorValues.missing : found + 1;
});

function whole({ rows, columns, values }: Argument): Answer {
  return values.length === 1 ? values[0]! : new TableValue(rows, columns, values);
}

/** The cell, row or column of an array, counted from 1; 0 is all of them. */
export function lineOf(array: Argument, row: number, column: number): Answer {
  const { rows, columns, values } = array;
  if (row < 0 || column < 0) return errorValues.value;
  if (row > rows || column > columns) return errorValues.reference;
  if (row === 0 && column === 0) return whole(array);
  if (row === 0) {
    const line = Array.from({ length: rows }, (_, r) => values[r * columns + column - 1]!);
    return whole({ ...array, columns: 1, values: line });
  }
  if (column > 0) return values[(row - 1) * columns + column - 1]!;
  return whole({ ...array, rows: 1, values: values.slice((row - 1) * columns, row * columns) });
}

const index = ofArguments(2, 4, only(0), ([array, rowGiven, columnGiven]) => {
  const [first, second] = [numberGiven(rowGiven, 0), numberGiven(columnGiven, 0)];
  if (first instanceof ErrorValue) return first;
  if (second instanceof ErrorValue) return second;
  const [row, column] = [Math.trunc(first), Math.trunc(second)];
  // One number counts along a single row.
  if (columnGiven === undefined && array.rows === 1)
    return lineOf(array, array.columns > 1 ? 1 : row, array.columns > 1 ? row : 0);
  return lineOf(array, row, column);
});

/** One place gives the choice as it is. Many places give a table: each cell comes from the choice that its place asks for. */
const chosen: SheetFunction = {
  ...ofAnyArguments(2, 255, from(0), ([place, ...choices]) => {
    const rows = Math.max(place.rows, ...choices.map((choice) => choice.rows));
    const columns = Math.max(place.columns, ...choices.map((choice) => choice.columns));
    if (!isArraySize(rows, columns)) return errorValues.number;
    const values: Value[] = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const asked = valueAt(place, row, column);
        const number = asked === undefined ? errorValues.missing : numberOf(asked);
        const choice = typeof number === 'number' ? choices[Math.trunc(number) - 1] : undefined;
        if (typeof number !== 'number') values.push(number);
        else values.push(choice ? (valueAt(choice, row, column) ?? errorValues.missing) : errorValues.value);
      }
    }
    return new TableValue(rows, columns, values);
  }),
  choose(count, argument) {
    if (argument(0).values.length > 1) return undefined;
    const number = numberOf(single(argument(0)));
    if (typeof number !== 'number') return { answer: number };
    const place = Math.trunc(number);
    return place >= 1 && place < count ? place : { answer: errorValues.value };
  },
};

const ofSize = (size: (range: Argument) => number) => ofArguments(1, 1, from(0), ([range]) => size(range));

/** With the name of the sheet in quotation marks where it is not a single word. */
const addressOf: SheetFunction = ofValues(2, 5, ([down, across, kind, style, sheet]) => {
  const numbers = [down, across, kind ?? 1].map(numberOf);
  const isA1 = style === undefined || style === null ? true : truthOf(style);
  const error = firstErrorValue([...numbers, isA1]);
  if (error) return error;
  const [row, column, way] = (numbers as number[]).map(Math.trunc) as [number, number, number];
  if (row < 1 || row > MOST_ROWS || column < 1 || column > MOST_COLUMNS || way < 1 || way > 4)
    return errorValues.value;
  const [isRowFixed, isColumnFixed] = [way <= 2, way === 1 || way === 3];
  const address = isA1
    ? `${isColumnFixed ? '$' : ''}${columnLetters(column - 1)}${isRowFixed ? '$' : ''}${row}`
    : `R${isRowFixed ? row : `[${row}]`}C${isColumnFixed ? column : `[${column}]`}`;
  if (sheet === undefined) return address;
  const name = textOf(sheet) as string;
  const isBare = /^[\p{L}_][\p{L}\d_.]*$/u.test(name) || name === '';
  return `${isBare ? name : quotedSheet(name)}!${address}`;
});

export const lookups: SheetFunctions = {
  MATCH: match,
  XMATCH: xmatch,
  LOOKUP: lookUp,
  VLOOKUP: inTable(false),
  HLOOKUP: inTable(true),
  XLOOKUP: xlookUp,
  INDEX: index,
  CHOOSE: chosen,
  ROWS: ofSize(({ rows }) => rows),
  COLUMNS: ofSize(({ columns }) => columns),
  ADDRESS: addressOf,
  AREAS: ofSize(({ areas }) => areas ?? 1),
};
