import { Direction, ICommandService, RANGE_TYPE } from '@univerjs/core';
import {
  DeleteRangeMoveUpCommand,
  InsertRowCommand,
  MoveRowsCommand,
  RemoveRowCommand,
  SetDefinedNameCommand,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded, univerAlone } from '../unguarded';

/** A name for a cell of one sheet, and on the other sheet a formula that uses it, another that does not, and a sum. */
const snapshot = () =>
  workbookData({
    title: 'References',
    sheets: [
      {
        name: 'Sums',
        columns: {},
        cells: {
          A1: { value: '=Rate*10' },
          A2: { value: '=Inputs!B3' },
          A3: { value: '=SUM(C5:C9)' },
          C5: { value: 1 },
          C9: { value: 5 },
        },
      },
      { name: 'Inputs', columns: {}, cells: { B2: { value: 7 }, B3: { value: 9 }, B8: { value: 11 } } },
    ],
    names: [{ name: 'Rate', refersTo: 'Inputs!$B$2' }],
  });

const rows = (startRow: number, endRow: number) => ({
  startRow,
  endRow,
  startColumn: 0,
  endColumn: 51,
  rangeType: RANGE_TYPE.ROW,
});
const inputs = 'sheet-2';

let workbook: HeadlessWorkbook;
afterEach(() => workbook.dispose());

function run(id: string, params: object): Promise<boolean> {
  const unitId = workbook.workbook.getUnitId();
  return workbook.injector.get(ICommandService).executeCommand(id, { unitId, subUnitId: inputs, ...params });
}

function formula(row: number): unknown {
  return workbook.workbook.getSheetBySheetName('Sums')?.getCellMatrix().getValue(row, 0)?.f;
}

describe('a defined name', () => {
  const redirect = {
    id: 'Rate',
    name: 'Rate',
    formulaOrRefString: 'Inputs!$B$3',
    localSheetId: 'AllDefaultWorkbook',
  };
  const changes: [what: string, id: string, params: object, namedCell: string, alone: unknown][] = [
    [
      'a row inserted above it',
      InsertRowCommand.id,
      { direction: Direction.UP, range: rows(0, 0) },
      'Inputs!B3',
      0,
    ],
    [
      'its sheet renamed',
      SetWorksheetNameCommand.id,
      { name: 'Figures' },
      'Figures!B2',
      { error: '#VALUE!' },
    ],
    ['the name redirected', SetDefinedNameCommand.id, redirect, 'Inputs!B3', 70],
  ];

  it.each(changes)(
    'Univer alone goes on reading the old cell after %s',
    async (_, id, params, namedCell, alone) => {
      workbook = await univerAlone(snapshot());
      expect(await run(id, params)).toBe(true);
      await workbook.calculate();
      workbook.set({ [namedCell]: 100 });
      await workbook.calculate({ everything: true });
      expect(workbook.read('Sums!A1')).toEqual(alone);
    },
  );

  it.each(changes)('means the right cell after %s', async (_, id, params, namedCell) => {
    workbook = await guarded(snapshot());
    expect(await run(id, params)).toBe(true);
    await workbook.calculate();
    const before = workbook.read(namedCell) as number;
    expect(workbook.read('Sums!A1')).toBe(before * 10);
    workbook.set({ [namedCell]: 100 });
    await workbook.calculate();
    expect(workbook.read('Sums!A1')).toBe(1000);
  });

  it('means the right cell after that is undone', async () => {
    workbook = await guarded(snapshot());
    await run(InsertRowCommand.id, { direction: Direction.UP, range: rows(0, 0) });
    await workbook.calculate();
    expect(await run('univer.command.undo', {})).toBe(true);
    await workbook.calculate();
    workbook.set({ 'Inputs!B2': 100, 'Inputs!B3': 1 });
    await workbook.calculate();
    expect(workbook.read('Sums!A1')).toBe(1000);
  });
});

describe('rows of a sheet that is not the visible one', () => {
  const moved = { range: rows(7, 7), fromRange: rows(7, 7), toRange: rows(0, 0) };
  const changes: [what: string, id: string, params: object, reference: string][] = [
    ['deleted', RemoveRowCommand.id, { range: rows(0, 0) }, '=Inputs!B2'],
    ['moved', MoveRowsCommand.id, moved, '=Inputs!B4'],
    [
      'deleted in part',
      DeleteRangeMoveUpCommand.id,
      { range: { ...rows(0, 0), endColumn: 3, rangeType: RANGE_TYPE.NORMAL } },
      '=Inputs!B2',
    ],
  ];

  it.each(changes)(
    '%s: Univer alone rewrites the formulas of the wrong sheet',
    async (_, id, params, reference) => {
      workbook = await univerAlone(snapshot());
      expect(workbook.workbook.getActiveSheet()?.getName()).toBe('Sums');
      await run(id, params);
      expect(formula(1)).not.toBe(reference);
    },
  );

  it.each(changes)('%s: references to them follow and others stay', async (_, id, params, reference) => {
    workbook = await guarded(snapshot());
    expect(await run(id, params)).toBe(true);
    await workbook.calculate();
    expect(formula(1)).toBe(reference);
    expect(formula(2)).toBe('=SUM(C5:C9)');
    expect(workbook.read('Sums!A2')).toBe(9);
    expect(workbook.read('Sums!A1')).toBe(70);
  });
});
