import { waits } from '../../src/host/excel/writer/calculated';
import { calculationInWords, type CellValue } from '../../src/host/spreadsheet';
import { openForWriting } from '../support/office/openForWriting';

const BUSY = { error: '#BUSY!' };
const PATIENCE = waits.patience;

/** Answers of one function, in the order in which the workbook is worked out; the last for good. */
function answering(...answers: CellValue[]) {
  const results = {
    '=OTDEV.ROI(4,1)': () => answers[0]!,
    '=A1*2': (cell: (address: string) => CellValue) => Number(cell('A1')) * 2,
  };
  const excel = openForWriting(undefined, {
    sheets: { Sums: { A1: 21, A3: '=A1*2' }, Kept: { A1: 1 } },
    names: {},
    results,
  });
  waits.pause = 1;
  const next = () => {
    if (answers.length < 2) return;
    answers.shift();
    excel.workbook.typeAll('Sums', []);
  };
  return { ...excel, next };
}

afterEach(() => void (waits.patience = PATIENCE));

const build = { sheets: [{ name: 'Case', columns: {}, cells: { A1: { value: '=OT.ROI(4,1)' } } }] };
const asked = {
  sets: [[{ sheet: 'Sums', address: 'A1', value: 50 }]],
  read: [{ sheet: 'Sums', address: 'A3' }],
};

describe('Whether Excel has calculated', () => {
  test('is done where it says so and the figures stay the same', async () => {
    const excel = answering(3);
    expect((await excel.spreadsheet.apply(build)).calculation).toEqual({ is: 'done' });
  });

  test('is never done: the wait ends, all is written, and what to do is said', async () => {
    const excel = answering(3);
    waits.patience = 30;
    excel.calculating('Calculating');
    const { calculation } = await excel.spreadsheet.apply(build);
    expect(calculation).toEqual({ is: 'unfinished' });
    expect(excel.workbook.formula('Case', 'A1')).toBe('=OTDEV.ROI(4,1)');
    expect(calculationInWords(calculation)).toMatch(/may still be old\. Choose Formulas, Calculate Now/);
  });

  test('is waited for while a function shows that it is busy', async () => {
    const excel = answering(BUSY, 3);
    const told = setInterval(excel.next, 20);
    expect((await excel.spreadsheet.apply(build)).calculation).toEqual({ is: 'done' });
    clearInterval(told);
    expect(excel.workbook.value('Case', 'A1')).toBe(3);
  });

  test('is not done where a cell stays busy for good: the cell is named', async () => {
    const excel = answering(BUSY);
    waits.patience = 30;
    const { calculation } = await excel.spreadsheet.apply(build);
    expect(calculation).toEqual({ is: 'busy', cells: [{ sheet: 'Case', address: 'A1' }] });
    expect(calculationInWords(calculation)).toMatch(
      /^A1 on the sheet “Case” shows that it is still calculating \(#BUSY!\)\. That is neither a figure nor a refusal\./,
    );
  });

  test('is not believed at the first look where the second finds another figure', async () => {
    const excel = answering(2, 3);
    const read = jest.spyOn(excel.workbook, 'value');
    let looks = 0;
    read.mockImplementation((sheet, address) => {
      if (sheet === 'Case' && ++looks === 1) setTimeout(excel.next, 0);
      return Object.getPrototypeOf(excel.workbook).value.call(excel.workbook, sheet, address);
    });
    waits.secondLook = 20;
    expect((await excel.spreadsheet.apply(build)).calculation).toEqual({ is: 'done' });
    expect(looks).toBeGreaterThan(2);
    expect(excel.workbook.value('Case', 'A1')).toBe(3);
  });
});

describe('A recalculation for Explore', () => {
  test('gives figures of the set that was typed, and puts the inputs back', async () => {
    const excel = answering(3);
    expect(await excel.spreadsheet.recalculateWith(asked)).toEqual([[100]]);
    expect(excel.workbook.value('Sums', 'A1')).toBe(21);
  });

  test('gives no figures at all where Excel never says that it is done', async () => {
    const excel = answering(3);
    waits.patience = 30;
    excel.calculating('Pending');
    await expect(excel.spreadsheet.recalculateWith(asked)).rejects.toThrow(
      'Excel has not said that it has finished calculating, so figures may still be old.',
    );
    expect(excel.workbook.value('Sums', 'A1')).toBe(21);
  });

  test('takes a busy cell for no figure and no refusal, and names it', async () => {
    const excel = answering(BUSY);
    excel.workbook.type('Sums', 'B3', '=OTDEV.ROI(4,1)');
    waits.patience = 30;
    await expect(
      excel.spreadsheet.recalculateWith({ ...asked, read: [{ sheet: 'Sums', address: 'B3' }] }),
    ).rejects.toThrow(/^B3 on the sheet “Sums” shows that it is still calculating \(#BUSY!\)\./);
    expect(excel.workbook.value('Sums', 'A1')).toBe(21);
  });
});

describe('Inputs that are brought back', () => {
  test('are looked at: what Excel did not take is named with what it held', async () => {
    const excel = answering(3);
    let typed = 0;
    const typeAll = excel.workbook.typeAll.bind(excel.workbook);
    jest.spyOn(excel.workbook, 'typeAll').mockImplementation((sheet, cells) => {
      // Excel says nothing and does nothing.
      if (++typed === 1) typeAll(sheet, cells);
    });
    await expect(excel.spreadsheet.recalculateWith(asked)).rejects.toThrow(
      'The inputs could not be brought back. Type them again: Sums A1 held 21.',
    );
  });
});

describe('Notes that Excel on the web refuses', () => {
  // This copy of Microsoft's library has no `notes` yet: only that one member is stood in for.
  const refusing = () => {
    const excel = openForWriting({ ExcelApi: '1.18' });
    const refuse = (): never => {
      throw new Error('There was an internal error.');
    };
    const notes = { add: refuse, getItem: refuse, getItemOrNullObject: refuse };
    Object.defineProperty(Excel.Worksheet.prototype, 'notes', { get: () => notes });
    return excel;
  };
  const written = { sheet: 'Sums', address: 'A3', value: 1, note: 'Frozen.' };

  test('are input messages, and no cell is left unwritten', async () => {
    const excel = refusing();
    const { leftOut } = await excel.spreadsheet.apply({ cells: [written] });
    expect(leftOut).toEqual([]);
    expect(excel.workbook.value('Sums', 'A3')).toBe(1);
    expect(excel.sheet('Sums').look(3, 1, 'validation.Prompt')).toMatchObject({ message: 'Frozen.' });
  });

  test('are reported where input messages are refused too', async () => {
    const excel = refusing();
    excel.refuseMember('DataValidation', 'Prompt');
    const { leftOut } = await excel.spreadsheet.apply({ cells: [written] });
    expect(leftOut).toMatchObject([{ sheet: 'Sums', what: 'the note on A3' }]);
    expect(excel.workbook.value('Sums', 'A3')).toBe(1);
  });
});
