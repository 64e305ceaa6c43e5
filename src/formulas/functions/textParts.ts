import { numberOf, textOf, truthOf } from './coercion';
import {
  type Argument,
  isGiven,
  numberGiven,
  ofArguments,
  only,
  single,
  type SheetFunctions,
} from './define';
import { isArraySize } from './sizes';
import { ErrorValue, errorValues, TableValue, type Value } from './values';
import { nth } from '../present';

/** The first of some marks from a place on: where it is, and how long. */
function nextMark(
  text: string,
  marks: readonly string[],
  from: number,
): { at: number; length: number } | null {
  let best: { at: number; length: number } | null = null;
  for (const mark of marks) {
    const at = text.indexOf(mark, from);
    if (at >= 0 && (!best || at < best.at || (at === best.at && mark.length > best.length)))
      best = { at, length: mark.length };
  }
  return best;
}

function marksOf(argument: Argument, isFolded: boolean): string[] {
  return argument.values.map((value) => {
    const text = textOf(value) as string;
    return isFolded ? text.toLowerCase() : text;
  });
}

const firstErrorValueIn = (...args: (Argument | undefined)[]) =>
  args.flatMap((argument) => argument?.values ?? []).find((value) => value instanceof ErrorValue);

/** Text, mark, which of them (from the end below zero), case, whether the end counts as a mark, what if none. */
function partAround(isBefore: boolean) {
  return ofArguments(2, 6, only(1), ([given, delimiter, which, caseless, atEnd, ifNone]) => {
    const error = firstErrorValueIn(given, delimiter);
    if (error) return error;
    const [number, folds, ends] = [which, caseless, atEnd].map((argument, i) =>
      numberGiven(argument, i === 0 ? 1 : 0),
    );
    for (const value of [number, folds, ends]) if (value instanceof ErrorValue) return value;
    const text = textOf(single(given)) as string;
    const wanted = Math.trunc(number as number);
    if (wanted === 0 || Math.abs(wanted) > text.length + 1)
      return wanted === 0 ? errorValues.value : none(ifNone);
    const marks = marksOf(delimiter, folds !== 0);
    const searched = folds !== 0 ? text.toLowerCase() : text;
    const places: { at: number; length: number }[] = [];
    if (marks.includes('')) places.push(wanted > 0 ? { at: 0, length: 0 } : { at: text.length, length: 0 });
    else
      for (
        let mark = nextMark(searched, marks, 0);
        mark;
        mark = nextMark(searched, marks, mark.at + mark.length)
      )
        places.push(mark);
    if (ends !== 0) {
      if (wanted > 0) places.push({ at: text.length, length: 0 });
      else places.unshift({ at: 0, length: 0 });
    }
    const place = places.at(wanted > 0 ? wanted - 1 : wanted);
    if (!place || Math.abs(wanted) > places.length) return none(ifNone);
    return isBefore ? text.slice(0, place.at) : text.slice(place.at + place.length);
  });
}

const none = (ifNone: Argument | undefined): Value =>
  isGiven(ifNone) ? single(ifNone) : errorValues.missing;

function cut(text: string, marks: readonly string[], isFolded: boolean, skipsEmpty: boolean): string[] {
  const pieces: string[] = [];
  const searched = isFolded ? text.toLowerCase() : text;
  let from = 0;
  for (let mark = nextMark(searched, marks, 0); mark; mark = nextMark(searched, marks, from)) {
    pieces.push(text.slice(from, mark.at));
    from = mark.at + mark.length;
  }
  pieces.push(text.slice(from));
  return skipsEmpty ? pieces.filter((piece) => piece !== '') : pieces;
}

const split = ofArguments(2, 6, only(1, 2), ([given, across, down, leaveOut, caseless, filling]) => {
  const error = firstErrorValueIn(given, across, down);
  if (error) return error;
  const skips = isGiven(leaveOut) ? truthOf(single(leaveOut)) : false;
  const folds = isGiven(caseless) ? numberOf(single(caseless)) : 0;
  if (skips instanceof ErrorValue) return skips;
  if (folds instanceof ErrorValue) return folds;
  const isFolded = folds !== 0;
  const [columns, rows] = [across, down].map((argument) =>
    isGiven(argument) ? marksOf(argument, isFolded) : null,
  );
  if ((!columns && !rows) || columns?.includes('') || rows?.includes('')) return errorValues.value;
  const text = textOf(single(given)) as string;
  const lines = (rows ? cut(text, rows, isFolded, skips) : [text]).map((line) =>
    columns ? cut(line, columns, isFolded, skips) : [line],
  );
  const width = Math.max(...lines.map((line) => line.length));
  if (!isArraySize(lines.length, width)) return errorValues.number;
  if (lines.length === 0 || width === 0) return errorValues.empty;
  const with_ = isGiven(filling) ? single(filling) : errorValues.missing;
  const table = lines.map((line) => Array.from({ length: width }, (_, i) => line[i] ?? with_));
  return table.length === 1 && width === 1 ? nth(nth(table, 0), 0) : TableValue.of(table);
});

export const textParts: SheetFunctions = {
  TEXTBEFORE: partAround(true),
  TEXTAFTER: partAround(false),
  TEXTSPLIT: split,
};
