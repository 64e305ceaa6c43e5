import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import { fixtures } from '../fixtures';

let book: HeadlessWorkbook;
afterEach(() => book.dispose());

const names = {
  Last: '=OFFSET(S!$A$1,0,0,3)',
  Written: '=INDIRECT("S!A1:A3")',
  Chosen: '=CHOOSE(1,S!$A$1:$A$3)',
  UpTo: '=S!$A$1:INDEX(S!$A:$A,3)',
  FirstOf: '=LAMBDA(n,SUM(OFFSET(S!$A$1,0,0,n)))',
};

/** A1, A2 and A3 are 1, 2 and 3, then 1, 2 and 103; C1 to C3 count them. */
const cases: [formula: string, before: number, after: number][] = [
  ['=SUM(MAP(C1:C3,LAMBDA(x,OFFSET(A1,x-1,0))))', 6, 106],
  ['=SUM(MAP(C1:C3,LAMBDA(x,SUM(OFFSET(A1,0,0,x,1)))))', 10, 110],
  ['=SUM(MAP({1,2,3},LAMBDA(x,OFFSET(A1,x-1,0))))', 6, 106],
  ['=SUM(MAP(C1:C3,LAMBDA(x,INDIRECT("A"&x))))', 6, 106],
  ['=SUM(MAP(C1:C3,LAMBDA(x,INDEX(A1:A9,x))))', 6, 106],
  ['=SUM(MAP(C1:C3,LAMBDA(x,SUM(A1:INDEX(A1:A3,x)))))', 10, 110],
  ['=SUM(MAP(C1:C3,LAMBDA(x,SUM(A1:OFFSET(A1,x-1,0)))))', 10, 110],
  ['=SUM(MAP(C1:C3,LAMBDA(x,SUMIF(C1:C3,x,OFFSET(A1,0,0)))))', 6, 106],
  ['=SUM(MAP(C1:C3,LAMBDA(x,LET(p,OFFSET(A1,x-1,0),p))))', 6, 106],
  ['=REDUCE(0,C1:C3,LAMBDA(sum,x,sum+OFFSET(A1,x-1,0)))', 6, 106],
  ['=SUM(SCAN(0,C1:C3,LAMBDA(sum,x,sum+OFFSET(A1,x-1,0))))', 10, 110],
  ['=SUM(BYROW(C1:C3,LAMBDA(r,SUM(OFFSET(A1,INDEX(r,1)-1,0)))))', 6, 106],
  ['=SUM(BYCOL(C1:C3,LAMBDA(c,SUM(OFFSET(A1,0,0,COUNT(c))))))', 6, 106],
  ['=SUM(MAKEARRAY(3,1,LAMBDA(r,c,OFFSET(A1,r-1,0))))', 6, 106],
  ['=LET(f,LAMBDA(n,SUM(OFFSET(A1,0,0,n))),f(3))', 6, 106],
  ['=LET(f,LAMBDA(n,INDIRECT("A"&n)),SUM(MAP(C1:C3,f)))', 6, 106],
  ['=FirstOf(3)', 6, 106],
  ['=SUM(MAP(C1:C3,FirstOf))', 10, 110],
  ['=SUM(Last)', 6, 106],
  ['=SUM(Written)', 6, 106],
  ['=SUM(Chosen)', 6, 106],
  ['=SUM(UpTo)', 6, 106],
  ['=SUMIFS(OFFSET(A1,0,0,3),OFFSET(C1,0,0,3),">0")', 6, 106],
  ['=SUM(IF(C1=1,A1:A3,E1:E3))', 6, 106],
  ['=SUM(SUBTOTAL(9,OFFSET(A1,ROW(C1:C3)-1,0)))', 6, 106],
  ['=SUM(F1#)', 6, 106],
  ['=SUM(INDIRECT("F1#"))', 6, 106],
  ['=SUM(INDIRECT("S!F1#"))', 6, 106],
  ['=SUM(A1:A3)', 6, 106],
];

const opened = (cells: Record<string, string | number>, fastEdits?: 'onceAsked') =>
  createHeadlessWorkbook({
    ...fixtures,
    ...(fastEdits && { fastEdits }),
    snapshot: workbookData({
      title: '',
      sheets: [
        {
          name: 'S',
          columns: {},
          cells: Object.fromEntries(Object.entries(cells).map(([at, value]) => [at, { value }])),
        },
      ],
      names: Object.entries(names).map(([name, refersTo]) => ({ name, refersTo })),
    }),
  });

const given = { A1: 1, A2: 2, A3: 3, C1: 1, C2: 2, C3: 3, E1: 9, F1: '=A1:A3' };
/** The third figure comes by way of others. */
const throughOthers = { ...given, A3: '=B3', B3: '=B9*1', B9: 3 };

type Place = (i: number) => string;
const beside: Place = (i) => `J${i + 1}`;
const below: Place = (i) => `A${i + 20}`;

describe.each([
  ['beside', beside],
  ['below', below],
])('in formulas %s the cells', (_, at) => {
  const formulas = Object.fromEntries(cases.map(([formula], i) => [at(i), formula]));
  const shown = () => cases.map(([formula], i) => [formula, book.read(at(i))]);

  it.each<[how: string, cells: Record<string, string | number>, edit: Record<string, string | number>]>([
    ['typed', { ...given, B3: 0 }, { A3: 103, B3: 100 }],
    ['calculated', throughOthers, { B9: 103, B3: '=B9*1' }],
  ])('a figure that is %s is read as it is, and as it becomes', async (_how, cells, edit) => {
    book = await opened({ ...cells, ...formulas });
    const expected = (which: 1 | 2) => cases.map((one) => [one[0], one[which]]);
    expect(shown()).toEqual(expected(1));
    book.set(edit);
    await book.calculate();
    expect(shown()).toEqual(expected(2));
    expect(book.refusals.isEmpty).toBe(true);
  });

  it.each<
    [
      how: string,
      cells: Record<string, string | number>,
      edit: Record<string, string | number>,
      figures: number[],
    ]
  >([
    ['typed', { ...given, B3: 0 }, { A3: 103, B3: 100 }, [6, 206]],
    ['calculated', throughOthers, { B9: 103 }, [9, 209]],
  ])(
    'a range that ends in another column is read where its last cell is %s',
    async (_how, cells, edit, figures) => {
      book = await opened({ ...cells, [at(0)]: '=MAP(3,LAMBDA(x,SUM(A1:INDEX(B1:C3,x,1))))' });
      const before = book.read(at(0));
      book.set(edit);
      await book.calculate();
      expect([before, book.read(at(0))]).toEqual(figures);
    },
  );

  it('shows the same after a quick edit', async () => {
    book = await opened({ ...throughOthers, ...formulas }, 'onceAsked');
    await book.fast?.prepare();
    book.set({ B9: 103 });
    await book.fast?.answered();
    await book.calculate();
    expect(book.read(at(0))).toBe(106);
    expect(shown().at(-1)).toEqual(['=SUM(A1:A3)', 106]);
  });
});

const byOffset = (by: number) => `=MAP(${by},LAMBDA(x,OFFSET(A1,x,0)))`;

describe('a circle through a LAMBDA', () => {
  it.each<[what: string, cells: Record<string, string | number>, at: string, message: string]>([
    [
      'a formula that reaches itself',
      { A1: byOffset(0) },
      'A1',
      'a circular reference: S!A1 reads S!A1; a formula cannot read its own result',
    ],
    [
      'one that reaches a cell that reads it',
      { A1: 1, A2: '=H1+1', H1: byOffset(1) },
      'H1',
      'a circular reference: S!H1 reads S!A2, which reads S!H1; a formula cannot read its own result',
    ],
  ])('%s is named', async (_, cells, at, message) => {
    book = await opened(cells);
    expect(book.read(at)).toEqual({ error: '#REF!', message });
  });

  it('is gone once the formula reaches elsewhere, though the cell that it reached before reads it now', async () => {
    book = await opened({ A1: 1, A2: 2, A3: 3, C1: 1, H1: '=MAP(C1,LAMBDA(x,OFFSET(A1,x,0)))' });
    expect(book.read('H1')).toBe(2);
    book.set({ C1: 2, A2: '=H1*10' });
    await book.calculate();
    expect([book.read('H1'), book.read('A2')]).toEqual([3, 30]);
    book.set({ C1: 1 });
    await book.calculate();
    expect(book.read('H1')).toMatchObject({ error: '#REF!' });
    book.set({ C1: 2 });
    await book.calculate();
    expect([book.read('H1'), book.read('A2')]).toEqual([3, 30]);
  });
});

test('a formula that reaches one that reaches is calculated after it', async () => {
  book = await opened({ ...throughOthers, H1: byOffset(2), B1: '=MAP(7,LAMBDA(x,OFFSET(A1,0,x)*2))' });
  expect(book.read('B1')).toBe(6);
  book.set({ B9: 50 });
  await book.calculate();
  expect([book.read('H1'), book.read('B1')]).toEqual([50, 100]);
});

test('a highlight whose formula reaches for cells follows them', async () => {
  const embedded = await openEmbedded({ sheets: { First: { A1: 1 } } });
  book = { dispose: () => embedded.dispose() } as HeadlessWorkbook;
  const formula = '=SUM(MAP({0,1,2},LAMBDA(x,OFFSET($A$1,x,0))))>100';
  await embedded.spreadsheet.apply({
    sheets: [
      {
        name: 'S',
        columns: {},
        cells: { A1: { value: 1 }, A2: { value: 2 }, A3: { value: '=B3' }, B3: { value: 3 } },
        highlights: [{ range: 'D1:D2', formula, look: 'bad' }],
      },
    ],
  });
  const sheetId = embedded.workbook.getSheetBySheetName('S')?.getSheetId() ?? '';
  const rules = embedded.injector.get(ConditionalFormattingService);
  const isColoured = async (row: number) => {
    const look = () => rules.composeStyle(embedded.workbook.getUnitId(), sheetId, row, 3);
    look();
    await embedded.calculate();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return Boolean(look()?.style?.bg);
  };
  expect([await isColoured(0), await isColoured(1)]).toEqual([false, false]);
  await embedded.type('S', 'B3', 103);
  expect([await isColoured(0), await isColoured(1)]).toEqual([true, true]);
  await embedded.type('S', 'B3', 3);
  expect([await isColoured(0), await isColoured(1)]).toEqual([false, false]);
});
