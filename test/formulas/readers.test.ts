import { readersOf } from '../../src/formulas/readers';

test.each<[string, Record<string, string[]>, Record<string, string>, { cells: number; sheets: number }]>([
  ['none', { Kept: ['=A1+1', '=Other!A1'], Other: [] }, {}, { cells: 0, sheets: 0 }],
  ['one cell', { Kept: ["='Care packages'!B3*2", '=A1'] }, {}, { cells: 1, sheets: 1 }],
  [
    'cells of two sheets, in any capitals and in the midst of a formula',
    {
      Kept: ["=SUM(1,'care PACKAGES'!A:A)", "=IFERROR('Care packages'!B3,0)"],
      More: ["='Care packages'!C1"],
    },
    {},
    { cells: 3, sheets: 2 },
  ],
  [
    'the sheet itself is no reader of it',
    { 'Care packages': ["='Care packages'!B3"], Kept: ["='Care packages'!B3"] },
    {},
    { cells: 1, sheets: 1 },
  ],
  [
    'by names, and names of names',
    { Kept: ['=Rate*2', '=Twice+1', '=Elsewhere'] },
    { Twice: 'Rate*2', Rate: "'Care packages'!$B$3", Elsewhere: 'Kept!$A$1' },
    { cells: 2, sheets: 1 },
  ],
  [
    'not things of the same name: text, another sheet, a longer name',
    { Kept: ['="Care packages!A1"', "='Care packages 2'!A1", '=Rates', '="Rate"'] },
    { Rate: "'Care packages'!$B$3", Rates: 'Kept!$A$1' },
    { cells: 0, sheets: 0 },
  ],
])('readers of a sheet are counted: %s', (_what, others, names, counted) => {
  expect(
    readersOf(
      'Care packages',
      Object.entries(others).map(([name, formulas]) => ({ name, formulas })),
      Object.entries(names).map(([name, refersTo]) => ({ name, refersTo })),
    ),
  ).toEqual(counted);
});

test('a sheet with an apostrophe in its name is found in quotes', () => {
  const others = [{ name: 'Kept', formulas: ["='Anne''s'!A1"] }];
  expect(readersOf("Anne's", others, [])).toEqual({ cells: 1, sheets: 1 });
});
