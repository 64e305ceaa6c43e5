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

/** As Excel takes them: of other alphabets, with signs, and called as functions or sheets are. */
const names = [
  'Rate',
  'Days',
  'SUM',
  'Sheet',
  'Überstunden',
  'Łódź',
  '日数',
  '\\cost',
  'why?',
  'XFE1',
  '_x.y',
];

test('formulas calculate with every name that Excel takes', async () => {
  const row = (i: number) => i + 1;
  workbook = await guarded(
    workbookData({
      title: 'Names',
      sheets: [
        {
          name: 'Sheet',
          columns: {},
          cells: Object.fromEntries(
            names.flatMap((name, i) => [
              [`A${row(i)}`, { value: row(i) }],
              [`B${row(i)}`, { value: `=${name}*2` }],
              [`C${row(i)}`, { value: `=SUM(${name},1)+ROUND(${name.toLowerCase()},0)` }],
              [`D${row(i)}`, { value: `=-${name}&"x"` }],
              [`F${row(i)}`, { value: `=-Sheet!${name}*2+-${name}` }],
              [`E${row(i)}`, { value: `=DAYS(${name}+5,days)+Sheet!${name}` }],
            ]),
          ),
        },
      ],
      names: names.map((name, i) => ({
        name,
        refersTo: name === 'SUM' ? `SUM(Sheet!$A$${row(i)},0)` : `Sheet!$A$${row(i)}`,
      })),
    }),
  );
  const read = (column: string) => names.map((_, i) => workbook.read(`Sheet!${column}${row(i)}`));
  expect(read('B')).toEqual(names.map((_, i) => row(i) * 2));
  expect(read('C')).toEqual(names.map((_, i) => row(i) * 2 + 1));
  expect(read('E')).toEqual(names.map((_, i) => row(i) + 5 - 2 + row(i)));
  expect(read('F')).toEqual(names.map((_, i) => -3 * row(i)));
  expect(read('D')).toEqual(names.map((_, i) => `${-row(i)}x`));
});
