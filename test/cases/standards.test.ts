import { addressOfRef, raw } from '../../src/layout';
import { checksSheet } from '../../src/cases/parts/checks';
import { coverSheet } from '../../src/cases/parts/cover';
import { evidenceSheet } from '../../src/cases/parts/evidence';
import { inputsSheet } from '../../src/cases/parts/inputs';
import { logSheet } from '../../src/cases/parts/log';
import { block, formats, styled } from '../../src/plan/cells';
import { masterCheckCells } from '../support/masterCheckCells';
import type { SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { standards } from './support/standards';

const { sheet: inputs, at } = inputsSheet('Inputs', [
  {
    title: 'Prices',
    inputs: [
      {
        key: 'rate',
        label: 'Hourly rate',
        low: 24,
        central: 25,
        high: 26,
        unit: '£ an hour',
        format: formats.poundsAndPence,
        whose: 'Published',
        source: 'Our assumption',
        owner: 'Finance',
      },
    ],
  },
]);

const calculation: SheetPlan = {
  name: 'Yearly',
  role: 'calculation',
  columns: {},
  timelines: ['C5:E6'],
  cells: {
    ...block(1, [styled('title', 'Yearly')]),
    ...block(4, [
      [...styled('heading', 'Line', 'Unit'), ...styled('numberHeading', '2026/27', '2027/28', '2028/29')],
      [
        ...styled('label', 'Hours'),
        ...styled('note', 'hours'),
        ...['C', 'D', 'E'].map(() => ({
          value: '=1',
          format: formats.number,
          style: 'calculation' as const,
        })),
      ],
      [
        ...styled('label', 'Cost'),
        ...styled('note', '£'),
        ...['C', 'D', 'E'].map((column) => ({
          value: `=${column}5*${addressOfRef(at('rate').central)}`,
          format: formats.pounds,
          style: 'calculation' as const,
        })),
      ],
    ]),
  },
};

const results: SheetPlan = {
  name: 'Results',
  role: 'results',
  columns: {},
  cells: {
    ...block(1, [styled('title', 'Results')]),
    ...masterCheckCells(3),
    B6: { value: '=OT.ROI(Yearly!C6:E6,Yearly!C6:E6)', format: formats.percent, style: 'result' },
  },
  charts: [
    {
      title: 'Cost',
      altText: 'Cost by year.',
      kind: 'columns',
      categories: 'Yearly!$C$4:$E$4',
      series: [{ name: 'Cost', values: 'Yearly!$C$6:$E$6' }],
      at: 'A8:F20',
      valueAxis: { title: '£', format: formats.pounds },
    },
  ],
};

const good: WorkbookPlan = {
  title: 'A sound workbook',
  names: [],
  sheets: [
    coverSheet({
      title: 'A sound workbook',
      purpose: 'To be sound.',
      headlines: [],
      sheets: [],
      cautions: ['None'],
      series: ['employer_ni_rate'],
    }).plan(),
    { ...results, name: 'Summary', role: 'summary', charts: [] },
    results,
    inputs.plan(),
    calculation,
    checksSheet([
      { what: 'One is one', why: 'It must be.', difference: raw('0'), unit: '£', format: formats.pounds },
    ]).plan(),
    evidenceSheet(['ref-homecare-minimum-price-2026-27'], []).sheet.plan(),
    logSheet().plan(),
  ],
};

test.each(Object.entries(standards))('a sound workbook has %s', (_, rule) => {
  expect(rule(good)).toEqual([]);
});

/** The sound workbook with one thing wrong with one of its sheets. */
function spoilt(name: string, change: Partial<SheetPlan> & { cells?: SheetPlan['cells'] }): WorkbookPlan {
  const sheets = good.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, ...change, cells: { ...sheet.cells, ...change.cells } } : sheet,
  );
  return { ...good, sheets };
}

const without = (name: string): WorkbookPlan => ({
  ...good,
  sheets: good.sheets.filter((sheet) => sheet.name !== name),
});

function withoutRole(name: string): WorkbookPlan {
  const bare = ({ role: _, ...sheet }: SheetPlan): SheetPlan => sheet;
  return { ...good, sheets: good.sheets.map((sheet) => (sheet.name === name ? bare(sheet) : sheet)) };
}

const figure = { format: formats.number, style: 'calculation' } as const;
const chart = results.charts![0]!;

test.each<[keyof typeof standards, string, WorkbookPlan]>([
  [
    'no constant in a formula',
    'weeks in a year',
    spoilt('Yearly', { cells: { C5: { ...figure, value: '=52*1' } } }),
  ],
  [
    'no constant in a formula',
    'an array',
    spoilt('Yearly', { cells: { C5: { ...figure, value: '=SUM({2,3})' } } }),
  ],
  [
    'one formula a row across the years',
    'another formula',
    spoilt('Yearly', { cells: { D6: { ...figure, value: '=D5' } } }),
  ],
  [
    'one formula a row across the years',
    'a number typed over',
    spoilt('Yearly', { cells: { D6: { ...figure, value: 9 } } }),
  ],
  ['one formula a row across the years', 'no timeline', spoilt('Yearly', { timelines: [] })],
  [
    'a unit with every number',
    'a bare number',
    spoilt('Results', { cells: { B9: { ...figure, value: 3 } } }),
  ],
  [
    'a unit with every number',
    'a bare result',
    spoilt('Results', { cells: { B9: { ...figure, value: '=B6' } } }),
  ],
  [
    'a source with every input',
    'an input elsewhere',
    spoilt('Results', { cells: { B9: { value: 3, style: 'input' } } }),
  ],
  [
    'headings on every table',
    'a blank heading',
    spoilt('Yearly', { tables: [{ name: 'T', range: 'A4:F6' }] }),
  ],
  [
    'headings on every table',
    'a heading twice',
    spoilt('Yearly', {
      tables: [{ name: 'T', range: 'A4:B6' }],
      cells: { B4: { value: 'Line', style: 'heading' } },
    }),
  ],
  [
    'words beside every colour',
    'a coloured number',
    spoilt('Results', { highlights: [{ range: 'B6', formula: '=$B$6<0', look: 'bad' }] }),
  ],
  [
    'OT functions no more than two deep',
    'in one formula',
    spoilt('Results', { cells: { B6: { value: '=OT.ROI(OT.ROI(OT.ROI(1,1),1),1)' } } }),
  ],
  [
    'OT functions no more than two deep',
    'through cells',
    spoilt('Results', {
      cells: { C6: { value: '=OT.ROI(B6,1)' }, D6: { value: '=C6+1' }, E6: { value: '=OT.ROI(D6,1)' } },
    }),
  ],
  [
    'functions that every spreadsheet has',
    'a volatile one',
    spoilt('Yearly', { cells: { C5: { value: '=TODAY()' } } }),
  ],
  [
    'functions that every spreadsheet has',
    'a new one',
    spoilt('Yearly', { cells: { C5: { value: '=LET(x,1,x)' } } }),
  ],
  [
    'references that stay in the workbook',
    'no such sheet',
    spoilt('Yearly', { cells: { C5: { value: '=Nowhere!A1' } } }),
  ],
  [
    'references that stay in the workbook',
    'no such name',
    spoilt('Yearly', { cells: { C5: { value: '=Unknown' } } }),
  ],
  ['a title and a role for every sheet', 'no title', spoilt('Yearly', { cells: { A1: { value: 'x' } } })],
  ['a title and a role for every sheet', 'no role', withoutRole('Yearly')],
  ['a title and a role for every sheet', 'no calculation', without('Yearly')],
  [
    'the master check on every sheet of results',
    'none',
    spoilt('Results', { cells: { B3: { value: 'All checks pass', style: 'check' } } }),
  ],
  ['charts that can be read', 'no description', spoilt('Results', { charts: [{ ...chart, altText: ' ' }] })],
  [
    'charts that can be read',
    'a series too short',
    spoilt('Results', { charts: [{ ...chart, series: [{ name: 'Cost', values: 'Yearly!$C$6:$D$6' }] }] }),
  ],
  [
    'no format of text on a formula',
    'text',
    spoilt('Results', { cells: { B6: { value: '=1', format: '@' } } }),
  ],
  [
    'no error but #N/A taken for an answer',
    'IFERROR round a call',
    spoilt('Results', { cells: { B6: { value: '=IFERROR(OT.WAGEFLOOR(C6),"None on record")' } } }),
  ],
  [
    'no error but #N/A taken for an answer',
    'IFERROR round a cell that holds a call',
    spoilt('Results', {
      cells: { B6: { value: '=IFERROR(C6+1,"Not known")' }, C6: { value: '=OT.ROI(4,1)' } },
    }),
  ],
  [
    'no error but #N/A taken for an answer',
    'ISERROR in a condition',
    spoilt('Results', { cells: { B6: { value: '=IF(ISERROR(OT.ROI(4,1)),0,1)' } } }),
  ],
])('%s: it fails on %s', (standard, _what, plan) => {
  expect(standards[standard]!(plan)).not.toEqual([]);
});

test('results that hold their rows to one formula need no sheet of calculation besides', () => {
  const { sheets, ...rest } = without('Yearly');
  const own = sheets.map((sheet) => (sheet.name === 'Results' ? { ...sheet, timelines: ['B6'] } : sheet));
  expect(standards['a title and a role for every sheet']!({ ...rest, sheets: own })).toEqual([]);
});
