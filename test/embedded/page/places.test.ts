import { type Book, placeTyped } from '../../../src/embedded/page/places';

const sheet = (name: string, isHidden = false) => ({ name, isHidden, rows: 100, columns: 26 });
const book: Book = {
  sheets: [
    sheet('Results'),
    sheet('Care packages'),
    sheet('Sheet2'),
    sheet('Anne’s'),
    sheet("Bob's"),
    sheet('Lists', true),
  ],
  active: 'Results',
  names: [
    { name: 'Rate', sheet: null, refersTo: "'Care packages'!$C$7" },
    { name: 'Rate', sheet: 'Sheet2', refersTo: 'Sheet2!$B$2:$B$4' },
    { name: 'Share', sheet: null, refersTo: '=0.035' },
    { name: 'Gone', sheet: null, refersTo: '#REF!' },
    { name: 'Listed', sheet: null, refersTo: 'Lists!$A$1:$A$9' },
    { name: 'Sheet2', sheet: null, refersTo: 'Results!$D$4' },
  ],
};
const range = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn) => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
});
const to = (typed: string, active = 'Results') => placeTyped(typed, { ...book, active });

test.each([
  ['B3', 'Results', range(2, 1)],
  ['b3', 'Results', range(2, 1)],
  ['$B$3', 'Results', range(2, 1)],
  [' A1:C4 ', 'Results', range(0, 0, 3, 2)],
  ['C4:A1', 'Results', range(0, 0, 3, 2)],
  ['B:C', 'Results', range(0, 1, 99, 2)],
  ['2:3', 'Results', range(1, 0, 2, 25)],
  ["'Care packages'!B3", 'Care packages', range(2, 1)],
  ['care packages!b3', 'Care packages', range(2, 1)],
  ["='Care packages'!B3", 'Care packages', range(2, 1)],
  ['Sheet2!A1:C4', 'Sheet2', range(0, 0, 3, 2)],
  ["'Bob''s'!A1", "Bob's", range(0, 0)],
  ['Rate', 'Care packages', range(6, 2)],
  ['RATE', 'Care packages', range(6, 2)],
  ['Sheet2!Rate', 'Sheet2', range(1, 1, 3, 1)],
])('%s is those cells of %s', (typed, name, expected) => {
  expect(to(typed)).toEqual({ sheet: name, range: expected });
});

test.each([
  ['Care packages', 'Care packages'],
  ["'care packages'", 'Care packages'],
  ['Care packages!', 'Care packages'],
  ['anne’s', 'Anne’s'],
])('%s is the sheet %s as it was left', (typed, name) => {
  expect(to(typed)).toEqual({ sheet: name, range: null });
});

test('a name of the sheet in front comes before the same name of the workbook', () => {
  expect(to('Rate', 'Sheet2')).toEqual({ sheet: 'Sheet2', range: range(1, 1, 3, 1) });
});

test('a defined name comes before a sheet of the same name', () => {
  expect(to('Sheet2')).toEqual({ sheet: 'Results', range: range(3, 3) });
});

const ACCEPTED =
  "Type an address, such as B14, A1:C4 or 'Care packages'!B3, a defined name, or the name of a sheet.";

test.each([
  ['Sheet9!A1', `There is no sheet called “Sheet9”. ${ACCEPTED}`],
  ['Care!B3', `There is no sheet called “Care”. ${ACCEPTED}`],
  ['nonsense', `“nonsense” is not a cell, name or sheet of this workbook. ${ACCEPTED}`],
  ['Results!nonsense', `“Results!nonsense” is not a cell, name or sheet of this workbook. ${ACCEPTED}`],
  ['', `“” is not a cell, name or sheet of this workbook. ${ACCEPTED}`],
  ['A1:', `“A1:” is not a cell, name or sheet of this workbook. ${ACCEPTED}`],
  ['A101', 'A101 is not on the sheet “Results”, which ends at Z100.'],
  ["'Care packages'!AA1", 'AA1 is not on the sheet “Care packages”, which ends at Z100.'],
  ['Lists', 'The sheet “Lists” is hidden. Choose it under “List the sheets” to show it.'],
  ['Lists!A1', 'The sheet “Lists” is hidden. Choose it under “List the sheets” to show it.'],
  ['Listed', 'The sheet “Lists” is hidden. Choose it under “List the sheets” to show it.'],
  ['Share', `The name “Share” refers to no cells, so there is nowhere to go. ${ACCEPTED}`],
  ['Gone', `The name “Gone” refers to no cells, so there is nowhere to go. ${ACCEPTED}`],
])('%s is refused: %s', (typed, refusal) => {
  expect(to(typed)).toEqual({ refusal });
});
