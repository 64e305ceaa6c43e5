import { nth } from '../formulas/present';
import { acceptedInWords, valueFrom } from './accepts';
import { nearestWord } from './spelling';
import {
  type Calculation,
  exampleRows,
  type Input,
  inputsOf,
  isColumn,
  manyOf,
  type Value,
} from './calculation';

/** The inputs of a calculation by key: a value, or the values of a column. Every column has as many. */
export type Given = Readonly<Record<string, Value | readonly Value[]>>;

/** The example, with other inputs in place of some of its own. */
export function withGiven(calculation: Calculation, other: Given = {}): Given {
  const rows = rowsWith(calculation, other);
  return Object.fromEntries(
    inputsOf(calculation).map((input) => {
      const value = other[input.key] ?? input.example;
      const many = isColumn(input) ? (manyOf(value) ?? [value as Value]) : null;
      // A column of words or of what may be left blank is as long as the others.
      return [input.key, many ? Array.from({ length: rows }, (_, i) => many[i] ?? null) : value];
    }),
  );
}

function rowsWith(calculation: Calculation, other: Given): number {
  const lengths = Object.values(other).flatMap((value) => manyOf(value)?.length ?? []);
  return lengths.length > 0 ? Math.max(...lengths) : exampleRows(calculation);
}

/** Arguments that are not accepted; the message names the argument, the value and what would be. */
export class NotAccepted extends Error {}

/** Texts such as `weeks=52` and `hours=10;20;30` as inputs. */
export function readGiven(calculation: Calculation, texts: readonly string[]): Given {
  const inputs = new Map(inputsOf(calculation).map((input) => [input.key, input]));
  const given: Record<string, Value | readonly Value[]> = {};
  for (const text of texts) {
    const at = text.indexOf('=');
    const key = at < 0 ? text : text.slice(0, at);
    const input = inputs.get(key);
    if (at < 0 || !input) {
      const known = [...inputs.keys()];
      const keys = known.length > 0 ? `one of ${known.join(', ')}` : 'nothing, because it has no inputs';
      const what =
        at < 0
          ? `“${text}” must be key=value, with key`
          : `“${key}” is no input of ${calculation.id}; it takes`;
      const like = at < 0 ? null : nearestKey(key, known);
      throw new NotAccepted(`${what} ${keys}.${like === null ? '' : ` Did you mean ${like}?`}`);
    }
    if (key in given) throw new NotAccepted(`“${key}” is given twice; give it once.`);
    given[key] = valueOf(input, text.slice(at + 1));
  }
  refuseUnequal(calculation, given);
  return given;
}

const nearestKey = (key: string, known: readonly string[]): string | null => {
  const like = nearestWord(
    key.toLowerCase(),
    known.map((one) => one.toLowerCase()),
  );
  return known.find((one) => one.toLowerCase() === like) ?? null;
};

function valueOf(input: Input, text: string): Value | readonly Value[] {
  if (!isColumn(input)) return accepted(input, text, '');
  const texts = text.split(';');
  return texts.map((one, i) => accepted(input, one, texts.length > 1 ? `, value ${i + 1},` : ''));
}

function accepted(input: Input, text: string, place: string): Value {
  const value = valueFrom(input, text);
  if (value !== undefined) return value;
  const many = isColumn(input) ? ', and the next after a semicolon' : '';
  throw new NotAccepted(
    `${input.key}${place} must be ${acceptedInWords(input)}${many}; it is “${text.trim()}”${meantShare(input, text)}.`,
  );
}

/** Where a percentage was typed for a share: how it is typed as one. */
function meantShare(input: Input, text: string): string {
  const [, digits] = /^\s*([+-]?\d+(?:\.\d+)?)\s*%?\s*$/.exec(text) ?? [];
  if (input.unit !== 'share' || digits === undefined) return '';
  const share = String(Number((Number(digits) / 100).toPrecision(15)));
  return valueFrom(input, share) === undefined ? '' : `; ${digits}% is ${share}`;
}

/** Rows are people or items: each column of figures needs a value in every row. */
function refuseUnequal(calculation: Calculation, given: Given): void {
  const columns = inputsOf(calculation).filter(isColumn);
  const lengths = columns.map((input) => ({
    input,
    count: (manyOf(given[input.key] ?? input.example) ?? []).length,
    isGiven: input.key in given,
  }));
  const [first, ...others] = lengths.filter(({ isGiven }) => isGiven);
  if (!first) return;
  const values = `${first.count} ${first.count === 1 ? 'value' : 'values'}`;
  const other = others.find(({ count }) => count !== first.count);
  if (other)
    throw new NotAccepted(
      `${other.input.key} must have ${values}, as many as ${first.input.key}; it has ${other.count}.`,
    );
  const left = lengths.filter(
    ({ input, count, isGiven }) => !isGiven && !isText(input) && count !== first.count,
  );
  if (left.length === 0) return;
  const keys = left.map(({ input }) => input.key).join(', ');
  throw new NotAccepted(
    `${first.input.key} has ${values}, and a table has as many in each column: give ${nth(left, 0).count}, as the example has, or give ${values} of ${keys} too.`,
  );
}

const isText = ({ unit, accepts }: Input) => (unit === 'text' && !accepts?.oneOf) || accepts?.blank === true;
