import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { cases } from '../../../src/cases/cases';
import { logHeadings } from '../../../src/cases/parts/log';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { SameRows } from '../../../src/extracts/again/under';
import { Desk } from '../../../src/extracts/desk';
import { nth, present } from '../../../src/formulas/present';
import { changeFor } from '../../../src/taskpane/data/put';
import { earlierOf } from '../../../src/taskpane/data/earlier';
import type { Target } from '../../../src/taskpane/data/bringing';
import { openEmbedded } from '../../support/embedded/openEmbedded';

const built = loadBuiltFunctions(ensureBuilt('functions'));
/** 30 November 2026. */
const TODAY = 46_356;

const HEAD = 'Person ID,Provider,Hours before,Hours after,Rate,Assessed charge';
const first = [HEAD, 'C1,Oak,10,8,20,0', 'C2,Ash,20,10,30,5', 'C3,Oak,6,6,20,0'];
const second = [HEAD, 'C4,Elm,14,7,25,0', 'C5,Oak,7,7,21,0'];

type Book = Awaited<ReturnType<typeof openEmbedded>>;

type Answers = Parameters<Desk['see']>[1];

function taken(rows: readonly string[], name: string, answers: Answers = {}) {
  const desk = new Desk();
  desk.open(new TextEncoder().encode(rows.join('\n')), name);
  present(desk.see(0, answers)?.told, 'what was understood');
  return desk.take();
}

async function bring(
  book: Book,
  rows: readonly string[],
  name: string,
  target: Target,
  answers: Answers = {},
) {
  const origin = { name, how: 'test', day: TODAY };
  const { change, done } = await changeFor(
    book.spreadsheet,
    taken(rows, name, answers),
    origin,
    target,
    cases,
  );
  await book.spreadsheet.apply(change);
  return done;
}

const again = (how: 'instead' | 'under', same: 'leave' | 'newer' | 'add' | null = null): Target => ({
  where: 'again',
  figures: 'Care packages figures',
  how,
  same,
});

const NAMED = 'Extract reviews.csv, brought in on 30 November 2026: sheet Care packages figures.';

describe('an extract of a kind that is there already', () => {
  let book: Book;
  const figure = async (sheet: string, label: string) => {
    const [rows] = await book.spreadsheet.readRanges(['A1:E80'], sheet);
    return present((rows ?? []).find(([own]) => own === label), label); // prettier-ignore
  };
  const mine = async (address: string) =>
    nth(await book.spreadsheet.readRanges([address], 'Mine'), 0)?.[0]?.[0];

  beforeEach(async () => {
    book = await openEmbedded({ sheets: { Mine: { A1: 'kept', A9: NAMED } } }, built);
    await bring(book, first, 'reviews.csv', { where: 'data' });
    const contents = await book.spreadsheet.contents();
    const cells = present(contents.find(({ name }) => name === 'Care packages figures'), '').cells; // prettier-ignore
    const rowOf = (label: string) =>
      present(cells.find(({ value }) => value === label), label).address.slice(1); // prettier-ignore
    // As a case, and as a person, would read it.
    await book.type('Mine', 'A2', `='Care packages figures'!$B$${rowOf('Hours a week before review')}`);
    await book.type('Mine', 'A3', `=IF('Care packages figures'!B${rowOf('Packages')}=0,0,1)`);
    await book.type('Mine', 'A4', "=SUM('Care packages data'!$E$5:$E$7)");
    await book.type('Mine', 'A5', `=IF(TRUE,"${NAMED}","")`);
  });
  afterEach(() => book.dispose());

  test('is found, with what it came from', async () => {
    expect(await earlierOf(book.spreadsheet, 'packages')).toEqual([
      {
        figures: 'Care packages figures',
        name: 'Extract_columns_packages',
        from: 'reviews.csv, brought in on 30 November 2026. test.',
      },
    ]);
    expect(await earlierOf(book.spreadsheet, 'visits')).toEqual([]);
  });

  test('gives its place to the new one: formulas follow, nothing of it is left, and one undo brings it back', async () => {
    expect([await mine('A2'), await mine('A4')]).toEqual([36, 24]);
    const before = await book.spreadsheet.contents();
    const done = await bring(book, second, 'later.csv', again('instead'));
    expect((await book.spreadsheet.taken()).sheets).toEqual(['Mine', 'Care packages figures (2)', 'Care packages data (2)']); // prettier-ignore
    expect([await mine('A2'), await mine('A3'), await mine('A4')]).toEqual([21, 1, 14]);
    const source = 'Extract later.csv, brought in on 30 November 2026: sheet Care packages figures (2).';
    expect([await mine('A5'), await mine('A9')]).toEqual([source, source]);
    expect(done.remarks).toEqual([
      'Sheets removed: Care packages figures, Care packages data.',
      'Cells that read or named the former figures, and now follow the new ones: 5, on Mine.',
    ]);
    expect((await earlierOf(book.spreadsheet, 'packages')).map(({ figures }) => figures)).toEqual(['Care packages figures (2)']); // prettier-ignore
    await book.undo();
    expect(await book.spreadsheet.contents()).toEqual(before);
    expect(book.notPutBack).toEqual([]);
  });

  test('takes the rows of the new one under its own, each once', async () => {
    const done = await bring(book, [...second, nth(first, 1)], 'later.csv', again('under'));
    const [, packages] = await figure('Care packages figures (2)', 'Packages');
    expect([packages, await mine('A2'), await mine('A4')]).toEqual([5, 57, 38]);
    expect(await figure('Care packages figures (2)', 'New rows left out: here already, with the same values')).toContain(1); // prettier-ignore
    expect(done.remarks).toContain('New rows left out, because they were here with the same values: 1.');
  });

  test('puts no rows under others where people have keys', async () => {
    const keyed = { choices: { 6: 'key' } } as const;
    const named = [`${HEAD},Client name`, 'C4,Elm,14,7,25,0,Ann Lee', 'C5,Oak,7,7,21,0,Jo Fry'];
    await expect(bring(book, named, 'later.csv', again('under'), keyed)).rejects.toThrow(
      'People get new keys each time the page is opened, so rows cannot be matched. Keep both, separately.',
    );
    expect((await book.spreadsheet.taken()).sheets).toContain('Care packages figures');
  });

  test('asks about rows whose reference is there with other values, and does as the person chose', async () => {
    const rows = [HEAD, 'C2,Ash,20,5,30,5'];
    await expect(bring(book, rows, 'later.csv', again('under'))).rejects.toThrow(SameRows);
    expect((await book.spreadsheet.taken()).sheets).toContain('Care packages figures');
    await bring(book, rows, 'later.csv', again('under', 'newer'));
    expect([await mine('A2'), await mine('A4')]).toEqual([36, 19]);
  });

  test.each([
    ['leave', 'left out', 'left out'],
    ['newer', 'put in place of the earlier rows', 'left out'],
    ['add', 'added too', 'added too'],
  ] as const)('says what became of rows that were there already: %s', async (same, ofChanged, ofAlike) => {
    // A row without a reference, that will be there twice.
    const bare = ',Oak,4,2,20,0';
    await bring(book, [...second, bare], 'later.csv', again('under'));
    const figures = 'Care packages figures (2)';
    const target: Target = { where: 'again', figures, how: 'under', same };
    const { remarks, sheets } = await bring(book, [HEAD, 'C2,Ash,20,5,30,5', bare], 'last.csv', target);
    expect(remarks).toEqual(
      expect.arrayContaining([
        `New rows whose reference was here with other values, ${ofChanged}: 1.`,
        `New rows like one that was here, without a reference to tell them apart, ${ofAlike}: 1.`,
      ]),
    );
    for (const label of [
      `New rows whose reference was here with other values, ${ofChanged}`,
      `New rows like one that was here, without a reference, ${ofAlike}`,
    ])
      expect(await figure(nth(sheets, 0), label)).toContain(1);
  });

  test('names every file whose rows it has, the last first', async () => {
    await bring(book, second, 'later.csv', again('under'));
    const under = (figures: string): Target => ({ where: 'again', figures, how: 'under', same: null });
    await bring(book, [HEAD, 'C9,Oak,7,7,21,0'], 'last.csv', under('Care packages figures (2)'));
    const first = 'later.csv, brought in on 30 November 2026; reviews.csv, brought in on 30 November 2026';
    const { figures, from } = nth(await earlierOf(book.spreadsheet, 'packages'), 0);
    expect(from).toBe(`last.csv, brought in on 30 November 2026. test. Under the rows of ${first}.`);
    const source = `Extract last.csv, brought in on 30 November 2026, under the rows of ${first}: sheet ${figures}.`;
    expect([await mine('A5'), await mine('A9')]).toEqual([source, source]);
  });

  test('refuses in words where a cell would read nothing, and nothing is written', async () => {
    const noCharge = ['Person ID,Hours before,Hours after', 'C4,14,7'];
    const contents = await book.spreadsheet.contents();
    const { cells } = present(contents.find(({ name }) => name === 'Care packages figures'), ''); // prettier-ignore
    const row = present(cells.find(({ value }) => value === 'Assessed charges'), '').address.slice(1); // prettier-ignore
    await book.type('Mine', 'B1', `='Care packages figures'!$B$${row}`);
    const before = await book.spreadsheet.contents();
    await expect(bring(book, noCharge, 'later.csv', again('instead'))).rejects.toThrow(
      /Nothing was written.*Mine B1 reads 'Care packages figures'!\$B\$/,
    );
    await expect(bring(book, noCharge, 'later.csv', again('under'))).rejects.toThrow(
      /The new ones lack Provider, Rate/,
    );
    expect(await book.spreadsheet.contents()).toEqual(before);
  });

  test('keeps what a person typed beside it and in its rows', async () => {
    await book.type('Care packages data', 'D5', 100);
    await bring(book, second, 'later.csv', again('under'));
    expect(await mine('A2')).toBe(147);
  });
});

test('a provider of invoices keeps its row in the new figures, with no hours where the new ones have none', async () => {
  const book = await openEmbedded({ sheets: { Mine: { A1: 'kept' } } }, built);
  try {
    const head = 'Invoice number,Provider,Date,Hours,Rate,Net amount';
    await bring(book, [head, 'I1,Oak,01/09/2026,10,20,200', 'I2,Ash,08/09/2026,10,30,300'], 'a.csv', { where: 'data' }); // prettier-ignore
    const contents = await book.spreadsheet.contents();
    const { cells } = present(contents.find(({ name }) => name === 'Invoices figures'), ''); // prettier-ignore
    const rows = ['Oak', 'Ash'].map((name) => present(cells.find(({ value }) => value === name), name).address.slice(1)); // prettier-ignore
    await book.type('Mine', 'A2', `='Invoices figures'!$B$${String(rows[0])}`);
    await book.type('Mine', 'A3', `='Invoices figures'!$B$${String(rows[1])}`);
    const target: Target = { where: 'again', figures: 'Invoices figures', how: 'instead', same: null };
    const weeks = present(cells.find(({ value }) => value === 'Weeks that the invoices cover, if other than the dates tell'), 'weeks').address.slice(1); // prettier-ignore
    await book.type('Invoices figures', `B${weeks}`, 4);
    const done = await bring(
      book,
      [head, 'I3,Elm,01/10/2027,4,20,80', 'I4,Ash,08/10/2027,7,30,210'],
      'b.csv',
      target,
    );
    expect(done.remarks).toEqual(
      expect.arrayContaining([
        'Weeks that the invoices cover, if other than the dates tell: it was 4 here before, and is not carried over. Type it again where it is right for the new rows.',
        'Providers that were not here before, and that no row of a case reads yet: Elm. Add a row for each to the table of providers of your case.',
        'The dates of the former rows are of 2026/27, and those of the new ones of 2027/28. Check that the year of the prices in your case is still right.',
      ]),
    );
    expect(nth(await book.spreadsheet.readRanges(['A2:A3'], 'Mine'), 0)).toEqual([[0], [7]]);
  } finally {
    book.dispose();
  }
});

test('the hours of a full-time week that a person typed stay, unless they chose others now', async () => {
  const book = await openEmbedded({ sheets: { Mine: { A1: 'kept' } } }, built);
  try {
    const rows = ['Post number,Job title,Status,Contracted hours', 'P1,Occupational Therapist,Filled,36', 'P2,Occupational Therapist,Filled,18'];
    await bring(book, rows, 'a.csv', { where: 'data' });
    const figures = present((await book.spreadsheet.taken()).sheets[1], 'a sheet of figures');
    const setting = async (sheet: string) => {
      const [cells] = await book.spreadsheet.readRanges(['A1:B12'], sheet);
      const at = present(cells, 'cells').findIndex(([label]) => label === 'Hours of a full-time week');
      return { address: `B${at + 1}`, value: cells?.[at]?.[1] };
    };
    await book.type(figures, (await setting(figures)).address, 36);
    const done = await bring(book, rows, 'b.csv', { where: 'again', figures, how: 'instead', same: null });
    const now = nth(done.sheets, 0);
    expect((await setting(now)).value).toBe(36);
    expect(done.remarks).toContain('Hours of a full-time week: 36, as it was here before.');
    const chosen = { settings: { fullTimeHours: 35 } };
    const last = await bring(book, rows, 'c.csv', { where: 'again', figures: now, how: 'instead', same: null }, chosen);
    expect((await setting(nth(last.sheets, 0))).value).toBe(35);
    expect(last.remarks.join()).toContain('Hours of a full-time week: it was 36 here before');
  } finally {
    book.dispose();
  }
}); // prettier-ignore

test('the log of a case that follows an extract says which took the place of which, and when', async () => {
  const [A3, B3, C3, D3] = logHeadings;
  const sheets = { Inputs: { A1: 'Inputs' }, Log: { A1: 'Log', A3, B3, C3, D3, C4: 'Built' }, 'Log (2)': { A3, B3, C3, D3 } };
  const book = await openEmbedded({ sheets }, built);
  try {
    await bring(book, first, 'reviews.csv', { where: 'data' });
    await book.type('Inputs', 'A2', "='Care packages figures'!$B$6");
    const done = await bring(book, second, 'later.csv', again('instead'));
    const entry = async (address: string) => nth(await book.spreadsheet.readRanges([address], 'Log'), 0);
    expect(await entry('A5:D5')).toEqual([
      [
        TODAY,
        null,
        'The extract later.csv takes the place of reviews.csv, brought in on 30 November 2026',
        `Extract later.csv, brought in on 30 November 2026: sheet ${nth(done.sheets, 0)}. Cells that follow its figures: 1.`,
      ],
    ]);
    const figures = nth(done.sheets, 0);
    await bring(book, [HEAD, 'C9,Elm,14,7,25,0'], 'more.csv', { where: 'again', figures, how: 'under', same: null });
    expect((await entry('C6'))?.[0]).toEqual(['Rows of the extract more.csv added under those of later.csv, brought in on 30 November 2026']);
    expect(nth(await book.spreadsheet.readRanges(['A4:D9'], 'Log (2)'), 0)?.flat().filter(Boolean)).toEqual([]);
  } finally {
    book.dispose();
  }
}); // prettier-ignore
