import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded } from '../unguarded';

const regions = ['north', 'south', 'north', 'east', 'south', 'north'];
const amounts = [5, 3, 8, 1, 9, 3];

/** The second figure is that after A6 is 103 instead of 3. */
const cases: [formula: string, before: number, after: number][] = [
  ['=SUMIF(J1:J6,"north",A1)', 16, 116],
  ['=SUMIF(OFFSET(J1,0,0,6),"north",A1)', 16, 116],
  ['=SUMIF(INDIRECT("J1:J6"),"north",A1)', 16, 116],
  ['=SUMIF(J1:INDEX(J1:J9,6),"north",A1)', 16, 116],
  ['=SUMIF(CHOOSE(1,J1:J6),"north",A1)', 16, 116],
  ['=SUMIF(L1#,"north",A1)', 16, 116],
  ['=LET(r,J1:J6,SUMIF(r,"north",A1))', 16, 116],
  ['=LET(r,J1:J6,s,A1,SUMIF(r,"north",s))', 16, 116],
  ['=LET(f,LAMBDA(r,SUMIF(r,"north",A1)),f(J1:J6))', 16, 116],
  ['=SUMIF(J1:J6,"north",OFFSET(A1,0,0))', 16, 116],
  ['=SUMIF(J1:J6,"north",INDIRECT("A1"))', 16, 116],
  ['=SUMIF(J1:J6,"north",INDEX(A1:A6,1))', 16, 116],
  ['=SUMIF(IF(A1>0,J1:J6),"north",IF(A1>0,A1))', 16, 116],
  ['=SUM(SUMIF(OFFSET(J1,0,0,6),{"north";"south"},A1))', 28, 128],
  ['=AVERAGEIF(OFFSET(J1,0,0,6),"north",A1)*3', 16, 116],
  ['=AVERAGEIF(J1:J6,"north",INDIRECT("A1:A2"))*3', 16, 116],
  ['=LET(at,"A6",INDIRECT(at)+0)', 3, 103],
  ['=LET(row,6,at,"A"&row,SUM(A1:INDIRECT(at))+row)', 35, 135],
  ['=LET(r,A1,n,6,SUM(OFFSET(r,0,0,n))+n)', 35, 135],
  ['=SUM(LET(a,A1,a:A6))', 29, 129],
  ['=SUM(IF(TRUE,A1:A2):A6)', 29, 129],
  ['=SUM(CHOOSE(1,A1):A6)', 29, 129],
  ['=ROWS(A6:IF(A1>0,A1,A2))', 6, 6],
  ['=SUM(OFFSET(A:A,0,0))', 29, 129],
  ['=SUM(OFFSET(J:J,0,-9))', 29, 129],
  ['=SUM(OFFSET(A:A,1,0,5))', 24, 124],
  ['=SUM(OFFSET(5:5,1,0,,1))', 3, 103],
  ['=SUM(INDIRECT("A:A"))', 29, 129],
  ['=SUM(INDIRECT("6:6"))', 3, 103],
  ['=SUM(OFFSET(INDIRECT("A:A"),0,0))', 29, 129],
  ['=SUMIF(OFFSET(J:J,0,0),"north",A1)', 16, 116],
  ['=SUMIF(INDIRECT("J:J"),"north",INDIRECT("A:A"))', 16, 116],
  ['=ROWS(OFFSET(J:J,0,0))', 1_048_576, 1_048_576],
  ['=SUM(SUMIF(INDIRECT({"A1:A3";"A4:A6"}),">4"))', 22, 125],
  ['=SUM(SUMIF(INDIRECT("A"&{1,4}&":A"&{3,6}),">4"))', 22, 125],
  ['=SUM(SUMIF(INDIRECT({"J1:J3","J4:J6"}),"north",INDIRECT({"A1:A3","A4:A6"})))', 16, 116],
  ['=SUM(SUMIFS(INDIRECT({"A1:A3","A4:A6"}),INDIRECT({"J1:J3","J4:J6"}),{"north";"south"}))', 28, 128],
  ['=SUM(COUNTIF(INDIRECT({"A1:A3";"A4:A6"}),">4"))', 3, 4],
  ['=SUM(COUNTIF(OFFSET(A1,{0;3},0,3),">4"))', 3, 4],
  ['=SUM(SUBTOTAL(9,INDIRECT({"A1:A3";"A4:A6"})))', 29, 129],
  ['=SUM(N(INDIRECT("A"&{1;6})))', 8, 108],
  ['=SUM(N(OFFSET(A1,{0;5},0)))', 8, 108],
  ['=SUM(N(OFFSET(A1,ROW(A1:A6)-1,0)))', 29, 129],
  ['=SUM(SUMIF(INDIRECT("\'"&{"S";"T"}&"\'!A1:A6"),">4"))', 122, 225],
  ['=SUM(SUMIF(INDIRECT("\'"&T!C1:C2&"\'!J1:J6"),"north",INDIRECT("\'"&T!C1:C2&"\'!A1:A6")))', 116, 216],
  ['=SUM(MAP(A1:A6,LAMBDA(v,SUM(A1:v))))', 101, 201],
  ['=SUM(SCAN(0,A1:A6,LAMBDA(a,v,SUM($A$1:v))))', 101, 201],
  ['=COUNTBLANK(OFFSET(A:A,0,0))', 1_048_570, 1_048_570],
];

let book: HeadlessWorkbook;

beforeAll(async () => {
  const columns = [...regions.keys()].map((i) => [
    [`A${i + 1}`, { value: amounts[i] ?? 0 }],
    [`J${i + 1}`, { value: regions[i] ?? '' }],
  ]);
  const formulas = cases.map(([value], i) => [`N${i + 11}`, { value }]);
  const cells = Object.fromEntries([...columns.flat(), ['L1', { value: '=J1:J6' }], ...formulas]);
  const other = { A6: { value: 100 }, J6: { value: 'north' }, C1: { value: 'S' }, C2: { value: 'T' } };
  book = await guarded(
    workbookData({
      title: '',
      sheets: [
        { name: 'S', columns: {}, cells },
        { name: 'T', columns: {}, cells: other },
      ],
      names: [],
    }),
  );
});
afterAll(() => book.dispose());

test('ranges that a formula works out are read whole, and followed when a cell of them changes', async () => {
  const shown = () => cases.map(([formula], i) => [formula, book.read(`S!N${i + 11}`)]);
  expect(shown()).toEqual(cases.map(([formula, before]) => [formula, before]));
  book.set({ 'S!A6': 103 });
  await book.calculate();
  expect(shown()).toEqual(cases.map(([formula, , after]) => [formula, after]));
  expect(book.refusals.isEmpty).toBe(true);
});

test('what SUMIF is to add up must be cells', async () => {
  book.set({
    'S!E1': '=SUMIF(J1:J6,"north",UNIQUE(A1:A6))',
    'S!E2': '=SUMIF(J1:J6,"north",OFFSET(A1,-1,0))',
  });
  await book.calculate();
  expect(book.read('S!E1')).toMatchObject({ error: '#VALUE!' });
  book.set({ 'S!E3': '=SUM(OFFSET(A:A,1,0))' });
  await book.calculate();
  expect(book.read('S!E3')).toMatchObject({ error: '#REF!' });
  expect(book.read('S!E2')).toMatchObject({ error: '#REF!' });
});

test.each([
  '=INDIRECT({"A1";"A2"})',
  '=OFFSET(A1,{0;1},0)',
  '=SUM(INDIRECT({"A1:A2";"A3:A4"}))',
  '=OFFSET(OFFSET(A1,{0;1},0),1,0)',
  '=@OFFSET(A1,{1;0},0)',
  '=XLOOKUP("south",J1:J6,OFFSET(A1,{0;1},0,6))',
  '=INDEX(OFFSET(A1,{0;1},0,6),2)',
  '=REDUCE(0,OFFSET(A1,{0;1},0),LAMBDA(a,b,a+b))',
  '=ROWS(OFFSET(A1,{0;1},0,3))',
])('several references are no value: %s', async (formula) => {
  book.set({ 'S!G1': formula });
  await book.calculate();
  expect(book.read('S!G1')).toMatchObject({ error: '#VALUE!' });
  book.set({ 'S!G1': null });
  await book.calculate();
});

test.each([
  ['=ROW(OFFSET(A1,{0;1;2},0))', [1, 2, 3]],
  ['=TRANSPOSE(COLUMN(OFFSET(A1,0,{0,2})))', [1, 3]],
  ['=SUBTOTAL(9,OFFSET(A1,{0;3},0,3))', [16, 113]],
  // Where one of them has fewer references than another.
  ['=IFNA(SUBTOTAL(9,OFFSET(A1,{0;1},0),OFFSET(A1,{1;2;3},0)),"none")', [8, 11, 'none']],
  ['=IFNA(SUMIF(OFFSET(J1,{0;1;2},0,2),"north",OFFSET(A1,{0;1},0)),"none")', [5, 8, 'none']],
])('%s has an answer for each of several references', async (formula, answers) => {
  book.set({ 'S!G1': formula });
  await book.calculate();
  expect(answers.map((_, i) => book.read(`S!G${i + 1}`))).toEqual(answers);
  book.set({ 'S!G1': null });
  await book.calculate();
});
