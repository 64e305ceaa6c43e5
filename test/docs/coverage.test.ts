import { readdirSync, readFileSync } from 'node:fs';
import { CALCULATION_DOCS, COVERAGE } from '../../scripts/docs';
import { calculationPages, coveragePage } from '../../scripts/calculations/pages';
import { join } from 'node:path';
import { calculations } from '../../src/calculations/library';

const read = (path: string) => readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
const page = coveragePage();
const rows = [...page.matchAll(/^\| (\d+) \| (.+?) \| (.*?) \| (.*?) \|$/gm)].map(
  ([, number, system, answer]) => ({ number: Number(number), system: system!, answer: answer! }),
);

test('docs/coverage.md and docs/calculations hold what `npm run docs` makes, and nothing else', () => {
  expect(read(COVERAGE)).toBe(page);
  const pages = calculationPages();
  expect(readdirSync(CALCULATION_DOCS).sort()).toEqual(Object.keys(pages).sort());
  for (const [name, text] of Object.entries(pages)) expect(read(join(CALCULATION_DOCS, name))).toBe(text);
});

test('the 138 systems are in order, each with an answer', () => {
  expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 138 }, (_, i) => i + 1));
  expect(new Set(rows.map((row) => row.system)).size).toBe(138);
  expect(
    rows.filter(({ answer }) => !/^\[.+?\]\(calculations\/[a-z-]+\.md#[a-z0-9-]+\)/.test(answer)),
  ).toEqual([]);
  expect(page).not.toMatch(/not yet/i);
});

test('every entry of the library is answered to by a row', () => {
  const missing = calculations.filter(({ topic, id }) => !page.includes(`(calculations/${topic}.md#${id})`));
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('every link leads to an entry that is there', () => {
  const pages = calculationPages();
  for (const [, file, anchor] of page.matchAll(/\(calculations\/([a-z-]+\.md)#([a-z0-9-]+)\)/g))
    expect([anchor, pages[file!]?.includes(`<a id="${anchor}"></a>`)]).toEqual([anchor, true]);
});
