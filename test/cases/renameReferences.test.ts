import { renameReferences } from '../../src/formulas/renameReferences';

const to = {
  sheets: new Map([
    ['inputs', 'Inputs (2)'],
    ['care packages', 'Care packages (2)'],
    ["it's", "It's (2)"],
  ]),
  names: new Map([
    ['rate', 'Rate_2'],
    ['packages', 'Packages_2'],
  ]),
};

it.each([
  ['a cell', '=Inputs!B3*2', "='Inputs (2)'!B3*2"],
  ['a quoted sheet', "=SUM('Care packages'!$A$1:$B$3)", "=SUM('Care packages (2)'!$A$1:$B$3)"],
  ['an apostrophe', "='It''s'!A:A", "='It''s (2)'!A:A"],
  ['whole rows and columns', '=Inputs!1:3+Inputs!A:B', "='Inputs (2)'!1:3+'Inputs (2)'!A:B"],
  ['other capitals', '=inputs!B3+RATE', "='Inputs (2)'!B3+Rate_2"],
  ['a spilled range', '=ROWS(Inputs!A5#)', "=ROWS('Inputs (2)'!A5#)"],
  [
    'sheets from one to another',
    "=SUM('Inputs:Care packages'!A1)",
    "=SUM('Inputs (2):Care packages (2)'!A1)",
  ],
  ['a name', '=Rate+Rates', '=Rate_2+Rates'],
  ['a name on a sheet', '=Inputs!Rate', "='Inputs (2)'!Rate_2"],
  ['a table', '=SUM(Packages[Hours])', '=SUM(Packages_2[Hours])'],
  ['a table whose column has odd letters', '=Packages[a!b]', '=Packages_2[a!b]'],
  ['a chart’s range, without an equals sign', "'Inputs'!$B$5:$F$5", "'Inputs (2)'!$B$5:$F$5"],
])('renames %s', (_, formula, expected) => expect(renameReferences(formula, to)).toBe(expected));

it.each([
  ['text in quotes', '="Inputs!B3 and Rate"&"\'Inputs\'!A1"'],
  ['a function of the same name', '=RATE(1,2,3)+OT.RATE(1)'],
  ['a sheet of another name', "=Inputs2!B3+'My Inputs'!A1"],
  ['another workbook', "=[Book.xlsx]Inputs!A1+'[My book.xlsx]Inputs'!A1+Book.xlsx!Packages[Hours]"],
  ['a column of a table', '=Lists[Rate]'],
  ['its own sheet’s cells', '=B3+$C$4'],
  ['a formula that cannot be read', '=SUM((1,"Inputs'],
])('leaves %s alone', (_, formula) => expect(renameReferences(formula, to)).toBe(formula));
