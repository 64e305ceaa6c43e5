import { openForWriting } from '../support/office/openForWriting';

const options = {
  allowAutoFilter: true,
  allowDeleteColumns: false,
  allowSort: true,
  selectionMode: 'Unlocked',
};
const cells = [
  { sheet: 'Sums', address: 'A1', value: 7 },
  { sheet: 'Kept', address: 'A1', value: 8, note: 'why' },
];
const change = { cells, unprotecting: true };

describe('A change of locked cells on protected sheets', () => {
  let excel: ReturnType<typeof openForWriting>;
  beforeEach(() => {
    excel = openForWriting();
    protect('Sums');
    protect('Kept');
  });
  afterEach(() => excel.dispose());

  function protect(name: string, password: string | null = null): void {
    Object.assign(excel.sheet(name), { isProtected: true, protection: { ...options }, password });
  }
  const guards = () =>
    ['Sums', 'Kept'].map((name) => {
      const { isProtected, protection } = excel.sheet(name);
      return [isProtected, protection];
    });
  const failure = () =>
    excel.spreadsheet.apply(change).then(
      () => null,
      (error: Error) => error,
    );

  test('is made, and the sheets are protected again exactly as before', async () => {
    await excel.spreadsheet.apply(change);
    expect([excel.workbook.value('Sums', 'A1'), excel.workbook.value('Kept', 'A1')]).toEqual([7, 8]);
    expect(guards()).toEqual([
      [true, options],
      [true, options],
    ]);
  });

  test('leaves a sheet that was not protected without protection', async () => {
    Object.assign(excel.sheet('Kept'), { isProtected: false, protection: null });
    await excel.spreadsheet.apply(change);
    expect(guards()).toEqual([
      [true, options],
      [false, null],
    ]);
  });

  test('is refused whole where a sheet has a password, with its name', async () => {
    protect('Kept', 'secret');
    const before = excel.workbook.state();
    expect((await failure())!.message).toBe(
      'The sheet “Kept” is protected with a password. In Excel, choose Review, Unprotect Sheet, then try again.',
    );
    expect(excel.workbook.state()).toEqual(before);
  });

  test('is asked which sheets have a password, and leaves them all as they were', async () => {
    protect('Kept', 'secret');
    const before = excel.workbook.state();
    expect(await excel.spreadsheet.withPassword(['Sums', 'Kept'])).toEqual(['Kept']);
    expect(await excel.spreadsheet.withPassword([])).toEqual([]);
    expect(excel.workbook.state()).toEqual(before);
  });

  test.each([
    ['before it does anything of', 0],
    ['with the last thing of', 0.999],
  ])('is taken away and protected again, whichever request Excel refuses: %s it', async (_when, after) => {
    const before = excel.workbook.state();
    let refused = 0;
    for (let nth = 1; nth < 40; nth++) {
      excel.refuse(nth, 'GeneralException', 'No idea.', after);
      const error = await failure();
      excel.relent();
      if (error) {
        refused++;
        expect(excel.workbook.state()).toEqual(before);
        continue;
      }
      // Protecting is asked for a second time, so that the refusal of the first does no harm.
      expect(guards().map(([isProtected]) => isProtected)).toEqual([true, true]);
      expect(excel.workbook.value('Sums', 'A1')).toBe(7);
      if (refused > 0 && nth > 12) break;
    }
    expect(refused).toBeGreaterThan(3);
  });

  test('that ends with a sheet that cannot be protected again is taken away, and the sheet is named', async () => {
    const before = excel.workbook.value('Sums', 'A1');
    Object.assign(excel.sheet('Sums'), { refusesProtection: true });
    expect((await failure())!.message).toBe(
      'A sheet could not be protected again. All cells are as they were. The sheet “Sums” is no longer protected: choose Review, Protect Sheet.',
    );
    expect(excel.workbook.value('Sums', 'A1')).toBe(before);
    expect(guards()).toEqual([
      [false, null],
      [true, options],
    ]);
  });
});
