import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recalculated } from '../../src/embedded/recalculated';
import { openXlsx } from '../../src/files/open/openXlsx';
import type { Shown } from '../../src/files/xlsx/shown';
import { xlsxFile } from '../../src/files/xlsx/xlsxFile';
import type { WorkbookPlan } from '../../src/plan/plan';
import { fixtures } from '../embedded/fixtures';

const plan: WorkbookPlan = {
  title: 'Theirs',
  sheets: [
    {
      name: 'Sums',
      columns: {},
      cells: {
        A1: { value: 20 },
        A2: { value: 22 },
        A3: { value: '=SUM(A1:A2)*Rate', format: '£#,##0' },
        A4: { value: '=OT.HALF(A1)' },
        A5: { value: '=CUBEVALUE("x","y")' },
        A6: { value: '=Rate' },
        A7: { value: '=CELL("filename",A1)' },
        A8: { value: '=VLOOKUP(9,A1:B2,2,FALSE)' },
        A9: { value: '=A1/0' },
        A10: { value: '=A1/0' },
        A11: { value: '=NA()' },
        A12: { value: '=INDEX(A1:A2,5)' },
        A13: { value: '=IF(A1>0,1/0)' },
        B1: { value: '=10/(3-SEQUENCE(3))' },
        C1: { value: '=#N/A' },
        C2: { value: 'text' },
      },
    },
    { name: 'Other', columns: {}, cells: { A1: { value: 3 }, A2: { value: '=Rate' } } },
  ],
  names: [
    { name: 'Rate', refersTo: '2' },
    { name: 'Rate', sheet: 'Other', refersTo: 'Other!$A$1' },
  ],
};
/** What the file says that its formulas gave: all of it out of date. */
const kept: Record<string, Shown> = {
  ...{ A3: 1, A4: 1, A5: 7, A6: 1 },
  A7: 'C:\\Council\\[Case.xlsx]Sums',
  A8: 12.5,
  A10: { error: '#DIV/0!' },
  A11: { error: '#N/A' },
  A12: { error: '#N/A' },
  A13: true,
  ...{ B1: 5, B2: 10, B3: 20 },
};
const stale = (address: string): Shown => kept[address] ?? null;
const file = xlsxFile(plan, {
  value: (_sheet, at) => stale(at),
  spill: (_sheet, at) => (at === 'B1' ? { rows: 3, columns: 1 } : null),
});

test('every formula is worked out anew, the plan is kept, and what could not be worked out is named', async () => {
  const made = await recalculated(openXlsx(file), fixtures);
  const { plan: written, shown } = openXlsx(made.file);
  const values = ['A3', 'A4', 'A5', 'A6'].map((at) => shown.value('Sums', at));
  // (20 + 22) × 2; half of 20; a function of Excel’s that is not known here; the name of the whole workbook.
  expect(values).toEqual([84, 10, { error: '#NAME?' }, 2]);
  // The name of the sheet itself.
  expect(shown.value('Other', 'A2')).toBe(3);
  expect(written).toEqual(openXlsx(file).plan);
  expect(made.notes).toEqual([
    'Sums!B3 is #DIV/0! now; in the file it was 20.',
    'Sums!A5 is #NAME? now; in the file it was 7; CUBEVALUE works in Excel and not here.',
    'Sums!A7 is #VALUE! now; in the file it was “C:\\Council\\[Case.xlsx]Sums”; CELL("filename") gives the place and the name of the file, which are not known here; it works in Excel.',
    'Sums!A8 is #N/A now; in the file it was 12.5.',
    'Sums!A9 is #DIV/0! now; the file has no result for it.',
    'Sums!A12 is #REF! now; in the file it was #N/A.',
    'Sums!A13 is #DIV/0! now; in the file it was TRUE.',
    'Formulas that show #NAME? are kept, and are worked out when the file is opened in Excel.',
  ]);
});

test.each<[string, (folder: string) => string[], RegExp]>([
  ['no files are given', () => [], /^Give two files/],
  [
    'there is no such file',
    (folder) => [join(folder, 'none.xlsx'), 'out.xlsx'],
    /none\.xlsx cannot be read: /,
  ],
  [
    'the file is no workbook',
    (folder) => [join(folder, 'text.xlsx'), 'out.xlsx'],
    /text\.xlsx cannot be read: /,
  ],
])('where %s, the command ends with 1 and the reason, and writes nothing', (_what, given, reason) => {
  const folder = mkdtempSync(join(tmpdir(), 'recalculate-'));
  try {
    writeFileSync(join(folder, 'text.xlsx'), 'no workbook');
    const root = join(__dirname, '..', '..');
    const command = [
      join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
      join(root, 'scripts', 'recalculate.ts'),
    ];
    const { status, stderr } = spawnSync(process.execPath, [...command, ...given(folder)], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, expect.stringMatching(reason)]);
    expect(readdirSync(folder)).toEqual(['text.xlsx']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
