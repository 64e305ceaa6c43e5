import { Direction, ICommandService } from '@univerjs/core';
import { InsertRowCommand } from '@univerjs/sheets';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded, univerAlone } from '../unguarded';

/** A table, a table made from its second row, a table made from the second row of that, and a reader of each. */
const chain = {
  A1: 5,
  C1: '=OT.COUNTDOWN(A1)',
  F1: '=OT.COUNTDOWN(D2)',
  I1: '=OT.COUNTDOWN(G2)',
  L1: '=SUM(D1:D20)',
  L2: '=SUM(G1:G20)',
  L3: '=SUM(J1:J20)',
  L4: '=J2*10',
  L5: '=L4+1',
};
const readers = ['L1', 'L2', 'L3', 'L4', 'L5'];

let workbook: HeadlessWorkbook;
afterEach(() => workbook.dispose());

async function after(cells: Parameters<HeadlessWorkbook['set']>[0]): Promise<unknown[]> {
  workbook.set(cells);
  await workbook.calculate();
  return readers.map((reader) => workbook.read(reader));
}

describe('Univer alone', () => {
  beforeEach(async () => {
    workbook = await univerAlone();
    await after(chain);
  });

  it('leaves formulas that read a table of a table as they were', async () => {
    const [first, , third, fourth] = await after({ A1: 7 });
    expect(first).toBe(28);
    expect([third, fourth]).not.toEqual([15, 40]);
  });

  it('counts the cells of a table that has become shorter', async () => {
    expect((await after({ A1: 4 }))[0]).not.toBe(10);
  });

  it('goes on with the figures of a table whose formula is gone', async () => {
    expect((await after({ C1: null }))[0]).toBe(15);
  });
});

describe('tables made from tables', () => {
  beforeEach(async () => {
    workbook = await guarded();
    expect(await after(chain)).toEqual([15, 10, 6, 20, 21]);
  });

  it('grow, with everything calculated from them', async () => {
    expect(await after({ A1: 7 })).toEqual([28, 21, 15, 40, 41]);
    expect(workbook.readTable('I1')).toHaveLength(5);
  });

  it('shrink, and leave nothing behind', async () => {
    expect(await after({ A1: 4 })).toEqual([10, 6, 3, 10, 11]);
    expect(workbook.readTable('I1')).toHaveLength(2);
    expect(['D5', 'G4', 'J3', 'I3'].map((cell) => workbook.read(cell))).toEqual([null, null, null, null]);
  });

  it('give way to a refusal, whose readers do not go on with the old figures', async () => {
    workbook.set({ F1: '=IF(A1>5,OT.HALF("no"),OT.COUNTDOWN(D2))' });
    expect(await after({ A1: 5 })).toEqual([15, 10, 6, 20, 21]);
    const [first, second] = await after({ A1: 6 });
    expect([first, second]).toEqual([21, 0]);
    expect(workbook.read('F1')).toEqual({ error: '#VALUE!', message: 'amount must be a number; it is "no"' });
    expect(workbook.read('G2')).toBeNull();
    expect(await after({ A1: 5 })).toEqual([15, 10, 6, 20, 21]);
  });

  it('are gone when their formula is', async () => {
    expect((await after({ F1: null })).slice(0, 2)).toEqual([15, 0]);
    expect(workbook.read('G2')).toBeNull();
    expect(await after({ F1: '=OT.COUNTDOWN(D2)' })).toEqual([15, 10, 6, 20, 21]);
  });

  it('move with everything calculated from them', async () => {
    await workbook.injector.get(ICommandService).executeCommand(InsertRowCommand.id, {
      unitId: workbook.workbook.getUnitId(),
      subUnitId: 'sheet1',
      direction: Direction.UP,
      range: { startRow: 1, endRow: 1, startColumn: 0, endColumn: 49 },
    });
    await workbook.calculate();
    // The references to the second row now mean the third, as in Excel.
    expect(['C1', 'F1', 'I1'].map((cell) => workbook.readTable(cell).length)).toEqual([5, 3, 1]);
    expect(['L1', 'L3', 'L4', 'L5', 'L6'].map((cell) => workbook.read(cell))).toEqual([15, 6, 1, 0, 1]);
  });

  it('say #SPILL! where something is in their way, and come back when it is gone', async () => {
    await after({ G3: 'here' });
    expect(workbook.read('F1')).toEqual({ error: '#SPILL!' });
    expect(await after({ G3: null })).toEqual([15, 10, 6, 20, 21]);
  });

  it('are the same when everything is calculated anew', async () => {
    workbook.set({ A1: 7 });
    await workbook.calculate({ everything: true });
    expect(readers.map((reader) => workbook.read(reader))).toEqual([28, 21, 15, 40, 41]);
  });

  it('do not keep the workbook busy for ever when they are circular or volatile', async () => {
    workbook.set({ P1: '=OT.COUNTDOWN(IF(ISNUMBER(Q2),Q2,3))', S1: '=RANDARRAY(2,2)', V1: '=SUM(S1:T2)' });
    await workbook.calculate();
    expect(workbook.read('L5')).toBe(21);
    expect(workbook.read('V1')).toEqual(expect.any(Number));
  });
});

describe('of two tables in each other’s way, entered together,', () => {
  const both = { B1: '=SEQUENCE(3)', A2: '=SEQUENCE(1,3)*10', E2: '=B2+0' };

  test('one has no room, and what is shown of the other is read', async () => {
    workbook = await guarded();
    await after(both);
    expect(workbook.readTable('B1')).toEqual([[1], [2], [3]]);
    expect(workbook.read('A2')).toEqual({ error: '#SPILL!' });
    expect(workbook.read('E2')).toBe(2);
  });

  test('the other has room once the first is gone', async () => {
    workbook = await guarded();
    await after(both);
    await after({ B1: null });
    expect(workbook.readTable('A2')).toEqual([[10, 20, 30]]);
    expect(workbook.read('E2')).toBe(20);
  });

  test('or once the first is shorter', async () => {
    workbook = await guarded();
    await after({ ...both, D1: 3, B1: '=SEQUENCE(D1)' });
    expect(workbook.read('A2')).toEqual({ error: '#SPILL!' });
    await after({ D1: 1 });
    expect(workbook.readTable('A2')).toEqual([[10, 20, 30]]);
    expect(workbook.read('E2')).toBe(20);
  });

  test('and when both are calculated again the same one has room', async () => {
    workbook = await guarded();
    await after({ ...both, A1: 3, B1: '=SEQUENCE(A1)', A2: '=SEQUENCE(1,A1)*10' });
    await after({ A1: 4 });
    expect([workbook.read('A2'), workbook.read('B4'), workbook.read('E2')]).toEqual([
      { error: '#SPILL!' },
      4,
      2,
    ]);
  });
});

describe('a table without room leaves the cells in its way as they are:', () => {
  beforeEach(async () => (workbook = await guarded()));
  const noRoom = { error: '#SPILL!' };

  test('a formula, which was calculated before it', async () => {
    await after({ A1: 3, B2: '=A1*2', D1: '=B2-3', B1: '=SEQUENCE(D1)' });
    for (const A1 of [4, 5]) {
      await after({ A1 });
      expect(['B1', 'B2', 'D1'].map((cell) => workbook.read(cell))).toEqual([noRoom, A1 * 2, A1 * 2 - 3]);
    }
  });

  test('a blank one that has a look', async () => {
    workbook.dispose();
    const cells = { B2: { format: '0.0%' }, B3: { value: 7 }, D1: { value: '=COUNTA(B2:B3)' } };
    workbook = await guarded(
      workbookData({ title: '', sheets: [{ name: 'Sheet1', columns: {}, cells }], names: [] }),
    );
    await after({ B1: '=SEQUENCE(3)' });
    await after({ B3: 8 });
    expect(['B1', 'B2', 'D1'].map((cell) => workbook.read(cell))).toEqual([noRoom, null, 1]);
  });
});
