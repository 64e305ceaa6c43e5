import { createHeadlessWorkbook } from '../../src/embedded/headless';
import { withOneNameEach } from '../../src/embedded/oneNameEach';
import { workbookData } from '../../src/embedded/snapshot';
import type { WorkbookPlan } from '../../src/plan/plan';
import { fixtures } from './fixtures';

const cells = (...values: (string | number)[]) =>
  Object.fromEntries(values.map((value, i) => [`A${i + 1}`, { value }]));

/** Rate is 2 in the workbook, 3 on North and 5 on South; Own is of South alone. */
const plan: WorkbookPlan = {
  title: '',
  sheets: [
    { name: 'North', columns: {}, cells: cells(2, 3, '=Rate', "=South!Rate+'South'!Own") },
    { name: 'South', columns: {}, cells: cells(5, 7, '=Rate', '=North!Rate', '=LET(x,Rate,x)+Own') },
    { name: 'East', columns: {}, cells: cells('=Rate', '=South!Own', '="Rate"') },
  ],
  names: [
    { name: 'Rate', refersTo: 'North!$A$1' },
    { name: 'Rate', sheet: 'North', refersTo: 'North!$A$2' },
    { name: 'Rate', sheet: 'South', refersTo: 'South!$A$1' },
    { name: 'Own', sheet: 'South', refersTo: 'South!$A$2' },
  ],
};

test('each formula is worked out with the name of its own sheet, as in Excel', async () => {
  const { plan: told, renamed } = withOneNameEach(plan);
  const book = await createHeadlessWorkbook({ ...fixtures, snapshot: workbookData(told) });
  try {
    const expected = {
      'North!A3': 3,
      'North!A4': 5 + 7,
      'South!A3': 5,
      'South!A4': 3,
      'South!A5': 5 + 7,
      'East!A1': 2,
      'East!A2': 7,
      'East!A3': 'Rate',
    };
    expect(Object.fromEntries(Object.keys(expected).map((at) => [at, book.read(at)]))).toEqual(expected);
    expect(renamed.map(({ name, to }) => [name.sheet, to])).toEqual([
      ['North', 'Rate_2'],
      ['South', 'Rate_3'],
    ]);
  } finally {
    book.dispose();
  }
});

test('a workbook whose names all hold everywhere is left as it is', () => {
  const plain = { ...plan, names: plan.names.slice(0, 1) };
  expect(withOneNameEach(plain).plan).toBe(plain);
});
