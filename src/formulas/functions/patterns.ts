import { joinedText, numberOf, textOf } from './coercion';
import { firstErrorValue, ofArguments, ofValues, single, type SheetFunctions, type Values } from './define';
import { ErrorValue, errorValues, TableValue, type Answer } from './values';
import { nth } from '../present';

/** Null where the pattern cannot be read. Only 1 asks for capitals not to count. */
function patternOf(source: string, caseless: number, flags: string): RegExp | null {
  try {
    return new RegExp(source, `${flags}u${caseless === 1 ? 'i' : ''}`);
  } catch {
    return null;
  }
}

interface Asked {
  text: string;
  pattern: RegExp;
  /** What the arguments between the pattern and the case say, as numbers. */
  more: number[];
}

const isCase = (number: number) => number === 0 || number === 1;

function asked(values: Values<2>, places: number[], caseAt: number): Asked | ErrorValue {
  const error = firstErrorValue(values);
  if (error) return error;
  const numbers = [...places, caseAt].map((at) => {
    const number = numberOf(values[at] ?? 0);
    return number instanceof ErrorValue ? number : Math.trunc(number);
  });
  const wrong = firstErrorValue(numbers);
  if (wrong) return wrong;
  const caseless = numbers.pop() as number;
  const pattern = patternOf(textOf(values[1]) as string, caseless, 'g');
  if (!pattern || !isCase(caseless)) return errorValues.value;
  return { text: textOf(values[0]) as string, pattern, more: numbers as number[] };
}

const test = ofValues(2, 3, (values) => {
  const found = asked(values, [], 2);
  return found instanceof ErrorValue ? found : found.pattern.test(found.text);
});

/** The first match, all matches as a column, or the groups of the first as a row. */
const extract = ofArguments(
  2,
  4,
  () => false,
  ([text, source, ...more]): Answer => {
    const found = asked([single(text), single(source), ...more.map(single)], [2], 3);
    if (found instanceof ErrorValue) return found;
    const matches = [...found.text.matchAll(found.pattern)];
    const [way] = found.more;
    if (way !== 0 && way !== 1 && way !== 2) return errorValues.value;
    const [first] = matches;
    if (!first) return errorValues.missing;
    if (way === 0) return first[0];
    if (way === 1) return columnOf(matches.map(([whole]) => whole));
    const groups = first.slice(1).map((group: string | undefined) => group ?? '');
    return groups.length === 0 ? errorValues.missing : new TableValue(1, groups.length, groups);
  },
);

const columnOf = (texts: string[]): Answer =>
  texts.length === 1 ? nth(texts, 0) : new TableValue(texts.length, 1, texts);

/** All matches, or one by its number, from the end below zero. */
const replace = ofValues(3, 5, (values) => {
  const found = asked(values, [3], 4);
  if (found instanceof ErrorValue) return found;
  const { text, pattern, more } = found;
  const [which] = more as [number];
  const by = textOf(values[2]) as string;
  const matches = [...text.matchAll(pattern)];
  const chosen =
    which === 0
      ? matches
      : matches.slice(...(which > 0 ? [which - 1, which] : [which, which + 1 || undefined]));
  const parts: string[] = [];
  let from = 0;
  for (const match of chosen) {
    parts.push(text.slice(from, match.index), expanded(by, match));
    from = match.index + match[0].length;
  }
  return joinedText([...parts, text.slice(from)]);
});

/** `$1` in the replacement is the first group. */
const expanded = (by: string, match: RegExpMatchArray) =>
  by.replace(/\$(\d)/g, (whole, digit: string) =>
    Number(digit) < match.length ? (match[Number(digit)] ?? '') : whole,
  );

export const patterns: SheetFunctions = {
  REGEXTEST: test,
  REGEXEXTRACT: extract,
  REGEXREPLACE: replace,
};
