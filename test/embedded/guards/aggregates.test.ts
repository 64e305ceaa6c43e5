import { ICommandService, RANGE_TYPE } from '@univerjs/core';
import { SetRowHiddenCommand } from '@univerjs/sheets';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded } from '../unguarded';

const formulas: Record<string, string> = {
  A5: '=subtotal( 9,A1:A4)',
  A6: '=SUBTOTAL(9,A1:A5)',
  A7: '=SUBTOTAL(109,A1:A5)',
  A8: '=SUM(A1:A5)',
  A9: '=AGGREGATE(9,4,A1:A5)',
  A10: '=AGGREGATE(9,5,A1:A4)',
  A11: '=AGGREGATE(9,0,A1:A5)',
  A12: '=1+SUBTOTAL(9,A1:A4)',
  A13: '=SUBTOTAL(9,A12:A12)',
  A14: '=SUBTOTAL(102,A1:A4)',
  A15: '=SUBTOTAL(3,B1:B4)',
  A17: '=SUBTOTAL({1,9},A1:A4)',
  C1: '=AGGREGATE(14,5,A1:A4,{1,2})',
  A16: '=SUMPRODUCT(SUBTOTAL(103,OFFSET(A1,ROW(A1:A4)-1,0)),--(A1:A4>3))',
};

let workbook: HeadlessWorkbook;
beforeAll(async () => {
  const values = [1, 2, 4, 8];
  workbook = await guarded(
    workbookData({
      title: '',
      sheets: [
        {
          name: 'Costs',
          columns: {},
          cells: {
            ...Object.fromEntries(values.map((value, i) => [`A${i + 1}`, { value }])),
            ...Object.fromEntries(Object.entries(formulas).map(([at, value]) => [at, { value }])),
          },
        },
      ],
      names: [],
    }),
  );
});
afterAll(() => workbook.dispose());

test.each([
  ['A6', 15],
  ['A7', 15],
  ['A8', 30],
  ['A9', 30],
  ['A10', 15],
  ['A11', 15],
  ['A13', 0],
  ['A14', 4],
  ['A15', 0],
  ['A16', 2],
  ['A17', 3.75],
  ['B17', 15],
  ['C1', 8],
])('before a row is hidden, %s is %d', (at, answer) => {
  expect(workbook.read(at)).toBe(answer);
});

test('of a hidden row only those functions know that are to leave it out', async () => {
  await workbook.injector.get(ICommandService).executeCommand(SetRowHiddenCommand.id, {
    unitId: workbook.workbook.getUnitId(),
    subUnitId: 'sheet-1',
    ranges: [{ startRow: 3, endRow: 3, startColumn: 0, endColumn: 51, rangeType: RANGE_TYPE.ROW }],
  });
  await workbook.calculate();
  const after = ['A5', 'A6', 'A7', 'A8', 'A10', 'A11', 'A14', 'A16', 'C1'].map((at) => workbook.read(at));
  expect(after).toEqual([15, 15, 7, 30, 7, 15, 3, 1, 4]);
});
