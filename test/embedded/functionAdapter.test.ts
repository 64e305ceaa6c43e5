import { IDescriptionService } from '@univerjs/sheets-formula';
import { adaptFunctions } from '../../src/embedded/functionAdapter';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/embedded/headless';
import { fixtures } from './fixtures';

const value = (message: string) => ({ error: '#VALUE!', message });

const oneCell: [what: string, formula: string, expected: unknown][] = [
  ['a number', 'OT.SHOW(4)', '[4,null,null]'],
  ['a number written with trailing noughts', 'OT.SHOW(4.50,.5,1e3)', '[4.5,0.5,1000]'],
  ['a negative number', 'OT.SHOW(-2.50,-(3),1-4)', '[-2.5,-3,-3]'],
  ['a percentage', 'OT.SHOW(30%,12.50%)', '[0.3,0.125,null]'],
  ['text that looks like a number', 'OT.SHOW("4.50","1/2","£1,000")', '["4.50","1/2","£1,000"]'],
  ['text with quotation marks', 'OT.SHOW("say ""yes""","TRUE","")', '["say \\"yes\\"","TRUE",""]'],
  ['a boolean', 'OT.SHOW(TRUE,FALSE)', '[true,false,null]'],
  ['an omitted argument between others', 'OT.SHOW(1,,3)', '[1,null,3]'],
  ['an omitted argument at the end', 'OT.SHOW(1,)', '[1,null,null]'],
  ['a blank cell', 'OT.SHOW(Z1,Z2)', '[null,null,null]'],
  ['cells', 'OT.SHOW(A1,B1,C1)', '[1.5,"1/2",true]'],
  ['text in a cell that looks like a number', 'OT.SHOW(D1)', '["4.50",null,null]'],
  ['another function', 'OT.SHOW(SUM(1,2),"a"&"b",DATE(2026,4,1))', '[3,"ab",46113]'],
  ['its own kind', 'OT.HALF(OT.HALF(8))', 2],
  ['a LET name', 'LET(x,4.50,OT.HALF(x))', 2.25],
  ['a range for a table', 'OT.SHOWTABLE(A1:B2)', '[[[1.5,"1/2"],[null,3]],null]'],
  ['a whole blank range for a table', 'OT.SHOWTABLE(Z1:Z2)', '[[[null],[null]],null]'],
  ['one value for a table', 'OT.SHOWTABLE(7,"x")', '[[[7]],[["x"]]]'],
  ['an omitted table', 'OT.SHOWTABLE(1,)', '[[[1]],null]'],
  [
    'an array constant',
    'OT.SHOWTABLE({1.50,-2;TRUE,"a,b;c"},{"1/2"})',
    '[[[1.5,-2],[true,"a,b;c"]],[["1/2"]]]',
  ],
  ['lower case', 'ot.half(3)', 1.5],
  ['text that must stay text', 'OT.ECHO("1/2")', '1/2'],
  ['money as text', 'OT.ECHO("£1,000")', '£1,000'],
  ['text like a long number', 'OT.ECHO("00123")', '00123'],
  ['a number to its last digit', 'OT.ECHO(1/3)', 1 / 3],
  ['a boolean answer', 'OT.ECHO(TRUE)', true],
  ['no answer', 'OT.ECHO(Z1)', null],
];

const errorsIn: typeof oneCell = [
  ['an error as an argument', 'OT.SHOW(1/0)', { error: '#DIV/0!' }],
  ['an error as a later argument', 'OT.SHOW(1,NA())', { error: '#N/A' }],
  ['the first of two errors', 'OT.SHOW(1/0,NA())', { error: '#DIV/0!' }],
  ['an error in a cell', 'OT.HALF(E1)', { error: '#DIV/0!' }],
  ['an error in a range', 'OT.TOTAL(A1:E1)', { error: '#DIV/0!' }],
  ['an error in an array', 'OT.TOTAL({1,#N/A})', { error: '#N/A' }],
  ['several references as an argument', 'OT.HALF(OFFSET(A1,{0;1},0))', { error: '#VALUE!' }],
  ['several references for a table', 'OT.SHOWTABLE(OFFSET(A1,{0;1},0))', { error: '#VALUE!' }],
  ['a function as an argument', 'OT.HALF(LAMBDA(x,x))', { error: '#VALUE!' }],
  ['a function that does not exist', 'OT.NOSUCH(1)', { error: '#NAME?' }],
];

const refused: typeof oneCell = [
  ['a refusal', 'OT.HALF("b")', value('amount must be a number; it is "b"')],
  ['a refusal with another code', 'OT.NEVER()', { error: '#N/A', message: 'it never pays back' }],
  ['a refusal within a sum', 'SUM(1,OT.HALF("b"))', value('amount must be a number; it is "b"')],
  ['a refusal that is caught', 'IFERROR(OT.HALF("b"),7)', 7],
  ['a missing argument', 'OT.HALF()', value('amount is missing: OT.HALF(amount)')],
  [
    'too many arguments',
    'OT.SHOW(1,2,3,4)',
    value('OT.SHOW(first, [second], [third]) takes at most 3 arguments; 4 were given'),
  ],
  ['an argument where none is taken', 'OT.MIXED(1)', value('OT.MIXED() takes no argument; 1 was given')],
  [
    'a range for one value of a function that spills',
    'OT.COUNTDOWN({1,2})',
    value('from takes one cell; 1 × 2 cells were given'),
  ],
];

const unexpected = (name: string, reason: string) =>
  value(
    `${name} failed in an unexpected way, which is a fault of the function and not of your figures: ${reason}`,
  );

const broken: typeof oneCell = [
  ['an exception', 'OT.FAILS()', unexpected('OT.FAILS', 'undefined is not iterable')],
  ['not a number', 'OT.ANSWERS("nan")', unexpected('OT.ANSWERS', 'it answered with NaN')],
  ['infinity', 'OT.ANSWERS("infinity")', unexpected('OT.ANSWERS', 'it answered with Infinity')],
  [
    'a promise',
    'OT.ANSWERS("promise")',
    unexpected('OT.ANSWERS', 'it answered with something that no cell can show (object)'),
  ],
  [
    'a ragged table',
    'OT.ANSWERS("ragged")',
    unexpected('OT.ANSWERS', 'it answered with a table whose rows differ in length'),
  ],
  ['an empty table', 'OT.ANSWERS("empty")', unexpected('OT.ANSWERS', 'it answered with an empty table')],
];

const tables: [what: string, formula: string, expected: unknown[][]][] = [
  [
    'a spilled answer',
    'OT.COUNTDOWN(2)',
    [
      ['year 1', 2],
      ['year 2', 1],
    ],
  ],
  [
    'every kind of value',
    'OT.MIXED()',
    [
      ['text', '1/2', '£1,000'],
      [1 / 3, true, null],
    ],
  ],
  ['one value given a row', 'OT.HALF({2,4})', [[1, 2]]],
  [
    'one value given a range',
    'OT.HALF(A3:B4)',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    'a row against a column',
    'OT.SHOW({1,2},{3;4})',
    [
      ['[1,3,null]', '[2,3,null]'],
      ['[1,4,null]', '[2,4,null]'],
    ],
  ],
  ['ranges of unequal length', 'OT.SHOW({1,2},{3,4,5})', [['[1,3,null]', '[2,4,null]', { error: '#N/A' }]]],
  ['an error in a lifted range', 'OT.HALF({2,#DIV/0!})', [[1, { error: '#DIV/0!' }]]],
  ['a refusal in a lifted range', 'OT.HALF({2,"b"})', [[1, value('amount must be a number; it is "b"')]]],
];

const places = new Map<string, string>();
let workbook: HeadlessWorkbook;

beforeAll(async () => {
  workbook = await createHeadlessWorkbook(fixtures);
  workbook.set({ A1: 1.5, B1: '1/2', C1: true, D1: '4.50', E1: '=1/0', B2: 3, A3: 2, B3: 4, A4: 6, B4: 8 });
  const cells: Record<string, string> = {};
  [...oneCell, ...errorsIn, ...refused, ...broken, ...tables].forEach(([, formula], i) => {
    const place = `AA${i * 5 + 10}`;
    places.set(formula, place);
    cells[place] = `=${formula}`;
  });
  workbook.set(cells);
  await workbook.calculate();
});

afterAll(() => workbook.dispose());

describe('an argument reaches the function as Excel sends it', () => {
  it.each(oneCell)('%s', (_, formula, expected) => {
    expect(workbook.read(places.get(formula)!)).toEqual(expected);
  });
});

describe('an error given to a function is its answer', () => {
  it.each(errorsIn)('%s', (_, formula, expected) => {
    expect(workbook.read(places.get(formula)!)).toEqual(expected);
  });
});

describe('a refusal shows its code and keeps its words', () => {
  it.each(refused)('%s', (_, formula, expected) => {
    expect(workbook.read(places.get(formula)!)).toEqual(expected);
  });
});

describe('a broken function spoils its own cell only', () => {
  it.each(broken)('%s', (_, formula, expected) => {
    expect(workbook.read(places.get(formula)!)).toEqual(expected);
  });
});

describe('a table', () => {
  it.each(tables)('%s', (_, formula, expected) => {
    expect(workbook.readTable(places.get(formula)!)).toEqual(expected);
  });
});

it('follows the cells it reads', async () => {
  workbook.set({ H1: 10, H2: '=OT.HALF(H1)', H3: '=OT.TOTAL(H1:H2)' });
  await workbook.calculate();
  expect(workbook.read('H3')).toBe(15);
  workbook.set({ H1: 20 });
  await workbook.calculate();
  expect(workbook.read('H3')).toBe(30);
});

it('offers the help of functions.json while a formula is typed', () => {
  const help = workbook.injector.get(IDescriptionService).getFunctionInfo('OT.SHOW');
  expect(help).toMatchObject({ functionName: 'OT.SHOW', description: 'What SHOW does.' });
  expect(help?.functionParameter.map(({ name, detail, require }) => [name, detail, require])).toEqual([
    ['first', 'What first is.', 1],
    ['second', 'What second is.', 0],
    ['third', 'What third is.', 0],
  ]);
});

it('will not start with a function that is described but not there', () => {
  const options = { ...fixtures, implementations: new Map(), namespace: 'OT', onRefusal: () => undefined };
  expect(() => adaptFunctions(options)).toThrow(
    'SHOW is described in functions.json but nothing is associated',
  );
});
