import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { program } from '../../witness/libreOffice';
import { docxFile } from '../../../src/files/docx/docxFile';
import { summaryDocument } from '../../../src/files/docx/summaryDocument';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import type { CellPlan, SheetPlan } from '../../../src/plan/plan';

/** LibreOffice with its word processor, which is a package of its own. */
const writer =
  program !== null && existsSync(join(dirname(realpathSync(program)), 'libswlo.so')) ? program : null;
if (writer === null)
  process.stderr.write(
    'Skipped: no Word document was opened, because LibreOffice Writer is not installed.\n',
  );

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

test('a document has what the two sheets show: figures as printed, columns without a year left out', () => {
  expect(summaryDocument(fileOf(summary, committee))).toEqual({
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

test('a workbook without a summary is refused in words', () => {
  expect(() => summaryDocument(fileOf(committee))).toThrow(
    'This workbook has no sheet “Summary”: build a case first',
  );
});

describe('the Word document', () => {
  let file: Uint8Array;
  beforeAll(async () => {
    file = await docxFile(summaryDocument(fileOf(summary, committee)));
  });
  const xml = (part: string) =>
    new DOMParser().parseFromString(strFromU8(unzipSync(file)[part]!), 'text/xml');
  const all = (
    name: string,
    of: { getElementsByTagName(name: string): ArrayLike<unknown> } = xml('word/document.xml'),
  ) => Array.from(of.getElementsByTagName(name) as ArrayLike<Element>);
  const text = (element: Element) =>
    all('w:t', element)
      .map(({ textContent }) => textContent)
      .join('');

  test('has real headings', () => {
    const headings = all('w:p').flatMap((paragraph) => {
      const style = all('w:pStyle', paragraph)[0]?.getAttribute('w:val');
      return style?.startsWith('Heading') ? [[style, text(paragraph)]] : [];
    });
    expect(headings).toEqual([
      ['Heading1', 'Committee summary: Reviews & more'],
      ['Heading2', '1  Cash by financial year'],
      ['Heading2', '2  Assumptions'],
      ['Heading2', '3  What the report must say'],
    ]);
  });

  test('has tables whose first row is a heading row, each with an alternative text', () => {
    const tables = all('w:tbl');
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      expect(all('w:tr', table).map((row) => all('w:tblHeader', row).length)).toEqual(
        all('w:tr', table).map((_, i) => (i === 0 ? 1 : 0)),
      );
    }
    expect(all('w:tblCaption').map((one) => one.getAttribute('w:val'))).toEqual([
      '1  Cash by financial year',
      '3  What the report must say',
    ]);
    expect(all('w:tblDescription')[0]!.getAttribute('w:val')).toBe(
      '1  Cash by financial year: 2 rows, under Item, Unit, 2027/28.',
    );
    expect(all('w:tc', tables[0]).map(text)).toEqual(
      expect.arrayContaining(['Net cash flow', '-£1,235', '12.5%']),
    );
  });

  test('is in British English', () => {
    expect(all('w:lang', xml('word/styles.xml')).map((one) => one.getAttribute('w:val'))).toContain('en-GB');
  });

  (writer === null ? test.skip : test)(
    'is opened by LibreOffice',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'docx-'));
      try {
        const path = join(folder, 'summary.docx');
        writeFileSync(path, file);
        const run = spawnSync(
          writer!,
          [
            `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
            ...['--headless', '--convert-to', 'pdf', '--outdir', folder, path],
          ],
          { timeout: 90_000 },
        );
        expect(run.status).toBe(0);
        expect(readFileSync(join(folder, 'summary.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
