import { ICommandService } from '@univerjs/core';
import { FormulaDataModel, IDefinedNamesService, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetWorksheetHideMutation } from '@univerjs/sheets';
import { AddConditionalRuleMutation } from '@univerjs/sheets-conditional-formatting';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import { SetChartMutation } from '../../src/embedded/charts/chartModel';
import type { WorkbookChange } from '../../src/host/spreadsheet';
import { openEmbedded } from '../support/embedded/openEmbedded';
import { describeSpreadsheetContract } from './contract';
import { change } from './contractFixture';
import type { WorkbookFixture } from './fixture';

describeSpreadsheetContract('The embedded workbook', openEmbedded);

describe('The embedded workbook', () => {
  const fixture: WorkbookFixture = {
    sheets: {
      Sums: {
        A1: 42,
        A2: { typed: 1 / 3, format: '0.00', shows: '0.33' },
        A3: '=1/3',
        A4: '=OT.HALF("many")',
        B1: '=OT.COUNTDOWN(2)',
        B5: '=OT.MIXED()',
        F1: { typed: '=A1/100', format: '0.0%', shows: '42.0%' },
        H1: '=OT.HALF({4,"few"})',
        H3: '=IF({1,0},"shown","")',
      },
      Other: { A1: 7, A2: 8 },
    },
    names: { Rate: 'Sums!$A$1', 'Other!Rate': 'Other!$A$1', Standard: '=0.035', Twice: '=Rate*2' },
  };
  let workbook: Awaited<ReturnType<typeof openEmbedded>>;

  beforeEach(async () => {
    workbook = await openEmbedded(fixture);
  });
  afterEach(() => workbook.dispose());

  const select = (address: string) => {
    workbook.select('Sums', address);
    return workbook.spreadsheet.selection();
  };
  const read = async (reference: string, sheet = 'Sums') =>
    (await workbook.spreadsheet.readRanges([reference], sheet))[0];

  const refused = (amount: string) => ({
    error: '#VALUE!',
    message: `amount must be a number; it is "${amount}"`,
  });

  test('gives the words of a refusal with its code', async () => {
    expect(await select('A4')).toMatchObject({ value: refused('many'), text: '#VALUE!' });
  });

  test('gives the words of a refusal within a table', async () => {
    expect(await select('I1')).toMatchObject({ value: refused('few'), spilledFrom: 'H1' });
    expect(await read('H1:I1')).toEqual([[2, refused('few')]]);
  });

  test('gives values digit for digit, whatever is displayed', async () => {
    expect(await select('A2')).toMatchObject({ value: 1 / 3, text: '0.33' });
    expect((await select('A3')).value).toBe(1 / 3);
    expect(await read('B6:D6')).toEqual([[1 / 3, true, null]]);
  });

  test('says where the formula is for every cell of a table, also one without a value', async () => {
    expect(await select('D6')).toMatchObject({ formula: '=OT.MIXED()', value: null, spilledFrom: 'B5' });
    expect(await select('D7')).toMatchObject({ formula: null, value: null, spilledFrom: null });
  });

  test('where nothing has been selected yet speaks of the first cell of the visible sheet', async () => {
    expect(await workbook.spreadsheet.selection()).toMatchObject({ sheet: 'Sums', address: 'A1', value: 42 });
  });

  test.each([
    ['a name of the workbook', 'Rate', 'Sums', [[42]]],
    ['a name in other letters', 'rate', 'Sums', [[42]]],
    ['a name of the sheet before that of the workbook', 'Rate', 'Other', [[7]]],
    ['a name with the sheet it belongs to', 'Other!Rate', 'Sums', [[7]]],
    [
      'a spilled range',
      'B1#',
      'Sums',
      [
        ['year 1', 2],
        ['year 2', 1],
      ],
    ],
    ['a range from its far corner', 'A2:A1', 'Other', [[7], [8]]],
    ['cells beyond the last row', 'A10001:A10002', 'Sums', [[null], [null]]],
  ])('reads %s', async (_what, reference, sheet, expected) => {
    expect(await read(reference, sheet)).toEqual(expected);
  });

  test.each([
    ['the name of a constant', 'Standard'],
    ['the name of a formula', 'Twice'],
    ['the spilled range of a formula that did not spill', 'A3#'],
    ['whole columns', 'A:B'],
    ['whole rows', '1:3'],
    ['a table', 'Packages[Hours]'],
    ['another workbook', '[Book2]Sums!A1'],
    ['more than a browser should hold', 'A1:Z1048576'],
  ])('does not read %s', async (_what, reference) => {
    expect(await read(reference)).toBeNull();
  });

  test('a sheet that was taken away, and a name, come back with one undo', async () => {
    const { spreadsheet } = workbook;
    const before = { taken: await spreadsheet.taken(), contents: await spreadsheet.contents() };
    await spreadsheet.apply({
      sheets: [{ name: 'Newer', columns: {}, cells: { A1: { value: 1 } } }],
      cells: [{ sheet: 'Sums', address: 'A9', value: '=Newer!A1' }],
      removes: { sheets: ['Other'], names: ['Twice'] },
    });
    expect((await spreadsheet.taken()).sheets).toEqual(['Sums', 'Newer']);
    await workbook.undo();
    expect({ taken: await spreadsheet.taken(), contents: await spreadsheet.contents() }).toEqual(before);
    await workbook.redo();
    expect((await spreadsheet.taken()).sheets).toEqual(['Sums', 'Newer']);
    expect(await read('A9')).toEqual([[1]]);
    expect(workbook.notPutBack).toEqual([]);
  });

  test('a name of one sheet stays where the name of the workbook with the same text is taken away', async () => {
    const { spreadsheet, injector } = workbook;
    const unitId = workbook.workbook.getUnitId();
    const localSheetId = workbook.workbook.getSheetBySheetName('Sums')?.getSheetId();
    await spreadsheet.apply({ names: [{ name: 'Shared', refersTo: 'Sums!$A$1' }] });
    const own = { unitId, id: 'own', name: 'Shared', formulaOrRefString: 'Sums!$A$2', localSheetId };
    await injector.get(ICommandService).executeCommand(SetDefinedNameMutation.id, own);
    const held = () =>
      Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {})
        .filter(({ name }) => name === 'Shared')
        .map(({ formulaOrRefString }) => formulaOrRefString);
    expect(held()).toHaveLength(2);
    await spreadsheet.apply({ removes: { sheets: [], names: ['Shared'] } });
    expect(held()).toEqual(['Sums!$A$2']);
  });

  describe('inserting a formula', () => {
    const insert = (formula: string, overwrite = false) =>
      workbook.spreadsheet.insertFormula(formula, { overwrite });

    test('is undone in one step, and done again', async () => {
      await select('A9');
      await insert('=OT.COUNTDOWN(2)');
      expect(await read('A9:B10')).toEqual([
        ['year 1', 2],
        ['year 2', 1],
      ]);
      await workbook.undo();
      expect(await read('A9:B10')).toEqual([
        [null, null],
        [null, null],
      ]);
      await workbook.redo();
      expect(await read('A9:B10')).toEqual([
        ['year 1', 2],
        ['year 2', 1],
      ]);
    });

    test('brings back what it replaced when undone', async () => {
      await select('B1');
      await insert('=1+2', true);
      expect(await read('B1:C2')).toEqual([
        [3, null],
        [null, null],
      ]);
      await workbook.undo();
      expect(await read('B1:C2')).toEqual([
        ['year 1', 2],
        ['year 2', 1],
      ]);
    });

    test('keeps the number format of the cell', async () => {
      await select('F1');
      await insert('=OT.HALF(1)', true);
      expect(await workbook.spreadsheet.selection()).toMatchObject({ value: 0.5, text: '50.0%' });
    });

    test('ends when the words of its refusal are known', async () => {
      await select('A9');
      await insert('=OT.HALF("none")');
      expect((await workbook.spreadsheet.selection()).value).toEqual(refused('none'));
    });

    test('leaves a cell of a table alone that shows nothing', async () => {
      await select('I3');
      const holds = '=IF({1,0},"shown","")';
      expect(await insert('=1+2')).toEqual({ inserted: false, address: 'I3', holds });
    });

    test('takes a cell that holds empty text for blank', async () => {
      await workbook.type('Sums', 'A9', '');
      await select('A9');
      expect(await insert('=1+2')).toEqual({ inserted: true, address: 'A9' });
    });

    test('names the contents even where the cell shows nothing', async () => {
      await workbook.type('Sums', 'A9', 5);
      await workbook.setFormat('Sums', 'A9', ';;;');
      await select('A9');
      expect(await insert('=1+2')).toMatchObject({
        inserted: false,
        holds: expect.stringMatching(/./) as string,
      });
    });

    test.each(['B5', 'C6', 'D5'])(
      'into %s, blank since a cell of its table was typed over, writes the formula',
      async (address) => {
        await workbook.type('Sums', 'C5', 'words');
        await select(address);
        const { value, spilledFrom } = await workbook.spreadsheet.selection();
        const outcome = await insert('=1+2');
        if (value === null) expect([outcome.inserted, spilledFrom]).toEqual([true, null]);
        else expect(outcome).toEqual({ inserted: false, address, holds: '=OT.MIXED()' });
      },
    );

    test('shows nothing of a table that Univer still has and no longer shows', async () => {
      const { workbook: unit, injector } = workbook;
      const kept = injector.get(FormulaDataModel).getArrayFormulaCellData();
      ((kept[unit.getUnitId()]!['sheet-1'] as Record<number, object>)[20] ??= {} as never)[3 as never] = {
        v: 7,
      } as never;
      expect(await select('D21')).toMatchObject({ value: null, spilledFrom: null });
      expect(await insert('=1+2')).toEqual({ inserted: true, address: 'D21' });
    });

    test('goes into the cell that was named alone', async () => {
      await select('A10');
      const at = { sheet: 'Sums', address: 'A9' };
      const outcome = await workbook.spreadsheet.insertFormula('=1+2', { overwrite: true, at });
      expect(outcome).toEqual({ inserted: false, address: 'A10', moved: true });
      expect(await read('A9:A10')).toEqual([[null], [null]]);
    });

    test('is refused while the user is typing into a cell', async () => {
      await select('A9');
      workbook.edit(true);
      await expect(insert('=1+2')).rejects.toThrow('Press Enter or Esc in the workbook, then try again.');
      workbook.edit(false);
      expect(await insert('=1+2')).toEqual({ inserted: true, address: 'A9' });
    });
  });

  describe('a whole change', () => {
    const everything = async () => ({
      taken: await workbook.spreadsheet.taken(),
      contents: await workbook.spreadsheet.contents(),
      charts: workbook.charts.all().map(({ plan }) => plan.title),
      note: noteOf('Inputs', 2, 1),
      own: noteOf('Sums', 0, 0),
    });
    const noteOf = (sheet: string, row: number, col: number) => {
      const id = workbook.workbook.getSheetBySheetName(sheet)?.getSheetId();
      const unitId = workbook.workbook.getUnitId();
      return id && workbook.injector.get(SheetsNoteModel).getNote(unitId, id, { row, col })?.note;
    };
    const whole: WorkbookChange = {
      ...change,
      names: [...change.names!, { name: 'Both', refersTo: '=Packages*2' }],
      cells: [
        { sheet: 'Sums', address: 'A1', value: 7, note: 'Was 42.' },
        { sheet: 'Other', address: 'A1', value: '=Packages' },
      ],
    };

    test('is undone in one step, notes, names and charts with it, and done again', async () => {
      const before = await everything();
      await workbook.spreadsheet.apply(whole);
      const after = await everything();
      expect(after).toMatchObject({
        charts: ['Saving by year'],
        note: 'Counted in March.',
        own: 'Was 42.',
      });
      expect(await read('A1', 'Other')).toEqual([[40]]);
      for (let times = 0; times < 2; times++) {
        await workbook.undo();
        expect(await everything()).toEqual(before);
        await workbook.redo();
        expect(await everything()).toEqual(after);
      }
    });

    test.each([
      ['a name', SetDefinedNameMutation.id],
      ['a chart', SetChartMutation.id],
      ['a highlight', AddConditionalRuleMutation.id],
      ['the last cells', SetRangeValuesMutation.id],
    ])('leaves nothing behind when %s fails', async (_what, id) => {
      const before = await everything();
      let failures = 1;
      workbook.injector.get(ICommandService).beforeCommandExecuted((command) => {
        if (command.id === id && failures-- > 0) throw new Error(`No ${id} today.`);
      });
      await expect(workbook.spreadsheet.apply(whole)).rejects.toThrow(`No ${id} today.`);
      expect(await everything()).toEqual(before);
      await workbook.spreadsheet.apply(whole);
      expect((await everything()).charts).toEqual(['Saving by year']);
    });

    test('is refused while the user is typing into a cell', async () => {
      workbook.edit(true);
      await expect(workbook.spreadsheet.apply(change)).rejects.toThrow('Press Enter or Esc in the workbook');
    });

    test('is in the contents of hidden sheets too', async () => {
      await workbook.spreadsheet.apply(change);
      const subUnitId = workbook.workbook.getSheetBySheetName('Inputs')!.getSheetId();
      const unitId = workbook.workbook.getUnitId();
      await workbook.injector
        .get(ICommandService)
        .executeCommand(SetWorksheetHideMutation.id, { unitId, subUnitId, hidden: 1 });
      const names = (await workbook.spreadsheet.contents()).map(({ name }) => name);
      expect(names).toEqual(['Sums', 'Other', 'Inputs', 'Case results']);
    });

    test('removes a note whose words are empty', async () => {
      await workbook.spreadsheet.apply(change);
      await workbook.spreadsheet.apply({ cells: [{ sheet: 'Inputs', address: 'B3', value: 41, note: '' }] });
      expect(noteOf('Inputs', 2, 1)).toBeUndefined();
      await workbook.undo();
      expect(noteOf('Inputs', 2, 1)).toBe('Counted in March.');
    });
  });

  test('recalculating with other values leaves what can be undone as it was', async () => {
    await workbook.type('Sums', 'A1', 50);
    const set = { sheet: 'Sums', address: 'A1', value: 1 };
    await workbook.spreadsheet.recalculateWith({ sets: [[set], [set]], read: [set] });
    expect(await read('A1')).toEqual([[50]]);
    await workbook.undo();
    expect(await read('A1')).toEqual([[42]]);
    await workbook.redo();
    expect(await read('A1')).toEqual([[50]]);
  });

  test('recalculating ends when the user begins to type, with the inputs as they were', async () => {
    const set = (value: number) => [{ sheet: 'Sums', address: 'A1', value }];
    const asked = workbook.spreadsheet.recalculateWith({
      sets: [set(1), set(2)],
      read: set(0),
      onProgress: () => workbook.edit(true),
    });
    await expect(asked).rejects.toThrow('Press Enter or Esc in the workbook');
    workbook.edit(false);
    expect(await read('A1')).toEqual([[42]]);
  });

  test('hands its file to the browser under the name that is asked for', async () => {
    const file = new Uint8Array([1, 2, 3]);
    await workbook.spreadsheet.deliver(file, 'Case.xlsx');
    expect(workbook.downloads).toEqual([{ file, name: 'Case.xlsx' }]);
  });

  test('refuses to show a text that is not the address of a cell', async () => {
    await expect(workbook.spreadsheet.show('Sums', 'A0')).rejects.toThrow(
      '“A0” is not the address of a cell',
    );
  });

  test('tells a listener once for a burst of changes', async () => {
    const listener = jest.fn();
    const stop = workbook.spreadsheet.onChange(listener);
    for (const row of [1, 2, 3, 4, 5]) workbook.select('Other', `H${row}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    stop();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
