import * as fc from 'fast-check';
import { called } from './called';

/** Excel’s General gives a number eleven characters, its point among them, and rounds what does not fit. */
test.each<[number, string, string]>([
  [0, 'General', '0'],
  [5, 'general', '5'],
  [-1.5, 'General', '-1.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [1 / 3, 'General', '0.333333333'],
  [2 / 3, 'General', '0.666666667'],
  [200 / 3, 'General', '66.66666667'],
  [12345678901.7, 'General', '12345678902'],
  [-12345678901.7, 'General', '-12345678902'],
  [12345678901.2, 'General', '12345678901'],
  [1234567890.56, 'General', '1234567891'],
  [5234567890.56, 'General', '5234567891'],
  [9999999999.9, 'General', '10000000000'],
  [999999999.96, 'General', '1000000000'],
  [123456789.16, 'General', '123456789.2'],
  [12345678.915, 'General', '12345678.92'],
  [12345678901, 'General', '12345678901'],
  [99999999999, 'General', '99999999999'],
  [99999999999.6, 'General', '1E+11'],
  [100000000000, 'General', '1E+11'],
  [123456789012, 'General', '1.23457E+11'],
  [-123456789012.4, 'General', '-1.23457E+11'],
  [123456789012345, 'General', '1.23457E+14'],
  [1e15, 'General', '1E+15'],
  [1.5e20, 'General', '1.5E+20'],
  [1e21, 'General', '1E+21'],
  [0.00012345678, 'General', '0.000123457'],
  [0.0001, 'General', '0.0001'],
  [0.000012345678, 'General', '1.23457E-05'],
  [12345678901.7, 'General" hrs"', '12345678902 hrs'],
  [-1234567890.56, '0;"minus "General', 'minus 1234567891'],
  [1.005, '0.00;General', '1.01'],
  [1234567890.56, '0.00" general"', '1234567890.56 general'],
])('TEXT(%d,%j) is %j', (number, pattern, text) => {
  expect(called('TEXT', number, pattern)).toBe(text);
});

test('whatever the number, General is within half a unit of its last digit, in eleven characters and a sign', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 99_999_999_999, noNaN: true }), (number) => {
      const text = String(called('TEXT', number, 'General'));
      const places = text.split('.')[1]?.length ?? 0;
      expect(text.length).toBeLessThanOrEqual(11);
      const digits = 11 - 1 - Math.trunc(number).toString().length;
      expect(Math.abs(Number(text) - number)).toBeLessThanOrEqual(0.5 * 10 ** -Math.max(0, digits) + 1e-5);
      expect(places).toBeLessThanOrEqual(Math.max(0, digits));
    }),
    { numRuns: 300 },
  );
});
