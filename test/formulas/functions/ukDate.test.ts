import { readUkDate } from '../../../src/formulas/functions/ukDate';
import { realSerial } from '../../../src/model/dates';

const read = (text: string) => readUkDate(text, 2026);

describe('a date typed in the United Kingdom', () => {
  it.each<[string, [number, number, number]]>([
    ['1/4/2026', [2026, 4, 1]],
    ['01/04/2026', [2026, 4, 1]],
    ['31/12/2026', [2026, 12, 31]],
    ['1-4-2026', [2026, 4, 1]],
    ['1/4/26', [2026, 4, 1]],
    ['1/4/29', [2029, 4, 1]],
    ['1/4/30', [1930, 4, 1]],
    ['1.4.2026', [2026, 4, 1]],
    ['1/4', [2026, 4, 1]],
    [' 1/4/2026 ', [2026, 4, 1]],
    ['1 April 2026', [2026, 4, 1]],
    ['1st April 2026', [2026, 4, 1]],
    ['1 Apr 26', [2026, 4, 1]],
    ['1-Apr-2026', [2026, 4, 1]],
    ['1 april', [2026, 4, 1]],
    ['30 Sept 2026', [2026, 9, 30]],
    ['29/2/2024', [2024, 2, 29]],
  ])('%s', (text, [year, month, day]) => {
    expect(read(text)).toEqual({
      kind: 'date',
      serial: realSerial({ year, month, day }),
      format: 'dd/mm/yyyy',
    });
  });

  it.each([
    ['1/4/2026 09:30', 9.5 / 24],
    ['1/4/2026 9:30 pm', 21.5 / 24],
    ['1 April 2026 12:00 am', 0],
    ['1/4/2026 12:00:36 PM', 0.5 + 36 / 86400],
  ])('%s with its time', (text, time) => {
    expect(read(text)).toEqual({ kind: 'date', serial: 46113 + time, format: 'dd/mm/yyyy hh:mm' });
  });

  it.each([
    '31/2/2026',
    '29/2/2026',
    '12/31/2026',
    '31/4/2026',
    '0/4/2026',
    '1/13/2026',
    '31 June 2026',
    '1/4/2026 25:00',
  ])('%s is no day there is', (text) => {
    expect(read(text)).toEqual({ kind: 'impossible' });
  });

  it.each([
    '',
    '12',
    '1.4',
    '1,4',
    '2026-04-01',
    'April 2026',
    'Total',
    '1/4/2026/1',
    '1/4-2026',
    '1 in 4',
    '3 maybe',
    '4 Marches',
  ])('"%s" is not written as a date', (text) => {
    expect(read(text)).toBeNull();
  });

  it('numbers days as Excel does', () => {
    expect(realSerial({ year: 2026, month: 4, day: 1 })).toBe(46113);
    expect(realSerial({ year: 1900, month: 1, day: 1 })).toBe(1);
    expect(realSerial({ year: 1900, month: 2, day: 28 })).toBe(59);
    expect(realSerial({ year: 1900, month: 3, day: 1 })).toBe(61);
    expect(realSerial({ year: 1899, month: 12, day: 31 })).toBeNull();
  });
});
