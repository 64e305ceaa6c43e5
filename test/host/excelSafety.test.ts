import { oneOfEverything } from '../support/office/plans';
import { openForWriting } from '../support/office/openForWriting';

describe('A change that Excel refuses half-way', () => {
  let excel: ReturnType<typeof openForWriting>;
  beforeEach(() => (excel = openForWriting()));
  afterEach(() => excel.dispose());

  const failure = () =>
    excel.spreadsheet.apply(oneOfEverything()).then(
      () => null,
      (error: Error) => error,
    );

  /** Of the least plan with one of everything: names twice, cells that change, blank sheets, contents. */
  const BEFORE_LOOKS = 5;

  test.each([
    ['before it does anything of', 0],
    ['half-way through', 0.5],
    ['with the last thing of', 0.999],
  ])('is taken away again, whichever request of contents Excel refuses: %s it', async (_when, after) => {
    const before = excel.workbook.state();
    for (let nth = 1; nth <= BEFORE_LOOKS; nth++) {
      excel.refuse(nth, 'GeneralException', 'No idea.', after);
      const error = await failure();
      excel.relent();
      // The first three only read.
      const words = nth <= 3 ? /It said: No idea\.$/ : /It said: No idea\. The workbook is as it was\.$/;
      expect(error!.message).toMatch(words);
      expect(excel.workbook.state()).toEqual(before);
    }
    excel.refuse(BEFORE_LOOKS + 1, 'GeneralException', 'No idea.', after);
    expect(await failure()).toBeNull();
  });

  test.each([
    ['adding the sheets', 4, 'RequestPayloadSizeLimitExceeded', 'That is more than Excel takes at once.'],
    [
      'adding the sheets',
      4,
      'AccessDenied',
      'The sheet or the workbook is protected, so Excel did not allow this.',
    ],
    [
      'writing cells',
      5,
      'InvalidOperationInCellEditMode',
      'Writing stopped at the sheets “Inputs”, “Results”, “Sums”. A cell is being edited. Press Enter or Esc in Excel, then try again.',
    ],
  ])('is told in plain words: %s', async (_when, nth, code, sentence) => {
    excel.refuse(nth, code, 'For programmers.');
    const error = await failure();
    expect(error!.message).toBe(`${sentence} The workbook is as it was.`);
    expect(error!.cause).toMatchObject({ code });
  });

  test('is taken away at the second attempt if the first fails too', async () => {
    const before = excel.workbook.state();
    excel.refuse(5, 'GeneralException', 'No idea.', 0.5);
    excel.refuse(7, 'GeneralException', 'Nor here.', 0.5);
    expect((await failure())!.message).toMatch(/No idea\. The workbook is as it was\.$/);
    expect(excel.workbook.state()).toEqual(before);
  });

  test('that cannot be read afterwards is reported as not checked, with the things to look for', async () => {
    excel.refuseFrom(5, 'GeneralException', 'No idea.', 0.999);
    expect((await failure())!.message).toBe(
      'Writing stopped at the sheets “Inputs”, “Results”, “Sums”. Excel could not do this. It said: No idea. ' +
        'Excel did not let the workbook be read afterwards, so it has not been checked that it is as it was. ' +
        'Delete what was added, if it is there: the sheets “Inputs”, “Results”. ' +
        'Names that were added may also be left: see Formulas, Name Manager. Cells on the sheet “Sums” may have been changed.',
    );
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sums', 'Kept', 'Inputs', 'Results']);
  });

  test.each<[string, (excel: ReturnType<typeof openForWriting>) => void, string]>([
    [
      'sheets',
      ({ refuseMember }) => refuseMember('Worksheet', 'Delete'),
      'Delete the sheets “Inputs”, “Results”. Everything else that was to be changed is as it was.',
    ],
    [
      'a name',
      ({ refuseMember }) => refuseMember('NamedItem', 'Delete'),
      'Under Formulas, Name Manager, delete Share. Everything else that was to be changed is as it was.',
    ],
    [
      'a cell, with what it held',
      // The request with everything, then the first piece by itself.
      ({ refuse }) => [7, 8].forEach((nth) => refuse(nth, 'AccessDenied')),
      'Type again: Sums A1 held 42 in the format 0.0. Everything else that was to be changed is as it was.',
    ],
  ])('names what could not be put back, having looked: %s', async (_what, refuse, words) => {
    excel.refuse(5, 'GeneralException', 'No idea.', 0.999);
    refuse(excel);
    expect((await failure())!.message).toContain(`Not everything could be put back. ${words}`);
  });

  test('leaves alone a sheet that another user added meanwhile', async () => {
    excel.refuse(5, 'GeneralException');
    const writing = failure();
    excel.workbook.addSheet('Theirs');
    await writing;
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sums', 'Kept', 'Theirs']);
  });
});

describe('Taking sheets and names away, where Excel refuses a part', () => {
  let excel: ReturnType<typeof openForWriting>;
  beforeEach(() => (excel = openForWriting()));
  afterEach(() => excel.dispose());

  const newer = { name: 'Newer', columns: {}, cells: { A1: { value: 1 } } };
  const failure = (names: string[]) =>
    excel.spreadsheet.apply({ sheets: [newer], removes: { sheets: ['Sums', 'Kept'], names } }).then(
      () => null,
      (error: Error) => error.message,
    );
  const sheets = () => excel.workbook.sheets.map(({ name }) => name);

  test('a name that is not there any more is passed over', async () => {
    expect(await failure(['Gone', 'Answer'])).toBeNull();
    expect(sheets()).toEqual(['Newer']);
    expect([...excel.workbook.names.keys()]).not.toContain('Answer');
  });

  test('a name that stays does not take the new sheet away, when the old ones are gone', async () => {
    excel.refuseMember('NamedItem', 'Delete');
    expect(await failure(['Answer'])).toMatch(
      /What is new is written, .* delete those of Answer that are there\.$/,
    );
    expect(sheets()).toEqual(['Newer']);
  });

  test('a sheet that stays does not take the new one away, when another is gone', async () => {
    const remove = excel.workbook.deleteSheet.bind(excel.workbook);
    excel.workbook.deleteSheet = (sheet) => {
      remove(sheet);
      excel.refuseMember('Worksheet', 'Delete');
    };
    expect(await failure(['Answer'])).toMatch(/What is new is written, .* Delete the sheet “Kept”\.$/);
    expect(sheets()).toEqual(['Kept', 'Newer']);
  });

  test('where no sheet is gone, all is as it was', async () => {
    const before = excel.workbook.state();
    excel.refuseMember('Worksheet', 'Delete', { times: 1 });
    expect(await failure(['Answer'])).toMatch(/The workbook is as it was\.$/);
    expect(excel.workbook.state()).toEqual(before);
  });
});

describe('A change that Excel would not take', () => {
  let excel: ReturnType<typeof openForWriting>;
  beforeEach(() => (excel = openForWriting()));
  afterEach(() => excel.dispose());

  const list = (values: string[]) => ({
    sheets: [
      {
        name: 'Inputs',
        columns: {},
        cells: {},
        validations: [{ range: 'B4', rule: { kind: 'list' as const, values }, message: '' }],
      },
    ],
  });

  test.each([
    ['choices with a comma', list(['yes', 'no, never']), '“no, never”'],
    [
      'more choices than Excel keeps',
      list(Array.from({ length: 60 }, (_, n) => `choice ${n}`)),
      'Excel allows 255',
    ],
    [
      'part of a spilled table',
      { cells: [{ sheet: 'Sums', address: 'C2', value: 1 }] },
      'the formula in C1 gives',
    ],
  ])('is refused before anything is written: %s', async (_what, change, words) => {
    excel.workbook.type('Sums', 'C1', '=SEQUENCE(2)');
    const before = excel.workbook.state();
    await expect(excel.spreadsheet.apply(change)).rejects.toThrow(words);
    expect(excel.workbook.state()).toEqual(before);
  });

  const cells = [
    { sheet: 'Sums', address: 'B1', value: 'free' },
    { sheet: 'Sums', address: 'A1', value: 1 },
  ];

  test('is refused for a locked cell of a protected sheet, with the sheet and what to do', async () => {
    excel.sheet('Sums').isProtected = true;
    unlock('B1');
    await expect(excel.spreadsheet.apply({ cells })).rejects.toThrow(
      'A1 on the sheet “Sums” is locked. In Excel, choose Review, Unprotect Sheet, then try again.',
    );
    expect(excel.workbook.value('Sums', 'B1')).toBe('text');
  });

  test('is made in a cell that is not locked', async () => {
    excel.sheet('Sums').isProtected = true;
    unlock('B1');
    await excel.spreadsheet.apply({ cells: cells.slice(0, 1) });
    expect(excel.workbook.value('Sums', 'B1')).toBe('free');
  });

  const unlock = (address: string) => {
    const area = { sheet: 'Sums', top: Number(address.slice(1)), left: 2, rows: 1, columns: 1 };
    excel.sheet('Sums').paint([area], 'protection.Locked', false);
  };

  test('is refused at once while a cell is being edited', async () => {
    excel.refuse(1, 'InvalidOperationInCellEditMode');
    await expect(excel.spreadsheet.apply({ cells })).rejects.toThrow('A cell is being edited.');
    expect([excel.roundTrips(), excel.wasPatient()]).toEqual([1, false]);
  });
});
