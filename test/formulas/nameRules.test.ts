import { whyNoName } from '../../src/formulas/nameRules';

test.each([
  'Rate',
  'rate_2',
  '_hidden',
  '\\cost',
  'Ünit',
  'Care.home',
  'Tax2026x',
  'R1048577',
  'XFE1',
  'RCA',
  'Rows1',
  'why?',
])('%s may be a name', (name) => expect(whyNoName(name)).toBeNull());

test.each([
  ['', /is empty/],
  ['A1', /reads as a cell/],
  ['xfd1048576', /reads as a cell/],
  ['R1C1', /reads as a cell/],
  ['r2', /reads as a cell/],
  ['C', /reads as a cell/],
  ['rc', /reads as a cell/],
  ['TRUE', /reads as TRUE/],
  ['false', /reads as FALSE/],
  ['2026', /begins with neither/],
  ['.5', /begins with neither/],
  ['My rate', /has a space in it/],
  ['rate-2', /has - in it/],
  ['$A$1', /begins with neither/],
  ['x'.repeat(256), /has 256 characters/],
])('%j may not: it %s', (name, why) => expect(whyNoName(name)).toMatch(why));
