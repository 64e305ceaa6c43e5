import type { Series } from '../../../src/evidence/seriesRecord';
import { createHeadlessWorkbook } from '../../../src/embedded/headless';
import { compileWorkbook } from '../../../src/formulas/compile/compile';
import { sheet } from '../../../src/layout';
import { referenceDates } from '../../../src/cases/parts/referenceDates';

/** Years so far away that the test never depends on the day it is run. */
const made = (title: string, to?: string): Series => ({
  title,
  unit: 'GBP',
  geography: 'England',
  dated: 'day',
  records: [
    {
      from: '1990-04-01',
      ...(to !== undefined && { to }),
      value: 1,
      status: 'verified',
      source: 's',
      address: 'a',
      read: '2026-11-29',
    },
  ],
});
const wage = made('Wage', '2000-03-31');
const rate = made('Rate', '2199-03-31');
const price = made('Price', '2198-03-31');
const limit = made('Limit');

const IN_DATE = 'In date';
const PAST = 'Past the last on record: look for a newer one';

/** The rows as cells of a sheet, from a row on. */
const cellsFrom = (row: number, series: Parameters<typeof referenceDates>[0]) =>
  sheet('Cover', [row - 1, referenceDates(series)], { widths: [] }).plan().cells;

/** Each series with the words beside it, in the order of the rows. */
async function shown(series: Series[]): Promise<unknown[][]> {
  const workbook = await createHeadlessWorkbook({
    implementations: new Map(),
    metadata: { functions: [] },
  });
  try {
    const cells = cellsFrom(1, series);
    workbook.set(Object.fromEntries(Object.entries(cells).map(([address, cell]) => [address, cell.value!])));
    await workbook.calculate();
    const rows = Object.keys(cells).filter((address) => /^A(?!1$)/.test(address));
    return rows.map((_, i) => [workbook.read(`A${2 + i}`), workbook.read(`C${2 + i}`)]);
  } finally {
    workbook.dispose();
  }
}

test.each([
  [
    'all in date, the first to end first',
    [rate, price],
    [
      ['Price', IN_DATE],
      ['Rate', IN_DATE],
    ],
  ],
  [
    'one past its last record',
    [rate, wage],
    [
      ['Wage', PAST],
      ['Rate', IN_DATE],
    ],
  ],
  ['one that holds until it is changed has no row', [limit, price], [['Price', IN_DATE]]],
  ['none with an end', [limit], []],
])('%s', async (_, series, rows) => {
  expect(await shown(series)).toEqual(rows);
});

test('the rows are plain Excel alone: they go on telling in a copy without the add-in', () => {
  const cells = cellsFrom(31, ['national_living_wage']);
  expect(cells.C32!.value).toContain('TODAY()>$B$32');
  expect(JSON.stringify(cells)).not.toContain('OT.');
});

test('a workbook with it compiles: it lies on the way to no figure', () => {
  const cell = (address: string, formula: string | null, value: string | number) => ({
    address,
    formula,
    value,
    spilledFrom: null,
  });
  const compiled = compileWorkbook({
    contents: [
      {
        name: 'Cover',
        cells: [
          cell('A1', null, 2),
          cell('B1', '=A1*3', 6),
          cell('C9', String(cellsFrom(8, [wage]).C9!.value), 'Past'),
          cell('B9', null, 36_616),
        ],
      },
    ],
    names: [],
    inputs: [{ sheet: 'Cover', address: 'A1' }],
    outputs: [{ sheet: 'Cover', address: 'B1' }],
    functions: { namespace: 'OT', implementations: new Map(), metadata: { functions: [] } },
  });
  expect(compiled).toMatchObject({ kind: 'compiled' });
  if (compiled.kind === 'compiled') expect(compiled.evaluate([5])).toEqual([15]);
});
