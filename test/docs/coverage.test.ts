import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { families } from '../../src/functions';
import { nodeOf } from '../../src/functions/catalogue/argumentText';

const docs = join(__dirname, '../../docs');
const page = readFileSync(join(docs, 'coverage.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\d+) \| (.+?) \| (.+?) \| (.*?) ?\|$/gm)].map(
  ([, number, system, answer, how]) => ({
    number: Number(number),
    system: system!,
    answer: answer!,
    how: how!,
  }),
);
const known = new Set(families.flatMap((family) => Object.keys(family.functions)));

/** How the answers begin, and how the first lines of the page count them. */
const kinds = {
  functions: /^`OT\.[A-Z]+`(, `OT\.[A-Z]+`)*$/,
  page: /^\[.+\]\(.+\)$/,
  excel: /^Excel’s own: `=.+`$/,
  notCalculation: /^Not a calculation$/,
  notYet: /^Not yet( \(planned workbook\))?$/,
};

test('the 138 systems stand in order under their seven groups', () => {
  expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 138 }, (_, i) => i + 1));
  expect(new Set(rows.map((row) => row.system)).size).toBe(138);
  expect([...page.matchAll(/^## ([A-G])\. /gm)].map(([, letter]) => letter)).toEqual([...'ABCDEFG']);
});

test.each(rows)('$number has an answer of a known kind', ({ answer }) => {
  expect(Object.values(kinds).filter((kind) => kind.test(answer))).toHaveLength(1);
});

test('every function named exists', () => {
  const named = [...page.matchAll(/OT\.([A-Z]+)/g)].map(([, id]) => id!);
  expect([...new Set(named)].filter((id) => !known.has(id))).toEqual([]);
});

test('every formula of Excel’s own can be read as one', () => {
  const formulas = [...page.matchAll(/`=(.+?)`/g)].map(([, formula]) => formula!);
  expect(formulas.length).toBeGreaterThan(30);
  expect(formulas.filter((formula) => nodeOf(formula) === null)).toEqual([]);
});

test('every page linked to is there', () => {
  for (const [, link] of page.matchAll(/\]\((.+?)\)/g))
    expect([link, existsSync(join(docs, link!))]).toEqual([link, true]);
});

test('the counts at its head are those of its rows', () => {
  const count = (kind: RegExp) => rows.filter(({ answer }) => kind.test(answer)).length;
  const counted = [kinds.functions, kinds.page, kinds.excel, kinds.notCalculation, kinds.notYet].map(count);
  const said = [...page.matchAll(/\*\*(\d+)\*\*/g)].map(([, number]) => Number(number));
  expect(said).toEqual(counted);
});
