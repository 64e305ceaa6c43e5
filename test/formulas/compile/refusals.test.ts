import { compileWorkbook } from '../../../src/formulas/compile/compile';
import type { SheetCells } from '../../../src/formulas/compile/cells';
import type { OurFunctions } from '../../../src/formulas/ourFunctions';

type Held = number | string | boolean | null | { error: string };

/** A1 is the input and B1 the result, unless a test says otherwise. */
function sheet(
  cells: Record<string, [formula: string | null, value: Held, spilledFrom?: string]>,
): SheetCells[] {
  const held = Object.entries(cells).map(([address, [formula, value, spilledFrom = null]]) => ({
    address,
    formula,
    value,
    spilledFrom,
  }));
  return [{ name: 'Sheet', cells: held }];
}

const place = (address: string) => ({ sheet: 'Sheet', address });

/** As many rows as asked for, each twice its number. */
const rowsAsked = (count: number) => Array.from({ length: Math.trunc(count) }, (_, i) => [2 * (i + 1)]);
const refuses = () => {
  throw Object.assign(new Error('the rate must be a number'), { code: '#VALUE!' });
};
const shown = (...args: unknown[]) => JSON.stringify(args).length;
const functions: OurFunctions = {
  namespace: 'OT',
  implementations: new Map<string, (...args: never[]) => unknown>([
    ['ROWS', rowsAsked],
    ['REFUSES', refuses],
    ['SHOWN', shown],
  ]),
  metadata: {
    functions: [
      { id: 'ROWS', name: 'ROWS', parameters: [{}], result: { dimensionality: 'matrix' } },
      { id: 'REFUSES', name: 'REFUSES', parameters: [{}], result: {} },
      {
        id: 'SHOWN',
        name: 'SHOWN',
        parameters: [{}, { dimensionality: 'matrix', optional: true }, { optional: true }],
        result: {},
      },
    ],
  },
};

const compile = (contents: SheetCells[], inputs = ['A1'], outputs = ['B1']) =>
  compileWorkbook({ contents, names: [], inputs: inputs.map(place), outputs: outputs.map(place), functions });

test.each([
  [
    'cells that may not be there, in the place of a range',
    { A1: [null, 2], C1: [null, 2], C2: [null, 3], B1: ['=COUNTIF(INDEX(C1:C2,A1),3)', 1] },
    'B1',
    'COUNTIF',
  ],
  ['a function that is not known', { A1: [null, 2], B1: ['=BESSELJ(A1,1)', 0.5767] }, 'B1', 'BESSELJ'],
  [
    'one on the way to the result',
    { A1: [null, 2], C1: ['=BESSELJ(A1,1)', 1], B1: ['=C1+1', 2] },
    'C1',
    'BESSELJ',
  ],
  [
    'one in a part of IF that is not taken now, but may be',
    { A1: [null, 2], B1: ['=IF(A1>1,A1,BESSELJ(A1,1))', 2] },
    'B1',
    'BESSELJ',
  ],
  ['a circular reference', { A1: [null, 2], C1: ['=B1', 0], B1: ['=C1+A1', 2] }, 'B1', 'circular reference'],
  ['a result in words', { A1: [null, 2], B1: ['=A1&" years"', '2 years'] }, 'B1', 'shows the text "2 years"'],
  ['a result in error', { A1: [null, 0], B1: ['=1/A1', { error: '#DIV/0!' }] }, 'B1', 'the error #DIV/0!'],
  ['no result', { A1: [null, 0] }, 'B1', 'shows nothing'],
  [
    'an input whose formula fills other cells',
    { A1: ['=SEQUENCE(2)', 1], A2: [null, 2, 'A1'], B1: ['=A1', 1] },
    'A1',
    'its formula fills other cells',
  ],
  ['an input in words', { A1: [null, 'two'], B1: ['=1', 1] }, 'A1', 'holds no number'],
  ['an input that is blank', { B1: ['=A1+1', 1] }, 'A1', 'holds no number'],
  [
    'a value that is not the spreadsheet’s',
    { A1: [null, 2], C1: ['=ROUND(A1*2,0)', 5], B1: ['=C1+1', 6] },
    'C1',
    'ROUND: it is 4 here and 5 in the workbook',
  ],
  [
    'a formula that cannot be read',
    { A1: [null, 2], B1: ['=A1+LET(x,1,x)', 3] },
    'B1',
    'cannot be worked out',
  ],
  [
    'a function whose answer may fill more cells or fewer',
    { A1: [null, 2], B1: ['=SUM(SEQUENCE(A1))', 3] },
    'B1',
    'the size of what SEQUENCE gives',
  ],
  [
    'a range to add up that is not the shape of the range looked at',
    { A1: [null, 2], A2: [null, 3], B1: ['=SUMIF(A1:A2,2,A1)', 2] },
    'B1',
    'ranges that differ in shape',
  ],
  [
    'blank cells below the last that is filled',
    { A1: [null, 2], C1: [null, 1], B1: ['=COUNTIF(C:C,"")+A1', 1_048_577] },
    'B1',
    'COUNTIF of whole rows or columns',
  ],
] as const)('stops, and says where and why: %s', (_, cells, at, because) => {
  const stopped = compile(sheet(cells as unknown as Parameters<typeof sheet>[0]));
  expect(stopped).toMatchObject({ kind: 'stopped', at: place(at) });
  expect(stopped).toHaveProperty('because', expect.stringContaining(because));
});

function compiled(...given: Parameters<typeof compile>) {
  const found = compile(...given);
  if (found.kind === 'stopped') throw new Error(found.because);
  return found;
}

test('says which inputs the results depend on', () => {
  const cells = sheet({ A1: [null, 2], A2: [null, 3], A3: [null, 4], B1: ['=A1*SUM(A3:A9)', 8] });
  expect(compiled(cells, ['A1', 'A2', 'A3']).dependsOn).toEqual([true, false, true]);
});

test('what depends on no input is taken from the workbook, whatever works it out', () => {
  const cells = sheet({ A1: [null, 2], A2: [null, 3], C1: ['=BESSELJ(A2,1)', 7], B1: ['=A1*C1', 14] });
  expect(compiled(cells).evaluate([3])).toEqual([21]);
});

test('a part of IF that cannot be taken does not stop it', () => {
  const cells = sheet({ A1: [null, 2], A2: [null, 1], B1: ['=IF(A2=1,A1*2,BESSELJ(A1,1))', 4] });
  expect(compiled(cells).evaluate([5])).toEqual([10]);
});

test.each([
  ['CHOOSE', '=IFERROR(CHOOSE("first",A1,2),A1*3)'],
  ['INDEX', '=IFERROR(INDEX(A1:A2,"first"),A1*3)'],
])('the place that %s takes is an error where it is text', (_, formula) => {
  const cells = sheet({ A1: [null, 2], B1: [formula, 6] });
  expect(compiled(cells).evaluate([5])).toEqual([15]);
});

test('a result that is no number for some inputs is NaN for those alone', () => {
  const cells = sheet({ A1: [null, 2], B1: ['=IF(A1>5,"never",1/A1)', 0.5], B2: ['=A1+1', 3] });
  const found = compiled(cells, ['A1'], ['B1', 'B2']);
  const results = [new Float64Array(4), new Float64Array(4)];
  found.evaluateTrials([[1, 0, 6, 4]], 4, results);
  expect(results.map((result) => [...result])).toEqual([
    [1, NaN, NaN, 0.25],
    [2, 1, 7, 5],
  ]);
});

const spill = sheet({
  A1: [null, 3],
  C1: ['=OT.ROWS(A1)', 2],
  C2: [null, 4, 'C1'],
  C3: [null, 6, 'C1'],
  B1: ['=SUM(C1:C5)', 12],
});

test.each([
  ['as now', 3, 12],
  ['fewer rows leave blanks', 2, 6],
  ['more rows are not known, rather than left out', 4, NaN],
])('the table that a function of ours spills: %s', (_, rows, expected) => {
  expect(compiled(spill).evaluate([rows])).toEqual([expected]);
});

test('a refusal of a function of ours is an error like any other', () => {
  const cells = sheet({ A1: [null, 1], B1: ['=IFERROR(OT.REFUSES(A1),A1+7)', 8] });
  expect(compiled(cells).evaluate([2])).toEqual([9]);
});

test.each([
  [
    'a cell and a range',
    '=OT.SHOWN(A1,C1:D2)',
    [
      1,
      [
        [5, null],
        [null, 'x'],
      ],
      null,
    ],
  ],
  ['a number for a table', '=OT.SHOWN(A1,7)', [1, [[7]], null]],
  ['an argument left empty', '=OT.SHOWN(A1,,4)', [1, null, 4]],
  ['a blank cell', '=OT.SHOWN(A1,C1:C1,C2)', [1, [[5]], null]],
])('a function of ours is sent what Excel sends: %s', (_, formula, sent) => {
  const length = JSON.stringify(sent).length;
  const cells = sheet({ A1: [null, 1], C1: [null, 5], D2: [null, 'x'], B1: [formula, length] });
  expect(compiled(cells).evaluate([1])).toEqual([length]);
});

test('more trials than are worked out together', () => {
  const cells = sheet({ A1: [null, 2], B1: ['=IF(MOD(A1,3)=0,1/0,A1^2)', 4] });
  const count = 1000;
  const results = [new Float64Array(count)];
  compiled(cells).evaluateTrials([Float64Array.from({ length: count }, (_, i) => i)], count, results);
  expect([...results[0]!]).toEqual(Array.from({ length: count }, (_, i) => (i % 3 === 0 ? NaN : i ** 2)));
});

test('a chain as long as a sheet does not run out of room', () => {
  const rows = 20_000;
  const cells = Object.fromEntries(
    Array.from({ length: rows }, (_, i) => [`B${i + 2}`, [`=B${i + 1}+1`, i + 3]] as const),
  );
  const long = sheet({ A1: [null, 1], B1: ['=A1+1', 2], ...cells } as unknown as Parameters<typeof sheet>[0]);
  expect(compiled(long, ['A1'], [`B${rows + 1}`]).evaluate([5])).toEqual([rows + 6]);
});

test.each(['IFERROR(A1)', 'IFNA(A1)', 'IF(A1,1,2,3)'])(
  'a wrong count of arguments of a special function is said: %s',
  (formula) =>
    expect(compile(sheet({ A1: [null, 2], B1: [`=${formula}`, 0] }))).toMatchObject({
      kind: 'stopped',
      at: place('B1'),
      because: expect.stringMatching(
        /^[A-Z]+ takes at (?:least|most) \d arguments; \d w(?:as|ere) given$/,
      ) as string,
    }),
);
