import fc from 'fast-check';
import { evaluate, CannotEvaluate, cellsArgument } from '../../src/formulas/evaluate/evaluate';
import { whyNoName } from '../../src/formulas/nameRules';
import { placeOf } from '../../src/formulas/places';

const taken = [
  'Rate',
  'rate_2',
  'Days',
  'SUM',
  '_hidden',
  '\\cost',
  'Überstunden',
  'Łódź',
  'Łódź'.normalize('NFD'),
  'Année',
  'Год',
  '日数',
  'दिन',
  'Care.home',
  'Tax2026x',
  'R1048577',
  'XFE1',
  'XFD1048577',
  'RCA',
  'Rows1',
  'why?',
  'TRUELY',
  'x'.repeat(254),
];

test.each(taken)('%s may be a name', (name) => expect(whyNoName(name)).toBeNull());

test('a name has at most 255 characters', () => expect(whyNoName('x'.repeat(255))).toBeNull());

test.each(taken)('a formula finds what the name %s refers to', (name) => {
  const found = evaluate(`=${name}*2`, {
    address: 'A1',
    cells: (written) => (written === name ? cellsArgument([[21]]) : null),
    ours: () => undefined,
  });
  expect(found).not.toBeInstanceOf(CannotEvaluate);
  expect(found).toMatchObject({ values: [42] });
  expect(placeOf(name, 'Sheet')).toEqual({ sheet: 'Sheet', name });
});

test.each([
  ['', /is empty/],
  ['A1', /reads as a cell/],
  ['a01', /reads as a cell/],
  ['xfd1048576', /reads as a cell/],
  ['R', /reads as a cell/],
  ['R1C1', /reads as a cell/],
  ['r2', /reads as a cell/],
  ['C', /reads as a cell/],
  ['c16384', /reads as a cell/],
  ['rc', /reads as a cell/],
  ['RC1', /reads as a cell/],
  ['R1C', /reads as a cell/],
  ['TRUE', /reads as TRUE/],
  ['false', /reads as FALSE/],
  ['2026', /begins with neither/],
  ['.5', /begins with neither/],
  ['?why', /begins with neither/],
  ['–', /begins with neither/],
  ['£', /begins with neither/],
  ['’', /begins with neither/],
  ['°', /begins with neither/],
  ['́a', /begins with neither/],
  ['My rate', /has a space in it/],
  ['My\u00a0rate', /has a space in it/],
  ['rate-2', /has - in it/],
  ['rate–2', /has – in it/],
  ['in£', /has £ in it/],
  ['o’clock', /has ’ in it/],
  ['temp°', /has ° in it/],
  ['per€', /has € in it/],
  ['emoji🙂', /has 🙂 in it/],
  ['Costs!Rate', /has ! in it/],
  ['$A$1', /begins with neither/],
  ['\\', /is too short/],
  ['\\a', /is too short/],
  ['x'.repeat(256), /has 256 characters/],
])('%j may not: it %s', (name, why) => expect(whyNoName(name)).toMatch(why));

test('a text with anything but letters, marks, digits, full stops, underscores, backslashes and question marks is no name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (text) => {
      const isOfLetters = [...text].every((letter) => /[\p{L}\p{M}\p{N}._\\?]/u.test(letter));
      if (!isOfLetters) expect(whyNoName(text)).not.toBeNull();
    }),
  );
});
