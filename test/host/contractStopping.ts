import { Stopped } from '../../src/host/recalculation';
import type { WorkbookChange } from '../../src/host/spreadsheet';
import type { OpenWorkbook } from './contract';
import { DERBY } from './contractFixture';

/** What every host promises of changes that a person stops, and of sheets that are taken away. */
export function describeStopping(open: () => OpenWorkbook): void {
  const spreadsheet = () => open().spreadsheet;
  const one = async (reference: string, sheet: string) =>
    (await spreadsheet().readRanges([reference], sheet))[0]?.[0]?.[0];
  const everything = async () => ({
    taken: await spreadsheet().taken(),
    contents: await spreadsheet().contents(),
  });

  describe('a change that is stopped', () => {
    const long: WorkbookChange = {
      sheets: [
        {
          name: 'Visits',
          columns: {},
          cells: { A1: { value: 'Minutes' } },
          long: [{ at: 'A2', columns: [{ values: Array.from({ length: 50_000 }, (_, i) => i) }] }],
        },
        { name: 'Visits figures', columns: {}, cells: { A1: { value: 'One' } } },
      ],
      names: [{ name: 'Minutes', refersTo: 'Visits!$A$2' }],
      cells: [{ sheet: 'Sums', address: 'A1', value: 7 }],
    };

    test.each([
      ['before it begins', 0],
      ['while a long sheet is made', 0.2],
      ['when half of it is written', 0.5],
      ['near its end', 0.7],
    ])('%s leaves the workbook as it was', async (_what, share) => {
      const before = await everything();
      const stop = new AbortController();
      const stopped = spreadsheet().apply(
        long,
        (progress) => progress.share >= share && stop.abort(),
        stop.signal,
      );
      await expect(stopped).rejects.toThrow(Stopped);
      expect(await everything()).toEqual(before);
    });

    test('when all is written is done all the same, and is said to be written', async () => {
      const stop = new AbortController();
      await spreadsheet().apply(long, ({ isWritten }) => isWritten && stop.abort(), stop.signal);
      expect(stop.signal.aborted).toBe(true);
      expect((await spreadsheet().taken()).sheets.slice(-2)).toEqual(['Visits', 'Visits figures']);
    });
  });

  describe('taking sheets and names away', () => {
    const removes = { sheets: [DERBY], names: ['PackageHours'] };

    test('is done once nothing refers to them, with what else changes', async () => {
      await spreadsheet().apply({
        sheets: [{ name: 'Newer', columns: {}, cells: { B2: { value: 5 } } }],
        cells: [{ sheet: 'Sums', address: 'B20', value: '=1+2' }],
        removes,
      });
      expect(await spreadsheet().taken()).toMatchObject({ sheets: ['Sums', 'Newer'], names: ['Answer'] });
      expect(await one('B20', 'Sums')).toBe(3);
    });

    test('of a sheet that is not there is refused by name, and nothing is changed', async () => {
      const before = await everything();
      await expect(
        spreadsheet().apply({ removes: { sheets: [DERBY, 'Nowhere'], names: [] } }),
      ).rejects.toThrow('Nowhere');
      expect(await everything()).toEqual(before);
    });
  });
}
