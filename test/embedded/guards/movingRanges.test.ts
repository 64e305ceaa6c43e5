import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded } from '../unguarded';

/** The first D1 of nine cells in E, each ten times its row times A1. D1 is A1 by way of A2. */
const forms = [
  '=SUM($E$1:INDEX($E$1:$E$9,$D$1))',
  '=SUM($E$1:INDEX($E:$E,$D$1))',
  '=SUM($E$1:XLOOKUP($D$1,$F$1:$F$9,$E$1:$E$9))',
  '=SUM(OFFSET($E$1,0,0,$D$1,1))',
  '=SUM(INDIRECT("E1:E"&$D$1))',
];
/** Where they are decides in which order Univer works them out. */
const places: [where: string, at: (i: number) => string][] = [
  ['beside the first cells', (i) => `B${i + 1}`],
  ['to the right', (i) => `H${i + 1}`],
  ['in the first row', (i) => `${'HIJKL'[i]}1`],
  ['below', (i) => `H${i + 12}`],
];

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const opened = (formulas: Record<string, string>) =>
  guarded(
    workbookData({
      title: '',
      sheets: [
        {
          name: 'S',
          columns: {},
          cells: Object.fromEntries(
            Object.entries({
              A1: 3,
              A2: '=A1',
              D1: '=A2',
              ...Object.fromEntries(nine.map((i) => [`E${i}`, `=G${i}*$A$1`])),
              ...Object.fromEntries(nine.map((i) => [`F${i}`, i])),
              ...Object.fromEntries(nine.map((i) => [`G${i}`, `=F${i}*10`])),
              ...formulas,
            }).map(([at, value]) => [at, { value }]),
          ),
        },
      ],
      names: [],
    }),
  );

let workbook: HeadlessWorkbook;
afterEach(() => workbook.dispose());

test.each(places)(
  'a range whose end moves is added up as it is after the change, with others %s',
  async (_, at) => {
    workbook = await opened(Object.fromEntries(forms.map((formula, i) => [at(i), formula])));
    const sums = () => forms.map((formula, i) => [formula, workbook.read(at(i))]);
    const expected = (a: number) => forms.map((formula) => [formula, 5 * a * a * (a + 1)]);
    expect(sums()).toEqual(expected(3));
    for (const a of [5, 2, 8, 9, 1]) {
      workbook.set({ A1: a });
      await workbook.calculate();
      expect(sums()).toEqual(expected(a));
    }
  },
);

test('the sum of all above it in its column is no circle', async () => {
  workbook = await opened({ E10: '=SUM(E$1:INDEX(E:E,ROW()-1))' });
  expect(workbook.read('E10')).toBe(10 * 3 * 45);
});
