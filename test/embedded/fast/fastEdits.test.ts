import { Direction, type ICellData, ICommandService, RedoCommand, UndoCommand } from '@univerjs/core';
import {
  type FormulaDependencyGenerator,
  IFormulaDependencyGenerator,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { InsertRowCommand, SetRangeValuesCommand, SetWorksheetNameCommand } from '@univerjs/sheets';
import { deserializeRangeWithSheet } from '@univerjs/engine-formula';
import {
  cellDataOf,
  createHeadlessWorkbook,
  type HeadlessWorkbook,
  oneSheet,
  type WrittenValue,
} from '../../../src/embedded/headless';
import { fixtures } from '../fixtures';

let workbook: HeadlessWorkbook;
/** Where Univer’s result differed, or the program failed. */
let faults: string[];
/** How often Univer itself has calculated. */
let calculations: jest.SpiedFunction<FormulaDependencyGenerator['generate']>;
/** What a function that is not what it was adds to its answer. */
let drift = 0;

const functions = {
  metadata: {
    functions: [
      ...fixtures.metadata.functions,
      {
        id: 'DRIFTS',
        name: 'DRIFTS',
        description: '',
        parameters: [{ name: 'amount', description: '', dimensionality: 'scalar' as const }],
        result: { dimensionality: 'scalar' as const },
      },
    ],
  },
  implementations: new Map([
    ...fixtures.implementations,
    ['DRIFTS', (amount: unknown) => Number(amount) + drift],
  ]),
};

const cells = {
  A1: 3,
  A2: 1,
  A3: 2,
  A4: 'north',
  A5: null,
  A6: 1,
  A8: 3,
  A9: 2,
  B1: '=A1*2',
  B2: '=B1+A2',
  B3: '=IF(A1>5,"many","few")',
  B4: '=A4&"!"',
  B5: '=OT.HALF(A2)',
  B6: '=IFERROR(OT.HALF(A4),OT.HALF(A2))',
  B7: '=A1/A2',
  B8: '=IF(TODAY()>A9,"past","to come")',
  B9: '=OT.DRIFTS(A8)',
  B10: '=TODAY()-TODAY()+A6',
  D1: '=SORT(A1:A3)',
  D5: '=SUM(D1:D3)*10+D1',
  F1: '=OT.COUNTDOWN(A3)',
  F9: '=SUM(G1:G8)',
} satisfies Record<string, WrittenValue>;

const cellData: Record<number, Record<number, ICellData>> = {};
for (const [at, written] of Object.entries(cells)) {
  const { startRow, startColumn } = deserializeRangeWithSheet(at).range;
  (cellData[startRow] ??= {})[startColumn] = cellDataOf(written);
}

beforeEach(async () => {
  drift = 0;
  faults = [];
  workbook = await createHeadlessWorkbook({
    ...functions,
    snapshot: oneSheet(1000, 50, structuredClone(cellData)),
    fastEdits: 'onceAsked',
    onFault: (where, error) => void faults.push(`${where}: ${(error as Error).message}`),
  });
  expect(await workbook.fast!.prepare()).toBe(true);
  const generator = workbook.injector.get(IFormulaDependencyGenerator) as FormulaDependencyGenerator;
  calculations = jest.spyOn(generator, 'generate');
});
afterEach(() => workbook.dispose());

/** As far as it shows at once. */
async function type(written: Record<string, WrittenValue>): Promise<void> {
  workbook.set(written);
  await workbook.fast!.answered();
}

const read = (...at: string[]) => at.map((address) => workbook.read(address));

/** The words of a refusal, or why there is none. */
const said = (at: string) => workbook.refusal(at)?.message ?? 'nothing';

describe('a change of a plain value', () => {
  test.each<[what: string, Record<string, WrittenValue>, shows: Record<string, unknown>]>([
    ['a number', { A1: 6 }, { B1: 12, B2: 13, B3: 'many' }],
    ['two at once', { A1: 4, A2: 2 }, { B1: 8, B2: 10, B7: 2, B5: 1 }],
    ['nought, by which is divided', { A2: 0 }, { B7: { error: '#DIV/0!' }, B2: 6 }],
    ['text', { A4: 'south' }, { B4: 'south!' }],
    ['text instead of a number', { A1: 'x' }, { B1: { error: '#VALUE!' }, B3: 'many' }],
    ['a truth value', { A1: true }, { B1: 2, B3: 'many' }],
    ['nothing any more', { A1: null }, { B1: 0, B2: 1, B7: 0 }],
    ['a number in a table that is spilled', { A2: 9 }, { D1: 2, D2: 3, D3: 9, D5: 142 }],
    ['text in a table that is spilled', { A2: 'z' }, { D1: 2, D2: 3, D3: 'z', D5: 52 }],
  ])('%s shows in every cell that depends on it, without Univer', async (_, written, shows) => {
    await type(written);
    expect(Object.fromEntries(Object.keys(shows).map((at) => [at, workbook.read(at)]))).toEqual(
      expect.objectContaining(
        Object.fromEntries(
          Object.entries(shows).map(([at, value]) => [
            at,
            typeof value === 'object' ? expect.objectContaining(value as object) : value,
          ]),
        ),
      ),
    );
    expect(calculations).not.toHaveBeenCalled();
    const shown = Object.keys(cells).map((at) => workbook.read(at));
    await workbook.calculate();
    expect(calculations).toHaveBeenCalled();
    expect(Object.keys(cells).map((at) => workbook.read(at))).toEqual(shown);
    expect(faults).toEqual([]);
    expect(workbook.fast!.isReady).toBe(true);
  });

  it('says why a function refuses, and no longer once it does not', async () => {
    await type({ A2: 'x' });
    expect(said('B5')).toBe('amount must be a number; it is "x"');
    await type({ A2: 'y' });
    expect(said('B5')).toBe('amount must be a number; it is "y"');
    await type({ A2: 4 });
    expect([said('B5'), workbook.read('B5')]).toEqual(['nothing', 2]);
    expect(calculations).not.toHaveBeenCalled();
  });

  it('says nothing of a refusal that a formula has an answer to', async () => {
    await type({ A4: 'south', A2: 8 });
    expect([said('B6'), workbook.read('B6')]).toEqual(['nothing', 4]);
  });

  it('is undone and done again, to exactly what was there', async () => {
    const before = Object.keys(cells).map((at) => workbook.read(at));
    const commands = workbook.injector.get(ICommandService);
    const sheet = workbook.workbook.getSheets()[0]!;
    await commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: workbook.workbook.getUnitId(),
      subUnitId: sheet.getSheetId(),
      range: deserializeRangeWithSheet('A1').range,
      value: cellDataOf(7.25),
    });
    await workbook.fast!.answered();
    expect(read('B1', 'B2', 'D5')).toEqual([14.5, 15.5, 103.5]);
    await commands.executeCommand(UndoCommand.id);
    await workbook.fast!.answered();
    expect(Object.keys(cells).map((at) => workbook.read(at))).toEqual(before);
    await commands.executeCommand(RedoCommand.id);
    await workbook.fast!.answered();
    expect(read('B1', 'B2', 'D5')).toEqual([14.5, 15.5, 103.5]);
    expect(calculations).not.toHaveBeenCalled();
  });

  it('made while Univer looks over the one before is not lost', async () => {
    await type({ A1: 6 });
    const looked = workbook.calculate();
    for (const amount of [7, 8, 9]) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      workbook.set({ A1: amount });
    }
    await workbook.calculate();
    expect(read('B1', 'B2')).toEqual([18, 19]);
    await looked;
    await workbook.calculate();
    expect(read('B1', 'B2')).toEqual([18, 19]);
    expect(faults).toEqual([]);
  });
});

describe('left to Univer, which is right, is', () => {
  const sheetId = () => workbook.workbook.getSheets()[0]!.getSheetId();
  const unitId = () => workbook.workbook.getUnitId();
  const run = (id: string, params: object) =>
    workbook.injector.get(ICommandService).executeCommand(id, params);

  test.each<[what: string, change: () => unknown, shows: Record<string, unknown>]>([
    ['a formula', () => workbook.set({ A1: '=A2+9' }), { B1: 20 }],
    ['a formula instead of a formula', () => workbook.set({ B1: '=A1*3' }), { B1: 9, B2: 10 }],
    ['a number instead of a formula', () => workbook.set({ B1: 5 }), { B2: 6 }],
    ['a value in a cell that was not there', () => workbook.set({ A20: 5, B20: '=A20' }), { B20: 5 }],
    ['empty text', () => workbook.set({ A5: '' }), { B1: 6 }],
    ['a table that grows', () => workbook.set({ A3: 4 }), { F9: 4 + 3 + 2 + 1 }],
    ['a table that becomes shorter', () => workbook.set({ A3: 1 }), { F9: 1 }],
    ['a value that TODAY() is compared with', () => workbook.set({ A9: 99_999 }), { B8: 'to come' }],
    ['a value written into a table', () => workbook.set({ D2: 5 }), { D1: { error: '#SPILL!' } }],
    [
      'a row put in',
      () =>
        run(InsertRowCommand.id, {
          unitId: unitId(),
          subUnitId: sheetId(),
          range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 49 },
          direction: Direction.UP,
        }),
      { B2: 6, B3: 7 },
    ],
    [
      'the name of a sheet',
      () => run(SetWorksheetNameCommand.id, { unitId: unitId(), subUnitId: sheetId(), name: 'Named' }),
      { B1: 6 },
    ],
    [
      'a name',
      () =>
        run(SetDefinedNameMutation.id, {
          unitId: unitId(),
          id: 'n',
          name: 'Amount',
          formulaOrRefString: 'Sheet1!$A$1',
        }),
      { B1: 6 },
    ],
  ])('%s', async (_, change, shows) => {
    await change();
    await workbook.calculate();
    expect(workbook.fast!.isReady).toBe(false);
    expect(calculations).toHaveBeenCalled();
    expect(Object.fromEntries(Object.keys(shows).map((at) => [at, workbook.read(at)]))).toEqual(shows);
    // And afterwards the workbook is followed as it is now.
    expect(await workbook.fast!.prepare()).toBe(true);
    calculations.mockClear();
    await type({ A2: 5 });
    expect(calculations).not.toHaveBeenCalled();
    await workbook.calculate();
    expect(faults).toEqual([]);
  });

  it('a workbook with a circular reference', async () => {
    workbook.set({ C1: '=C2', C2: '=C1' });
    await workbook.calculate();
    expect(await workbook.fast!.prepare()).toBe(false);
    workbook.set({ A1: 6 });
    await workbook.calculate();
    expect(read('B1', 'B2')).toEqual([12, 13]);
  });

  it('a workbook with a formula that may reach anything', async () => {
    workbook.set({ C1: '=INDIRECT("A"&A3)' });
    await workbook.calculate();
    expect(await workbook.fast!.prepare()).toBe(false);
    workbook.set({ A2: 6 });
    await workbook.calculate();
    expect(read('C1')).toEqual([6]);
  });
});

describe('where Univer’s result differs', () => {
  it('shows its figure, tells of it, and leaves the workbook to it from then on', async () => {
    await type({ A8: 1.5 });
    expect(read('B9')).toEqual([1.5]);
    drift = 2;
    await workbook.calculate();
    expect(read('B9')).toEqual([3.5]);
    expect(faults).toEqual([
      'a quick answer in B9: The full calculation gives something else, and shows its figures.',
    ]);
    expect(await workbook.fast!.prepare()).toBe(false);
    await type({ A8: 1.75 });
    expect(read('B9')).toEqual([3.5]);
    await workbook.calculate();
    expect(read('B9')).toEqual([3.75]);
    expect(faults).toHaveLength(1);
  });
});
