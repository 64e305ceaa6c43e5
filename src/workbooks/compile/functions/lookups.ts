import { compared, Fault, faults, numberOf, truthOf, type Value } from '../values';
import { type Argument, type Builtins, isGiven, ofArguments, only, single } from './builtin';
import { wildcards } from './criteria';

const isSameKind = (a: Value, b: Value) => typeof a === typeof b && !(a instanceof Fault);

/** Where the value stands, from 0; below 0 if nowhere. Text may hold wildcards. */
function exactly(wanted: Value, among: Value[]): number {
  const sought = wanted ?? 0;
  if (typeof sought === 'string' && /[*?~]/.test(sought)) {
    const pattern = wildcards(sought);
    return among.findIndex((value) => typeof value === 'string' && pattern.test(value));
  }
  return among.findIndex(
    (value) => value !== null && isSameKind(value, sought) && compared(value, sought) === 0,
  );
}

/** The last that is not above the value, among values in rising order; in falling order, not below it. */
function approximately(wanted: Value, among: Value[], direction: 1 | -1 = 1): number {
  const sought = wanted ?? 0;
  let found = -1;
  for (let i = 0; i < among.length; i++) {
    const value = among[i]!;
    if (value === null || !isSameKind(value, sought)) continue;
    if (compared(value, sought) * direction > 0) break;
    found = i;
  }
  return found;
}

function at(values: Value[], index: number): Value {
  return index < 0 ? faults.missing : (values[index] ?? null);
}

/** Looks along the first column, or row, of a table and answers from another. */
function inTable(isAcross: boolean) {
  return ofArguments(3, 4, only(1), ([wanted, table, place, nearly]) => {
    const sought = single(wanted);
    if (sought instanceof Fault) return sought;
    const { rows, columns } = table!.shape;
    const [length, depth] = isAcross ? [columns, rows] : [rows, columns];
    const cell = (along: number, across: number) =>
      table!.values[isAcross ? across * columns + along : along * columns + across]!;
    const line = (across: number) => Array.from({ length }, (_, along) => cell(along, across));
    const number = numberOf(single(place));
    if (typeof number !== 'number') return number;
    const isNear = isGiven(nearly) ? truthOf(single(nearly)) : nearly === undefined;
    if (isNear instanceof Fault) return isNear;
    if (number < 1) return faults.value;
    if (Math.trunc(number) > depth) return faults.reference;
    const found = isNear ? approximately(sought, line(0)) : exactly(sought, line(0));
    return at(line(Math.trunc(number) - 1), found);
  });
}

const match = ofArguments(2, 3, only(1), ([wanted, range, how]) => {
  const sought = single(wanted);
  if (sought instanceof Fault) return sought;
  const { rows, columns } = range!.shape;
  if (rows > 1 && columns > 1) return faults.missing;
  const kind = how === undefined ? 1 : numberOf(single(how));
  if (typeof kind !== 'number') return kind;
  const found =
    kind === 0 ? exactly(sought, range!.values) : approximately(sought, range!.values, kind > 0 ? 1 : -1);
  return found < 0 ? faults.missing : found + 1;
});

const lookUp = ofArguments(2, 3, only(1, 2), ([wanted, range, results]) => {
  const sought = single(wanted);
  if (sought instanceof Fault) return sought;
  const { rows, columns } = range!.shape;
  if (results || rows === 1 || columns === 1) {
    return at((results ?? range!).values, approximately(sought, range!.values));
  }
  const isAcross = columns > rows;
  const line = (last: boolean) =>
    Array.from({ length: isAcross ? columns : rows }, (_, i) =>
      isAcross
        ? range!.values[(last ? rows - 1 : 0) * columns + i]!
        : range!.values[i * columns + (last ? columns - 1 : 0)]!,
    );
  return at(line(true), approximately(sought, line(false)));
});

const xlookUp = ofArguments(3, 5, only(1, 2), ([wanted, range, results, ifNone, how]) => {
  const sought = single(wanted);
  if (sought instanceof Fault) return sought;
  const kind = isGiven(how) ? numberOf(single(how)) : 0;
  if (results!.values.length !== range!.values.length) return faults.value;
  const found = nearest(sought, range!, kind);
  if (found >= 0) return results!.values[found] ?? null;
  return isGiven(ifNone) ? single(ifNone) : faults.missing;
});

/** As XLOOKUP does: in no order, and with wildcards only where they are asked for. */
function nearest(sought: Value, { values }: Argument, kind: number | Fault): number {
  if (kind === 2) return exactly(sought, values);
  let best = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === null || !isSameKind(value, sought ?? 0)) continue;
    const order = compared(value, sought ?? 0);
    if (order === 0) return i;
    if ((kind === -1 && order < 0) || (kind === 1 && order > 0)) {
      const isNearer = best < 0 || compared(value, values[best]!) * (kind as number) < 0;
      if (isNearer) best = i;
    }
  }
  return best;
}

export const lookups: Builtins = {
  MATCH: match,
  LOOKUP: lookUp,
  VLOOKUP: inTable(false),
  HLOOKUP: inTable(true),
  XLOOKUP: xlookUp,
};
