import * as univer from '@univerjs/engine-formula';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { sheetFunctions } from '../../../src/formulas/functions';

const onFault = jest.fn();

const at = (i: number) => `S!N${i * 12 + 21}`;

function opened(formulas: string[]): Promise<HeadlessWorkbook> {
  const own = Object.fromEntries(formulas.map((value, i) => [at(i).slice(2), { value }]));
  const sheets = [{ name: 'S', columns: {}, cells: { ...own, A1: { value: 7 } } }];
  const others = ['Jan', 'Feb', 'Costs', 'In year'].map((name) => ({ name, columns: {}, cells: {} }));
  const snapshot = workbookData({ title: '', names: [], sheets: [...sheets, ...others] });
  return createHeadlessWorkbook({
    metadata: { functions: [] },
    implementations: new Map(),
    onFault,
    snapshot,
  });
}

const unread = 'the formula cannot be read: ';
const signs = `${unread}check its brackets, commas, quotation marks and signs`;
const ofLet = `${unread}LET takes names with their values, each name once, and then a calculation, as in LET(x,5,x*2)`;
const calledAgain =
  'the formula calls what a LAMBDA gives, which works in Excel and not here; give one LAMBDA all the parameters';
const severalSheets = (text: string, example: string) =>
  `${text} reads several sheets at once, which works in Excel and not here; name each sheet from the first to the last, as in SUM(${example})`;

const refused: [formula: string, code: string, message: string][] = [
  ['=LET(x,1)', '#VALUE!', ofLet],
  ['=1+LET(x,1)', '#VALUE!', ofLet],
  ['=LET()', '#VALUE!', ofLet],
  ['=LET(1,2,3)', '#VALUE!', ofLet],
  ['=LET(x,1,x,2,x)', '#VALUE!', ofLet],
  [
    '=LAMBDA([x],x)(1)',
    '#VALUE!',
    `${unread}a parameter of LAMBDA in square brackets works in Excel and not here`,
  ],
  ['=LAMBDA()', '#VALUE!', signs],
  ['=LAMBDA(A1:A3,B1:B3)', '#VALUE!', signs],
  ['=MINUS(1)', '#NAME?', 'there is no function MINUS'],
  [
    '=COUNTIF(A1:A4&"","5")',
    '#VALUE!',
    'argument 1 of COUNTIF must be cells, and here it is worked out; put it into cells first',
  ],
  [
    '=SUMIF(UNIQUE(A1:A4),">0")',
    '#VALUE!',
    'argument 1 of SUMIF must be cells, and here it is worked out; put it into cells first',
  ],
  [
    '=SUMIF(A1:A4,">0",A1:A4*2)',
    '#VALUE!',
    'argument 3 of SUMIF must be cells, and here it is worked out; put it into cells first',
  ],
  [
    '=COUNTIFS(A1:A4,1,{1;2;3;4},1)',
    '#VALUE!',
    'argument 3 of COUNTIFS must be cells, and here it is worked out; put it into cells first',
  ],
  [
    '=1+MAXIFS(-A1:A4,A1:A4,1)',
    '#VALUE!',
    'argument 1 of MAXIFS must be cells, and here it is worked out; put it into cells first',
  ],
  [
    '=LET(g,LAMBDA(me,n,IF(n<2,1,n*me(me,n-1))),g(g,10))',
    '#NAME?',
    'me is a LAMBDA that calls itself, which works in Excel and not here; write out its steps in cells',
  ],
  ['=1+', '#VALUE!', signs],
  ['={}', '#VALUE!', signs],
  ['=()', '#VALUE!', signs],
  ['=!A1', '#VALUE!', signs],
  ['="a', '#VALUE!', signs],
  ['=#ERROR!', '#VALUE!', signs],
  ['=IFERROR(1+,2)', '#VALUE!', signs],
  ['=A1(1)', '#REF!', 'A1 is a cell and not a function'],
  ['=SUM()', '#VALUE!', 'SUM takes at least 1 argument; none was given'],
  ['=PI(1)', '#VALUE!', 'PI takes no arguments; 1 was given'],
  ['=ABS(1,2)', '#VALUE!', 'ABS takes at most 1 argument; 2 were given'],
  ['=IF(TRUE,1,ROUND(2))', '#VALUE!', 'ROUND takes at least 2 arguments; 1 was given'],
  ['=SCAN(1)', '#VALUE!', 'SCAN takes at least 3 arguments; 1 was given'],
  ['=SUM(Jan:Feb!B2)', '#REF!', severalSheets('Jan:Feb!B2', 'Jan!B2,…,Feb!B2')],
  ['=SUM(Costs:Feb!B2:B3)', '#REF!', severalSheets('Costs:Feb!B2:B3', 'Costs!B2:B3,…,Feb!B2:B3')],
  ["=1+MAX('Jan:In year'!B2)", '#REF!', severalSheets("'Jan:In year'!B2", "Jan!B2,…,'In year'!B2")],
  [
    '=CELL("filename")',
    '#VALUE!',
    'CELL("filename") gives the place and the name of the file, which are not known here; it works in Excel',
  ],
  [
    '=MID(CELL("FileName",A1),FIND("]",CELL("FileName",A1))+1,31)',
    '#VALUE!',
    'CELL("filename") gives the place and the name of the file, which are not known here; it works in Excel',
  ],
  ['=CELL("protect",A1)', '#VALUE!', 'CELL("protect") works in Excel and not here'],
  ['=CELL("format",A1)&"x"', '#VALUE!', 'CELL("format") works in Excel and not here'],
  // Quarters and years read as cells.
  ['=SUM(Q1:Q3!B2)', '#REF!', severalSheets('Q1:Q3!B2', "'Q1'!B2,…,'Q3'!B2")],
  ['=SUM(Q1:Q3!B2:B4)', '#REF!', severalSheets('Q1:Q3!B2:B4', "'Q1'!B2:B4,…,'Q3'!B2:B4")],
  ["=SUM(Q1:'Q3'!B2)", '#REF!', severalSheets("Q1:'Q3'!B2", "'Q1'!B2,…,'Q3'!B2")],
  ["=SUM('Q1:Q3'!B2)", '#REF!', severalSheets("'Q1:Q3'!B2", "'Q1'!B2,…,'Q3'!B2")],
  ['=FY26:FY28!$B$2*2', '#REF!', severalSheets('FY26:FY28!$B$2', "'FY26'!$B$2,…,'FY28'!$B$2")],
  ['=SUM(Q1:Totals!B:B)', '#REF!', severalSheets('Q1:Totals!B:B', "'Q1'!B:B,…,Totals!B:B")],
  ['=SUM(Jan:Q3!B2)', '#REF!', severalSheets('Jan:Q3!B2', "Jan!B2,…,'Q3'!B2")],
  ['=SUM(2026:2028!B2)', '#REF!', severalSheets('2026:2028!B2', "'2026'!B2,…,'2028'!B2")],
  [
    '=SUM($A$1:Costs!B2)',
    '#REF!',
    '$A$1:Costs!B2 names the sheet of its second cell alone; name it before the first, as in Costs!$A$1:B2',
  ],
  ['=SUM([1]Book!A1)', '#REF!', '[1]Book!A1 reads another workbook, which works in Excel and not here'],
  ['=SUM(A1:.A9)', '#REF!', 'A1:.A9 leaves blank ends out, which works in Excel and not here'],
  ['=Costs[Net]', '#NAME?', 'Costs[Net] names a table, or a column, that the workbook does not have'],
  ['=GROUPBY(A1:A3,A1:A3,SUM)', '#NAME?', 'GROUPBY works in Excel and not here'],
  ['=LAMBDA(x,LAMBDA(y,x+y))(1)(2)', '#VALUE!', calledAgain],
  ['=LET(f,LAMBDA(x,LAMBDA(y,x+y)),f(1)(2))', '#VALUE!', calledAgain],
  ['=FORECAST.ETS(1,A1:A3,A1:A3)', '#NAME?', 'FORECAST.ETS works in Excel and not here'],
];

/** As Excel has it: a LAMBDA that is not called, or is called with another number of values; a name that is not known. */
const errors: [formula: string, code: string][] = [
  ['=LAMBDA(x,x)', '#CALC!'],
  ['=LET(f,LAMBDA(x,x),f)', '#CALC!'],
  ['=LAMBDA(x,x)(1,2)', '#VALUE!'],
  ['=NOSUCH(1)', '#NAME?'],
  ['=SUM(LAMBDA(x,x))', '#VALUE!'],
  ['=Nowhere!A1', '#REF!'],
];

describe('what Excel refuses, or has and the workbook has not, gives an error and says why', () => {
  let workbook: HeadlessWorkbook;
  const formulas = [...refused, ...errors].map(([formula]) => formula);
  beforeAll(async () => {
    workbook = await opened(formulas);
  });
  afterAll(() => workbook.dispose());

  test.each(refused)('%s is %s: %s', (formula, code, message) => {
    const place = at(formulas.indexOf(formula));
    expect(workbook.read(place)).toMatchObject({ error: code });
    expect(workbook.refusal(place)).toEqual({ code, message });
  });

  test.each(errors)('%s is %s', (formula, code) => {
    expect(workbook.read(at(formulas.indexOf(formula)))).toMatchObject({ error: code });
  });

  test('the words go with the formula', async () => {
    workbook.set({ [at(0)]: '=LET(x,1,x+1)' });
    await workbook.calculate();
    expect(workbook.read(at(0))).toBe(2);
    expect(workbook.refusal(at(0))).toBeUndefined();
  });
});

/** Of Univer's lists each entry is a class and the name of its function. */
const natives = Object.entries(univer)
  .filter(([name, list]) => /^function[A-Z]/.test(name) && Array.isArray(list))
  .flatMap(([, list]) => (list as unknown as [unknown, string][]).map(([, name]) => name));
const functions = [...new Set([...sheetFunctions.keys(), ...natives])];

const calls: Record<string, (name: string) => string> = {
  'no argument': (name) => `${name}()`,
  'one number': (name) => `${name}(1)`,
  'two numbers': (name) => `${name}(1,2)`,
  'four numbers': (name) => `${name}(1,2,3,4)`,
  'more than any takes': (name) => `${name}(${Array(256).fill(1).join(',')})`,
  'arguments left out': (name) => `${name}(,,)`,
  'a LAMBDA': (name) => `${name}(LAMBDA(x,x),1)`,
  'a text and an error': (name) => `${name}("a",#N/A,"b")`,
};

test.each(Object.entries(calls))('no function fails, or shows #ERROR!, with %s', async (_, call) => {
  expect(functions.length).toBeGreaterThan(450);
  onFault.mockClear();
  const formulas = functions.map((name) => `=${call(name)}`);
  const workbook = await opened(formulas);
  const shown = formulas.map((formula, i) => [formula, JSON.stringify(workbook.readTable(at(i)))]);
  workbook.dispose();
  expect(shown.filter(([, answer]) => answer!.includes('#ERROR!'))).toEqual([]);
  expect(onFault.mock.calls).toEqual([]);
});
