import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { cases } from '../../../src/cases/cases';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { presentPlan } from '../../../src/embedded/presentPlan';
import { Desk } from '../../../src/extracts/desk';
import { nth, present } from '../../../src/formulas/present';
import type { Target } from '../../../src/taskpane/data/bringing';
import { changeFor } from '../../../src/taskpane/data/put';
import { openEmbedded } from '../../support/embedded/openEmbedded';

const built = loadBuiltFunctions(ensureBuilt('functions'));
/** 30 November 2026. */
const TODAY = 46_356;
const HEAD = 'Person ID,Provider,Hours before,Hours after,Rate,Assessed charge';
const first = [HEAD, 'C1,Oak,10,8,20,0', 'C2,Ash,20,10,30,5', 'C3,Oak,6,6,20,0'];
const second = [HEAD, 'C4,Elm,14,7,25,0', 'C5,Oak,7,7,21,0'];
const [FIGURES, DATA] = ["'Care packages figures'", "'Care packages data'"];
const instead: Target = { where: 'again', figures: 'Care packages figures', how: 'instead', same: null };

type Book = Awaited<ReturnType<typeof openEmbedded>>;
let book: Book;

async function bring(rows: readonly string[], name: string, target: Target) {
  const desk = new Desk();
  desk.open(new TextEncoder().encode(rows.join('\n')), name);
  present(desk.see(0, {})?.told, 'what was understood');
  const { change, done } = await changeFor(
    book.spreadsheet,
    desk.take(),
    { name, how: 'test', day: TODAY },
    target,
    cases,
  );
  await book.spreadsheet.apply(change);
  return done;
}

/** The row of a figure, by its words. */
async function rowOf(label: string, sheet = 'Care packages figures') {
  const [cells] = await book.spreadsheet.readRanges(['A1:A120'], sheet);
  return present(cells, 'cells').findIndex(([own]) => own === label) + 1;
}
const value = async (reference: string) =>
  nth(await book.spreadsheet.readRanges([reference], 'Mine'), 0)?.[0]?.[0];
/** Undo may bring names back in another order. */
const plan = () => {
  const { names, ...rest } = presentPlan({ ...book, title: 'Mine' });
  return { ...rest, names: [...names].sort((a, b) => a.name.localeCompare(b.name)) };
};
const mine = () => present(plan().sheets.find(({ name }) => name === 'Mine'), 'Mine'); // prettier-ignore

beforeEach(async () => {
  book = await openEmbedded({ sheets: { Mine: { A1: 'kept', B1: 1, B2: 2 } } }, built);
  await bring(first, 'reviews.csv', { where: 'data' });
  const hours = await rowOf('Hours a week before review');
  await book.spreadsheet.apply({
    names: [
      { name: 'MyHours', refersTo: `${FIGURES}!$B$${hours}` },
      { name: 'MyRows', refersTo: `${DATA}!$D$5:$D$7` },
      { name: 'MyTable', refersTo: `${DATA}!$D$4:$E$7` },
      { name: 'MyColumn', refersTo: `${DATA}!$D:$D` },
      { name: 'MyShare', refersTo: `SUM(${DATA}!$E$5:$E$7)/SUM(${DATA}!$D$5:$D$7)` },
      { name: 'Elsewhere', refersTo: 'Mine!$B$1' },
    ],
    laidOver: [
      {
        sheet: 'Mine',
        validations: [
          {
            range: 'C1:C3',
            rule: { kind: 'listFrom', source: `=${DATA}!$C$5:$C$7` },
            message: 'One of these.',
          },
          { range: 'D1:D3', rule: { kind: 'list', values: ['Oak', 'Ash'] }, message: 'One of these.' },
        ],
        charts: [
          {
            title: 'Hours now',
            altText: 'A column for each package.',
            kind: 'columns',
            categories: `${DATA}!$B$5:$B$7`,
            series: [{ name: 'Hours', values: `${DATA}!$E$5:$E$7` }],
            at: 'F2:K14',
            valueAxis: { title: 'hours', format: '0' },
          },
        ],
      },
    ],
    sheets: [
      {
        name: 'Marked',
        columns: {},
        cells: { A1: { value: 9 } },
        highlights: [{ range: 'A1:A3', formula: `=A1>${FIGURES}!$B$${hours}`, look: 'bad' }],
      },
    ],
  });
});
afterEach(() => book.dispose());

test('names, rules, highlights and charts follow the extract that takes the place of theirs, and one undo brings all back', async () => {
  const [headings] = await book.spreadsheet.readRanges(['A4:G4'], 'Care packages data');
  expect(headings?.[0]?.slice(1, 5)).toEqual(['Reference', 'Provider', 'Hours a week before', 'Hours a week after']); // prettier-ignore
  expect(await value('MyHours')).toBe(36);
  const before = plan();
  const done = await bring(second, 'later.csv', instead);
  const [figures, data] = ["'Care packages figures (2)'", "'Care packages data (2)'"];
  const hours = await rowOf('Hours a week before review', 'Care packages figures (2)');
  const names = await book.spreadsheet.definedNames();
  expect(Object.fromEntries(names.filter(({ name }) => /^My|^Else/.test(name)).map(({ name, refersTo }) => [name, refersTo]))).toEqual({
    MyHours: `${figures}!$B$${hours}`,
    MyRows: `${data}!$D$5:$D$6`,
    MyTable: `${data}!$D$4:$E$6`,
    MyColumn: `${data}!$D:$D`,
    MyShare: `SUM(${data}!$E$5:$E$6)/SUM(${data}!$D$5:$D$6)`,
    Elsewhere: 'Mine!$B$1',
  }); // prettier-ignore
  expect(await value('MyHours')).toBe(21);
  expect(nth(await book.spreadsheet.readRanges(['MyRows'], 'Mine'), 0)).toEqual([[14], [7]]);
  const { validations = [], charts = [] } = mine();
  expect(validations.map(({ range, rule }) => [range, rule])).toEqual([
    ['C1:C3', { kind: 'listFrom', source: `=${data}!$C$5:$C$6` }],
    ['D1:D3', { kind: 'list', values: ['Oak', 'Ash'] }],
  ]);
  expect(charts).toMatchObject([
    { categories: `${data}!$B$5:$B$6`, series: [{ values: `${data}!$E$5:$E$6` }], at: 'F2:K14' },
  ]);
  const marked = plan().sheets.find(({ name }) => name === 'Marked');
  expect(marked?.highlights?.[0]?.formula).toBe(`=A1>${figures}!$B$${hours}`);
  expect(done.remarks.at(-1)).toBe(
    'These read the former figures or rows too, and follow the new ones now: name MyHours; name MyRows; name MyTable; name MyColumn; name MyShare; rule for C1:C3 on Mine; highlight of A1:A3 on Marked; chart “Hours now” on Mine.',
  );
  await book.undo();
  expect(plan()).toEqual(before);
  expect(book.notPutBack).toEqual([]);
  await book.redo();
  expect(await value('MyHours')).toBe(21);
  expect(mine().charts).toMatchObject([{ categories: `${data}!$B$5:$B$6` }]);
});

test('what would read nothing is named before anything is done, and nothing is', async () => {
  const before = plan();
  const noRate = ['Person ID,Provider,Hours before', 'C4,Elm,14'];
  await expect(bring(noRate, 'later.csv', instead)).rejects.toThrow(
    /^Nothing was written.*The name MyTable reads 'Care packages data'!\$D\$4:\$E\$7.*The name MyShare reads.*The chart “Hours now” on Mine reads/,
  );
  expect(plan()).toEqual(before);
});

test('a reference that is written as text cannot follow, and is named', async () => {
  await book.type('Mine', 'A2', `=SUM(INDIRECT("${DATA}!D5:D7"))`);
  await expect(bring(second, 'later.csv', instead)).rejects.toThrow(`Mine A2 reads "${DATA}!D5:D7"`);
});
