import {
  isEmail,
  isNationalInsuranceNumber,
  isNhsNumber,
  isPostcode,
  isTelephone,
  numbersWithin,
} from '../../src/extracts/identifiers/numbers';
import { findIdentifiers } from '../../src/extracts/identifiers/find';
import { Keys } from '../../src/extracts/identifiers/keys';
import { readValues } from '../../src/extracts/read/values';

describe('NHS numbers are told by their check digit', () => {
  test.each([
    // 943 476 5919 is the example in the NHS Data Dictionary.
    ['9434765919', true],
    ['943 476 5919', true],
    ['943-476-5919', true],
    ['9434765918', false],
    ['4505577104', true],
    ['9434765', false],
    ['94347659190', false],
    ['1111111111', false],
    ['94 34765919', false],
  ])('%s: %s', (text, is) => expect(isNhsNumber(text)).toBe(is));
});

test.each([
  [isNationalInsuranceNumber, 'QQ123456C', false],
  [isNationalInsuranceNumber, 'AB123456C', true],
  [isNationalInsuranceNumber, 'ab 12 34 56 c', true],
  [isNationalInsuranceNumber, 'BG123456C', false],
  [isNationalInsuranceNumber, 'AB123456E', false],
  [isPostcode, 'DE1 2AB', true],
  [isPostcode, 'ng51zz', true],
  [isPostcode, 'SW1A 1AA', true],
  [isPostcode, 'B33 8TH', true],
  [isPostcode, 'Band 6', false],
  [isPostcode, 'PO2', false],
  [isEmail, 'a.person@example.gov.uk', true],
  [isEmail, '@Green', false],
  [isTelephone, '01332 640 000', true],
  [isTelephone, '+44 7700 900123', true],
  [isTelephone, '24.62', false],
  [isTelephone, '0', false],
])('%p(%p) is %p', (is, text, expected) => expect(is(text)).toBe(expected));

test.each([
  ['Daughter rang, 07700 900123, wants a rail', true],
  ['Lives at 4 High St DE1 2AB', true],
  ['NHS 943 476 5919 seen at home', true],
  ['Mail to a.person@example.org', true],
  ['NI AB123456C', true],
  ['Order 1234567890 for 2 rails at 10:30', false],
  ['Band 6, 37 hours, grade PO2', false],
])('words with identifiers within are found: %p: %p', (text, is) => expect(numbersWithin(text)).toBe(is));

const found = (heading: string, ...cells: (string | number)[]) => {
  const table = readValues([[heading], ...cells.map((cell) => [cell])], 'test');
  return (
    findIdentifiers(table, [heading], 0, { dates: new Set(), words: new Set(), figures: new Set() })[0]
      ?.kind ?? null
  );
};

describe('a column is told by contents and by heading', () => {
  test.each<[string, (string | number)[], string | null]>([
    ['Ref', ['943 476 5919', '4505577104'], 'NHS number'],
    ['NHS No', ['not recorded 123', '999'], 'NHS number'],
    ['Location', ['DE1 2AB', 'NG5 1ZZ'], 'postcode'],
    ['Contact', ['07700 900123', '01332 640000'], 'telephone number'],
    ['DOB', ['03/03/1954', '09/06/1987'], 'date of birth'],
    ['Born', ['03/03/1954', '09/06/1947', '01/02/1934', '11/12/1939', '05/05/1961'], 'date of birth'],
    ['Date of birth', [20_000, 15_000], 'date of birth'],
    ['Surname', ['Smith', 'Patel'], 'name'],
    ['Client name', ['Smith', 'Patel'], 'name'],
    ['Service User', ['Mary Smith', 'Anil Patel'], 'name'],
    ['Allocated worker', ['Smith, Mary', 'Patel, Anil'], 'name'],
    ['Employee', ['E8537', 'VACANT'], null],
    ['Employee', ['Mary Smith', 'Anil Patel', 'VACANT'], 'name'],
    ['Provider name', ['Oak Care', 'Cedar Homecare'], null],
    ['Team name', ['North', 'South'], null],
    ['Address line 1', ['4 High Street'], 'address'],
    ['Notes', ['Rail fitted', 'Rang 07700 900123 twice'], 'words with identifiers in them'],
    ['Notes', ['Rail fitted', 'Seen at home'], null],
    ['Review date', ['22/02/2026', '23/02/2026', '24/02/2026', '25/02/2026', '26/02/2026'], null],
    ['Hours', [12.5, 14], null],
  ])('%s of %j: %p', (heading, cells, kind) => expect(found(heading, ...cells)).toBe(kind));
});

test('the same person has the same key, however the number is spaced, and also in a file read later', () => {
  const keys = new Keys();
  expect(keys.of('NHS number', '943 476 5919')).toBe('P0001');
  expect(keys.of('NHS number', '4505577104')).toBe('P0002');
  expect(keys.of('NHS number', '9434765919')).toBe('P0001');
  expect(new Keys(keys.entries()).of('NHS number', '450 557 7104')).toBe('P0002');
});
