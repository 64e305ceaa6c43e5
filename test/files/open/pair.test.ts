import fc from 'fast-check';
import { cases } from '../../../src/cases/cases';
import { derbyCase } from '../../../src/cases/derby/derbyCase';
import { selfTest } from '../../../src/cases/selfTest/selfTest';
import { openXlsx, type OpenedWorkbook } from '../../../src/files/open/openXlsx';
import type { Shown, ShownWorkbook, SpillSize } from '../../../src/files/xlsx/shown';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { heldError, isBlankCell, plannedFormula } from '../../../src/plan/cells';
import type { WorkbookPlan } from '../../../src/plan/plan';
import { isLong, ofToday } from '../../support/long';
import { everyFeature } from '../xlsx/everyFeature';
import { everyPicture } from '../xlsx/everyPicture';
import { showing } from '../xlsx/shown';
import { inWordsOfFiles } from './alike';
import { ownWorkbook } from './ownWorkbook';
import { anyPlan } from './plans';

/** The care review has a question without a default. */
const asked: Record<string, Record<string, number | string>> = { 'care-review': { kind: 'team' } };

type Named = [what: string, plan: () => WorkbookPlan];
const built: Named[] = [
  ['the self-test', selfTest],
  ['the Derby example', derbyCase],
  ...cases.flatMap(({ id, example, build }): Named[] => [
    [`${id}, its example`, () => build(example.answers)],
    [`${id}, nothing answered`, () => build(asked[id] ?? {})],
  ]),
];
const plans: Named[] = [
  ['every feature of ours', () => everyFeature],
  ['pictures in every notation', () => everyPicture],
  ['a workbook of one’s own', () => ownWorkbook],
  ...ofToday('Written and opened', built, 3, ([what]) => what),
];

/** Values of every kind for the formulas of a plan, each by its place. */
function anyValues(plan: WorkbookPlan): ShownWorkbook {
  const values: Shown[] = [1.5, 'words & "more"\n', true, { error: '#DIV/0!' }, null, -3e-9, 'two  spaces '];
  return {
    value: (sheet, address) => {
      const cell = plan.sheets.find(({ name }) => name === sheet)?.cells[address] ?? {};
      if (plannedFormula(cell) === null) return isBlankCell(cell) ? null : (cell.value ?? null);
      const error = heldError(cell);
      if (error !== null) return { error };
      return values[(address.length * 7 + Number(/\d+/.exec(address)![0])) % values.length]!;
    },
    spill: () => null,
  };
}

function shownIn(plan: WorkbookPlan, shown: ShownWorkbook) {
  return plan.sheets.flatMap(({ name, cells }) =>
    Object.keys(cells).map((at) => [name, at, shown.value(name, at), shown.spill(name, at)]),
  );
}

/** What was opened is written as a file that, opened and written again, is the same. */
function expectFixed({ plan, shown }: OpenedWorkbook): void {
  const file = xlsxFile(plan, shown);
  const again = openXlsx(file);
  expect(again.plan).toEqual(plan);
  expect(Buffer.from(xlsxFile(again.plan, again.shown)).equals(Buffer.from(file))).toBe(true);
}

describe.each(plans)('%s, written and opened', (_, planOf) => {
  const plan = planOf();
  const shown = anyValues(plan);
  const file = xlsxFile(plan, shown);
  const opened = openXlsx(file);

  test('is the same plan, of which nothing is lost', () => {
    expect(opened.plan).toEqual(inWordsOfFiles(plan));
    const kept = opened.losses.filter((loss) => !/password/i.test(loss));
    expect(kept).toEqual([]);
  });

  test('shows the same values', () => {
    expect(shownIn(plan, opened.shown)).toEqual(shownIn(plan, shown));
  });

  test('is the same file however often it is written and opened', () => {
    expectFixed(opened);
  });
});

test('cells that a formula fills belong to it when they are opened', () => {
  const filled: Record<string, SpillSize> = { B16: { rows: 1, columns: 3 } };
  const shown = showing(everyFeature, { B16: 10, C16: 20, D16: 30 }, filled);
  const opened = openXlsx(xlsxFile(everyFeature, shown));
  const [, sums] = opened.plan.sheets;
  expect(sums!.cells.C16).toEqual({ style: 'calculation', format: '#,##0.0' });
  expect(sums!.cells.D16).toBeUndefined();
  expect(opened.shown.spill(sums!.name, 'B16')).toEqual(filled.B16);
  expect(['B16', 'C16', 'D16'].map((at) => opened.shown.value(sums!.name, at))).toEqual([10, 20, 30]);
});

test('a sheet of pages side by side at their full size comes back without a page of its own', () => {
  const plan: WorkbookPlan = {
    title: '',
    names: [],
    sheets: [
      {
        name: 'Wide',
        columns: { A: 19.37, C: 26.8, H: 54.14 },
        cells: { A1: { value: 1 } },
        print: { orientation: 'portrait', areas: ['A1:H30'] },
      },
    ],
  };
  const { sheets } = openXlsx(xlsxFile(plan, showing(plan))).plan;
  expect(sheets.map(({ print }) => print)).toEqual(plan.sheets.map(({ print }) => print));
});

test('any plan comes back from its file as it was, and the file of what came back is the same', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const file = xlsxFile(plan, showing(plan));
      const opened = openXlsx(file);
      expect(opened.plan).toEqual(inWordsOfFiles(plan));
      expect(opened.losses).toEqual([]);
      expectFixed(opened);
    }),
    { numRuns: isLong ? 1000 : 50 },
  );
});

test('a file for another namespace is opened as the same plan', () => {
  const plan: WorkbookPlan = {
    title: '',
    names: [],
    sheets: [{ name: 'S', columns: {}, cells: { A1: { value: '=OT.ROI(4,1)+SUM(OT.ROI(2,1))' } } }],
  };
  const file = xlsxFile(plan, showing(plan, { A1: 3 }), { namespace: 'COUNCIL' });
  expect(openXlsx(file, { namespace: 'COUNCIL' }).plan).toEqual(plan);
  expect(openXlsx(xlsxFile(plan, showing(plan, { A1: 3 }), { namespace: 'OTDEV' })).plan).toEqual(plan);
});
