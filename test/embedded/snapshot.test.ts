import { CellValueType, IResourceManagerService, UniverInstanceType } from '@univerjs/core';
import { workbookData } from '../../src/embedded/snapshot';
import { palette } from '../../src/plan/palette';
import type { WorkbookPlan } from '../../src/plan/plan';
import { guarded } from './unguarded';

const plan: WorkbookPlan = {
  title: 'A case',
  sheets: [
    {
      name: 'Care packages',
      columns: { A: 30, AB: 12 },
      frozenRows: 3,
      cells: {
        A1: { value: 'A case', style: 'title' },
        B2: { value: 1460000, style: 'input', format: '£#,##0', note: 'Published in March.' },
        C2: { value: '1/2' },
        D2: { value: true, style: 'check' },
        E2: { value: '=Saved*2', style: 'result', format: '£#,##0' },
        F2: { value: '=OT.COUNTDOWN(2)' },
        G3: { style: 'calculation', format: '0.0' },
      },
    },
    { name: 'Notes', columns: {}, cells: { AZ12000: { value: 'far away' } } },
  ],
  names: [{ name: 'Saved', refersTo: "'Care packages'!$B$2" }],
};

const data = workbookData(plan);
const sheetAt = (index: number) => data.sheets[data.sheetOrder[index]!]!;
const [first, second] = [sheetAt(0), sheetAt(1)];

it('has the sheets in order, under their names', () => {
  expect(data.name).toBe('A case');
  expect([first.name, second.name]).toEqual(['Care packages', 'Notes']);
});

it('has values of each kind, formulas, and empty cells that only have a look', () => {
  const row = first.cellData![1]!;
  expect(row[1]).toMatchObject({ v: 1460000, t: CellValueType.NUMBER });
  expect(row[2]).toEqual({ v: '1/2', t: CellValueType.STRING });
  expect(row[3]).toMatchObject({ v: 1, t: CellValueType.BOOLEAN });
  expect(row[4]).toMatchObject({ f: '=Saved*2' });
  expect(first.cellData![2]![6]).toEqual({ s: 'calculation 0.0' });
});

it('draws each kind of cell from the palette, with its number format', () => {
  expect(data.styles[first.cellData![1]![1]!.s as string]).toMatchObject({
    cl: { rgb: palette.input.ink },
    bg: { rgb: palette.input.fill },
    n: { pattern: '£#,##0' },
  });
  expect(Object.keys(data.styles)).toEqual([
    'title',
    'input £#,##0',
    'check',
    'result £#,##0',
    'calculation 0.0',
  ]);
});

it('has column widths, a taller title row and frozen rows', () => {
  expect(first.columnData).toEqual({ 0: { w: 248 }, 27: { w: 104 } });
  expect(first.rowData).toEqual({ 0: { h: 40 } });
  expect(first.freeze).toEqual({ xSplit: 0, ySplit: 3, startRow: 3, startColumn: -1 });
  expect(second.freeze).toBeUndefined();
});

it('leaves room for spilled tables, and holds every planned cell', () => {
  expect([first.rowCount, first.columnCount]).toEqual([10_000, 52]);
  expect([second.rowCount, second.columnCount]).toEqual([12_000, 52]);
});

it('keeps the notes where the note plugin looks for them', () => {
  const notes = JSON.parse(data.resources!.find(({ name }) => name === 'SHEET_NOTE_PLUGIN')!.data);
  expect(notes).toEqual({
    'sheet-1': { 1: { 1: expect.objectContaining({ row: 1, col: 1, note: 'Published in March.' }) } },
  });
});

it('will not guess where a cell belongs', () => {
  const sheet = { name: 'Odd', columns: {}, cells: { 'A-1': { value: 1 } } };
  expect(() => workbookData({ title: '', sheets: [sheet], names: [] })).toThrow(
    'A-1 is not the address of a cell, such as B4.',
  );
});

it('is a workbook that calculates: names, formulas, and a table spilled over cells with a look of their own', async () => {
  const workbook = await guarded(data);
  expect(workbook.read("'Care packages'!E2")).toBe(2920000);
  expect(workbook.readTable("'Care packages'!F2")).toEqual([
    ['year 1', 2],
    ['year 2', 1],
  ]);
  const kept = workbook.injector
    .get(IResourceManagerService)
    .getResourcesByType(workbook.workbook.getUnitId(), UniverInstanceType.UNIVER_SHEET);
  expect(kept.find(({ name }) => name === 'SHEET_DEFINED_NAME_PLUGIN')!.data).toContain('Care packages');
  workbook.dispose();
});
