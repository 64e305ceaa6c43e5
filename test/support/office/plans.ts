import type { WorkbookChange } from '../../../src/host/spreadsheet';
import { block } from '../../../src/plan/cells';
import type { CellPlan, SheetPlan } from '../../../src/plan/plan';

const fill = (rows: number, columns: number, cell: (row: number, column: number) => CellPlan) =>
  block(
    4,
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cell(r, c))),
  );

/** As large as a whole case gets: ten sheets, three of them full of formulas, charts and rules for entries. */
export function wholeCase(): WorkbookChange {
  return {
    sheets: Array.from({ length: 10 }, (_, n) => (n < 3 ? calculation(n) : words(n))),
    names: Array.from({ length: 30 }, (_, n) => ({ name: `Input_${n}`, refersTo: `'Words 3'!$B$${n + 4}` })),
  };
}

function calculation(n: number): SheetPlan {
  const name = `Calculation ${n}`;
  const styles = ['calculation', 'result', 'label'] as const;
  return {
    name,
    role: 'calculation',
    columns: Object.fromEntries([...'ABCDEFGH'].map((letter) => [letter, 14])),
    cells: {
      A1: { value: name, style: 'title' },
      ...fill(60, 60, (r, c) => ({
        value: `=OT.DISCOUNTFACTOR(Input_1,${r})*'Words 3'!$B$${c + 4}+IF("${n}"="0",${r},${c})`,
        style: styles[(r + c) % 3]!,
        format: '£#,##0;-£#,##0;£0',
      })),
    },
    frozenRows: 3,
    frozenColumns: 1,
    isProtected: true,
    highlights: [{ range: 'A4:BH63', formula: '=A4<0', look: 'bad' }],
    charts: [
      {
        title: `Chart ${n}`,
        altText: 'Falls.',
        kind: 'columns',
        categories: `'${name}'!$B$4:$H$4`,
        series: [{ name: 'Saving', values: `'${name}'!$B$5:$H$5` }],
        at: 'A70:H88',
        valueAxis: { title: '£ thousand', format: '£#,##0' },
      },
    ],
    print: { orientation: 'landscape', titleRows: '1:3' },
  };
}

function words(n: number): SheetPlan {
  return {
    name: `Words ${n}`,
    columns: { A: 40, B: 16, C: 60 },
    cells: fill(40, 3, (r, c): CellPlan => {
      if (c === 0) return { value: `Line ${r} of the sheet`, style: 'label' };
      if (c === 1) return { value: r, style: 'input', format: '#,##0', ...(r === 0 && { note: 'A note.' }) };
      return { value: `Said in a sentence, once for line ${r}.`, style: 'note', isWrapped: true };
    }),
    validations: Array.from({ length: 6 }, (_, r) => ({
      range: `B${r + 4}`,
      rule: { kind: 'decimal', least: 0, most: 1 },
      message: 'A share from 0% to 100%.',
    })),
  };
}

/** One sheet of a hundred thousand cells. */
export function hundredThousandCells(): WorkbookChange {
  const cells = fill(2_000, 50, (r, c) => ({
    value: `=Sums!$A$1+${r}*${c}`,
    style: 'calculation',
    format: '0.0',
  }));
  return { sheets: [{ name: 'Extract', columns: {}, cells }] };
}

/** The least that has one of everything, for what must be tried many times. */
export function oneOfEverything(): WorkbookChange {
  return {
    sheets: [
      {
        name: 'Inputs',
        columns: { A: 30, B: 12 },
        frozenRows: 3,
        merges: ['A12:B12'],
        rowHeights: { 12: 45 },
        cells: {
          A1: { value: 'Inputs', style: 'title' },
          A4: { value: 'Share', style: 'label' },
          B4: { value: 0.4, style: 'input', format: '0%', note: 'Our assumption.' },
          B5: { value: 'fast', style: 'input' },
          B6: { value: 46_000, style: 'input', format: 'd mmm yyyy' },
          A8: { value: 'Package', style: 'heading' },
          B8: { value: 'Hours', style: 'numberHeading' },
          A9: { value: 'one' },
          B9: { value: 10.5 },
          A12: { value: 'Long words over two columns', isWrapped: true, lines: 3 },
          C4: { value: '=SUM(Packages[Hours])', style: 'calculation', isWrapped: true },
        },
        tables: [{ name: 'Packages', range: 'A8:B9' }],
        validations: [
          { range: 'B4', rule: { kind: 'decimal', least: 0, most: 1 }, message: 'A share from 0% to 100%.' },
          { range: 'B5', rule: { kind: 'list', values: ['fast', 'slow'] }, message: 'Fast or slow.' },
          { range: 'B6', rule: { kind: 'date', least: 45_000 }, message: 'A day from 2023 on.' },
        ],
        isProtected: true,
      },
      {
        name: 'Results',
        columns: {},
        frozenColumns: 1,
        cells: {
          A1: { value: 'Results', style: 'title' },
          A2: { value: '=OT.ROI(Share,1)', style: 'result', format: '0.0%' },
          A3: { value: '=OT.ROI(Share,2)', style: 'result' },
          B2: { value: '=OT.ROI(Share,3)', style: 'result' },
          B3: { value: '=OT.ROI(Share,4)', style: 'result' },
        },
        highlights: [{ range: 'A2:A3', formula: '=OT.ROI(A2,1)<0', look: 'caution' }],
        charts: [
          {
            title: 'From cost to saving',
            altText: 'A waterfall.',
            kind: 'stackedColumns',
            categories: "'Inputs'!$A$4:$A$6",
            series: [
              { name: 'Base', values: "'Inputs'!$B$4:$B$6", look: 'base' },
              { name: 'Saving', values: 'Results!$A$2:$A$3', look: 'rise' },
              { name: 'Other', values: 'Results!$B$2:$B$3' },
            ],
            at: 'D2:J20',
            valueAxis: { title: '£ thousand', format: '£#,##0' },
            categoryAxis: { title: 'Step' },
          },
          {
            title: 'Over the years',
            altText: 'Two lines.',
            kind: 'lines',
            categories: 'Results!$A$2:$B$2',
            series: [{ name: 'Net', values: 'Results!$A$3:$B$3' }],
            at: 'D22:J40',
            valueAxis: { title: '£', format: '£#,##0' },
          },
          {
            title: 'Each authority',
            altText: 'Dots.',
            kind: 'dots',
            categories: 'Results!$A$2:$B$2',
            series: [{ name: 'Rate', values: 'Results!$A$3:$B$3' }],
            at: 'D42:J60',
            valueAxis: { title: '£ an hour', format: '£0.00' },
          },
          {
            title: 'Cash by year',
            titleFrom: 'Results!$A$1',
            altText: 'Columns and a line.',
            kind: 'columns',
            categories: 'Results!$A$2:$B$2',
            series: [
              { name: 'In', values: 'Results!$A$3:$B$3', look: 'rise', basis: 'plan' },
              { name: 'Out', values: 'Results!$A$3:$B$3', look: 'fall', basis: 'forecast' },
              { name: 'So far', values: 'Results!$A$3:$B$3', look: 'total', isLine: true },
            ],
            at: 'D62:J80',
            valueAxis: { title: 'Cash, £', format: '£0' },
          },
        ],
        tabColour: '#1F7391',
        rowStates: {
          3: { level: 1, isHidden: true },
          4: { level: 1, isHidden: true },
          5: { isCollapsed: true },
        },
        print: { orientation: 'portrait', titleRows: '1:1' },
      },
    ],
    names: [{ name: 'Share', refersTo: "'Inputs'!$B$4" }],
    cells: [
      { sheet: 'Sums', address: 'A1', value: '=DATE(2027,4,1)' },
      { sheet: 'Sums', address: 'A2', value: null },
      { sheet: 'Sums', address: 'A3', value: '1/2', note: 'Was a formula.' },
    ],
  };
}
