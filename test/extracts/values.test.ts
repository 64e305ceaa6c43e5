import { readAmount, readDuration, readYesNo, UNREAD } from '../../src/extracts/values/amounts';
import { DateReader, orderOf } from '../../src/extracts/values/dates';

describe('money and numbers', () => {
  test.each([
    ['24.62', 24.62],
    ['£24.62', 24.62],
    ['£1,234.50', 1234.5],
    ['1,234.50', 1234.5],
    ['£1\u00a0234.50', 1234.5],
    ['1\u202f234\u202f567', 1234567],
    [' £ 80 ', 80],
    ['(50.00)', -50],
    ['(£1,250.00)', -1250],
    ['-3', -3],
    ['−3', -3],
    ['-£3.20', -3.2],
    ['£-3.20', -3.2],
    ['50.00-', -50],
    ['50.00 CR', -50],
    ['50.00 DR', 50],
    ['50.00CR', -50],
    ['£50.00 Cr', -50],
    ['CR 50.00', -50],
    ['£24.62 per hour', 24.62],
    ['£24.62/hr', 24.62],
    ['GBP 24.62', 24.62],
    ['0', 0],
    ['Nil', 0],
    ['60%', 0.6],
    ['.5', 0.5],
    [12.5, 12.5],
  ])('%p is %p', (text, expected) => expect(readAmount(text)).toBe(expected));

  test.each([[''], [' '], ['-'], ['–'], ['n/a'], ['NULL'], [null]])('%p is blank', (text) =>
    expect(readAmount(text)).toBeNull(),
  );

  test.each([
    ['TBC'],
    ['24,62'],
    ['1,23,456'],
    ['12.5.6'],
    ['=1+1'],
    ['£'],
    ['12 13'],
    ['1 23 456'],
    ['1,234 567'],
    [true],
  ])('%p is no number', (text) => expect(readAmount(text)).toBe(UNREAD));
});

describe('hours', () => {
  test.each([
    ['56:00', 56],
    ['12:30', 12.5],
    ['18:54', 18.9],
    ['0:15', 0.25],
    ['12:30:00', 12.5],
    ['12h 30m', 12.5],
    ['12 hrs 30 mins', 12.5],
    ['12 hours and 30 minutes', 12.5],
    ['45 mins', 0.75],
    ['7h', 7],
    ['2 hours', 2],
  ])('%p says its own unit: %p hours', (text, hours) => {
    const read = readDuration(text);
    expect(read !== null && typeof read === 'object' && 'hours' in read ? read.hours : read).toBeCloseTo(
      hours,
      12,
    );
  });
  test.each([['12.5'], ['750'], ['1,500.00']])('%p leaves its unit to the column', (text) =>
    expect(readDuration(text)).toEqual({ bare: Number(text.replace(',', '')) }),
  );
  test.each([['TBC'], ['12:75'], ['10/02/2026']])('%p is no duration', (text) =>
    expect(readDuration(text)).toBe(UNREAD),
  );
});

test.each([
  ['Y', 1],
  ['yes', 1],
  ['TRUE', 1],
  ['Double-up', 1],
  ['N', 0],
  ['No', 0],
  ['0', 0],
  ['', null],
  ['perhaps', UNREAD],
])('%p is yes or no: %p', (text, expected) => expect(readYesNo(text)).toBe(expected));

describe('dates', () => {
  // 22 February 2026 is day 46075 of Excel's calendar: 46023, the first of January, and 52.
  const days = new DateReader('day first', 2026);
  test.each([
    ['22/02/2026', 46_075],
    ['22/2/26', 46_075],
    ['22-Feb-26', 46_075],
    ['22 February 2026', 46_075],
    ['Sun 22 Feb 2026', 46_075],
    ['2026-02-22', 46_075],
    ['2026-02-22T12:00:00Z', 46_075.5],
    ['20260222', 46_075],
    ['22.02.2026', 46_075],
    ['22/02/2026 18:00', 46_075.75],
    ['22/02/2026 06:00 PM', 46_075.75],
    ['46075', 46_075],
    [46_075.25, 46_075.25],
    ['03/04/2026', 46_115],
    ['18:00', 0.75],
    ['6.00pm', 0.75],
  ])('%p is %p', (text, serial) => expect(days.read(text)).toBeCloseTo(Number(serial), 9));

  test.each([['31/02/2026'], ['22/13/2026'], ['TBC'], ['22 Feb'], ['12'], ['25:00'], [true]])(
    '%p is no date',
    (text) => expect(days.read(text)).toBe(UNREAD),
  );
  test.each([[''], ['-'], [null]])('%p is blank', (text) => expect(days.read(text)).toBeNull());

  test.each([
    ['one day above twelve tells that all are day first', ['03/04/2026', '22/02/2026'], 'day first'],
    ['one month above twelve tells that all are month first', ['03/04/2026', '02/22/2026'], 'month first'],
    ['without either they are day first, as here', ['03/04/2026', '05/06/2026'], 'day first'],
  ])('%s', (_, cells, order) => expect(orderOf([cells]).order).toBe(order));

  test('dates that could be read either way are counted', () =>
    expect(orderOf([['03/04/2026', '04/04/2026', '2026-04-03', '', '05/06/2026']])).toMatchObject({
      either: 2,
      dayFirst: 0,
      monthFirst: 0,
    }));
});
