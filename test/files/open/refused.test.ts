import { strToU8, zipSync } from 'fflate';
import { openXlsx } from '../../../src/files/open/openXlsx';
import { isLong } from '../../support/long';
import { data, packed, partsOf, written } from './parts';

const plain = partsOf({ sheet: data('<row r="1"><c r="A1"><v>1</v></c></row>') });
const file = packed(plain);
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The file with bytes changed where they first stand after a place. */
function changed(bytes: Uint8Array, at: (bytes: Buffer) => number, to: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy[at(copy)] = to;
  return copy;
}
const central = (copy: Buffer) => copy.indexOf('PK\u0001\u0002', 0, 'latin1');
const withSheet = (xml: string) => packed({ ...plain, 'xl/worksheets/sheet1.xml': xml });
const deep = `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`;

test.each<[string, () => Uint8Array, RegExp]>([
  ['an empty file', () => new Uint8Array(), /empty/],
  ['a text', () => strToU8('name,hours\nAsh,3'), /not an .xlsx workbook/],
  ['a web page that asks to sign in', () => strToU8('<!DOCTYPE html><html>'), /web page/],
  ['a PDF', () => strToU8('%PDF-1.7'), /PDF/],
  [
    'an old .xls',
    () => Uint8Array.from([...old, ...Array<number>(512).fill(0), ...utf16('Workbook')]),
    /old \.xls format.*Save it/,
  ],
  [
    'a password for opening',
    () => Uint8Array.from([...old, ...Array<number>(512).fill(0), ...utf16('EncryptedPackage')]),
    /password.*take the password off/i,
  ],
  [
    'a Word document',
    () => packed({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<d/>' }),
    /Word document/,
  ],
  [
    'an .ods',
    () => packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<d/>' }),
    /\.ods/,
  ],
  ['an .xlsb', () => packed({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': '' }), /\.xlsb/],
  ['another zip', () => packed({ 'photo.txt': 'x' }), /not an .xlsx workbook: it names no workbook/],
  ['half of a file', () => file.subarray(0, file.length / 2), /damaged or not whole/],
  [
    'other bytes in a part',
    () =>
      changed(
        zipSync({ '[Content_Types].xml': [strToU8('<Types/>'), { level: 0 }] }),
        (copy) => copy.indexOf('Types/>', 0, 'latin1'),
        0x41,
      ),
    /damaged/,
  ],
  ['an encrypted part', () => changed(file, (copy) => central(copy) + 8, 1), /encrypted/],
  [
    'a part that leads out of the archive',
    () => packed({ ...plain, '../../etc/passwd': 'x' }),
    /leads outside/,
  ],
  ['a part on a drive', () => packed({ ...plain, 'C:/x.xml': 'x' }), /leads outside/],
  [
    'too many parts',
    () =>
      packed({ ...plain, ...Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`x${i}`, ''])) }),
    /10,0\d\d parts/,
  ],
  [
    'a document type',
    () => withSheet('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    /document type/,
  ],
  [
    'entities that grow',
    () => withSheet('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
    /document type/,
  ],
  [
    'XML that is not whole',
    () => withSheet('<worksheet><sheetData><row>'),
    /damaged: its part xl\/worksheets\/sheet1\.xml/,
  ],
  ['XML of many levels', () => withSheet(`<worksheet>${deep}</worksheet>`), /nested too deeply/],
  [
    'a cell outside the grid',
    () => written({ sheet: data('<row r="1048577"><c r="A1048577"><v>1</v></c></row>') }),
    /outside the grid, A1048577/,
  ],
  [
    'a sheet that is not there',
    () => packed(Object.fromEntries(Object.entries(plain).filter(([path]) => !path.includes('sheet1')))),
    /lacks the sheet ‘S’/,
  ],
  [
    'a workbook of no sheets',
    () => packed({ ...plain, 'xl/workbook.xml': '<workbook/>' }),
    /no sheet of cells/,
  ],
])('%s is refused in words', (_, make, words) => {
  expect(() => openXlsx(make())).toThrow(words);
});

const MB = 1_000_000;
test.each<[string, number, () => Uint8Array]>([
  [
    'in many parts',
    20,
    () => {
      const zeros = new Uint8Array(MB);
      return packed({
        ...plain,
        ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`x${i}`, zeros])),
      });
    },
  ],
  [
    'in one part whose size is a lie',
    isLong ? 256 : 20,
    () => {
      const zeros = new Uint8Array((isLong ? 300 : 30) * MB);
      const bomb = Buffer.from(zipSync({ 'xl/media/x': [zeros, { level: 1 }] }));
      bomb.writeUInt32LE(10, central(bomb) + 24);
      return bomb;
    },
  ],
])('a file that unpacks to too much, %s, is refused before it does', (_, most, make) => {
  const bomb = make();
  expect(bomb.length).toBeLessThan(2 * MB);
  const started = performance.now();
  const options = most === 256 ? {} : { limits: { bytes: 2 * MB, unpacked: most * MB, parts: 100 } };
  expect(() => openXlsx(bomb, options)).toThrow(`unpacks to more than ${most} MB`);
  expect(performance.now() - started).toBeLessThan(60_000);
});

test('limits of one’s own are kept to', () => {
  expect(() => openXlsx(file, { limits: { bytes: 100, unpacked: 1000, parts: 10 } })).toThrow(
    '0 MB can be opened',
  );
});
