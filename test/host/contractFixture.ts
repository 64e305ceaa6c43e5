import type { WorkbookChange } from '../../src/host/spreadsheet';
import type { WorkbookFixture } from './fixture';

/** A sheet whose name needs quotes, and one of them doubled. */
export const DERBY = "Derby's packages";

export const fixture: WorkbookFixture = {
  sheets: {
    Sums: {
      A1: 42,
      A2: 'hours',
      A3: true,
      A5: '=A1*2',
      A6: { typed: 0.325, format: '0.0%', shows: '32.5%' },
      A7: '=1/0',
      A8: '=A1&" hours"',
      A9: '=A1>10',
      C1: '=SEQUENCE(2,3)',
    },
    [DERBY]: { A1: 'package', B1: 'hours', A2: 'one', B2: 21, A3: 'two', B3: 10.5 },
  },
  names: { PackageHours: "'Derby''s packages'!$B$2:$B$3", Answer: 'Sums!$A$1' },
  results: {
    '=A1*2': (cell) => (cell('A1') as number) * 2,
    '=1/0': () => ({ error: '#DIV/0!' }),
    '=A1&" hours"': (cell) => `${String(cell('A1'))} hours`,
    '=A1>10': (cell) => (cell('A1') as number) > 10,
    '=SEQUENCE(2,3)': () => [
      [1, 2, 3],
      [4, 5, 6],
    ],
    '=1+2': () => 3,
    '=SEQUENCE(3)': () => [[1], [2], [3]],
    '=Inputs!B3*Inputs!B4': (cell) => (cell('Inputs!B3') as number) * (cell('Inputs!B4') as number),
    '=B3+Sums!A1': (cell) => (cell('B3') as number) + (cell('Sums!A1') as number),
    '=Packages*2': (cell) => (cell('Inputs!B3') as number) * 2,
  },
  shows: {
    '£#,##0': (value) => `£${value.toLocaleString('en-GB')}`,
    '0.0%': (value) => `${(value * 100).toFixed(1)}%`,
  },
};

/** Two sheets that refer to each other, to what was there before and to a name, with some of everything planned. */
export const change: WorkbookChange = {
  sheets: [
    {
      name: 'Inputs',
      role: 'inputs',
      columns: { A: 24, B: 12 },
      frozenRows: 2,
      cells: {
        A1: { value: 'Inputs', style: 'title' },
        A3: { value: 'Packages reviewed', style: 'label' },
        B3: { value: 40, style: 'input', note: 'Counted in March.' },
        A4: { value: 'Hours each', style: 'label' },
        B4: { value: 31.5, style: 'input', format: '0.0' },
        A5: { value: '1/2' },
        B5: { value: true, style: 'check' },
      },
      isProtected: true,
      validations: [
        { range: 'B3:B4', rule: { kind: 'decimal', least: 0 }, message: 'A number that is not negative.' },
      ],
    },
    {
      name: 'Case results',
      role: 'results',
      columns: { A: 24, B: 12 },
      cells: {
        A1: { value: 'Results', style: 'title' },
        B3: { value: '=Inputs!B3*Inputs!B4', style: 'result', format: '£#,##0' },
        B4: { value: '=B3+Sums!A1', style: 'calculation' },
        B5: { value: '=Packages*2', style: 'calculation' },
        D1: { value: '=SEQUENCE(2,3)', style: 'heading' },
        E2: { style: 'calculation' },
        A8: { value: 'Year', style: 'heading' },
        B8: { value: 'Saving', style: 'numberHeading' },
        A9: { value: '2026/27' },
        B9: { value: 1200, format: '£#,##0' },
      },
      tables: [{ name: 'Savings', range: 'A8:B9' }],
      highlights: [{ range: 'B9', formula: '=$B9<0', look: 'bad' }],
      charts: [
        {
          title: 'Saving by year',
          altText: 'One column: 1,200 pounds in 2026/27.',
          kind: 'columns',
          categories: "'Case results'!$A$9:$A$9",
          series: [{ name: 'Saving', values: "'Case results'!$B$9:$B$9" }],
          at: 'A12:D24',
          valueAxis: { title: '£', format: '£#,##0' },
        },
      ],
      print: { orientation: 'landscape', titleRows: '1:2' },
    },
  ],
  names: [{ name: 'Packages', refersTo: 'Inputs!$B$3' }],
};
