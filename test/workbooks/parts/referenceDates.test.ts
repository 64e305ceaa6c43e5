import type { Series } from '../../../src/evidence/seriesRecord';
import { createHeadlessWorkbook } from '../../../src/embedded/headless';
import { compileWorkbook } from '../../../src/workbooks/compile/compile';
import { referenceDatesCells, referenceDatesFormula } from '../../../src/workbooks/parts/referenceDates';

/** Years so far away that the test never depends on the day it is run. */
const made = (title: string, to?: string): Series => ({
  title,
  unit: 'GBP',
  geography: 'England',
  dated: 'day',
  records: [
    { from: '1990-04-01', to, value: 1, status: 'verified', source: 's', address: 'a', read: '2026-11-29' },
  ],
});
const wage = made('Wage', '2000-03-31');
const fee = made('Fee, "provisional"', '2001-03-31');
const rate = made('Rate', '2199-03-31');
const price = made('Price', '2198-03-31');
const limit = made('Limit');

async function shown(series: Series[]): Promise<unknown> {
  const workbook = await createHeadlessWorkbook({
    implementations: new Map(),
    metadata: { functions: [] },
  });
  try {
    workbook.set({ A1: referenceDatesFormula(series) });
    await workbook.calculate();
    return workbook.read('A1');
  } finally {
    workbook.dispose();
  }
}

test.each([
  ['all in date', [rate, price], 'All are in date. The first to end: Price, to 31 March 2198'],
  [
    'one past its last record',
    [rate, wage],
    'Past the last on record, so look for newer ones: Wage, to 31 March 2000; ',
  ],
  [
    'two past theirs, the longer past first',
    [fee, rate, wage],
    'Past the last on record, so look for newer ones: Wage, to 31 March 2000; Fee, "provisional", to 31 March 2001; ',
  ],
  ['one that holds until it is changed is not named', [limit, price], /^All are in date\. .*Price/],
  ['none with an end', [limit], 'Every one used here holds until it is changed.'],
])('%s', async (_, series, words) => {
  const value = await shown(series);
  if (typeof words === 'string') expect(value).toBe(words);
  else expect(value).toMatch(words);
});

test('it is one labelled row, as plain Excel alone: it goes on telling in a copy without the add-in', () => {
  const cells = referenceDatesCells(31, ['national_living_wage']);
  expect(Object.keys(cells)).toEqual(['A31', 'B31']);
  expect(cells.A31!.value).toBe('Reference values');
  expect(cells.B31!.value).toMatch(
    /^=IF\(TODAY\(\)<=DATE\(\d{4},\d{1,2},\d{1,2}\),"All are in date\. .*National Living Wage, to \d/,
  );
  expect(String(cells.B31!.value)).not.toContain('OT.');
});

test('a formula with every series of the product fits into a cell, and each of its texts into a formula', async () => {
  const { seriesIds } = await import('../../../src/evidence/series');
  const formula = referenceDatesFormula(seriesIds);
  expect(formula.length).toBeLessThan(8192);
  for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThan(255);
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
          cell('B9', referenceDatesFormula([wage]), 'Past'),
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
