import { openOrDownload } from '../../src/host/excel/file';
import { openForWriting } from '../support/office/openForWriting';

describe('The whole workbook in Excel', () => {
  let excel: ReturnType<typeof openForWriting>;
  beforeEach(() => (excel = openForWriting()));
  afterEach(() => excel.dispose());

  test('takes names of sheets that are hidden, of one sheet alone, and of tables', async () => {
    excel.sheet('Kept').visibility = 'VeryHidden';
    const area = { sheet: 'Sums', top: 1, left: 5, rows: 2, columns: 1 };
    excel.sheet('Sums').tables.push({ area, bag: { Name: 'Packages' } });
    expect(await excel.spreadsheet.taken()).toEqual({
      sheets: ['Sums', 'Kept'],
      names: ['Answer', 'Packages', 'Rate'],
    });
    expect(excel.roundTrips()).toBe(2);
  });

  test('gives names in two round trips, without those that Excel keeps for itself', async () => {
    excel.workbook.names.set('_xlfn.SINGLE', '#NAME?');
    excel.workbook.names.set('Kept!_xlnm._FilterDatabase', 'Kept!$A$1:$B$2');
    excel.workbook.names.set('_xl', 'Kept!$A$1');
    expect(await excel.spreadsheet.definedNames()).toEqual([
      { name: 'Answer', refersTo: 'Sums!$A$1' },
      { name: '_xl', refersTo: 'Kept!$A$1' },
      { name: 'Rate', refersTo: 'Kept!$A$1', sheet: 'Kept' },
    ]);
    expect(excel.roundTrips()).toBe(2);
  });

  test('is read in three round trips where nothing can have spilled, blank and protected sheets included', async () => {
    excel.workbook.addSheet('Blank').isProtected = true;
    const contents = await excel.spreadsheet.contents();
    expect(contents.map(({ name, isProtected, cells }) => [name, isProtected, cells.length])).toEqual([
      ['Sums', false, 4],
      ['Kept', false, 1],
      ['Blank', true, 0],
    ]);
    expect(excel.roundTrips()).toBe(3);
  });

  test('tells text that begins with an equals sign from formulas', async () => {
    excel.workbook.type('Kept', 'B2', "'=1+2");
    const contents = await excel.spreadsheet.contents();
    expect(contents[1]!.cells[1]).toEqual({ address: 'B2', formula: null, value: '=1+2', spilledFrom: null });
  });

  test('of the year before spilled tables is given without them', async () => {
    excel = openForWriting({ ExcelApi: '1.11' });
    excel.workbook.type('Kept', 'C3', '=SEQUENCE(2)');
    const contents = await excel.spreadsheet.contents();
    expect(contents[1]!.cells.at(-1)).toEqual({ address: 'C4', formula: null, value: 2, spilledFrom: null });
  });

  test('asks about spilled cells only where something may have spilled', async () => {
    excel.workbook.type('Kept', 'C3', '=SEQUENCE(2)');
    const asked = jest.spyOn(excel.workbook, 'spill');
    await excel.spreadsheet.contents();
    expect(asked.mock.calls).toEqual([['Kept', 'C3']]);
  });

  test('says in plain words that it cannot be read', async () => {
    excel.refuse(3, 'ActivityLimitReached');
    await expect(excel.spreadsheet.contents()).rejects.toThrow('Excel is busy with other work.');
  });
});

describe('Showing a cell in Excel', () => {
  test.each([
    ['a hidden sheet', 'Kept', 'A1', 'The sheet “Kept” is hidden. Unhide it in Excel, then try again.'],
    ['no such sheet', 'Nowhere', 'A1', 'There is no sheet called “Nowhere”.'],
    ['no such cell', 'Sums', 'A0', '“A0” is not the address of a cell, such as B3.'],
  ])('%s is refused in words', async (_what, sheet, address, words) => {
    const excel = openForWriting();
    excel.sheet('Kept').visibility = 'Hidden';
    await expect(excel.spreadsheet.show(sheet, address)).rejects.toThrow(words);
  });
});

// Excel gives the file over a wire of its own, which is stood in for: `Office.context.document.getFileAsync`.
describe('The file, with a stand-in for getFileAsync', () => {
  test('comes in pieces that are put together, and is given back', async () => {
    const excel = openForWriting();
    const whole = await excel.spreadsheet.file();
    excel.files.pieceSize = 100;
    expect(await excel.spreadsheet.file()).toEqual(whole);
    expect(whole.length).toBeGreaterThan(300);
    expect(excel.files.lent).toBe(0);
  });

  test.each([
    ['the file', 0],
    ['a piece of it', 2],
  ])('says why Excel does not give %s, and keeps nothing lent', async (_what, failsAt) => {
    const excel = openForWriting();
    Object.assign(excel.files, { failsAt, pieceSize: 100 });
    await expect(excel.spreadsheet.file()).rejects.toThrow(
      'Excel did not give the workbook as a file. It said: The file is in use.',
    );
    expect(excel.files.lent).toBe(0);
  });
});

describe('A workbook of its own', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);

  test('opens in a new window, byte for byte', async () => {
    const excel = openForWriting();
    expect(await excel.spreadsheet.deliver(bytes, 'case.xlsx')).toEqual({ how: 'window' });
    expect(excel.opened().map((base64) => Uint8Array.from(Buffer.from(base64, 'base64')))).toEqual([bytes]);
    excel.dispose();
  });

  const downloads = () => {
    const links: { download: string; clicks: number }[] = [];
    const made = { URL: { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined } };
    const document = {
      createElement: () => {
        const link = { href: '', download: '', clicks: 0, click: () => void link.clicks++ };
        links.push(link);
        return link;
      },
    };
    Object.assign(globalThis, { document });
    Object.assign(URL, made.URL);
    return links;
  };
  afterEach(() => Reflect.deleteProperty(globalThis, 'document'));

  test.each([
    [
      'refused',
      (excel: ReturnType<typeof openForWriting>) => excel.refuse(1, 'GeneralException', 'Internal error.'),
    ],
    [
      'refused at the last',
      (excel: ReturnType<typeof openForWriting>) => excel.refuseMember('WorkbookCreated', 'Open'),
    ],
  ])('is downloaded where a new window is %s, with the reason', async (_how, refuse) => {
    const links = downloads();
    const excel = openForWriting();
    refuse(excel);
    const delivered = await excel.spreadsheet.deliver(bytes, 'case.xlsx');
    expect(delivered).toEqual({
      how: 'download',
      because: expect.stringMatching(/^Excel could not do this\./),
    });
    expect(links).toMatchObject([{ download: 'case.xlsx', clicks: 1 }]);
  });

  test('is downloaded where Excel never answers', async () => {
    const links = downloads();
    openForWriting();
    Object.assign(Excel, { createWorkbook: () => new Promise(() => undefined) });
    expect(await openOrDownload(bytes, 'case.xlsx', 10)).toMatchObject({ how: 'download' });
    expect(links).toMatchObject([{ clicks: 1 }]);
  });

  test('that can be neither opened nor downloaded is said to be so', async () => {
    const excel = openForWriting();
    Object.assign(globalThis, {
      document: {
        createElement: () => {
          throw new Error('Downloads are blocked.');
        },
      },
    });
    excel.refuse(1, 'AccessDenied');
    await expect(excel.spreadsheet.deliver(bytes, 'case.xlsx')).rejects.toThrow(
      'The sheet or the workbook is protected, so Excel did not allow this. The file could not be downloaded either: Downloads are blocked.',
    );
  });
});
