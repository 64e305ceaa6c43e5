import { compileWorkbook } from '../../../src/formulas/compile/compile';
import type { SheetCells } from '../../../src/formulas/compile/cells';
import type { DefinedName } from '../../../src/formulas/definedNames';

type Held = [formula: string | null, value: number | string, spilledFrom?: string];

function sheet(name: string, cells: Record<string, Held>): SheetCells {
  return {
    name,
    cells: Object.entries(cells).map(([address, [formula, value, spilledFrom = null]]) => ({
      address,
      formula,
      value,
      spilledFrom,
    })),
  };
}

/** A1 of Inputs varies: it is 2 now. */
const inputs = sheet('Inputs', { A1: [null, 2], A2: ['=A1*10', 20], A3: [null, 30], B1: [null, 7] });

const names: DefinedName[] = [
  { name: 'Hours', refersTo: 'Inputs!$A$1' },
  { name: 'List', refersTo: 'Inputs!$A$1:$A$3' },
  { name: 'Column', refersTo: 'Inputs!$A:$A' },
  { name: 'Discount', refersTo: '0.5' },
  { name: 'Years', refersTo: '{1,2,3}' },
  { name: 'Label', refersTo: '"hours"' },
  { name: 'Plus', refersTo: '=Inputs!$A$1+1' },
  { name: 'Again', refersTo: 'Hours' },
  { name: 'Nested', refersTo: 'Plus*Discount' },
  { name: 'Both', refersTo: 'Inputs!$B$1' },
  { name: 'Both', refersTo: 'Inputs!$A$1', sheet: 'Results' },
  { name: 'Both', refersTo: 'Inputs!$A$3', sheet: 'Other' },
  { name: 'Open', refersTo: 'Both*1' },
  { name: 'Closed', refersTo: 'Both*1', sheet: 'Results' },
  { name: 'There', refersTo: 'Results!Both' },
  { name: 'Others', refersTo: 'Inputs!$A$1', sheet: 'Inputs' },
  { name: 'Beside', refersTo: 'Inputs!A1' },
  { name: 'HalfBeside', refersTo: 'Inputs!$A$1:$A3*1' },
  { name: 'Gone', refersTo: '#REF!' },
  { name: 'GoneToo', refersTo: "'Old inputs'!#REF!" },
  { name: 'Here', refersTo: 'There2' },
  { name: 'There2', refersTo: 'Here' },
  { name: 'Outside', refersTo: '[1]!Other' },
  { name: 'Reaching', refersTo: 'OFFSET(Inputs!$A$1,0,0)' },
  { name: 'Twice', refersTo: 'LAMBDA(x,x*Inputs!$A$1)' },
  { name: '_xlfn.SINGLE', refersTo: '#NAME?' },
];

const results = (formula: string, value: number, more: Record<string, Held> = {}) =>
  compileWorkbook({
    contents: [inputs, sheet('Results', { B1: [formula, value], ...more }), sheet('Other', {})],
    names,
    inputs: [{ sheet: 'Inputs', address: 'A1' }],
    outputs: [{ sheet: 'Results', address: 'B1' }],
    functions: { namespace: 'OT', implementations: new Map(), metadata: { functions: [] } },
  });

// The last number is the result with 5 for the 2 in A1.
test.each([
  ['a cell', '=Hours*3', 6, 15],
  ['in other letters', '=HOURS*3', 6, 15],
  ['a range', '=SUM(List)', 52, 85],
  ['a part of a range', '=INDEX(List,2)', 20, 50],
  ['a place', '=ROWS(List)*Hours', 6, 15],
  ['a whole column', '=SUM(Column)', 52, 85],
  ['a constant', '=Hours*Discount', 1, 2.5],
  ['a list', '=SUM(Years)*Hours', 12, 30],
  ['text', '=LEN(Label)*Hours', 10, 25],
  ['a formula, worked out before the formula around it', '=Plus*2', 6, 12],
  ['another name', '=Again*3', 6, 15],
  ['a formula with other names', '=Nested*2', 3, 6],
  ['its sheet’s own before the workbook’s', '=Both*3', 6, 15],
  ['another sheet’s own, asked for by that sheet', '=Other!Both+Hours', 32, 35],
  ['its sheet’s own that uses another of its own', '=Closed*3', 6, 15],
  ['a name that uses one of a sheet', '=There*3', 6, 15],
  ['nothing any more', '=IFERROR(Gone,Hours)', 2, 5],
  ['cells that are gone', '=IFERROR(GoneToo,Hours)', 2, 5],
])('a name may mean %s', (_what, formula, now, then) => {
  const compiled = results(formula, now);
  if (compiled.kind === 'stopped') throw new Error(compiled.because);
  expect(compiled.evaluate([5])).toEqual([then]);
  expect(compiled.dependsOn).toEqual([true]);
});

test.each([
  ['is not there', '=Hours+Missing', 'Missing is not known in this workbook'],
  ['belongs to another sheet', '=Hours+Others', 'Others is not known in this workbook'],
  ['belongs to the workbook and is asked of a sheet', '=Inputs!Both', 'Inputs!Both is not known'],
  ['leaves open which sheet’s own it means', '=Open', 'Both is not known'],
  ['means other cells in every cell', '=Beside', 'Beside refers to Inputs!A1, which means other cells'],
  ['does so at one end', '=SUM(HalfBeside)', 'HalfBeside refers to Inputs!$A$1:$A3, which means other cells'],
  ['refers to itself', '=Here', 'Here refers to itself'],
  ['belongs to another workbook', '=Outside', 'what Outside refers to cannot be read: [1]!Other'],
  ['refers to cells by OFFSET', '=Reaching', 'OFFSET is not among the functions'],
  ['is a function', '=Twice(3)', 'TWICE is not among the functions'],
])('a name that %s stops, and says so', (_what, formula, because) => {
  const stopped = results(formula, 2);
  expect(stopped).toMatchObject({ kind: 'stopped', at: { sheet: 'Results', address: 'B1' } });
  expect(stopped).toHaveProperty('because', expect.stringContaining(because));
});

// What may depend on an input must not be taken for a constant, here in C1 beside what does.
test.each([
  ['a name that is not known', '=Missing'],
  ['a name that refers to cells by OFFSET', '=Reaching'],
  ['OFFSET', '=OFFSET(B9,0,0)'],
  ['INDIRECT', '=INDIRECT("Inputs!A1")'],
  ['a table', '=SUM(Packages[Hours])'],
  ['several sheets', '=SUM(Inputs:Other!A1)'],
  ['a range that is put together', '=SUM(Inputs!B1:INDEX(Inputs!B1:B3,1))'],
  ['LET', '=LET(x,Inputs!A1,x)'],
  ['LAMBDA', '=LAMBDA(x,x*2)(Hours)'],
  ['a function that the workbook names', '=Twice(3)'],
  ['what cannot be read', '=Inputs!Twice(3)'],
  ['the size of what depends on it', '=ROWS(SEQUENCE(Hours))'],
])('stops rather than take for constant what it cannot follow: %s', (_what, formula) => {
  expect(results('=C1+Hours', 4, { C1: [formula, 2] })).toMatchObject({
    kind: 'stopped',
    at: { sheet: 'Results', address: 'C1' },
  });
});

test.each([
  ['a name of other cells', '=Inputs!B1+Both*0+Discount'],
  ['another workbook', '=[Rates.xlsx]Rates!$A$1'],
  ['LET without an input', '=LET(x,Inputs!B1,x)'],
])('but takes for constant what no input changes: %s', (_what, formula) => {
  const other = formula.replace('Both', 'Other!Both');
  const compiled = results('=C1+Hours', 9, { C1: [other, 7] });
  if (compiled.kind === 'stopped') throw new Error(compiled.because);
  expect(compiled.evaluate([5])).toEqual([12]);
});
