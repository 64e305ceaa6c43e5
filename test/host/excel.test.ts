import { ExcelSpreadsheet } from '../../src/host/excel/excel';
import { waits } from '../../src/host/excel/writer/calculated';
import { openExcel } from '../../src/host/excel/start';
import { openFakeExcel } from '../support/office/fakeExcel';
import { describeSpreadsheetContract } from './contract';
import type { WorkbookFixture } from './fixture';

function open(fixture: WorkbookFixture, requirements?: Record<string, string>) {
  const excel = openFakeExcel(fixture, requirements);
  const { Excel, Office, OfficeExtension } = excel.office;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  waits.secondLook = 1;
  return { ...excel, spreadsheet: new ExcelSpreadsheet('OTDEV') };
}

describeSpreadsheetContract('Excel', open);

describe('Excel', () => {
  const fixture: WorkbookFixture = {
    sheets: {
      Sums: { A1: 42, A2: 'hours', B1: '=SEQUENCE(2)', D1: "'=1+2", D2: "'#N/A", E1: '=""' },
      Other: { A1: 7, A2: 8 },
    },
    names: { Rate: 'Sums!$A$1', 'Other!Rate': 'Other!$A$1', Standard: '=0.035' },
    results: { '=SEQUENCE(2)': () => [[1], [2]], '=""': () => '', '=1+2': () => 3 },
  };
  let excel: ReturnType<typeof open>;
  let spreadsheet: ExcelSpreadsheet;

  beforeEach(() => {
    excel = open(fixture);
    spreadsheet = excel.spreadsheet;
  });
  afterEach(() => excel.dispose());

  test('is asked once for the selected cell', async () => {
    await spreadsheet.selection();
    expect(excel.roundTrips()).toBe(1);
  });

  test('is asked once for any number of ranges', async () => {
    const references = Array.from({ length: 40 }, (_, i) => (i % 2 ? `A${i + 1}` : 'Rate'));
    await spreadsheet.readRanges([...references, 'Nowhere!A1', 'NoSuchName'], 'Sums');
    expect(excel.roundTrips()).toBe(1);
  });

  test.each([
    ['whole columns', 'A:B'],
    ['whole rows', '1:3'],
    ['a table', 'Packages[Hours]'],
    ['another workbook', '[Book2]Sums!A1'],
    ['another workbook in quotes', "'[Book 2]Sums'!A1"],
    ['several sheets', 'Sums:Other!A1'],
    ['two ranges', 'A1,B1'],
  ])('is not asked for %s', async (_what, reference) => {
    expect(await spreadsheet.readRanges([reference], 'Sums')).toEqual([null]);
    expect(excel.roundTrips()).toBe(0);
  });

  test.each([
    ['the name of a constant', 'Standard', 'Sums', null],
    ['a name of the workbook', 'Rate', 'Sums', [[42]]],
    ['a name of the sheet before that of the workbook', 'Rate', 'Other', [[7]]],
    ['a name with the sheet it belongs to', 'Other!Rate', 'Sums', [[7]]],
    ['a spilled range', 'B1#', 'Sums', [[1], [2]]],
    ['a spilled range of a formula that did not spill', 'A1#', 'Sums', null],
    ['a range from its far corner', 'A2:A1', 'Other', [[7], [8]]],
    ['empty text, which is not a blank cell', 'E1', 'Sums', [['']]],
    ['text that looks like an error', 'D2', 'Sums', [['#N/A']]],
  ])('reads %s', async (_what, reference, sheet, expected) => {
    expect(await spreadsheet.readRanges([reference], sheet)).toEqual([expected]);
  });

  test('shows text that begins with an equals sign as text', async () => {
    excel.select('Sums', 'D1');
    expect(await spreadsheet.selection()).toMatchObject({ formula: null, value: '=1+2' });
  });

  test('keeps a formula that shows nothing', async () => {
    excel.select('Sums', 'E1');
    expect(await spreadsheet.insertFormula('=1+2')).toEqual({ inserted: false, address: 'E1', holds: '=""' });
  });

  test('is asked for each range by itself when it fails them together', async () => {
    excel.refuse(1, 'InvalidArgument');
    excel.refuse(3, 'ResponsePayloadSizeLimitExceeded');
    expect(await spreadsheet.readRanges(['A1', 'A2', 'Rate'], 'Sums')).toEqual([[[42]], null, [[42]]]);
    expect(excel.roundTrips()).toBe(4);
  });

  test.each([
    ['selection', () => spreadsheet.selection()],
    ['readRanges', () => spreadsheet.readRanges(['A1', 'A2'], 'Sums')],
    ['insertFormula', () => spreadsheet.insertFormula('=1+2')],
  ])('says in plain words that a cell is being edited: %s', async (_what, ask) => {
    excel.refuse(1, 'InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    await expect(ask()).rejects.toThrow(
      'A cell is being edited. Press Enter or Esc in Excel, then try again.',
    );
    expect(excel.roundTrips()).toBe(1);
  });

  test('waits for a cell that is being edited to read, but never to write', async () => {
    await spreadsheet.readRanges(['A1'], 'Sums');
    expect(excel.wasPatient()).toBe(true);
    await spreadsheet.selection();
    expect(excel.wasPatient()).toBe(true);
    await spreadsheet.insertFormula('=1+2', { overwrite: true });
    expect(excel.wasPatient()).toBe(false);
  });

  test.each([
    ['AccessDenied', '=1+2', 'The sheet or the workbook is protected, so Excel did not allow this.'],
    ['InvalidArgument', '=SUM(', 'Excel did not accept the formula =SUM('],
    ['GeneralException', '=1+2', 'Excel could not do this. It said: No idea.'],
  ])('explains %s and leaves the cell alone', async (code, formula, sentence) => {
    excel.select('Sums', 'F1');
    excel.refuse(2, code, 'No idea.');
    await expect(spreadsheet.insertFormula(formula)).rejects.toThrow(sentence);
    expect(excel.workbook.value('Sums', 'F1')).toBeNull();
  });

  test('keeps its own words as the cause', async () => {
    excel.refuse(1, 'AccessDenied', 'No.');
    const error: Error = await spreadsheet.selection().catch((refusal) => refusal);
    expect(error.cause).toMatchObject({ code: 'AccessDenied', message: 'No.' });
  });

  test('registers once for many listeners, and tells each once for a burst of events', async () => {
    const listeners = [jest.fn(), jest.fn()];
    for (const listener of listeners) spreadsheet.onChange(listener);
    await pause(50);
    expect(excel.roundTrips()).toBe(1);
    for (const row of [1, 2, 3, 4, 5]) excel.type('Sums', `H${row}`, row);
    await pause(150);
    for (const listener of listeners) expect(listener).toHaveBeenCalledTimes(1);
  });

  test('of the year before spilled tables answers without them', async () => {
    excel.dispose();
    excel = open(fixture, { ExcelApi: '1.11' });
    excel.select('Sums', 'B2');
    expect(await excel.spreadsheet.selection()).toMatchObject({ value: 2, spilledFrom: null });
    expect(await excel.spreadsheet.readRanges(['B1#', 'A1'], 'Sums')).toEqual([null, [[42]]]);
  });
});

describe('opening Excel', () => {
  const ready = (host: string | null, requirements?: Record<string, string>) => {
    open({ sheets: { Sums: {} } }, requirements);
    Office.onReady = (async () => ({ host })) as never;
  };

  test('gives the workbook of the pane', async () => {
    ready('Excel');
    expect(await openExcel()).toMatchObject({ kind: 'excel', namespace: 'OTDEV' });
  });

  test('works in the oldest Excel that it admits', async () => {
    ready('Excel', { ExcelApi: '1.9' });
    expect(await (await openExcel()).selection()).toMatchObject({ sheet: 'Sums', address: 'A1' });
  });

  test.each([
    ['another place', () => ready(null), 'Open it from the Home tab in Excel.'],
    ['an older Excel', () => ready('Excel', { ExcelApi: '1.8' }), 'This version of Excel is too old'],
    ['a page without the script', () => Reflect.deleteProperty(globalThis, 'Office'), 'did not load'],
  ])('in %s says what failed', async (_where, arrange, sentence) => {
    arrange();
    await expect(openExcel()).rejects.toThrow(sentence);
  });
});

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
