import type { Shown } from '../../src/files/xlsx/shown';
import { row, workbookOf } from '../handOver/fixture';
import { differences, shownIn, withoutResults } from './compared';

test.each<[situation: string, ours: Shown, theirs: Shown, isSame: boolean]>([
  ['the same number', 1 / 3, 1 / 3, true],
  ['a large number a hair off', 1e12, 1e12 + 100, true],
  ['a large number visibly off', 1e12, 1e12 + 10_000, false],
  ['next to zero', -2e-9, 1e-12, true],
  ['a share visibly off', 0.3, 0.3 + 1e-8, false],
  ['a penny', 0, 0.01, false],
  ['text in another case', 'OK', 'Ok', false],
  ['a number as text', 1, '1', false],
  ['a number for TRUE', true, 1, false],
  ['the same error', { error: '#N/A' }, { error: '#N/A' }, true],
  ['another error', { error: '#N/A' }, { error: '#VALUE!' }, false],
  ['a cell that one lacks', 1, null, false],
])('%s', (_, ours, theirs, isSame) => {
  const sheet = (shown: Shown) => new Map(shown === null ? [] : [['S!A1', shown]]);
  for (const [a, b] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    expect(differences(sheet(a), sheet(b))).toEqual(isSame ? [] : [{ where: 'S!A1', ours: a, theirs: b }]);
  }
});

test('takes the results from formulas and nothing from plain cells', () => {
  const given = workbookOf({
    sheets: {
      S: {
        rows: row(
          1,
          '<c r="A1"><v>4</v></c>',
          '<c r="B1" s="0" t="str"><f>"a"&amp;A1</f><v xml:space="preserve">a4 </v></c>',
          '<c r="C1" t="inlineStr"><is><t>text</t></is></c>',
          '<c r="D1" t="b"><f>A1=4</f><v>1</v></c>',
        ),
      },
    },
  });
  expect(shownIn(given)).toEqual(
    new Map<string, Shown>([
      ['S!A1', 4],
      ['S!B1', 'a4 '],
      ['S!C1', 'text'],
      ['S!D1', true],
    ]),
  );
  const { file, formulas } = withoutResults(given);
  expect(formulas).toEqual(['S!B1', 'S!D1']);
  expect(shownIn(file)).toEqual(
    new Map<string, Shown>([
      ['S!A1', 4],
      ['S!C1', 'text'],
    ]),
  );
});
