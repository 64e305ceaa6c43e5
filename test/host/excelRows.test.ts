import { openForWriting } from '../support/office/openForWriting';

const options = { allowSort: true, selectionMode: 'Unlocked' };
const fixture = {
  sheets: {
    List: {
      A1: 'Hours',
      A2: 1,
      A3: { typed: 2, format: '0.0', shows: '2.0' },
      B2: '=A2*2',
      B3: '=A3*2',
      A6: 'end',
    },
    Sums: { A1: '=SUM(List!$A$2:$A$3)', A2: '=List!A6' },
  },
  names: { Hours: 'List!$A$2:$A$3' },
};
const change = {
  rows: [{ sheet: 'List', before: 3, count: 2 }],
  cells: [
    { sheet: 'List', address: 'B3', value: '=A3*2' },
    { sheet: 'List', address: 'B4', value: '=A4*2' },
  ],
  unprotecting: true,
};

describe('Rows put in before the last of a list, on a protected sheet', () => {
  let excel: ReturnType<typeof openForWriting>;
  beforeEach(() => {
    excel = openForWriting(undefined, fixture);
    protect(null);
  });
  afterEach(() => excel.dispose());

  function protect(password: string | null): void {
    Object.assign(excel.sheet('List'), { isProtected: true, protection: { ...options }, password });
  }
  const failure = () =>
    excel.spreadsheet.apply(change).then(
      () => null,
      (error: Error) => error,
    );
  const formula = (sheet: string, address: string) => excel.workbook.formula(sheet, address);

  test('are in every formula and name, with their own formulas, and the sheet is protected as before', async () => {
    await excel.spreadsheet.apply(change);
    expect(['B2', 'B3', 'B4', 'B5', 'A5', 'A8'].map((at) => formula('List', at))).toEqual([
      '=A2*2',
      '=A3*2',
      '=A4*2',
      '=A5*2',
      2,
      'end',
    ]);
    expect([formula('Sums', 'A1'), formula('Sums', 'A2')]).toEqual(['=SUM(List!$A$2:$A$5)', '=List!A8']);
    expect(excel.workbook.names.get('Hours')).toBe('List!$A$2:$A$5');
    const { isProtected, protection } = excel.sheet('List');
    expect([isProtected, protection]).toEqual([true, options]);
  });

  test('are taken out again, whichever request Excel refuses', async () => {
    const before = excel.workbook.state();
    let refused = 0;
    for (let nth = 1; ; nth++) {
      excel.refuse(nth, 'GeneralException', 'No idea.', 0.5);
      const error = await failure();
      excel.relent();
      if (error === null) break;
      refused++;
      // Excel does not say why it keeps the protection.
      expect(error.message).toMatch(/No idea\.|is protected with a password/);
      expect(excel.workbook.state()).toEqual(before);
    }
    // Names, protection read and taken off, rows in use, rows in, cells before, contents.
    expect(refused).toBeGreaterThanOrEqual(6);
  });

  test('are refused on a sheet with a password', async () => {
    protect('secret');
    const before = excel.workbook.state();
    expect((await failure())?.message).toMatch(/^The sheet “List” is protected with a password\./);
    expect(excel.workbook.state()).toEqual(before);
  });

  test.each([
    [{ sheet: 'None', before: 3, count: 1 }, 'There is no sheet called “None”.'],
    [
      { sheet: 'List', before: 1, count: 1 },
      'Rows can be added before row 2 or a later one, and not before row 1.',
    ],
    [{ sheet: 'List', before: 3, count: 0 }, 'The number of rows to add must be 1 or more; it is 0.'],
  ])('%j is refused in words', async (rows, words) => {
    await expect(excel.spreadsheet.apply({ rows: [rows] })).rejects.toThrow(words);
  });
});
