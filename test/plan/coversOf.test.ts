import { coversOf } from '../../src/plan/coversOf';
import { casesIn, identityPlace } from '../../src/plan/identity';

const reads = (name: string, ...formulas: string[]) => ({ name, formulas: () => formulas });

/** Two cases of which each reads its own sheets, both of them one extract. */
const sheets = [
  reads('Cover', '=Results!B2'),
  reads('Results', "=SUM('Care packages'!B2:B9)*Inputs!C4"),
  reads('Care packages', '=Inputs!C5'),
  reads('Inputs', "='Visits data'!B2"),
  reads("Rates' cover", "='Results (2)'!B2"),
  reads('Results (2)', "='Rates typed here'!C4"),
  reads('Rates typed here', "='VISITS DATA'!B2"),
  reads('Visits data'),
  reads('Alone', '=1+2'),
];
const coverOf = coversOf(sheets, ['Cover', "Rates' cover"]);

test.each([
  ['a sheet that its cover reads', 'Results', 'Cover'],
  ['a sheet two steps away', 'Inputs', 'Cover'],
  ['a sheet of the second case', 'Results (2)', "Rates' cover"],
  ['a sheet of the second case under a name of its own', 'Rates typed here', "Rates' cover"],
  ['a cover', "Rates' cover", "Rates' cover"],
  ['what both read, as near to the one as to the other', 'Visits data', 'Cover'],
  ['a sheet that nothing reads', 'Alone', 'Cover'],
  ['a sheet that nothing reads, of another number than any cover', 'Log (2)', 'Cover'],
  ['a sheet in other capitals', 'results (2)', "Rates' cover"],
])('%s: %s', (_what, sheet, cover) => expect(coverOf(sheet)).toBe(cover));

test('what nothing reads goes with the cover of its number', () => {
  const of = coversOf([reads('Log'), reads('Log (2)'), reads('Log (3)')], ['Cover', 'Cover (2)']);
  expect(['Log', 'Log (2)', 'Log (3)'].map(of)).toEqual(['Cover', 'Cover (2)', 'Cover']);
});

test('with one cover no formula is read', () => {
  const never = () => {
    throw new Error('It was read.');
  };
  expect(coversOf([{ name: 'Inputs', formulas: never }], ['Cover'])('Inputs')).toBe('Cover');
});

const names = [
  { name: 'CaseTitle', refersTo: '#REF!' },
  { name: 'CaseCouncil', refersTo: 'Cover!#REF!' },
  { name: 'CaseTitle_2', refersTo: "'Rates'' cover'!$A$1" },
  { name: 'CaseCouncil_2', refersTo: "'Rates'' cover'!$B$6" },
  { name: 'CaseTitle_3', refersTo: 'Third!$A$1' },
  { name: 'CaseTitles', refersTo: 'Other!$A$1' },
];

test.each([
  ['as they are', names],
  ['in another order', [...names].reverse()],
])('the cases of a workbook are those whose cover is there, with its names %s', (_how, held) =>
  expect(casesIn(held)).toEqual([
    { ending: '_2', cover: "Rates' cover" },
    { ending: '_3', cover: 'Third' },
  ]),
);

test('whose a case is comes from one cover: the first that is there, unless another is asked for', () => {
  expect(identityPlace(names, 'council')).toEqual({ sheet: "Rates' cover", address: 'B6' });
  expect(identityPlace(names, 'title', '_3')).toEqual({ sheet: 'Third', address: 'A1' });
  expect(identityPlace(names, 'council', '_3')).toBeNull();
});
