import { readFile } from '../../../src/extracts/read/readFile';
import { nth } from '../../../src/formulas/present';
import { bytesOf, HEAD } from '../../support/extracts/readText';

describe('files that cannot be read are refused in words', () => {
  test.each([
    ['empty', new Uint8Array(), /is empty/],
    ['of blank lines', bytesOf('\n\n \n'), /is empty/],
    [
      'a quotation mark that is never closed',
      bytesOf(`${HEAD}"C1,Oak,10,8,24,80\nC2,Oak,10,8,24,80\n`),
      /quotation mark/,
    ],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), /Save it as/],
    ['a PDF', bytesOf('%PDF-1.7'), /PDF/],
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), /./],
  ])('%s', (_, bytes, message) => expect(() => readFile(bytes, 'extract.csv')).toThrow(message));
});

test('a file that says what separates its cells is believed', () =>
  expect(nth(readFile(bytesOf('sep=;\na,b;c\n1,2;3\n'), 'x.csv'), 0).columns).toEqual([
    ['a,b', '1,2'],
    ['c', '3'],
  ]));
