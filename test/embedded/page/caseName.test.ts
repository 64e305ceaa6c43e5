import { caseName } from '../../../src/embedded/page/caseName';
import { CellReader } from '../../../src/embedded/cells';
import type { CellPlan, WorkbookPlan } from '../../../src/plan/plan';
import { openPlan } from '../../support/embedded/openEmbedded';

const planOf = (cells: Record<string, CellPlan> | null, title = 'Untitled'): WorkbookPlan => ({
  title,
  sheets: [
    { name: 'Cover', role: 'cover', columns: {}, cells: cells ?? { A1: { value: 'A list' } } },
    { name: 'Inputs', columns: {}, cells: { A1: { value: 'Area' }, B1: { value: 'Wendle' } } },
  ],
  names: cells
    ? Object.entries({ CaseTitle: 'A1', CaseCouncil: 'B2', CaseVersion: 'B3', CaseStatus: 'B4' }).map(
        ([name, at]) => ({ name, refersTo: `Cover!$${at[0]}$${at.slice(1)}` }),
      )
    : [],
});
const ofCouncil = { A1: { value: 'Care reviews' }, B2: { value: 'Little Wendle Council' } };

const named = async (plan: WorkbookPlan) => {
  const book = await openPlan(plan);
  const { injector, workbook } = book;
  const cells = new CellReader(injector, workbook, { get: () => undefined } as never);
  return { book, name: caseName({ injector, workbook, cells }) };
};

test.each<[situation: string, plan: WorkbookPlan, title: string, fileName: string]>([
  ['a workbook without a case', planOf(null, 'Book of mine'), 'Book of mine', 'Book of mine.xlsx'],
  ['a blank workbook', planOf(null), 'Untitled', 'Untitled.xlsx'],
  ['a case in a workbook of another name', planOf(ofCouncil, 'Budget'), 'Budget', 'Budget.xlsx'],
  [
    'a case that is opened again',
    planOf(ofCouncil, 'Care reviews'),
    'Care reviews',
    'Little Wendle Council, Care reviews.xlsx',
  ],
  ['a case of nobody’s', planOf({ A1: { value: 'Care reviews' } }), 'Care reviews', 'Care reviews.xlsx'],
  ['a case of a council', planOf(ofCouncil), 'Care reviews', 'Little Wendle Council, Care reviews.xlsx'],
  [
    'with a version and a status',
    planOf({ ...ofCouncil, B3: { value: '0.1' }, B4: { value: 'Draft' } }),
    'Care reviews',
    'Little Wendle Council, Care reviews, version 0.1, draft.xlsx',
  ],
  [
    'a title that a formula gives',
    planOf({ A1: { value: '="Rates: "&Inputs!B1' } }),
    'Rates: Wendle',
    'Rates Wendle.xlsx',
  ],
  ['a blank title', planOf({ B2: { value: 'Little Wendle Council' } }), 'Untitled', 'Untitled.xlsx'],
])('%s', async (_situation, plan, title, fileName) => {
  const { book, name } = await named(plan);
  try {
    expect([name.title(), name.fileName()]).toEqual([title, fileName]);
  } finally {
    book.dispose();
  }
});

test('a new name is that of the workbook, of its cover and of its file', async () => {
  const { book, name } = await named(planOf(ofCouncil));
  try {
    name.rename('=Reviews 2027');
    await book.calculate();
    expect([name.title(), book.workbook.getName()]).toEqual(['=Reviews 2027', '=Reviews 2027']);
    expect((await book.spreadsheet.readRanges(['A1'], 'Cover'))[0]?.[0]?.[0]).toBe('=Reviews 2027');
    expect(name.fileName()).toBe('Little Wendle Council, =Reviews 2027.xlsx');
    await book.undo();
    expect(name.title()).toBe('Care reviews');
  } finally {
    book.dispose();
  }
});

test('a title typed on the cover names the workbook, and one of another workbook does not', async () => {
  for (const [own, expected] of [
    ['Care reviews', 'Reviews 2028'],
    ['Untitled', 'Reviews 2028'],
    ['Budget', 'Budget'],
  ] as const) {
    const { book, name } = await named(planOf(ofCouncil, own));
    try {
      name.title();
      await book.type('Cover', 'A1', 'Reviews 2028');
      expect(name.title()).toBe(expected);
      await book.undo();
      expect(name.title()).toBe(own === 'Untitled' ? 'Care reviews' : own);
    } finally {
      book.dispose();
    }
  }
});
