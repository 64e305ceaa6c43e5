import { IUniverInstanceService } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { BaseFunction, CELL_INVERTED_INDEX_CACHE, IFunctionService } from '@univerjs/engine-formula';
import '@univerjs/sheets/facade';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { realSerial } from '../../../src/model/dates';
import { guarded, univerAlone } from '../unguarded';

let alone: HeadlessWorkbook;
let workbook: HeadlessWorkbook;

const formulas = {
  A1: '=EDATE(DATE(2026,1,31),1)',
  A2: '=EDATE(DATE(2026,3,31),-1.5)',
  A3: '=IF(TRUE,4.50,1)',
  A4: '=CHOOSE(1,.5)',
  A5: '=INDEX({"a,b";"c"},1,1)',
  A6: '=SUM({1.50,2;3,4})',
  B1: '=1/3',
  C1: '=OT.MIXED()',
  G1: '=MATCH("two",H1:H3,0)',
  G2: '=COUNTIF(H1:H3,"t*")',
  G3: '=XLOOKUP("two",H1:H3,I1:I3)',
  H1: 'one',
  H2: 'two',
  H3: 'three',
  I2: 22,
};

beforeAll(async () => {
  alone = await univerAlone();
  alone.set(formulas);
  await alone.calculate();
  workbook = await guarded();
  workbook.set(formulas);
  await workbook.calculate();
});

afterAll(() => {
  alone.dispose();
  workbook.dispose();
});

describe('EDATE', () => {
  const day = (year: number, month: number, date: number) => realSerial({ year, month, day: date })!;

  it('runs over the end of the month in Univer alone', () => {
    expect(alone.read('A1')).toBe(day(2026, 3, 3));
  });

  it('stays in the month it arrives at', () => {
    expect(workbook.read('A1')).toBe(day(2026, 2, 28));
    expect(workbook.read('A2')).toBe(day(2026, 2, 28));
  });
});

describe('literals', () => {
  it('are taken for text, or cut at commas, by Univer alone', () => {
    expect(alone.read('A3')).toBe('4.50');
    expect(alone.read('A4')).toBe('.5');
    expect(alone.read('A5')).toBe('"a');
  });

  it('mean what they say', () => {
    expect(workbook.read('A3')).toBe(4.5);
    expect(workbook.read('A4')).toBe(0.5);
    expect(workbook.read('A5')).toBe('a,b');
    expect(workbook.read('A6')).toBe(10.5);
  });
});

describe('reading', () => {
  it("is rounded, and blind to spilled cells, through Univer's facade", () => {
    workbook.injector.get(IUniverInstanceService).focusUnit(workbook.workbook.getUnitId());
    const sheet = FUniver.newAPI(workbook.injector).getActiveWorkbook()!.getActiveSheet();
    expect(sheet.getRange('B1').getValues()).toEqual([[0.333333333333]]);
    expect(sheet.getRange('C2').getRawValue()).toBeNull();
  });

  it('is exact here', () => {
    expect(workbook.read('B1')).toBe(1 / 3);
    expect(workbook.read('C2')).toBe(1 / 3);
  });
});

describe('a function that throws', () => {
  class Throws extends BaseFunction {
    override calculate(): never {
      throw new Error('broken');
    }
  }

  it('spoils its own cell and no other', async () => {
    workbook.injector.get(IFunctionService).registerExecutors(new Throws('THROWS'));
    workbook.set({ K1: '=THROWS()', K2: '=2+2', K3: '=K1' });
    await workbook.calculate();
    expect(workbook.read('K1')).toEqual({
      error: '#VALUE!',
      message: expect.stringContaining('broken') as string,
    });
    expect(workbook.read('K2')).toBe(4);
    expect(workbook.read('K3')).toEqual({ error: '#VALUE!' });
  });
});

describe('lookups', () => {
  it('are right without the index, which stays empty', () => {
    expect([workbook.read('G1'), workbook.read('G2'), workbook.read('G3')]).toEqual([2, 2, 22]);
    CELL_INVERTED_INDEX_CACHE.set('unit', 'sheet', 0, 'value', 0, true);
    expect(CELL_INVERTED_INDEX_CACHE.getCellValuePositions('unit', 'sheet', 0)).toBeUndefined();
  });
});

test.each([
  ['univer alone counts it with one cell changed and not with the other', univerAlone, [1, 0]],
  ['guarded it is 0, whichever cell was changed', guarded, [1, 1]],
] as const)('a formula that answers a blank cell: %s', async (_, open, counts) => {
  const book = await open();
  book.set({ A1: 5, B1: '=IF(B3="",IF(B3="",A1,B3),1)', B2: 7, C1: '=COUNT(B1:B2)-1' });
  await book.calculate();
  book.set({ A1: null });
  await book.calculate();
  const along = book.read('C1');
  book.set({ B2: 8 });
  await book.calculate();
  expect([book.read('C1'), along]).toEqual(counts);
  book.dispose();
});
