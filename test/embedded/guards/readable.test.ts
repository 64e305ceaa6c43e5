import { readable } from '../../../src/embedded/guards/readable';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import type { CellValue } from '../../../src/host/spreadsheet';
import { guarded } from '../unguarded';

const error = (code: string) => ({ error: code });

/** By the rules of Excel and arithmetic; the sheet Costs holds 1, 2, 3 in A1:A3, a table of the same from D1 on, 10, 20, 30 in B1:B3 and a, b, a in C1:C3. */
const cases: [formula: string, answer: CellValue | CellValue[][]][] = [
  // The first two are in rows 1 and 5.
  ['=@A1:A3', 1],
  ['=@A1:A3', error('#VALUE!')],
  ['=@D1#', error('#VALUE!')],
  ['=@{7,8}', 7],
  ['=SUM(D1#)', 6],
  ['=D1#', [[1], [2], [3]]],
  ['=ROWS(D1#)', 3],
  [
    '=D1#*{1,2}',
    [
      [1, 2],
      [2, 4],
      [3, 6],
    ],
  ],
  ['=A1#', error('#REF!')],
  ['=#REF!#', error('#REF!')],
  ['=SUM(#REF!#)+1', error('#REF!')],
  ['=IFERROR(SUM(#REF!#),"gone")', 'gone'],
  ['=@#REF!', error('#REF!')],
  ['=-#N/A', error('#N/A')],
  ['=Lost', error('#REF!')],
  ['="#REF!#"', '#REF!#'],
  ['="a@b#c"', 'a@b#c'],
  ['=SUM(INDIRECT("COSTS!A1:A3"))', 6],
  ['=SUM(INDIRECT("Nowhere!A1:A3"))', error('#REF!')],
  ['=SUBTOTAL(9,(A1:A2,B1))', 13],
  ['=AGGREGATE(9,6,(A1:A2,B1))', 13],
  ['=ZZ9&"x"', 'x'],
  ['=ROW(A1:A3)*1', [[1], [2], [3]]],
  // Of a sum that is done last alone zero is made, as Microsoft's page on floating-point arithmetic has it.
  ['=0.5-0.4-0.1', 0],
  ['=(0.5-0.4-0.1)', -(2 ** -55)],
  ['=1*(0.5-0.4-0.1)', -(2 ** -55)],
  ['=1.333+1.225-1.333-1.225', 0],
  ['=(1.333+1.225-1.333-1.225)', -(2 ** -52)],
  ['=0.5-0.4-0.1+0', -(2 ** -55)],
  ['=0.5-0.4-0.1=0', false],
  ['=IF(0.5-0.4-0.1,"some","none")', 'some'],
  ['=-(0.5-0.4-0.1)', 2 ** -55],
  ['=SUM(0.5-0.4-0.1)', -(2 ** -55)],
  ['=100-99.99-0.01', 100 - 99.99 - 0.01],
  ['=+A1-A1', 0],
  ['=--"5"-5', 0],
  ['={1,2}-{1,3}', [[0, -1]]],
  ['=A1:A3-1', [[0], [1], [2]]],
  ['=A1:A3-B1:B3*0.1', [[0], [0], [0]]],
  ['=SUM(A1:A3)-Ending', 6 + 2 ** -55],
  ['=Ending', -(2 ** -55)],
  ['=--"3"', 3],
  ['=-TRUE', -1],
  ['=-"5"%', -0.05],
  ['=-{1,2}', [[-1, -2]]],
  ['=--{1;2}', [[1], [2]]],
  ['=2*{1,2}', [[2, 4]]],
  ['=2*-{1,2}', [[-2, -4]]],
  ['=10-{1,2}-1', [[8, 7]]],
  ['=1>{0,2}', [[true, false]]],
  ['="x"&{"a","b"}', [['xa', 'xb']]],
  ['=2^{1,2}', [[2, 4]]],
  ['=SUM(1/2^{1,2})', 0.75],
  ['=5%%', 0.0005],
  ['={1,2}%', [[0.01, 0.02]]],
  ['=- A1', -1],
  ['=-A2^2', 4],
  ['=3--2', 5],
  ['=SUM((A1:A2,B1))', 13],
  ['=LARGE((A1:A3,B1:B2),2)', 10],
  ['=SUM(A1:B2 B1:B3)', 30],
  ['=SUM(Ones Firsts)', 1],
  ['=A1:A3 B1:B3', error('#NULL!')],
  ['=costs!A2', 2],
  ["=SUM('COSTS'!A1:A3)", 6],
  ['=Nowhere!A1', error('#REF!')],
  ['=SUM(Nowhere!A1:A3)', error('#REF!')],
  ['=SUMIF(C1:C3,"a",B1)', 40],
  ['=AVERAGEIF(C1:C3,"a",B1:B2)', 20],
  ['=LET(x,-"2",x*{1,2})', [[-2, -4]]],
  ['=MAP({1,2},LAMBDA(x,2*{3}*x))', [[6, 12]]],
  ['="-{1,2} {"', '-{1,2} {'],
  ['=SUM((A2,B2))', 22],
  ['=AREAS((A1,B2,C3))', 3],
  ['=INDEX((A1,B2,C3),1,1,2)', 20],
  ['=SUM((A1:A3,B1:B3) A2:B2)', 22],
  ['=SUM((A1:A2,B1:B2) A3:B3)', error('#NULL!')],
  ['=SUM(A1:A2:A3)', 6],
  ['=LET(f,LAMBDA(a,a*2),f(4))', 8],
  ['=LET(x,3,f,LAMBDA(a,a*x),f(4)+f(1+1))', 18],
  ['=LET(f,LAMBDA(a,a*2),g,LAMBDA(b,f(b)+1),g(4))', 9],
  ['=LET(f,LAMBDA(r,ROWS(r)),f(A1:A3))', 3],
  ['=LET(f,LAMBDA(a,f(a)),f(1))', error('#NAME?')],
  ['=LET(f,LAMBDA(a,a),f(1,2))', error('#VALUE!')],
  ['=LET(x,3,LAMBDA(a,a*x)(4))', 12],
  ['=LAMBDA(f,f(2))(LAMBDA(x,x+1))', 3],
  ['=BYROW(A1:B2,SUM)', [[11], [22]]],
  ['=REDUCE(0,A1:A3,SUM)', 6],
  ['=MAP(A1:A2,B1:B2,MAX)', [[10], [20]]],
  ['=MAKEARRAY(0,1,LAMBDA(r,c,1))', error('#VALUE!')],
  ['=MAKEARRAY(1048577,1,LAMBDA(r,c,1))', error('#VALUE!')],
  ['=RANDARRAY(100000,100000)', error('#VALUE!')],
  ['=ISBETWEEN(2,1,3)', error('#NAME?')],
  ['=SUM(COUNTIF(A1:A3,A1:A3))', 3],
  ['=LAMBDA(x,x+1)', error('#CALC!')],
];

let workbook: HeadlessWorkbook;
beforeAll(async () => {
  const columns = { A: [1, 2, 3], B: [10, 20, 30], C: ['a', 'b', 'a'] };
  const cells: Record<string, { value: string | number }> = Object.fromEntries(
    Object.entries(columns).flatMap(([column, values]) =>
      values.map((value, i) => [`${column}${i + 1}`, { value }]),
    ),
  );
  cells.D1 = { value: '=SEQUENCE(3)' };
  const formulas = Object.fromEntries(cases.map(([value], i) => [`H${i * 4 + 1}`, { value }]));
  workbook = await guarded(
    workbookData({
      title: '',
      sheets: [{ name: 'Costs', columns: {}, cells: { ...cells, ...formulas } }],
      names: [
        { name: 'Ones', refersTo: 'Costs!$A$1:$A$3' },
        { name: 'Lost', refersTo: '#REF!#' },
        { name: 'Ending', refersTo: '0.5-0.4-0.1' },
        { name: 'Firsts', refersTo: 'Costs!$A$1:$B$1' },
      ],
    }),
  );
});
afterAll(() => workbook.dispose());

test.each(cases.map(([formula, answer], i) => [formula, answer, i] as const))('%s is %j', (_, answer, i) => {
  const rows = workbook.readTable(`Costs!H${i * 4 + 1}`);
  expect(rows).toEqual(Array.isArray(answer) ? answer : [[answer]]);
});

test('the text in the cell stays as it was typed', () => {
  const shown = cases.map(
    (_, i) =>
      workbook.workbook
        .getSheets()[0]!
        .getCellMatrix()
        .getValue(i * 4, 7)?.f,
  );
  expect(shown).toEqual(cases.map(([formula]) => formula));
});

test('what a range that is too short for SUMIF adds up is followed', async () => {
  workbook.set({ 'Costs!B3': 100 });
  await workbook.calculate();
  const at = cases.findIndex(([formula]) => formula.startsWith('=SUMIF'));
  expect(workbook.read(`Costs!H${at * 4 + 1}`)).toBe(110);
});

test.each(['=A1+B1*2', '=IF(A1>0,-A1,"- none")', '=SUM(A1:A3)-1', '=OT.NPV(A1:A3,3.5%)', "='My sheet'!A1-2"])(
  '%s is left as it is',
  (formula) => {
    expect(readable(formula, () => undefined)).toBe(formula);
  },
);
