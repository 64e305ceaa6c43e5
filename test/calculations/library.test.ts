import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { families } from '../../src/functions';
import {
  type Calculation,
  type Input,
  inputsOf,
  isColumn,
  linesOf,
  manyOf,
  type Value,
} from '../../src/calculations/calculation';
import { textOf, valueFrom } from '../../src/calculations/accepts';
import { calculationById, calculations } from '../../src/calculations/library';
import { comparisonOf } from '../../src/calculations/published';
import { sourceInWords } from '../../src/calculations/sources';
import { partsOf } from '../../src/calculations/template';
import { topics } from '../../src/calculations/topics';
import { cases } from '../../src/cases/cases';
import { evidence } from '../../src/evidence/library';

const named = calculations.map((one): [string, Calculation] => [one.id, one]);
const { records, byId } = evidence();
const evidenceTopics = new Set(records.map(({ topic }) => topic));
const functionIds = new Set(families.flatMap((family) => Object.keys(family.functions)));
const keysOf = (one: Calculation) => [...inputsOf(one), ...linesOf(one)].map(({ key }) => key);

test('every file is in the library, under its own id', () => {
  const folder = join(__dirname, '../../src/calculations/library');
  const files = Object.keys(topics).flatMap((topic) =>
    readdirSync(join(folder, topic)).flatMap((name) =>
      name.endsWith('.json') ? [`${topic}/${name.slice(0, -'.json'.length)}`] : [],
    ),
  );
  expect(calculations.map(({ topic, id }) => `${topic}/${id}`).sort()).toEqual(files.sort());
  expect(calculationById.size).toBe(calculations.length);
});

test('each of the 138 systems has an entry', () => {
  const answered = new Set(calculations.flatMap(({ systems }) => systems));
  expect(Array.from({ length: 138 }, (_, i) => i + 1).filter((n) => !answered.has(n))).toEqual([]);
  expect([...answered].filter((n) => n < 1 || n > 138)).toEqual([]);
});

test.each(named)('%s has each key once, and every link and result is one of them', (_, one) => {
  const keys = keysOf(one);
  expect(new Set(keys).size).toBe(keys.length);
  const links = linesOf(one).flatMap(({ formula, first }) =>
    [formula, first ?? ''].flatMap((text) => partsOf(text).links.map(({ key }) => key)),
  );
  expect([...links, ...(one.results ?? [])].filter((key) => !keys.includes(key))).toEqual([]);
  for (const { line, input, with: other = {} } of one.published ?? []) {
    const used = [line, input, ...Object.keys(other)].filter((key) => key !== undefined);
    expect(used.filter((key) => !keys.includes(key))).toEqual([]);
  }
});

test.each(named)(
  '%s has words that differ over the columns of its table, none of them a formula',
  (_, one) => {
    const labels = [...inputsOf(one), ...linesOf(one)]
      .filter(isColumn)
      .map(({ label }) => label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
    const texts =
      JSON.stringify(one.rows ?? []) + JSON.stringify(inputsOf(one).map(({ example }) => example));
    expect(texts).not.toMatch(/"[=+@]/);
  },
);

const accepted = (input: Input, value: Value) =>
  valueFrom(input, textOf({ unit: 'text' }, value)) === (value === '' ? null : value);

test.each(named)('%s accepts its own example', (_, one) => {
  const refused = inputsOf(one).flatMap((input) =>
    (manyOf(input.example) ?? [input.example as Value])
      .filter((value) => !accepted(input, value))
      .map((value) => [input.key, value]),
  );
  expect(refused).toEqual([]);
});

test.each(named)('%s says where each figure comes from', (_, one) => {
  for (const input of one.inputs ?? []) {
    expect([input.key, sourceInWords(input)]).toEqual([
      input.key,
      expect.stringMatching(/^(Published: .+|Our assumption: .+)$/),
    ]);
    const { evidence: ids, example } = input;
    if (typeof ids === 'object' && manyOf(example)?.length !== ids.length)
      expect([one.id, input.key]).toEqual(['review-route-delivery', 'delivered']);
  }
});

/** An id of the evidence means the figure, digit for digit. */
test('an input that names one published figure has its value', () => {
  const different = calculations.flatMap((one) =>
    (one.inputs ?? []).flatMap(({ key, example, evidence: id }) =>
      typeof id === 'string' && typeof example === 'number' && byId.get(id)?.value !== example
        ? [`${one.id}.${key}: ${example}, not ${byId.get(id)?.value} (${id})`]
        : [],
    ),
  );
  expect(different).toEqual([]);
});

test('every entry names things that are there as related', () => {
  const caseIds = new Set(cases.map(({ id }) => id));
  const unknown = calculations.flatMap(({ id, related }) =>
    related
      .filter((one) => !(one.startsWith('OT.') ? functionIds.has(one.slice(3)) : isKnown(one)))
      .map((one) => `${id}: ${one}`),
  );
  function isKnown(one: string) {
    return calculationById.has(one) || evidenceTopics.has(one) || byId.has(one) || caseIds.has(one);
  }
  expect(unknown).toEqual([]);
});

test('a figure that was worked back from its document is never said to agree with it', () => {
  const figures = calculations.flatMap(({ published = [] }) => published);
  const circular = figures.filter((one) => one.circular);
  expect(circular.length).toBeGreaterThan(10);
  expect(circular.map(comparisonOf).filter((one) => one !== 'formula only')).toEqual([]);
  expect(figures.every(({ why }) => why.length > 0)).toBe(true);
});

/** A figure counts as printed to the digits in which it is printed. */
const digitsOf = (printed: number) => {
  const [, decimals = ''] = String(printed).split('.');
  const zeros = /0*$/.exec(String(Math.abs(printed)))![0].length;
  return decimals.length > 0 ? 10 ** -decimals.length : 10 ** zeros;
};

test('a figure that agrees with its document is the same to the digits printed', () => {
  const wrong = calculations.flatMap(({ id, published = [] }) =>
    published.flatMap(({ printed, computed, agrees, line }) => {
      if (typeof printed !== 'number' || computed === undefined || agrees === undefined || line === undefined)
        return [];
      // Printed as about £40m, and the entry compares it with the yearly totals, which are printed to the thousand.
      if (id === 'grant-substitution') return [];
      const isSame = Math.abs(Math.abs(printed) - Math.abs(computed)) <= digitsOf(printed) / 2 + 1e-9;
      return isSame === agrees ? [] : [[id, line, printed, computed, agrees]];
    }),
  );
  expect(wrong).toEqual([]);
});

/** Hours counted as cash are not counted again as capacity: what is cash and what stays in the system share one share. */
test('no line of hours is cash, and no line of money is capacity unless its words say so', () => {
  const wrong = calculations.flatMap(({ id, lines = [] }) =>
    lines.flatMap(({ key, unit, benefit, label }) => {
      const isMoney = unit.startsWith('£');
      const isWrong =
        (benefit === 'cash-releasing' && !isMoney) ||
        (benefit === 'capacity' && isMoney && !/capacity/i.test(label));
      return isWrong ? [`${id}.${key}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});
