import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../src/embedded/computed';
import { handOverCopy } from '../../src/handOver/handOverCopy';
import { PackageReader } from '../../src/files/package/reader';
import { WorkbookFile } from '../../src/files/inPlace/workbookFile';
import { checksSheet, masterCheckName, type Check } from '../../src/cases/parts/checks';
import { masterCheckCells } from '../support/masterCheckCells';
import { checkPlaces, masterCheckWords } from '../../src/plan/checksSheet';
import { raw } from '../../src/layout';
import type { CellPlan, WorkbookPlan } from '../../src/plan/plan';
import { xlsxFile } from '../../src/files/xlsx/xlsxFile';
import { catalogue, cellIn, formatOf, partsOf, stamp } from './fixture';

const built = loadBuiltFunctions(ensureBuilt('functions'));
const check = (what: string, difference: string, isCompared?: string): Check => ({
  what,
  why: 'Look.',
  difference: raw(difference.replace(/^=/, '')),
  unit: '£',
  format: '0.00',
  ...(isCompared && { isCompared: raw(isCompared.replace(/^=/, '')) }),
});

/** A cell that is typed into, one worked out from it, and one that has no ordinary formula. */
const inputs: Record<string, CellPlan> = {
  A1: { value: 'Inputs', style: 'title' },
  A2: { value: 325, style: 'input', format: '0' },
  A3: { value: '=A2*2', style: 'calculation', format: '0' },
  A4: { value: '=OT.EVIDENCE("tots-derby-roi")', style: 'calculation', format: '#,##0.00' },
  A5: { value: 7, style: 'calculation', format: '0' },
  A6: { value: '=A2-A4', style: 'calculation', format: '0' },
};

function planOf(checks: Check[]): WorkbookPlan {
  return {
    title: 'Checks',
    names: [{ ...masterCheckName, refersTo: checkPlaces.masterFormula }],
    sheets: [
      { name: 'Cover', role: 'cover', columns: {}, cells: masterCheckCells(3), isProtected: true },
      { name: 'Inputs', role: 'inputs', columns: { A: 9 }, cells: inputs, isProtected: true },
      checksSheet(checks).plan(),
    ],
  };
}

async function copyOf(plan: WorkbookPlan) {
  const shown = await computedWorkbook(plan, built);
  const { file, checks } = handOverCopy(xlsxFile(plan, shown), { catalogue, namespace: 'OT', stamp });
  const workbook = new WorkbookFile(new PackageReader(file));
  const read = (sheet: string, address: string) => {
    const on = workbook.sheetNamed(sheet)!;
    return workbook.value(workbook.cell(on, address)!)?.text;
  };
  return { checks, read, parts: partsOf(file), shown };
}

test.each<[situation: string, difference: string, inCopy: string]>([
  ['an input through formulas', '=Inputs!A3-Inputs!A2*2', 'OK'],
  ['an input through a range', '=SUM(Inputs!A2:A3)-3*Inputs!A2', 'OK'],
  ['an input, and an error where it fails', '=SUMPRODUCT(ISERROR(Inputs!$A$2:$A$3)*1)', 'OK'],
  ['an input that differs', '=Inputs!A3-Inputs!A2', 'Fails'],
  ['no cell at all', '=0', 'Not live in this copy'],
  ['a cell that is locked', '=Inputs!A5-7', 'Not live in this copy'],
  ['a fixed value', '=Inputs!A4-325', 'Not live in this copy'],
  ['an input and a fixed value', '=Inputs!A2-Inputs!A4', 'Not live in this copy'],
  ['a fixed value through a formula', '=Inputs!A6', 'Not live in this copy'],
  ['a fixed value in a range', '=SUM(Inputs!A2:A5)-SUM(Inputs!A2:A5)', 'Not live in this copy'],
  ['a call of our own', '=Inputs!A2-OT.ROI(326,1)', 'OK'],
  ['a call without an ordinary formula', '=Inputs!A2-OT.EVIDENCE("tots-derby-roi")', 'Not live in this copy'],
])('a check whose difference rests on %s: %s is %s', async (_, difference, inCopy) => {
  const { read, parts } = await copyOf(planOf([check('One', difference)]));
  expect(read('Checks', 'D9')).toBe(inCopy);
  expect(read('Checks', 'E9')).toBe(inCopy.startsWith('Not') ? inCopy : 'Yes');
  // A difference of what moves from what does not stays as it was, and says so.
  const isHalfFixed = difference !== '=0' && difference.includes('A2') && inCopy.startsWith('Not');
  const isFormula = /<f>/.test(cellIn(parts, 'B9', 3)!);
  if (isHalfFixed)
    expect([isFormula, formatOf(parts, 'B9', 3)]).toEqual([false, '0.00 "(fixed 22 Nov 2026)"']);
});

test('a check that is not live is not counted as passed, on the Checks sheet and on the cover', async () => {
  const { checks, read } = await copyOf(
    planOf([
      check('Live', 'Inputs!A3-Inputs!A2*2'),
      check('Fixed', 'Inputs!A2-Inputs!A4'),
      check('None', '0'),
    ]),
  );
  expect(checks).toEqual({ all: 3, live: 1 });
  expect([read('Checks', 'B4'), read('Cover', 'B3')]).toEqual(Array(2).fill('1 of 3 checks live, all pass'));
});

test('in the workbook itself, a check that compares nothing with these inputs is not counted', async () => {
  const plan = planOf([check('Always', '0'), check('Sometimes', '0', 'Inputs!A2>1000')]);
  const { shown, read, checks } = await copyOf(plan);
  expect([shown.value('Checks', 'D10'), shown.value('Checks', 'B4')]).toEqual([
    'Not compared',
    '1 of 2 checks live, all pass',
  ]);
  expect(checks).toEqual({ all: 2, live: 0 });
  expect(read('Cover', 'B3')).toBe('No check is live');
});

test.each<[checks: number, live: number, failing: number, words: string]>([
  [31, 31, 0, 'All checks pass'],
  [31, 31, 2, '2 of 31 checks fail'],
  [31, 18, 0, '18 of 31 checks live, all pass'],
  [31, 18, 1, '1 of 18 live checks fail'],
  [31, 0, 0, 'No check is live'],
])('of %i checks, %i live and %i failing, the master check says: %s', async (all, live, failing, words) => {
  expect(masterCheckWords(all, live, failing)).toBe(words);
  const each = Array.from({ length: all }, (_, i) =>
    check(`Check ${i}`, i < failing ? '=1' : '=0', i < live ? '1=1' : '1=0'),
  );
  const shown = await computedWorkbook(planOf(each), built);
  expect([shown.value('Checks', 'B4'), shown.value('Cover', 'B3')]).toEqual([words, words]);
});

test('a column is made wide enough for a number that says it is fixed', async () => {
  const { parts } = await copyOf(planOf([check('One', '0')]));
  const cols = /<cols>.*?<\/cols>/s.exec(parts['xl/worksheets/sheet2.xml']!)![0];
  const width = Number(
    /min="1" max="1"[^>]* width="([\d.]+)"|width="([\d.]+)"/.exec(cols)!.slice(1).find(Boolean),
  );
  expect(width).toBeGreaterThanOrEqual('325.00 (fixed 22 Nov 2026)'.length);
});
