import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import type { CellValue } from '../../../src/host/spreadsheet';
import { createHeadlessWorkbook } from '../../../src/embedded/headless';
import { fixtures } from '../fixtures';

const meanings = {
  CostA: '=CostB*2',
  CostB: '=CostA/2',
  Selfy: '=Selfy+1',
  Outer: '=SUM(Selfy,1)',
  Fac: '=LAMBDA(n,IF(n<=1,1,n*Fac(n-1)))',
  Evens: '=LAMBDA(n,IF(n=0,TRUE,Odds(n-1)))',
  Odds: '=LAMBDA(n,IF(n=0,FALSE,Evens(n-1)))',
  Half: '=1+',
  Asked: '=CUBESETCOUNT(S!$A$1)',
  Double: '=S!$A$1*2',
  Twice: '=LAMBDA(double,double+double)',
};

const circle = (way: string): CellValue => ({
  error: '#REF!',
  message: `a circular reference: the name ${way}; a name cannot read itself`,
});
const calling = (what: string): CellValue => ({
  error: '#NAME?',
  message: `the name ${what}, which works in Excel and not here; write out its steps in cells`,
});

const cases: [formula: string, shown: CellValue][] = [
  ['=CostA', circle('CostA reads CostB, which reads CostA')],
  ['=1+CostB', circle('CostB reads CostA, which reads CostB')],
  ['=S!CostA', circle('CostA reads CostB, which reads CostA')],
  ['=Selfy', circle('Selfy reads Selfy')],
  ['=Outer', circle('Selfy reads Selfy')],
  ['=Fac(5)', calling('Fac is a LAMBDA that calls itself')],
  ['=SUM(MAP(A1:A2,Fac))', calling('Fac is a LAMBDA that calls itself')],
  ['=Evens(2)', calling('Evens is a LAMBDA that calls itself through Odds')],
  [
    '=Half',
    {
      error: '#VALUE!',
      message:
        'the name Half refers to =1+: the formula cannot be read: check its brackets, commas, quotation marks and signs',
    },
  ],
  [
    '=Asked+1',
    {
      error: '#NAME?',
      message: 'the name Asked refers to =CUBESETCOUNT(S!$A$1): CUBESETCOUNT works in Excel and not here',
    },
  ],
  ['="Selfy"&A1', 'Selfy5'],
  ['=LET(Selfy,1,Selfy+1)', 2],
  ['=LET(Double,3,Double+1)+Double', 14],
  ['=LAMBDA(Double,Double+1)(7)', 8],
  ['=Twice(4)', 8],
];

let book: HeadlessWorkbook;
const faults = jest.fn();

beforeAll(async () => {
  const formulas = Object.fromEntries(cases.map(([value], i) => [`C${i + 1}`, { value }]));
  const snapshot = workbookData({
    title: '',
    sheets: [
      {
        name: 'S',
        columns: {},
        cells: { ...formulas, A1: { value: 5 }, A2: { value: 2 }, B1: { value: '=A1*2' } },
      },
    ],
    names: Object.entries(meanings).map(([name, refersTo]) => ({ name, refersTo })),
  });
  book = await createHeadlessWorkbook({ ...fixtures, snapshot, onFault: faults });
});
afterAll(() => book.dispose());

test.each(cases.map(([formula, shown], i) => [formula, shown, `S!C${i + 1}`] as const))(
  'where names read themselves, are no formula or are hidden, %s shows %j',
  (_, shown, at) => {
    expect(book.read(at)).toEqual(shown);
  },
);

test('what such a name does not touch is calculated, and nothing is a fault of the program', async () => {
  book.set({ 'S!A1': 6 });
  await book.calculate();
  expect([book.read('S!B1'), book.read('S!C11')]).toEqual([12, 'Selfy6']);
  expect(faults).not.toHaveBeenCalled();
  book.set({ 'S!A1': 5 });
  await book.calculate();
});
