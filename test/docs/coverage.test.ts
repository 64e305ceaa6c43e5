import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { evaluateFormulas } from '../../src/embedded/evaluate';
import { families } from '../../src/functions';
import { nodeOf } from '../../src/formulas/argumentText';

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

test('the 138 systems are in order under their seven groups', () => {
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

const formulaOf = (row: number) => /`=(.+?)`/.exec(rows[row - 1]!.answer)![1]!;

/** What the formula in a row gives when its names mean these cells. */
async function worksOut(row: number, cells: Record<string, string>): Promise<unknown> {
  const functions = loadBuiltFunctions(ensureBuilt('functions'));
  const formula = formulaOf(row).replace(/[a-z]\w*/gi, (name) => cells[name] ?? name);
  const [answer] = await evaluateFormulas(functions, [`=${formula}`]);
  return answer!.kind === 'value' ? answer!.value : answer!.rows;
}

test('the overspend of one person hides nobody else’s unspent direct payment', async () => {
  // Unspent: 1000-500-100 = 400, none, 5200-4000-800 = 400, none. Summed first it would be 9800-8100-1300 = 400.
  const cells = {
    paid: '{1000;1000;5200;2600}',
    spent: '{500;1200;4000;2400}',
    contingency: '{100;100;800;300}',
  };
  expect(await worksOut(19, cells)).toBe(800);
}, 60_000);

test.each([
  ['a rail of £180', '"adaptation"', '180', 'free'],
  ['a step of exactly £1,000', '"adaptation"', '1000', 'free'],
  ['a rail of a penny more', '"adaptation"', '1000.01', 'over the limit'],
  ['a shower of £5,400', '"adaptation"', '5400', 'over the limit'],
  ['a bath lift of £1,250, which is an aid', '"aid"', '1250', 'free'],
])(
  '%s is %s at %s: %s',
  async (_, kind, cost, answer) => {
    expect(await worksOut(69, { kind, cost })).toBe(answer);
  },
  60_000,
);

test.each([
  [34, /a year of the support contract .*three years.* a third/i],
  [18, /people who lose .* apart/i],
  [39, /a long visit .* missed one/i],
  [55, /still in/i],
  [63, /measured both times/i],
  [82, /same (years|period)/i],
  [92, /still waiting/i],
])('row %d warns of what its sum could hide', (row, warning) => {
  expect(rows[row - 1]!.how).toMatch(warning);
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
