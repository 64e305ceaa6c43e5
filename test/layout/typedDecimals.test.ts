import { withTypedDecimals } from '../../src/layout/typedDecimals';
import { formats, typedFormat } from '../../src/plan/cells';
import type { CellPlan, SheetPlan } from '../../src/plan/plan';

const sheetOf = (
  name: string,
  cells: Record<string, CellPlan>,
  more: Partial<SheetPlan> = {},
): SheetPlan => ({
  name,
  columns: {},
  cells,
  ...more,
});
const { number, percent, pounds, general } = formats;

test.each<[situation: string, cell: CellPlan, expected: string]>([
  ['a number that is typed', { style: 'input', format: number }, general],
  ['an open cell', { isOpen: true, format: percent }, typedFormat(percent)],
  ['a cell that repeats it', { value: '=Inputs!$C$8', format: number }, general],
  ['one that repeats that one', { value: "='Year by year'!$B$2", format: number }, general],
  ['a sum', { value: '=Inputs!C8+1', format: number }, number],
  ['a cell that repeats pounds', { value: '=Inputs!C9', format: pounds }, pounds],
  ['a cell that repeats whole numbers', { value: '=Inputs!C10', format: number }, number],
  ['words', { style: 'input', format: formats.text }, formats.text],
])('%s', (_situation, cell, expected) => {
  const sheets = withTypedDecimals([
    sheetOf('Results', { B4: cell }),
    sheetOf('Year by year', { B2: { value: '=Inputs!C8', format: number } }),
    sheetOf(
      'Inputs',
      {
        C8: { value: 40, style: 'input', format: number },
        C9: { value: 400, style: 'input', format: pounds },
        C10: { value: 4, style: 'input', format: number },
      },
      { validations: [{ range: 'C10:C12', rule: { kind: 'whole', least: 0, most: 9 }, message: 'Whole.' }] },
    ),
  ]);
  expect(sheets[0]?.cells.B4?.format).toBe(expected);
});
