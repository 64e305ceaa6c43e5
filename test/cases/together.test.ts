import { ensureBuilt } from '../../scripts/ensureBuilt';
import { cases } from '../../src/cases/cases';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { recalculated } from '../../src/embedded/recalculated';
import { presentWorkbook } from '../../src/embedded/workbookFile';
import { summaryDocuments } from '../../src/files/docx/summaryDocument';
import { openXlsx } from '../../src/files/open/openXlsx';
import { present } from '../../src/formulas/present';
import { readersOf } from '../../src/formulas/readers';
import { isCellError, type SheetContents } from '../../src/host/spreadsheet';
import type { WorkbookPlan } from '../../src/plan/plan';
import { draftOf, offerFor } from '../../src/taskpane/build/offering';
import { openPlan } from '../support/embedded/openEmbedded';
import { ofToday } from '../support/long';

jest.setTimeout(240_000);

const built = loadBuiltFunctions(ensureBuilt('functions'));
const pairs = [
  ['care-review', 'care-review'],
  ['rate-comparison', 'care-review'],
] as const;
const tried = ofToday('Two cases in one workbook', pairs, 1, (pair) => pair.join(' and '));

const blank: WorkbookPlan = {
  title: 'Untitled',
  sheets: [{ name: 'Sheet1', columns: {}, cells: {} }],
  names: [],
};

describe.each(tried)('%s and %s in one workbook', (...ids) => {
  let book: Awaited<ReturnType<typeof openPlan>>;
  /** Of each case, the plan as it was written. */
  const plans: WorkbookPlan[] = [];
  const councils = ['First Council', 'Second Council'];
  const titles = ['The first case', 'The second case'];

  beforeAll(async () => {
    book = await openPlan(blank, built);
    for (const [i, id] of ids.entries()) {
      const definition = present(
        cases.find((one) => one.id === id),
        id,
      );
      const whose = { caseCouncil: councils[i] ?? '', caseTitle: titles[i] ?? '', caseVersion: `${i + 1}` };
      const draft = draftOf(definition, { ...definition.example.answers, ...whose });
      const { plan } = offerFor(draft, await book.spreadsheet.taken());
      await book.spreadsheet.apply({ sheets: plan.sheets, names: plan.names });
      plans.push(plan);
    }
  });
  afterAll(() => book.dispose());

  const sheetsOf = (i: number) => new Set((plans[i]?.sheets ?? []).map(({ name }) => name));
  const contents = () => book.spreadsheet.contents();
  const onSheetsOf = (all: SheetContents[], i: number) => all.filter(({ name }) => sheetsOf(i).has(name));

  test('every sheet and every name is there once, and what one case reads is its own', async () => {
    const { sheets, names } = await book.spreadsheet.taken();
    for (const list of [sheets, names])
      expect(new Set(list.map((name) => name.toLowerCase())).size).toBe(list.length);
    expect(sheets.length).toBe(sheetsOf(0).size + sheetsOf(1).size);
    const defined = await book.spreadsheet.definedNames();
    const all = await contents();
    const withFormulas = all.map(({ name, cells }) => ({
      name,
      formulas: cells.flatMap(({ formula }) => (formula === null ? [] : [formula])),
    }));
    for (const [one, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const others = withFormulas.filter(({ name }) => sheetsOf(other).has(name));
      for (const sheet of sheetsOf(one))
        expect([sheet, readersOf(sheet, others, defined)]).toEqual([sheet, { cells: 0, sheets: 0 }]);
    }
    const errors = all.flatMap(({ name, cells }) =>
      cells.flatMap(({ address, value }) =>
        isCellError(value) && value.error !== '#N/A' ? [`${name}!${address} ${value.error}`] : [],
      ),
    );
    expect(errors).toEqual([]);
  });

  test('the cover and the head of every page say whose each case is', () => {
    const { plan } = presentWorkbook({ ...book, title: 'Two cases' });
    for (const i of [0, 1]) {
      const own = plan.sheets.filter(({ name }) => sheetsOf(i).has(name));
      const cover = present(
        own.find(({ role }) => role === 'cover'),
        'a cover',
      );
      const texts = Object.values(cover.cells).map(({ value }) => value);
      expect(texts).toContain(councils[i]);
      expect(texts).not.toContain(councils[1 - i]);
      for (const { name, print } of own)
        expect([name, print?.header?.left, print?.header?.right]).toEqual([
          name,
          expect.stringContaining(councils[i] ?? ''),
          titles[i],
        ]);
    }
  });

  test('an edit in the second leaves the first as it is, and one undo takes it back', async () => {
    const before = await contents();
    const inputs = present(
      [...sheetsOf(1)].find((name) => /^Inputs/.test(name)),
      'Inputs',
    );
    const label = present(
      before.find(({ name }) => name === inputs)?.cells.find(({ value }) => value === 'Packages to review'),
      'Packages to review',
    );
    const address = label.address.replace('A', 'C');
    const [[held] = []] = present((await book.spreadsheet.readRanges([address], inputs))[0], address);
    await book.type(inputs, address, Number(held) + 100);
    const after = await contents();
    expect(onSheetsOf(after, 0)).toEqual(onSheetsOf(before, 0));
    const results = (all: SheetContents[]) => onSheetsOf(all, 1).find(({ name }) => /^Results/.test(name));
    expect(results(after)).not.toEqual(results(before));
    await book.undo();
    expect(await contents()).toEqual(before);
    expect(book.notPutBack).toEqual([]);
  });

  test('saved, opened and worked out anew, both show what they showed, and each has its committee summary', async () => {
    const file = await book.spreadsheet.file();
    const opened = openXlsx(file);
    expect(opened.losses).toEqual([]);
    const { file: again, notes } = await recalculated(opened, built);
    expect(notes).toEqual([]);
    const { shown } = openXlsx(again);
    const different = (await contents()).flatMap(({ name, cells }) =>
      cells.flatMap(({ address, value }) => {
        const now = shown.value(name, address);
        const isSame =
          typeof value === 'number' && typeof now === 'number'
            ? Math.abs(value - now) <= 1e-9 * Math.max(1, Math.abs(value))
            : JSON.stringify(isCellError(value) ? value.error : value) ===
              JSON.stringify(isCellError(now) ? now.error : now);
        return isSame ? [] : [`${name}!${address}: ${JSON.stringify(value)}, now ${JSON.stringify(now)}`];
      }),
    );
    expect(different).toEqual([]);
    const summaries = summaryDocuments(file);
    expect(summaries.map(({ identity: { council, title } }) => [council, title])).toEqual(
      councils.map((council, i) => [council, titles[i]]),
    );
    for (const [i, { document }] of summaries.entries()) {
      expect(document.title).toBe(`Committee summary: ${titles[i] ?? ''}`);
      expect(document.lead.join()).toContain(councils[i]);
      expect(JSON.stringify(document)).not.toContain(councils[1 - i]);
    }
  });
});
