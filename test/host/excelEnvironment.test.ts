import { callThroughExcel } from '../functions/support/throughExcel';
import { waits } from '../../src/host/excel/writer/calculated';
import type { CellValue } from '../../src/host/spreadsheet';
import { openForWriting } from '../support/office/openForWriting';

const PATIENCE = waits.patience;
afterEach(() => void (waits.patience = PATIENCE));

/** An Excel in which the two questions of the probe have these answers. */
function answering(scalar: CellValue, range: CellValue, requirements?: Record<string, string>) {
  return openForWriting(requirements, {
    results: {
      '=A1*2': () => 84,
      '=OTDEV.DISCOUNTFACTOR(1,A1)': () => scalar,
      '=OTDEV.RATEPERCENTILE(A2:A3,0)': () => range,
    },
  });
}

describe('The date system of a workbook', () => {
  test.each([1900, 1904] as const)('%s is told without touching a cell', async (system) => {
    const excel = openForWriting();
    excel.workbook.dateSystem = system;
    const before = excel.workbook.state();
    expect((await excel.spreadsheet.environment()).dateSystem).toBe(system);
    expect(excel.workbook.state()).toEqual(before);
    excel.dispose();
  });

  test('is not guessed where Excel does not answer', async () => {
    const excel = openForWriting();
    excel.refuse(1, 'GeneralException');
    expect((await excel.spreadsheet.environment()).dateSystem).toBeNull();
  });
});

describe('Whether a blank reaches functions as a blank', () => {
  // 1/1.035 and the lower of 10 and 0, as model.md has a blank rate and a blank row.
  test.each<[string, CellValue, CellValue, string]>([
    ['both are blanks', 0.966183574879227, 10, 'blank'],
    ['a single cell is 0', 1, 10, 'zero'],
    ['a cell in a range is 0', 0.966183574879227, 0, 'zero'],
    ['both are 0', 1, 0, 'zero'],
    ['the functions are not loaded', { error: '#NAME?' }, { error: '#NAME?' }, 'not known'],
    ['a function refuses', { error: '#VALUE!' }, 10, 'not known'],
  ])('%s: and nothing is left in the workbook', async (_what, scalar, range, blanks) => {
    const excel = answering(scalar, range);
    const before = excel.workbook.state();
    expect(await excel.spreadsheet.environment({ mayAddSheet: true })).toMatchObject({ blanks, left: null });
    expect(excel.workbook.state()).toEqual(before);
    excel.dispose();
  });

  test('is not known while the functions stay busy, and the wait ends', async () => {
    const excel = answering({ error: '#BUSY!' }, { error: '#BUSY!' });
    const before = excel.workbook.state();
    waits.patience = 30;
    expect((await excel.spreadsheet.environment({ mayAddSheet: true })).blanks).toBe('not known');
    expect(excel.workbook.state()).toEqual(before);
  });

  test('is asked once, and not at all unless a sheet may be added', async () => {
    const excel = answering(1, 0);
    expect((await excel.spreadsheet.environment()).blanks).toBe('not asked');
    const added = jest.spyOn(excel.workbook, 'addSheet');
    await excel.spreadsheet.environment({ mayAddSheet: true });
    await excel.spreadsheet.environment({ mayAddSheet: true });
    expect((await excel.spreadsheet.environment()).blanks).toBe('zero');
    expect(added).toHaveBeenCalledTimes(1);
  });

  test('takes a free name, and names a sheet that Excel does not take away', async () => {
    const excel = answering(1, 0);
    excel.workbook.addSheet('OT check');
    excel.refuseMember('Worksheet', 'Delete');
    expect((await excel.spreadsheet.environment({ mayAddSheet: true })).left).toBe('OT check (2)');
  });

  test('is asked of functions that treat a blank and 0 differently', async () => {
    const asked = (blank: null | 0) =>
      Promise.all([
        callThroughExcel('DISCOUNTFACTOR', [1, null], { blank }),
        callThroughExcel('RATEPERCENTILE', [[[10], [null]], 0], { blank }),
      ]);
    expect(await asked(null)).toEqual([{ value: expect.closeTo(1 / 1.035, 12) }, { value: 10 }]);
    expect(await asked(0)).toEqual([{ value: 1 }, { value: 0 }]);
  });

  test.each([
    ['1.5', true],
    ['1.4', false],
  ])('an Excel with set %s of custom functions is supported: %s', async (version, isSupported) => {
    const excel = answering(1, 1, { CustomFunctionsRuntime: version });
    expect(await excel.spreadsheet.environment()).toMatchObject({ isSupported });
  });
});
