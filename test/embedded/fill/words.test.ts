import fc from 'fast-check';
import { isOfOneSeries, isOfSeries, nextTexts } from '../../../src/embedded/fill/words';

const split = (texts: string) => texts.split(', ');

// https://support.microsoft.com/office/fill-data-automatically-in-worksheet-cells has Qtr3, Mon, Jan, 1st Period and Product 1.
test.each([
  ['Q4', 'Q1, Q2, Q3, Q4, Q1'],
  ['Q1, Q2', 'Q3, Q4, Q1'],
  ['Q1, Q3', 'Q1, Q3'],
  ['Qtr3', 'Qtr4, Qtr1'],
  ['Qtr 4', 'Qtr 1, Qtr 2'],
  ['Quarter 4', 'Quarter 1'],
  ['quarter3', 'quarter4, quarter1'],
  ['Q4, Q5', 'Q6, Q7'],
  ['Q5', 'Q6'],
  ['Q42', 'Q43'],
  ['Nov, Dec, Jan', 'Feb, Mar'],
  ['Nov', 'Dec, Jan'],
  ['Jan, Apr', 'Jul, Oct, Jan'],
  ['Oct, Dec', 'Feb, Apr'],
  ['November, December, January', 'February'],
  ['April, May', 'June, July'],
  ['Apr, May', 'Jun, Jul'],
  ['May', 'Jun'],
  ['May, April', 'March, February, January, December'],
  ['JAN', 'FEB, MAR'],
  ['jan', 'feb'],
  ['Mon', 'Tue, Wed, Thu, Fri, Sat, Sun, Mon'],
  ['Saturday', 'Sunday, Monday'],
  ['Fri, Sat, Sun', 'Mon, Tue'],
  ['Monday, Wednesday', 'Friday, Sunday, Tuesday'],
  ['Week 9', 'Week 10, Week 11'],
  ['Week 09', 'Week 10'],
  ['A098, A099', 'A100, A101'],
  ['Year 1, Year 3', 'Year 5, Year 7'],
  ['1st', '2nd, 3rd, 4th'],
  ['1st Period', '2nd Period, 3rd Period'],
  ['9th, 10th', '11th, 12th, 13th'],
  ['20th', '21st, 22nd, 23rd, 24th'],
  ['112th', '113th'],
  ['1ST', '2ND'],
  ['9 weeks', '10 weeks'],
  ['9weeks', '10weeks'],
  ['2 of 7', '2 of 8'],
  ['1stop', '2stop'],
  ['v1.9', 'v1.10'],
  ['007', '008'],
])('%s goes on with %s', (given, next) => {
  const texts = split(given);
  const expected = split(next);
  for (const [i, text] of texts.slice(1).entries()) expect(isOfOneSeries(texts[i] ?? '', text)).toBe(true);
  expect(nextTexts(texts, expected.length, false)).toEqual(expected);
});

test.each([
  ['Q1', 'Q4, Q3'],
  ['Jan', 'Dec, Nov'],
  ['Sun', 'Sat'],
  ['Week 10', 'Week 9, Week 8'],
  ['Week 1', 'Week 0, Week 1'],
  ['2nd', '1st'],
])('by itself %s comes after %s, which are filled upwards', (given, before) => {
  const expected = split(before);
  expect(nextTexts([given], expected.length, true)).toEqual(expected);
});

test.each(['Room 3b', 'Care', '', 'Mond', 'Spring', '一月', '12345678901234567890'])(
  '“%s” is of no series',
  (text) => {
    expect(isOfSeries(text)).toBe(false);
    expect(nextTexts([text], 2, false)).toBeNull();
  },
);

test.each(['Jan, Feb, Apr', 'Week 1, Week 2, Week 4', 'Apr, June'])('%s is copied', (given) =>
  expect(nextTexts(split(given), 2, false)).toBeNull(),
);

test.each([
  ['Week 1', 'Month 2'],
  ['Mon', 'Jan'],
  ['Apr', 'June'],
  ['1st', '2 weeks'],
])('%s and %s are not of one series', (text, next) => expect(isOfOneSeries(text, next)).toBe(false));

test('a number at the end goes up by one each time, whatever is before it', () => {
  const before = fc.string().filter((text) => !/\d$/.test(text) && !/^(?:q|qtr|quarter)\s*$/i.test(text));
  fc.assert(
    fc.property(before, fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 9 }), (text, first, count) => {
      const expected = Array.from({ length: count }, (_, i) => `${text}${first + i + 1}`);
      expect(nextTexts([`${text}${first}`], count, false)).toEqual(expected);
    }),
  );
});
