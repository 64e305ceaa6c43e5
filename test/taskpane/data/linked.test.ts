import { headings, type InputColumn } from '../../../src/cases/parts/inputs/columns';
import type { CellValue } from '../../../src/host/spreadsheet';
import { nth } from '../../../src/formulas/present';
import { inputRows, linked } from '../../../src/taskpane/data/inputRows';

describe('an input that follows an extract says whose its range is', () => {
  const changes = (values: Partial<Record<InputColumn, CellValue>>) => {
    const keys = Object.keys(headings) as InputColumn[];
    const rows = [keys.map((key) => headings[key]), keys.map((key) => values[key] ?? null)];
    const row = nth(inputRows(rows), 0);
    const made = linked(row, 'Inputs', "'Figures'!$B$6", 'Extract a.csv, brought in.');
    return (key: InputColumn) => made.find(({ address }) => address === `${row.column(key)}2`)?.value;
  };
  test.each<[string, CellValue, CellValue, CellValue, RegExp, string | undefined]>([
    ['a range of the case', 90, 100, 120, /"Extract a\.csv, brought in\. Low and high are not from it: they keep the proportions of the range that was here\."/, "='Figures'!$B$6*0.9"],
    ['a blank start', 0, 0, 0, /"Extract a\.csv, brought in\. Low and high are the same figure: type your own range\."/, "='Figures'!$B$6"],
    ['no range', null, 100, null, /"Extract a\.csv, brought in\."/, undefined],
  ])('%s', (_what, low, central, high, source, lowFormula) => {
    const of = changes({ label: 'Packages', low, central, high });
    expect(of('low')).toBe(lowFormula);
    expect(of('source')).toMatch(source);
  });

  test('it keeps the format of its case, in what is typed and in what the cases use', () => {
    const keys = Object.keys(headings) as InputColumn[];
    const values = { label: 'Rate', low: 0, central: 0, high: 0 } as Partial<Record<InputColumn, CellValue>>;
    const row = nth(inputRows([keys.map((key) => headings[key]), keys.map((key) => values[key] ?? null)]), 0);
    const at = (key: InputColumn) => `${row.column(key)}2`;
    const formulas = new Map([[at('centralUses'), '=$C$2']]);
    const made = linked(row, 'Inputs', "'Figures'!$B$6", 'Extract a.csv.', { format: '0.00', formulas });
    const of = (key: InputColumn) => made.find(({ address }) => address === at(key));
    expect(of('central')?.looks).toEqual({ style: 'input', format: '0.00' });
    expect(of('centralUses')).toEqual({ sheet: 'Inputs', address: at('centralUses'), value: '=$C$2', looks: { style: 'calculation', format: '0.00' } });
    expect(of('lowUses')).toBeUndefined();
  });
}); // prettier-ignore
