import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { program, where, witnessed } from '../witness/libreOffice';
import { accepted } from './accepted';
import { documented } from './formulas/documented';
import { families } from './formulas';
import { differencesPage } from './page';
import { type Answer, answersAlone, answersOfLibreOffice, answersTogether } from './worksheet';

const asked = Object.values(families).flat();
const all = [...asked, ...documented.map(({ formula }) => formula)];
const excelGives = new Map(
  accepted.flatMap(({ excel }) =>
    Object.entries(excel).map(([formula, answer]) => [formula, rowsOf(answer)]),
  ),
);

/** Where a formula is decides what it gives. */
const ofPlaces = new Set(['=ROW()']);

let together: Map<string, Answer>;
let reversed: Map<string, Answer>;
let alone: Map<string, Answer>;
let theirs: Map<string, ReturnType<typeof answersOfLibreOffice>[number]>;
beforeAll(async () => {
  together = byFormula(all, await answersTogether(all));
  const backwards = [...all].reverse();
  reversed = byFormula(backwards, await answersTogether(backwards));
  alone = byFormula(all, await answersAlone(all));
  const expected = asked.map((formula) => together.get(formula)!);
  theirs = program === null ? new Map() : byFormula(asked, answersOfLibreOffice(program, asked, expected));
}, 300_000);

const byFormula = <T>(formulas: string[], answers: T[]) =>
  new Map(formulas.map((formula, i) => [formula, answers[i]!]));

test('there are formulas enough, each once', () => {
  expect(all.length).toBeGreaterThan(600);
  expect(new Set(all).size).toBe(all.length);
});

test.each(['together in another order', 'alone'])('each formula gives the same %s', (how) => {
  const other = how === 'alone' ? alone : reversed;
  const changed = all.filter(
    (formula) => !ofPlaces.has(formula) && !isSame(together.get(formula), other.get(formula)),
  );
  expect(changed.map((formula) => [formula, together.get(formula), other.get(formula)])).toEqual([]);
});

describe.each(Object.entries(families))('%s', (_, formulas) => {
  witnessed(`are what they are ${where}, whole answer and shape, unless Excel is known to differ`, () => {
    const different = formulas
      .filter((formula) => !ofPlaces.has(formula) && !excelGives.has(formula))
      .filter((formula) => !isSame(together.get(formula), theirs.get(formula)));
    expect(different.map((formula) => [formula, together.get(formula), theirs.get(formula)])).toEqual([]);
  });
});

test.each([...excelGives])('%s is what Excel gives', (formula, excel) => {
  expect(together.has(formula)).toBe(true);
  expect(isSame(together.get(formula), excel) || [formula, together.get(formula), excel]).toBe(true);
});

witnessed(`every accepted difference is one still ${where}`, () => {
  const gone = [...excelGives].filter(([formula, excel]) => isSame(excel, theirs.get(formula)));
  expect(gone).toEqual([]);
});

test.each(documented.map(({ formula, answer, page }) => [formula, answer, page] as const))(
  '%s is %j, as %s has it',
  (formula, answer) => {
    expect(together.get(formula)).toEqual(rowsOf(answer));
  },
);

test('the page of differences lists them', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'differences.md'), 'utf8');
  expect(page).toBe(differencesPage());
});

function rowsOf(answer: Answer[number][number] | Answer): Answer {
  return Array.isArray(answer) ? answer : [[answer]];
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1e-3, Math.abs(a), Math.abs(b));
  return JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
}
