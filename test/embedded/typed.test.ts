import fc from 'fast-check';
import { readTyped } from '../../src/embedded/typed';
import { numberIn } from '../../src/formulas/functions/coercion';
import { realSerial } from '../../src/model/dates';

const read = (text: string) => readTyped(text, 2026);

describe('typed entries become what Excel with British settings makes of them', () => {
  test.each([
    ['12', 12, undefined],
    ['-5', -5, undefined],
    ['+5', 5, undefined],
    ['.5', 0.5, undefined],
    ['00123', 123, undefined],
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['(5)', -5, undefined],
    ['(1,234.50)', -1234.5, '#,##0.00'],
    ['£1,234.50', 1234.5, '£#,##0.00'],
    ['£5', 5, '£#,##0'],
    ['(£1,234.50)', -1234.5, '£#,##0.00'],
    ['£(5)', -5, '£#,##0'],
    ['£-5', -5, '£#,##0'],
    ['-£5', -5, '£#,##0'],
    ['- £5', -5, '£#,##0'],
    ['5.5%', 0.055, '0.00%'],
    ['5 %', 0.05, '0%'],
    ['%5', 0.05, '0%'],
    ['-2%', -0.02, '0%'],
    ['(2%)', -0.02, '0%'],
    ['29%', 0.29, '0%'],
    ['1e3', 1000, '0.00E+00'],
    ['1.5E-3', 0.0015, '0.00E+00'],
    ['-1e3', -1000, '0.00E+00'],
    ['3 1/2', 3.5, '# ?/?'],
    ['-3 1/2', -3.5, '# ?/?'],
    ['0 3/16', 0.1875, '# ??/??'],
    ['12:30', 12.5 / 24, 'hh:mm'],
    ['12:30:36', 12.51 / 24, 'hh:mm:ss'],
    ['9:30 pm', 21.5 / 24, 'h:mm AM/PM'],
    ['9 am', 9 / 24, 'h:mm AM/PM'],
    ['12:00 am', 0, 'h:mm AM/PM'],
    ['37:30', 37.5 / 24, '[h]:mm:ss'],
    ['1:2', 62 / 1440, 'hh:mm'],
    ['25:30', 25.5 / 24, '[h]:mm:ss'],
    ['9:05 pm', 21 / 24 + 5 / 1440, 'h:mm AM/PM'],
    ['0 1/2', 0.5, '# ?/?'],
    ['(50)', -50, undefined],
    ['(5%)', -0.05, '0%'],
    ['1e5', 100_000, '0.00E+00'],
    ['-0', 0, undefined],
    ['1,234.5 ', 1234.5, '#,##0.00'],
    ['\u00a05\u00a0', 5, undefined],
    ['\u202f£5', 5, '£#,##0'],
    ['\u22125', -5, undefined],
    ['\u2212£305,796', -305_796, '£#,##0'],
    ['£\u22125', -5, '£#,##0'],
    ['\u2013 2.5%', -0.025, '0.00%'],
    ['123456789012345', 123_456_789_012_345, undefined],
    ['500-', -500, undefined],
    ['1,250.00-', -1250, '#,##0.00'],
    ['£5-', -5, '£#,##0'],
  ])('%s is the number %d, shown as %s', (text, value, format) => {
    const typed = read(text);
    expect(typed).toMatchObject({ kind: 'number', value: expect.closeTo(value, 12) as number });
    expect((typed as { format?: string }).format).toBe(format);
  });

  test.each([
    ['0.9661835748792271', 0.966183574879227, undefined],
    ['12.333333333333333', 12.3333333333333, undefined],
    ['£1234.567890123456', 1234.56789012345, '£#,##0.00'],
    ['33.33333333333333%', 0.333333333333333, '0.00%'],
    ['1.2345678901234567E-5', 1.23456789012345e-5, '0.00E+00'],
  ])('%s keeps fifteen digits: %d', (text, value, format) =>
    expect(read(text)).toEqual({ kind: 'number', value, ...(format && { format }) }),
  );

  test('5.5% is 0.055 to the last digit', () => expect(read('5.5%')).toMatchObject({ value: 0.055 }));

  test.each([
    ['1/4/27', [2027, 4, 1], 'dd/mm/yyyy'],
    ['31/12/29', [2029, 12, 31], 'dd/mm/yyyy'],
    ['1/4/30', [1930, 4, 1], 'dd/mm/yyyy'],
    ['1 Apr 2027', [2027, 4, 1], 'dd/mm/yyyy'],
    ['1-Apr-27', [2027, 4, 1], 'dd/mm/yyyy'],
    ['1/4', [2026, 4, 1], 'dd/mm/yyyy'],
    ['2027-04-01', [2027, 4, 1], 'dd/mm/yyyy'],
    ['Apr-27', [2027, 4, 1], 'mmm-yy'],
    ['April 2027', [2027, 4, 1], 'mmm-yy'],
    ['04/2026', [2026, 4, 1], 'mmm-yy'],
    ['5/2026', [2026, 5, 1], 'mmm-yy'],
    ['5-2026', [2026, 5, 1], 'mmm-yy'],
    ['2026-04', [2026, 4, 1], 'mmm-yy'],
    ['2026-4', [2026, 4, 1], 'mmm-yy'],
    ['2011-11', [2011, 11, 1], 'mmm-yy'],
    ['1/2', [2026, 2, 1], 'dd/mm/yyyy'],
    ['1-4-2026', [2026, 4, 1], 'dd/mm/yyyy'],
    ['1 April 2026', [2026, 4, 1], 'dd/mm/yyyy'],
    ['01.04.2026', [2026, 4, 1], 'dd/mm/yyyy'],
    ['5/6/7', [2007, 6, 5], 'dd/mm/yyyy'],
    ['29/2/2028', [2028, 2, 29], 'dd/mm/yyyy'],
  ])('%s is the day %p, shown as %s', (text, [year, month, day], format) => {
    expect(read(text)).toEqual({
      kind: 'date',
      value: realSerial({ year: year!, month: month!, day: day! }),
      format,
    });
  });

  test.each(['1/4/2026 12:30', '1 April 2026 12:30 pm', '2026-04-01 12:30', '2026-04-01T12:30'])(
    '%s is that day and time',
    (text) => {
      const value = realSerial({ year: 2026, month: 4, day: 1 })! + 12.5 / 24;
      expect(read(text)).toEqual({ kind: 'date', value, format: 'dd/mm/yyyy hh:mm' });
    },
  );

  test.each([
    ['--5', '=--5'],
    ['++5', '=++5'],
    ['-(5)', '=-(5)'],
    ['+5+5', '=+5+5'],
    ['-5+3', '=-5+3'],
    ['+A1*2', '=+A1*2'],
    ['-SUM(A1:A3)', '=-SUM(A1:A3)'],
    ['+5%+1', '=+5%+1'],
  ])('%s is the formula %s', (text, formula) => expect(read(text)).toEqual({ kind: 'formula', formula }));

  test.each([
    ['TRUE', true],
    ['false', false],
  ])('%s is a logical value', (text, value) => expect(read(text)).toEqual({ kind: 'logical', value }));

  test.each([
    ['#N/A', '#N/A'],
    ['#div/0!', '#DIV/0!'],
  ])('%s is the error %s', (text, value) => expect(read(text)).toEqual({ kind: 'error', value }));

  test.each([
    '-(£5)',
    '2026-04-31',
    '2026-04-01 25:00',
    '1/13',
    '13/2026',
    '2026-13',
    '0/2026',
    '12345678901234567890',
    '31/2/2026',
    '12/31/2026',
    '1,23',
    '1,2345',
    '12:75',
    '13:00 pm',
    '1.2.3',
    '5%%',
    '1234567890123456',
    '0x10',
    '0b11',
    '-0o17',
  ])('%s is neither a number nor a date: it stays as typed', (text) =>
    expect(read(text)).toEqual({ kind: 'text' }),
  );

  test.each([
    ...Object.getOwnPropertyNames(Object.prototype),
    'prototype',
    'length',
    'Total',
    '',
    '- not known',
    '+ more',
    '-total',
    '-',
    '£',
    '%',
    '.',
    '()',
    'e5',
    '1 in 4',
    'A1',
    'May',
    '12 Acacia Avenue',
    '02079460000 x2',
    '#1',
    '\u2013',
    '\u2013 5 people',
    '2025\u201326',
    '2026/27',
    '9:05pm',
    '#N/A yet',
    'Total ',
  ])('“%s” is plain text', (text) => expect(read(text)).toBeNull());
});

test('any number, written as a person may write it, is that number', () => {
  const money = fc.integer({ min: -99_999_999, max: 99_999_999 });
  fc.assert(
    fc.property(money, fc.boolean(), fc.boolean(), (pence, inPounds, inBrackets) => {
      const size = (Math.abs(pence) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });
      const marked = `${inPounds ? '£' : ''}${size}`;
      const text = pence >= 0 ? marked : inBrackets ? `(${marked})` : `-${marked}`;
      expect(read(text)).toMatchObject({ kind: 'number', value: pence === 0 ? 0 : pence / 100 });
    }),
  );
});

test('no entry whatever throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789.,-+()£%/: eEaApPmM\'"=') }),
      (text) => void read(text),
    ),
  );
});

describe('a formula reads a text as it would read an entry', () => {
  const digits = fc.stringMatching(/^[\d.,]{1,6}$/);
  const month = fc.constantFrom('Apr', 'april', 'Sept', '4', '13');
  const entry = fc.oneof(
    fc.tuple(
      fc.constantFrom('', '-', '+', '£', '-£', '(', '£(', '%', '- '),
      digits,
      fc.constantFrom('', '%', ')', '-', 'e3'),
    ),
    fc.tuple(
      fc.nat(32),
      fc.constantFrom('/', '-', ' ', '.'),
      month,
      fc.constantFrom('', '/26', '-2026', ' 26', '.26'),
    ),
    fc.tuple(month, fc.constantFrom('-', ' '), fc.constantFrom('26', '2026', '1, 2026')),
    fc.tuple(fc.nat(30), fc.constantFrom(':05', ':5:30', ''), fc.constantFrom('', ' am', ' pm', 'pm')),
    fc.tuple(fc.nat(9), fc.constantFrom(' 1/2', ' 3/16', '/4')),
  );
  test('so that one is a number where the other is, and the same number', () => {
    fc.assert(
      fc.property(entry, (parts) => {
        const text = parts.join('');
        const typed = readTyped(text, new Date().getFullYear());
        if (typed?.kind !== 'number' && typed?.kind !== 'date') return;
        expect(numberIn(text)).toBeCloseTo(typed.value, 12);
      }),
    );
  });
});
