import { CalculateFormulaService, LexerTreeBuilder } from '@univerjs/engine-formula';
import { beginSoon, calculateGathered } from '../../../src/embedded/gathering';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/embedded/headless';
import { SheetExecutor } from '../../../src/embedded/sheetFunctions/executor';
import { fixtures } from '../fixtures';

let book: HeadlessWorkbook;
let faults: [where: string, message: string][];

beforeEach(async () => {
  faults = [];
  const onFault = (where: string, error: unknown) => void faults.push([where, String(error)]);
  book = await createHeadlessWorkbook({ ...fixtures, onFault });
});
afterEach(() => {
  jest.restoreAllMocks();
  book.dispose();
});

const OURS = /which is a fault of the (function|program) and not of your figures/;

describe('an exception in a formula', () => {
  test('of a function of ours fails that formula alone, in words of its own, and is logged with its place', async () => {
    book.set({ A1: 4, B1: '=OT.FAILS()', B2: '=OT.HALF(A1)', B3: '=A1+1' });
    await book.calculate();
    expect([book.read('B2'), book.read('B3')]).toEqual([2, 5]);
    expect(book.read('B1')).toMatchObject({ error: '#VALUE!', message: expect.stringMatching(OURS) });
    expect(faults).toEqual([['OT.FAILS in cell B1', 'TypeError: undefined is not iterable']]);
  });

  test('of an ordinary function does so too', async () => {
    const executor: { answer(): unknown } = SheetExecutor.prototype as never;
    const answer = jest.spyOn(executor, 'answer');
    answer.mockImplementation(() => {
      throw new RangeError('Invalid array length');
    });
    book.set({ A1: 4, B1: '=LEFT("cash",2)', B3: '=A1+1' });
    await book.calculate();
    expect(book.read('B3')).toBe(5);
    expect(book.read('B1')).toMatchObject({ error: '#VALUE!', message: expect.stringMatching(OURS) });
    expect(faults).toEqual([['a formula in cell B1', 'RangeError: Invalid array length']]);
  });

  test.each([
    ['a refusal', '=OT.HALF("many")'],
    ['an ordinary error', '=1/0'],
    ['a formula that cannot be read', '=SUM(1,'],
    ['a circle', '=B1+1'],
  ])('%s is none', async (_what, formula) => {
    book.set({ B1: formula });
    await book.calculate();
    expect(faults).toEqual([]);
  });
});

describe('a calculation that ends in an exception', () => {
  const service: { _apply(): Promise<unknown> } = CalculateFormulaService.prototype as never;
  const broken = () => jest.spyOn(service, '_apply');

  test('is logged and reported to every wait for its figures, which would never end', async () => {
    broken().mockRejectedValueOnce(new TypeError('no tree'));
    book.set({ A1: 4, B1: '=OT.HALF(A1)' });
    await expect(book.calculate()).rejects.toThrow(/figures may be old/);
    expect(faults).toEqual([['a calculation', 'TypeError: no tree']]);
  });

  test('is made good by the next: every formula is calculated again, not only what has changed since', async () => {
    book.set({ A1: 4, B1: '=OT.HALF(A1)' });
    await book.calculate();
    broken().mockRejectedValueOnce(new TypeError('no tree'));
    book.set({ A1: 10 });
    await book.calculate().catch(() => undefined);
    book.set({ D1: 1 });
    await book.calculate();
    expect(book.read('B1')).toBe(5);
  });

  test('is made good by one that is not awaited, as after the user types', async () => {
    book.set({ A1: 4, B1: '=OT.HALF(A1)' });
    await book.calculate();
    broken().mockRejectedValueOnce(new TypeError('no tree'));
    book.set({ A1: 10 });
    await book.calculate().catch(() => undefined);
    book.set({ D1: 1, E1: '=D1+1' });
    calculateGathered(book.injector, false);
    beginSoon(book.injector);
    await untilShown('E1', 2);
    expect(book.read('B1')).toBe(5);
  });

  async function untilShown(at: string, value: number): Promise<void> {
    for (let left = 200; left > 0 && book.read(at) !== value; left--)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(book.read(at)).toBe(value);
  }
});

test('an exception in reading a formula fails that formula alone', async () => {
  const reader: { _nodeMaker(formula: string): unknown } = LexerTreeBuilder.prototype as never;
  const read = reader._nodeMaker;
  jest.spyOn(reader, '_nodeMaker').mockImplementation(function (this: unknown, ...given) {
    if (given[0].includes('765')) throw new RangeError('Maximum call stack size exceeded');
    return read.apply(this as typeof reader, given);
  });
  book.set({ A1: 4, B1: '=A1*765', B3: '=A1+1' });
  await book.calculate();
  expect(book.read('B3')).toBe(5);
  expect(book.read('B1')).toMatchObject({ error: '#VALUE!', message: expect.stringMatching(OURS) });
  expect(faults).toEqual([['the reading of a formula', 'RangeError: Maximum call stack size exceeded']]);
});
