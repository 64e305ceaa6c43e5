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
const stale = (address: string): Shown => ({ A3: 1, A4: 1, A5: 7, A6: 1 })[address] ?? null;
const file = xlsxFile(plan, { value: (_sheet, at) => stale(at), spill: () => null });

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
    expect.stringMatching(/^Not worked out here, .*: Sums!A5\. The formula is kept/),
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
