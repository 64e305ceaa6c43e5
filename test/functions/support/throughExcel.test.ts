import { join } from 'node:path';
import { arrived } from './probes';
import { functionsInExcel, type Argument, type ExcelFunctions } from './throughExcel';

/** What Microsoft's runtime does, so that an upgrade which does something else is noticed. */
describe("a function called through Microsoft's runtime", () => {
  let excel: ExcelFunctions;

  beforeAll(async () => {
    excel = await functionsInExcel([join(__dirname, 'probes.ts')]);
  });

  const error = (code: string) => expect.objectContaining({ code });

  test.each<[string, Argument[], unknown[]]>([
    ['a number', [1.5], [1.5, null, null]],
    ['text', ['1/2'], ['1/2', null, null]],
    ['TRUE and FALSE', [true, false], [true, false, null]],
    ['blank cells as null', [null, null, [[null]]], [null, null, [[null]]]],
    ['arguments left out as null, never as undefined', [1, undefined, undefined], [1, null, null]],
    ['one cell for a range as a row of one', [1, 2, 3], [1, 2, [[3]]]],
    [
      'a range as rows',
      [
        1,
        2,
        [
          [1, 'a'],
          [true, null],
        ],
      ],
      [
        1,
        2,
        [
          [1, 'a'],
          [true, null],
        ],
      ],
    ],
    ['an error as an object with its code', [{ error: '#N/A' }], [error('#N/A'), null, null]],
    ['an error in a range likewise', [1, 2, [[{ error: '#DIV/0!' }]]], [1, 2, [[error('#DIV/0!')]]]],
  ])('is given %s', async (_what, args, expected) => {
    await excel.call('TAKES', args);
    expect(arrived.pop()).toEqual(expected);
  });

  test('is given 0 for blank cells where Excel sends that', async () => {
    await excel.call('TAKES', [null, undefined, [[null, 7]]], { blank: 0 });
    expect(arrived.pop()).toEqual([0, null, [[0, 7]]]);
  });

  test.each([
    ['NaN', { error: { code: '#VALUE!', message: 'NaN' } }],
    ['Infinity', { error: { code: '#NUM!', message: 'Infinity' } }],
    ['-Infinity', { error: { code: '#NUM!', message: 'Infinity' } }],
    ['null', { value: null }],
    ['undefined', { value: null }],
    ['-0', { value: 0 }],
    [
      'a block with holes',
      {
        value: [
          [1, null, null],
          [null, null, 'text'],
        ],
      },
    ],
    ['a returned error', { error: { code: '#N/A', message: 'returned' } }],
    ['an error in a block', { value: [[1, { error: '#VALUE!' }]] }],
    ['a plain error', { error: { code: '#VALUE!', message: '' } }],
  ])('that gives %s shows', async (what, shown) => {
    expect(await excel.call('GIVES', [what])).toEqual(shown);
  });

  test.each([
    ['invalidValue', '#VALUE!'],
    ['notAvailable', '#N/A'],
    ['divisionByZero', '#DIV/0!'],
    ['invalidNumber', '#NUM!'],
    ['nullReference', '#NULL!'],
    ['invalidName', '#VALUE!'],
    ['invalidReference', '#VALUE!'],
  ])('that refuses with %s shows %s and carries its words', async (code, shown) => {
    expect(await excel.call('REFUSES', [code, 'too many'])).toEqual({
      error: { code: shown, message: 'too many' },
    });
    expect(await excel.call('REFUSES', [code])).toEqual({ error: { code: shown, message: '' } });
  });

  test('is found by its id', async () => {
    expect(excel.metadata.map((entry) => entry.id)).toEqual(['TAKES', 'GIVES', 'REFUSES']);
    await expect(excel.call('MISSING', [])).rejects.toThrow('There is no function MISSING.');
  });

  test.each<[string, Argument[], string]>([
    ['too few arguments', [], 'Excel refuses TAKES without cell.'],
    ['too many', [1, 2, 3, 4], 'Excel refuses TAKES with 4 arguments.'],
    ['a range for one cell', [[[1, 2]]], 'Excel calls TAKES once for each cell of a range given as cell.'],
  ])('is not called with %s', async (_what, args, reason) => {
    await expect(excel.call('TAKES', args)).rejects.toThrow(reason);
  });
});
