import { nth } from '../../../src/formulas/present';
import { docxFile } from '../../../src/files/docx/docxFile';
import { summaryDocuments } from '../../../src/files/docx/summaryDocument';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import type { CellPlan, SheetPlan } from '../../../src/plan/plan';
import { asPdf, inWriter, wordDocument } from './wordDocument';

const rows = (lines: (CellPlan | string | number | null)[][]): Record<string, CellPlan> =>
  Object.fromEntries(
    lines.flatMap((line, r) =>
      line.flatMap((cell, c) =>
        cell === null ? [] : [[`${'ABCD'[c]}${r + 1}`, typeof cell === 'object' ? cell : { value: cell }]],
      ),
    ),
  );
const pounds = (value: number): CellPlan => ({ value, format: '£#,##0;-£#,##0;£0' });
const summary: SheetPlan = {
  name: 'Summary',
  columns: {},
  cells: rows([
    ['Committee summary: Reviews & more'],
    ['Exampleshire, draft'],
    ['Master check', 'All checks pass'],
    [null],
    ['1  Cash by financial year'],
    ['Item', 'Unit', '2027/28', ''],
    ['Net cash flow', '£, cash', pounds(-1234.5), { value: '' }],
    ['Share', 'share', { value: 0.125, format: '0.0%' }, { value: '' }],
    [null],
    ['2  Assumptions'],
    ['All of it is ours <until> agreed.'],
  ]),
};
const committee: SheetPlan = {
  name: 'Committee text',
  columns: {},
  cells: rows([
    ['Committee summary, page two'],
    [null],
    ['1  What the report must say'],
    ['Field', 'In the report', 'Type it here'],
    ['Consultation', 'Not completed', null],
  ]),
};
const fileOf = (...sheets: SheetPlan[]) =>
  xlsxFile(
    { title: '', sheets, names: [] },
    {
      value: (name, address) => sheets.find((sheet) => sheet.name === name)!.cells[address]?.value ?? null,
      spill: () => null,
    },
  );

const documentIn = (...sheets: SheetPlan[]) => nth(summaryDocuments(fileOf(...sheets)), 0).document;

test('a document has what the two sheets show: figures as printed, columns without a year left out', () => {
  expect(documentIn(summary, committee)).toEqual({
    title: 'Committee summary: Reviews & more',
    lead: ['Exampleshire, draft', 'Master check: All checks pass'],
    sections: [
      {
        heading: '1  Cash by financial year',
        paragraphs: [],
        table: [
          ['Item', 'Unit', '2027/28'],
          ['Net cash flow', '£, cash', '-£1,235'],
          ['Share', 'share', '12.5%'],
        ],
      },
      { heading: '2  Assumptions', paragraphs: ['All of it is ours <until> agreed.'], table: [] },
      {
        heading: '3  What the report must say',
        paragraphs: [],
        table: [
          ['Field', 'In the report'],
          ['Consultation', 'Not completed'],
        ],
      },
    ],
  });
});

test('the last sentences of a table are notes below it, but not the boxes that others fill', () => {
  const part = (...lines: (string | null)[][]): SheetPlan => ({
    ...summary,
    cells: rows([['Committee summary'], ['1  Part'], ['Input', 'Where it turns'], ...lines]),
  });
  const contentOf = (sheet: SheetPlan) => documentIn(sheet).sections[0];
  expect(contentOf(part(['Hours', '37'], ['Explore moves the others.']))).toMatchObject({
    table: [
      ['Input', 'Where it turns'],
      ['Hours', '37'],
    ],
    paragraphs: ['Explore moves the others.'],
  });
  expect(contentOf(part(['Name', null], ['Comment', null]))).toMatchObject({
    table: [
      ['Input', 'Where it turns'],
      ['Name', ''],
      ['Comment', ''],
    ],
    paragraphs: [],
  });
});

test('a workbook without a summary is refused in words', () => {
  expect(() => summaryDocuments(fileOf(committee))).toThrow(
    'This workbook has no sheet “Summary”: build a case first',
  );
});

describe('the Word document', () => {
  let file: Uint8Array;
  beforeAll(async () => {
    file = await docxFile(documentIn(summary, committee));
  });
  const document = () => wordDocument(file);

  test('has real headings', () => {
    expect(document().headings).toEqual([
      ['Heading1', 'Committee summary: Reviews & more'],
      ['Heading2', '1  Cash by financial year'],
      ['Heading2', '2  Assumptions'],
      ['Heading2', '3  What the report must say'],
    ]);
  });

  test('has tables whose first row is a heading row, each with an alternative text', () => {
    const { tables } = document();
    expect(tables.map(({ headingRows }) => headingRows)).toEqual([[0], [0]]);
    expect(tables.map(({ caption }) => caption)).toEqual([
      '1  Cash by financial year',
      '3  What the report must say',
    ]);
    expect(tables[0]?.description).toBe('1  Cash by financial year: 2 rows, under Item, Unit, 2027/28.');
    expect(tables[0]?.rows.flat()).toEqual(expect.arrayContaining(['Net cash flow', '-£1,235', '12.5%']));
  });

  test('has figures to the right and words to the left, in columns wide enough for the longest figure', async () => {
    const table = [
      ['Figure', 'Low', 'Where it turns', 'Who'],
      ['Net cash', '-£2,775,809', '37.0 is used', ''],
      ['Payback', 'None: it costs', '12.0 is used', ''],
      ['Share', '12.5%', '350.0 is used', ''],
    ];
    const section = { heading: '1  Cases', table, paragraphs: ['A note to the table.'] };
    const { tables, words } = wordDocument(
      await docxFile({ title: 'Summary', lead: [], sections: [section] }),
    );
    const { right, widths } = nth(tables, 0);
    expect(right).toEqual(expect.arrayContaining(['-£2,775,809', 'None: it costs', '12.5%']));
    expect(right).not.toContain('37.0 is used');
    // A figure of nine points is 92 twentieths of a point a letter at the most, beside the edges of its cell.
    expect(widths[1]).toBeGreaterThan(92 * '-£2,775,809'.length + 216);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(11_906 - 2 * 1_134);
    expect(words).toContain('A note to the table.');
  });

  test('is in British English', () => {
    expect(document().languages).toContain('en-GB');
  });

  inWriter(
    'is opened by LibreOffice',
    () => {
      expect(asPdf(file).subarray(0, 5).toString()).toBe('%PDF-');
    },
    120_000,
  );
});
