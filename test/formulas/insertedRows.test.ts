import { filledDown, formulaAfter, rowAfter } from '../../src/formulas/insertedRows';

const inserted = [
  { sheet: 'Prices', before: 30, count: 2 },
  { sheet: 'Shares', before: 10, count: 2 },
  { sheet: 'Shares', before: 20, count: 2 },
];

test.each([
  ['Prices', 29, 29],
  ['Prices', 30, 32],
  ['Shares', 15, 17],
  ['Shares', 20, 24],
  ['Results', 30, 30],
])('%s row %d is row %d once the rows are in', (sheet, row, after) => {
  expect(rowAfter(row, sheet, inserted)).toBe(after);
});

test.each([
  ['=SUM($B$4:$B$30)', '=SUM($B$4:$B$32)'],
  ['=SUM(B4:B29)', '=SUM(B4:B29)'],
  ["=Results!B30+'Shares'!B20", '=Results!B30+Shares!B24'],
  ['=B30*C:C&"B30"', '=B32*C:C&"B30"'],
  ['=Price30+LOG10(B31)', '=Price30+LOG10(B33)'],
])('%s on Prices reads %s', (formula, after) => {
  expect(formulaAfter(formula, 'Prices', inserted)).toBe(after);
});

const lists = [
  { sheet: 'Prices', first: 4, last: 30 },
  { sheet: 'Shares', first: 11, last: 20 },
];

test.each([
  ['its own row', '=$B30*$C30', 0, '=$B30*$C30'],
  ['its own row, one further down', '=$B30*$C30', 1, '=$B31*$C31'],
  ['the row above', '=B29+1', 1, '=B30+1'],
  ['a whole column', '=B30/SUM($B$4:$B$30)', 1, '=B31/SUM($B$4:$B$32)'],
  ['rows down to its own', '=ROWS($B$4:B30)', 1, '=ROWS($B$4:B31)'],
  ['its own row of a list that grows with it, below other new rows', '=Shares!A20', 1, '=Shares!A23'],
  ['a cell outside the lists', '=B30*E2+B32', 1, '=B31*E2+B34'],
])('a formula of row 30 that reads %s', (_what, formula, down, filled) => {
  expect(filledDown(formula, 'Prices', down, lists, inserted)).toBe(filled);
});
