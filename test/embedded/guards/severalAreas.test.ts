import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { AbsoluteRefType } from '@univerjs/core';
import type { CellValue } from '../../../src/host/spreadsheet';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded } from '../unguarded';

const noOneValue: CellValue = {
  error: '#VALUE!',
  message: 'the formula gives several ranges, which are no one value; name one of them',
};

/** J3 is 5 and J4 is 7. */
const cases: [formula: string, shown: CellValue][] = [
  ['=COUNT(Duo)', 2],
  ['=COUNTA(Duo)', 2],
  ['=SUM(Duo)', 12],
  ['=SUM(Duo,1)', 13],
  ['=MAX(Duo)', 7],
  ['=AREAS(Duo)', 2],
  ['=INDEX(Duo,1,1,2)', 7],
  ['=IFERROR(SUM(Duo),0)', 12],
  ['=COUNT(Bare)', 2],
  ['=SUM(Bare)', 12],
  ['=AREAS(Bare)', 2],
  ['=SUM(Both)', 24],
  ['=Duo', noOneValue],
  ['=Bare', noOneValue],
  ['=(J3,J4)', noOneValue],
  ['=IF(TRUE,(J3,J4))', noOneValue],
  ['=Duo*2', { error: '#VALUE!' }],
  ['=-(J3,J4)', { error: '#VALUE!' }],
  ['=ABS(Duo)', { error: '#VALUE!' }],
];

let book: HeadlessWorkbook;
beforeAll(async () => {
  const formulas = Object.fromEntries(cases.map(([text], i) => [`B${i + 1}`, { value: text }]));
  const cells = { J3: { value: 5 }, J4: { value: 7 }, ...formulas };
  const names = [
    { name: 'Duo', refersTo: '=(S!$J$3,S!$J$4)' },
    { name: 'Bare', refersTo: 'S!$J$3,S!$J$4' },
    { name: 'Both', refersTo: '=SUM(Duo)+SUM(Bare)' },
  ];
  book = await guarded(workbookData({ title: '', sheets: [{ name: 'S', columns: {}, cells }], names }));
});
afterAll(() => book.dispose());

test.each(cases.map(([formula, shown], i) => [formula, shown, `S!B${i + 1}`] as const))(
  'with names of several ranges, %s shows %j',
  (_, shown, at) => {
    expect(book.read(at)).toEqual(shown);
  },
);

test('names of several ranges are followed', async () => {
  book.set({ 'S!J4': 70 });
  await book.calculate();
  expect([book.read('S!B3'), book.read('S!B10')]).toEqual([75, 75]);
});

test.each([
  ["=('In year'!$J$3,'In year'!$J$4)", "=('In year'!$J$3,'In year'!$J$4)"],
  ["=('In year'!J3,S!J4)", "=('In year'!$J$3,S!$J$4)"],
  ['=J3,J4', "='In year'!$J$3,'In year'!$J$4"],
  ["'In year'!J3", "'In year'!$J$3"],
  ['S!A1:B2', 'S!$A$1:$B$2'],
  ['=J3:J9 J4', "='In year'!$J$3:$J$9 'In year'!$J$4"],
  ['=IF(A1>1,J$3,"A1,B2")', `=IF('In year'!$A$1>1,'In year'!$J$3,"A1,B2")`],
  ['=LAMBDA(x,x+SUM(J:J)+SUM(3:3))', "=LAMBDA(x,x+SUM('In year'!$J:$J)+SUM('In year'!$3:$3))"],
  ['=Rate*{1,2}&"J3"', '=Rate*{1,2}&"J3"'],
  ['=1+', '=1+'],
])('entered as a name on the sheet In year, %s is kept as %s', (entered, kept) => {
  const reader = book.injector.get(LexerTreeBuilder);
  const fixed = reader.convertRefersToAbsolute(entered, AbsoluteRefType.ALL, AbsoluteRefType.ALL, 'In year');
  expect(fixed).toBe(kept);
});
