import { shown } from '../../src/extracts/read/xlsx';
import { propose } from '../../src/extracts/propose';
import { readFile } from '../../src/extracts/read/readFile';
import { understand } from '../../src/extracts/understand';
import { xlsxFile } from '../../src/files/xlsx/xlsxFile';
import { nth, present } from '../../src/formulas/present';
import type { CellPlan, WorkbookPlan } from '../../src/plan/plan';
import { block } from '../../src/plan/cells';

describe('a number of a workbook is read by the format that it is shown with', () => {
  test.each([
    // 22 February 2026 is day 46075.
    [46_075, 'dd/mm/yyyy', '2026-02-22'],
    [46_075.75, 'dd/mm/yyyy hh:mm', '2026-02-22 18:00:00'],
    [0.75, 'hh:mm', '18:00:00'],
    [56 / 24, '[h]:mm', '56:00'],
    [12.5 / 24, '[hh]:mm', '12:30'],
    [24.62, '£#,##0.00', 24.62],
    [46_075, 'General', 46_075],
  ])('%p as %s is %p', (value, format, expected) => expect(shown(value, format)).toBe(expected));
});

test('a workbook is read sheet by sheet, its dates and hours as they are shown', () => {
  const text = (value: string): CellPlan => ({ value });
  const as = (value: number, format: string): CellPlan => ({ value, format });
  const rows: (CellPlan | null)[][] = [
    [text('Reviewed packages')],
    [],
    ['Person ID', 'Provider', 'Hours before', 'Hours after', 'Rate', 'Assessed charge', 'Review date'].map(
      text,
    ),
    [
      text('C1'),
      text('Oak'),
      as(28 / 24, '[h]:mm'),
      as(14, '0.00'),
      as(24.62, '£#,##0.00'),
      null,
      as(46_075, 'dd/mm/yyyy'),
    ],
    [
      text('C2'),
      text('Ash & Co'),
      as(10, '0.00'),
      as(7.5, '0.00'),
      as(25, '£#,##0.00'),
      as(80, '£#,##0.00'),
      as(46_076, 'dd/mm/yyyy'),
    ],
  ];
  const nothing = { value: () => null, spill: () => null };
  const plan: WorkbookPlan = {
    title: 'Extract',
    names: [],
    sheets: [
      { name: 'Read me', columns: {}, cells: { A1: { value: 'About this extract' } } },
      { name: 'Data', columns: {}, cells: block(1, rows) },
    ],
  };
  const file = xlsxFile(plan, nothing);
  const tables = readFile(file, 'reviews.xlsx');
  expect(tables.map(({ name }) => name)).toEqual(['reviews.xlsx, sheet Read me', 'reviews.xlsx, sheet Data']);
  const table = nth(tables, 1);
  const { columns, counts } = understand(table, present(propose(table), 'a kind'));
  expect(counts).toMatchObject({ taken: 2, refused: 0 });
  expect(columns).toMatchObject({
    hoursBefore: [28, 10],
    hoursAfter: [14, 7.5],
    rate: [24.62, 25],
    // A blank charge is no charge.
    charge: [0, 80],
    chargeBlank: ['Yes', null],
    reviewDate: [46_075, 46_076],
  });
});

test('an error of a cell is no blank: a figure that shows one is refused', () => {
  const rows: (CellPlan | null)[][] = [
    ['Invoice number', 'Provider', 'Hours', 'Rate', 'Net amount'].map((value) => ({ value })),
    [{ value: 'I1' }, { value: 'Oak' }, { value: 10 }, { value: 20 }, { value: '=NA()' }],
    [{ value: 'I2' }, { value: 'Oak' }, { value: 10 }, { value: 20 }, { value: '=1/0' }],
    [{ value: 'I3' }, { value: 'Oak' }, { value: 10 }, { value: 20 }, { value: 200 }],
  ];
  const errors: Record<string, string> = { E2: '#N/A', E3: '#DIV/0!' };
  const shows = {
    value: (_sheet: string, address: string) => (errors[address] ? { error: errors[address] } : null),
    spill: () => null,
  };
  const plan: WorkbookPlan = {
    title: 'Extract',
    names: [],
    sheets: [{ name: 'Data', columns: {}, cells: block(1, rows) }],
  };
  const table = nth(readFile(xlsxFile(plan, shows), 'invoices.xlsx'), 0);
  const { counts, refused } = understand(table, present(propose(table), 'a kind'));
  expect(counts).toMatchObject({ taken: 1, refused: 2 });
  expect(refused.map(({ line, value }) => [line, value])).toEqual([[2, '#N/A'], [3, '#DIV/0!']]); // prettier-ignore
});
