import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded, univerAlone } from '../unguarded';

let workbook: HeadlessWorkbook;
afterEach(() => workbook.dispose());

const cases: [meaning: string, formula: string, inExcel: number, alone: unknown][] = [
  ['Sheet!$A$1+1', '=Meant*2', 8, 5],
  ['=Sheet!$A$1+1', '=2*Meant', 8, 7],
  ['-Sheet!$A$1', '=Meant^2', 9, 9],
  ['Sheet!$A$1-1', '=10-Meant', 8, 6],
  ['Sheet!$A$1', '=Meant*2', 6, 6],
  ['SUM(Sheet!$A$1:$A$2)', '=Meant*2', 14, 14],
  ['Sheet!$A$1:$A$2', '=ROWS(Meant)', 2, 2],
];
const withName = (refersTo: string, formula: string) =>
  workbookData({
    title: 'Named formulas',
    sheets: [
      { name: 'Sheet', columns: {}, cells: { A1: { value: 3 }, A2: { value: 4 }, B1: { value: formula } } },
    ],
    names: [{ name: 'Meant', refersTo }],
  });

test.each(cases)('with a name that means %s, %s is %d', async (meaning, formula, expected) => {
  workbook = await guarded(withName(meaning, formula));
  expect(workbook.read('Sheet!B1')).toBe(expected);
});

test.each(cases)(
  'with a name that means %s, Univer alone makes of %s not always %d',
  async (meaning, formula, _, alone) => {
    workbook = await univerAlone(withName(meaning, formula));
    expect(workbook.read('Sheet!B1')).toEqual(alone);
  },
);
