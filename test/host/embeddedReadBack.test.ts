import { ICommandService } from '@univerjs/core';
import { RemoveSheetMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import { AddConditionalRuleMutation } from '@univerjs/sheets-conditional-formatting';
import { RemoveNoteMutation } from '@univerjs/sheets-note';
import type { SetCell, WorkbookChange } from '../../src/host/spreadsheet';
import { openEmbedded } from '../support/embedded/openEmbedded';
import { change } from './contractFixture';

let workbook: Awaited<ReturnType<typeof openEmbedded>>;
beforeEach(async () => {
  workbook = await openEmbedded({ sheets: { Sums: { A1: 42, A3: 'kept' }, Other: { A1: 7 } } });
});
afterEach(() => workbook.dispose());

/** Lets commands fail, the nth of its kind and every one after it. */
function failing(id: string, from = 1, to = Infinity): () => void {
  let nth = 0;
  const listening = workbook.injector.get(ICommandService).beforeCommandExecuted((command) => {
    if (command.id !== id) return;
    nth++;
    if (nth >= from && nth <= to) throw new Error('Not today.');
  });
  return () => listening.dispose();
}
const failure = (asked: Promise<unknown>) => asked.then(String, (error: Error) => error.message);
const a1 = (value: number): SetCell => ({ sheet: 'Sums', address: 'A1', value });

describe('a change of the embedded workbook that fails', () => {
  const cells: WorkbookChange = {
    cells: [
      { sheet: 'Sums', address: 'A1', value: 1 },
      { sheet: 'Sums', address: 'A3', value: null },
      { sheet: 'Other', address: 'A1', value: 2 },
    ],
  };

  test('says that all is as it was once it has been read and is', async () => {
    failing(SetRangeValuesMutation.id, 2, 2);
    expect(await failure(workbook.spreadsheet.apply(cells))).toBe(
      'Not today. Read again: sheets, names, cells, looks, notes and rules are as they were.',
    );
  });

  test('makes no claim about notes that it could not take away again', async () => {
    const noted: WorkbookChange = {
      cells: [
        { sheet: 'Sums', address: 'A1', value: 42, note: 'New.' },
        { sheet: 'Other', address: 'A1', value: 2 },
      ],
    };
    failing(SetRangeValuesMutation.id, 2, 2);
    const stop = failing(RemoveNoteMutation.id);
    const words = await failure(workbook.spreadsheet.apply(noted));
    stop();
    expect(words).toBe(
      'Not today. Read again: sheets, names and what cells hold are as they were; looks, notes or rules are not. Look at them.',
    );
  });

  test('says so where the writing of cells answers false', async () => {
    const { handler } = SetRangeValuesMutation;
    let nth = 0;
    jest
      .spyOn(SetRangeValuesMutation, 'handler')
      .mockImplementation((...given) => (nth++ === 1 ? false : handler(...given)));
    const words = await failure(workbook.spreadsheet.apply(cells));
    jest.restoreAllMocks();
    expect(words).toBe(
      'The workbook could not be changed. Read again: sheets, names, cells, looks, notes and rules are as they were.',
    );
    expect(await workbook.spreadsheet.readRanges(['A1', 'A3', 'Other!A1'], 'Sums')).toEqual([
      [[42]],
      [['kept']],
      [[7]],
    ]);
  });

  test('says that a formula was not taken where its writing answers false', async () => {
    workbook.select('Sums', 'C1');
    jest.spyOn(SetRangeValuesMutation, 'handler').mockReturnValue(false);
    const words = await failure(workbook.spreadsheet.insertFormula('=1+2'));
    jest.restoreAllMocks();
    expect(words).toBe('The workbook did not accept the formula =1+2');
    expect(await workbook.spreadsheet.readRanges(['C1'], 'Sums')).toEqual([[[null]]]);
  });

  test.each([
    ['cells', SetRangeValuesMutation.id, 2, cells, 'Type again: Sums A1 held 42; Sums A3 held kept.'],
    ['sheets', RemoveSheetMutation.id, 1, change, 'Delete the sheets “Inputs”, “Case results”.'],
  ])('names the %s that could not be put back', async (what, id, from, asked, sentence) => {
    if (what === 'sheets') failing(AddConditionalRuleMutation.id);
    const stop = failing(id, from);
    const words = await failure(workbook.spreadsheet.apply(asked));
    stop();
    expect(words).toContain('Not everything could be put back.');
    expect(words).toContain(sentence);
    expect(words).not.toMatch(/(is|are) as (it|they) (was|were)/);
    if (what === 'cells')
      expect(await workbook.spreadsheet.readRanges(['A1', 'A3', 'Other!A1'], 'Sums')).toEqual([
        [[1]],
        [[null]],
        [[7]],
      ]);
  });
});

describe('recalculating with other values', () => {
  const recalculated = (stop?: AbortSignal) =>
    workbook.spreadsheet.recalculateWith({ sets: [[a1(1)], [a1(2)]], read: [a1(0)], signal: stop });

  test('names the inputs that could not be brought back, with what they held', async () => {
    failing(SetRangeValuesMutation.id, 3);
    expect(await failure(recalculated())).toBe(
      'The inputs could not be brought back. Type them again: Sums A1 held 42.',
    );
  });

  test('says that inputs are as they were only after they have been read', async () => {
    const stop = new AbortController();
    const asked = workbook.spreadsheet.recalculateWith({
      sets: [[a1(1)], [a1(2)]],
      read: [a1(0)],
      onProgress: () => stop.abort(),
      signal: stop.signal,
    });
    expect(await failure(asked)).toBe('Stopped. The inputs are as they were.');
  });

  test('makes no claim about inputs that it has not touched', async () => {
    expect(await failure(recalculated(AbortSignal.abort()))).toBe('Stopped.');
  });
});
