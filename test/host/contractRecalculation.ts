import type { SetCell } from '../../src/host/spreadsheet';
import type { OpenWorkbook } from './contract';
import { change, DERBY } from './contractFixture';

const a1 = (value: number): SetCell => ({ sheet: 'Sums', address: 'A1', value });
const b3 = (value: number): SetCell => ({ sheet: DERBY, address: 'B3', value });
const read = [
  { sheet: 'Sums', address: 'A5' },
  { sheet: DERBY, address: 'B3' },
];

/** What every host promises of recalculating with other values. */
export function describeRecalculation(open: () => OpenWorkbook): void {
  const spreadsheet = () => open().spreadsheet;
  const contents = () => spreadsheet().contents();

  describe('recalculating with other values', () => {
    test('answers set by set, a cell that a set leaves out having its own value', async () => {
      const before = await contents();
      const told: number[] = [];
      const answers = await spreadsheet().recalculateWith({
        sets: [[a1(1)], [b3(2)], [a1(3), b3(4)], []],
        read,
        onProgress: (done) => told.push(done),
      });
      expect(answers).toEqual([
        [2, 10.5],
        [84, 2],
        [6, 4],
        [84, 10.5],
      ]);
      expect(told).toEqual([1, 2, 3, 4]);
      expect(await contents()).toEqual(before);
    });

    test('a cell with a formula has the value in its place, and its formula again afterwards', async () => {
      const before = await contents();
      const a5 = (value: number): SetCell => ({ sheet: 'Sums', address: 'A5', value });
      const answers = await spreadsheet().recalculateWith({
        sets: [[a5(1)], [a1(3)], [a5(2), a1(3)], []],
        read,
      });
      expect(answers.map(([value]) => value)).toEqual([1, 6, 2, 84]);
      expect(await contents()).toEqual(before);
    });

    test('gives errors as errors', async () => {
      const [[value]] = (await spreadsheet().recalculateWith({
        sets: [[a1(1)]],
        read: [{ sheet: 'Sums', address: 'A7' }],
      })) as [[unknown]];
      expect(value).toMatchObject({ error: '#DIV/0!' });
    });

    test('keeps number formats', async () => {
      await spreadsheet().recalculateWith({ sets: [[{ sheet: 'Sums', address: 'A6', value: 0.5 }]], read });
      await open().select('Sums', 'A6');
      expect(await spreadsheet().selection()).toMatchObject({ value: 0.325, text: '32.5%' });
    });

    test('brings the inputs back when it fails half-way', async () => {
      const before = await contents();
      const failing = spreadsheet().recalculateWith({
        sets: [[a1(1)], [a1(2), b3(9)], [a1(3)]],
        read,
        onProgress: (done) => {
          if (done === 2) throw new Error('No progress today.');
        },
      });
      await expect(failing).rejects.toThrow('No progress today.');
      expect(await contents()).toEqual(before);
    });

    test('brings the inputs back when it is stopped', async () => {
      const before = await contents();
      const stop = new AbortController();
      const stopped = spreadsheet().recalculateWith({
        sets: [[a1(1)], [a1(2)], [a1(3)]],
        read,
        onProgress: (done) => done === 2 && stop.abort(),
        signal: stop.signal,
      });
      await expect(stopped).rejects.toMatchObject({ name: 'Stopped' });
      expect(await contents()).toEqual(before);
    });

    test.each([
      ['an unknown sheet', { sheet: 'Nowhere', address: 'A5', value: 1 }, 'Nowhere'],
      ['a cell that is none', { sheet: 'Sums', address: 'A0', value: 1 }, 'A0'],
    ])('refuses to set %s, and changes nothing', async (_what, cell, sentence) => {
      const before = await contents();
      await expect(spreadsheet().recalculateWith({ sets: [[a1(1), cell]], read })).rejects.toThrow(sentence);
      expect(await contents()).toEqual(before);
    });

    test.each([
      ['open', 'Inputs', 'B3', null],
      ['locked', 'Inputs', 'A3', /locked/],
    ])('on a protected sheet with a cell that is %s', async (_what, sheet, address, refusal) => {
      await spreadsheet().apply(change);
      const before = await contents();
      const asked = spreadsheet().recalculateWith({
        sets: [[{ sheet, address, value: 2 }]],
        read: [{ sheet: 'Case results', address: 'B5' }],
      });
      if (refusal) await expect(asked).rejects.toThrow(refusal);
      else expect(await asked).toEqual([[4]]);
      expect(await contents()).toEqual(before);
    });
  });
}
