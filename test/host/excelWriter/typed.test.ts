import { asTyped } from '../../../src/host/excel/writer/typed';

const same = (text: string) => text;

test.each([
  '1/2',
  '0012',
  '3%',
  'April 2027',
  '2027-28',
  '£4',
  '-',
  '+44 20',
  '@name',
  '#N/A',
  'TRUE',
  ' false ',
  "'tis",
  '=A1',
])('%p stays text by an apostrophe', (text) => {
  expect(asTyped({ value: text, isText: true }, same)).toBe(`'${text}`);
});

test.each(['Hours', 'A sentence with the year 2027 in it, too long to be taken for a date.', 'truthful', ''])(
  '%p is text by itself',
  (text) => {
    expect(asTyped({ value: text }, same)).toBe(text);
  },
);

test.each([
  [4, 4],
  [true, true],
  ['=A1', '=A1!'],
])('%p is no text', (value, expected) => {
  expect(asTyped({ value }, (formula) => `${formula}!`)).toBe(expected);
});
