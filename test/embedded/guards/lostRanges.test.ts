import { ICommandService } from '@univerjs/core';
import { RemoveColCommand, RemoveRowCommand, RemoveSheetCommand } from '@univerjs/sheets';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import type { CellValue } from '../../../src/host/spreadsheet';
import { present } from '../../../src/formulas/present';
import { guarded } from '../unguarded';

const lost = { error: '#REF!' };
/** Formulas over the texts of `R` and the amounts of `S`, and what they give. */
const formulas: [formula: string, before: CellValue, after: CellValue][] = [
  ['=COUNTIF(R,"North")', 2, lost],
  ['=SUMIF(S,">1")', 5, lost],
  ['=SUMIF(R,"North",S)', 4, lost],
  ['=IFERROR(SUMIF(R,"North",S),"lost")', 4, 'lost'],
  ['=COUNTIFS(R,"North",S,">1")', 1, lost],
  ['=SUMIFS(S,R,"North")', 4, lost],
  ['=AVERAGEIF(R,"North",S)', 2, lost],
  ['=AVERAGEIFS(S,R,"North")', 2, lost],
  ['=MAXIFS(S,R,"North")', 3, lost],
  ['=MINIFS(S,R,"North")', 1, lost],
  ['=COUNTBLANK(R)', 0, lost],
  ['=MATCH("South",R,0)', 2, lost],
  ['=XMATCH("South",R)', 2, lost],
  ['=XLOOKUP("South",R,S,"none")', 2, lost],
  ['=LOOKUP(2,S,R)', 'South', lost],
  ['=VLOOKUP(2,S,1,FALSE)', 2, lost],
  ['=HLOOKUP(1,S,2,FALSE)', 2, lost],
  ['=INDEX(S,3)', 3, lost],
  ['=RANK(2,S)', 2, lost],
  ['=AGGREGATE(14,6,S,1)', 3, lost],
  ['=SUBTOTAL(2,S)', 3, lost],
  ['=ROWS(R)', 3, lost],
  ['=COUNT(S)', 3, 0],
  ['=COUNTA(R)', 3, 1],
];

const [texts, amounts] = ['Packages!B1:B3', 'Packages!C1:C3'];
const written = (formula: string, [r, s]: readonly [string, string]) =>
  formula.replace(/\b[RS]\b(?!\()/g, (name) => (name === 'R' ? r : s));

let book: HeadlessWorkbook;

/** The formulas in column A, over these cells. */
async function open(over: readonly [string, string]): Promise<void> {
  const cells = Object.fromEntries(
    formulas.map(([formula], i) => [`A${i + 1}`, { value: written(formula, over) }]),
  );
  book = await guarded(
    workbookData({
      title: '',
      sheets: [
        { name: 'Sums', columns: {}, cells },
        {
          name: 'Packages',
          columns: {},
          cells: {
            B1: { value: 'North' },
            B2: { value: 'South' },
            B3: { value: 'North' },
            C1: { value: 1 },
            C2: { value: 2 },
            C3: { value: 3 },
          },
        },
      ],
      names: [],
    }),
  );
}

const shown = () =>
  formulas.map(([formula], i) => {
    const value = book.read(`Sums!A${i + 1}`);
    return [
      formula,
      typeof value === 'object' && value ? { error: (value as { error: string }).error } : value,
    ];
  });
const before = formulas.map(([formula, value]) => [formula, value]);
const after = (code = '#REF!') =>
  formulas.map(([formula, , value]) => [formula, value === lost ? { error: code } : value]);

async function run(id: string, params: object = {}): Promise<void> {
  const unitId = book.workbook.getUnitId();
  const subUnitId = present(book.workbook.getSheetBySheetName('Packages'), 'Packages').getSheetId();
  await book.injector.get(ICommandService).executeCommand(id, { unitId, subUnitId, ...params });
  await book.calculate();
}

afterEach(() => book.dispose());

test('the sheet of the cells is deleted', async () => {
  await open([texts, amounts]);
  expect(shown()).toEqual(before);
  await run(RemoveSheetCommand.id);
  expect(shown()).toEqual(after());
});

test('the columns of the cells are deleted', async () => {
  await open([texts, amounts]);
  const range = { startRow: 0, endRow: 999, startColumn: 1, endColumn: 2 };
  await run(RemoveColCommand.id, { range });
  expect(shown()).toEqual(after());
});

test.each<[what: string, over: readonly [string, string], code: string]>([
  ['INDIRECT names a sheet that is not there', ['INDIRECT("Gone!B1:B3")', 'INDIRECT("Gone!C1:C3")'], '#REF!'],
  ['OFFSET leads off the sheet', ['OFFSET(A1,-1,0,3,1)', 'OFFSET(A1,0,-1,3,1)'], '#REF!'],
  [
    'INDEX asks for a column that is not there',
    ['INDEX(Packages!B1:C3,0,3)', 'INDEX(Packages!B1:C3,0,4)'],
    '#REF!',
  ],
  ['the name is mistyped', ['Txets', 'Amuonts'], '#NAME?'],
  ['the sheet is missing in the file', ['Gone!B1:B3', 'Gone!C1:C3'], '#REF!'],
])('%s', async (_what, over, code) => {
  await open(over);
  expect(shown()).toEqual(after(code));
});

test('the cell is deleted whose table # names', async () => {
  book = await guarded(
    workbookData({
      title: '',
      sheets: [
        {
          name: 'Sums',
          columns: {},
          cells: {
            A1: { value: '=Packages!F2#' },
            B1: { value: '=SUM(Packages!F2#)' },
            C1: { value: '=SUM(Table)' },
            D1: { value: '=IFERROR(COUNTIF(Packages!F2#,1),"lost")' },
          },
        },
        { name: 'Packages', columns: {}, cells: { F2: { value: '=SEQUENCE(3)' } } },
      ],
      names: [{ name: 'Table', refersTo: 'Packages!$F$2#' }],
    }),
  );
  const values = () => ['A1', 'B1', 'C1', 'D1'].map((at) => book.read(`Sums!${at}`));
  expect(values()).toEqual([1, 6, 6, 1]);
  await run(RemoveRowCommand.id, { range: { startRow: 1, endRow: 1, startColumn: 0, endColumn: 49 } });
  expect(values()).toEqual([lost, lost, lost, 'lost']);
});
