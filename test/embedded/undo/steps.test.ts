import { CommandType, ICommandService, IUndoRedoService, RedoCommand, UndoCommand } from '@univerjs/core';
import {
  AddWorksheetMergeCommand,
  AutoFillCommand,
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  MoveRangeCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetRangeValuesMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import { rangeAt } from '../../../src/embedded/addresses';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import { type Book, stateText } from '../../support/undo/wholeState';

let book: Book;

beforeEach(async () => {
  book = await openEmbedded({ sheets: { Kept: { A1: 1 } } });
});
afterEach(() => book.dispose());

const run = async (sheet: string, id: string, params: object = {}) => {
  const subUnitId = book.workbook.getSheetBySheetName(sheet)!.getSheetId();
  book.activate(subUnitId);
  const place = { unitId: book.workbook.getUnitId(), subUnitId };
  const done = await book.injector.get(ICommandService).executeCommand(id, { ...place, ...params });
  await book.calculate();
  return done;
};
const build = (...cells: Record<string, { value: string | number }>[]) =>
  book.spreadsheet.apply({
    sheets: cells.map((own, i) => ({ name: i === 0 ? 'Rates' : `More ${i}`, columns: {}, cells: own })),
    names: [{ name: 'Price', refersTo: 'Rates!$A$1' }],
  });
const order = async () => (await book.spreadsheet.taken()).sheets;
const bothWays = async (act: () => Promise<unknown>) => {
  const before = await stateText(book);
  await act();
  const after = await stateText(book);
  expect(after).not.toBe(before);
  for (let times = 0; times < 2; times++) {
    await book.undo();
    expect(await stateText(book)).toBe(before);
    await book.redo();
    expect(await stateText(book)).toBe(after);
  }
};

describe('undo after deleting a sheet of a built case gives back that sheet and takes no other', () => {
  test('where its formulas name their own sheet', async () => {
    await build({ A1: { value: 2 }, A2: { value: '=Rates!A1*2' } }, { A1: { value: '=Rates!A2' } });
    await bothWays(() => run('Rates', RemoveSheetCommand.id));
    await book.undo();
    expect(await order()).toEqual(['Kept', 'Rates', 'More 1']);
  });

  test('and what read it shows that it has gone', async () => {
    await build({ A1: { value: 2 }, A2: { value: '=Rates!A1*2' } }, { A1: { value: '=Rates!A2' } });
    await run('Rates', RemoveSheetCommand.id);
    expect(await book.spreadsheet.readRanges(['A1'], 'More 1')).toMatchObject([[[{ error: '#REF!' }]]]);
  });

  test('where it holds more than 6,000 cells', async () => {
    const many = Object.fromEntries(Array.from({ length: 6100 }, (_, i) => [`A${i + 1}`, { value: i }]));
    await build(many);
    await bothWays(() => run('Rates', RemoveSheetCommand.id));
  });
});

test('a copy of a sheet of more than 6,000 cells is whole at once, and one undo takes it away', async () => {
  await build(Object.fromEntries(Array.from({ length: 6100 }, (_, i) => [`A${i + 1}`, { value: i }])));
  await bothWays(() => run('Rates', CopySheetCommand.id));
  const copy = (await order())[2]!;
  expect(await book.spreadsheet.readRanges(['A6100'], copy)).toEqual([[[6099]]]);
});

test('two rows inserted above a spilled table are undone one by one and done again', async () => {
  await build({ A1: { value: 2 }, A3: { value: '=SEQUENCE(3)' }, C1: { value: '=SUM(A3:A5)' } });
  const insert = () => run('Rates', InsertRowByRangeCommand.id, { range: rangeAt('A2:A2'), direction: 0 });
  await insert();
  await bothWays(insert);
  await book.undo();
  expect(await book.spreadsheet.readRanges(['C1'], 'Rates')).toEqual([[[6]]]);
});

describe('cells deleted at the edge of a sheet go, with the notes and rules on them', () => {
  test.each([
    ['up', DeleteRangeMoveUpCommand.id, 'A1:B2', 'A1', 3],
    ['up, from the second row', DeleteRangeMoveUpCommand.id, 'A2:B4', 'A2', 5],
    ['to the left', DeleteRangeMoveLeftCommand.id, 'A1:A3', 'A1', 'one'],
  ])('%s', async (_what, id, cells, at, left) => {
    await book.spreadsheet.apply({
      sheets: [
        {
          name: 'Rates',
          columns: {},
          cells: {
            A1: { value: 1, note: 'First.' },
            A2: { value: 2, note: 'Second.' },
            A3: { value: 3 },
            A5: { value: 5 },
            B1: { value: 'one' },
          },
          validations: [{ range: 'A1:A2', rule: { kind: 'decimal', least: 0 }, message: 'Zero or more.' }],
          highlights: [{ range: 'A1:B3', formula: '=A1>1', look: 'bad' }],
        },
      ],
    });
    await bothWays(() => run('Rates', id, { range: rangeAt(cells) }));
    expect(await book.spreadsheet.readRanges([at], 'Rates')).toEqual([[[left]]]);
  });
});

describe('on a protected sheet all of it is refused, and nothing is changed', () => {
  const range = rangeAt('A1:B2');
  const rows = { ...rangeAt('A1:B1'), rangeType: 1 };
  const columns = { ...rangeAt('A1:A9'), rangeType: 2 };
  test.each([
    ['deleting cells to the left', DeleteRangeMoveLeftCommand.id, { range }],
    ['deleting cells upwards', DeleteRangeMoveUpCommand.id, { range }],
    ['inserting cells downwards', InsertRangeMoveDownCommand.id, { range }],
    ['inserting cells to the right', InsertRangeMoveRightCommand.id, { range }],
    ['deleting rows', RemoveRowByRangeCommand.id, { range: rows }],
    ['inserting rows', InsertRowByRangeCommand.id, { range: rows, direction: 0 }],
    ['deleting columns', RemoveColByRangeCommand.id, { range: columns }],
    ['inserting columns', InsertColByRangeCommand.id, { range: columns, direction: 3 }],
    ['moving cells', MoveRangeCommand.id, { fromRange: range, toRange: rangeAt('D1:E2') }],
    [
      'moving rows',
      MoveRowsCommand.id,
      { range: rows, fromRange: rows, toRange: { ...rows, startRow: 4, endRow: 4 } },
    ],
    ['merging cells that hold something', AddWorksheetMergeCommand.id, { selections: [range] }],
    ['filling down', AutoFillCommand.id, { sourceRange: rangeAt('A1:A1'), targetRange: rangeAt('A1:A4') }],
    ['clearing', ClearSelectionContentCommand.id, { ranges: [range] }],
    ['clearing all', ClearSelectionAllCommand.id, { ranges: [range] }],
  ])('%s', async (_what, id, params) => {
    await book.spreadsheet.apply({
      sheets: [
        {
          name: 'Rates',
          columns: {},
          isProtected: true,
          cells: {
            A1: { value: 2 },
            B1: { value: '=A1*2' },
            A2: { value: 3, style: 'input', note: 'Ours.' },
            D1: { value: '=SEQUENCE(2)' },
            A5: { value: '=SUM(A1:B2)' },
          },
          highlights: [{ range: 'A1:B2', formula: '=A1>1', look: 'bad' }],
        },
      ],
    });
    const before = await stateText(book);
    const subUnitId = book.workbook.getSheetBySheetName('Rates')!.getSheetId();
    book.activate(subUnitId, (params as { range?: typeof range }).range ?? range);
    await run('Rates', id, params);
    expect(await stateText(book)).toBe(before);
    expect(new Set(book.said).size).toBe(1);
  });
});

test('a sheet is renamed though another that is protected reads it, and so does itself', async () => {
  await book.spreadsheet.apply({
    sheets: [
      {
        name: 'Rates',
        columns: {},
        isProtected: true,
        cells: { A1: { value: '=Kept!A1' }, A2: { value: '=Rates!A1*2' } },
      },
    ],
  });
  await bothWays(() => run('Kept', SetWorksheetNameCommand.id, { name: 'Held' }));
  await bothWays(() => run('Rates', SetWorksheetNameCommand.id, { name: 'Prices' }));
  await bothWays(() => run('Held', InsertRowByRangeCommand.id, { range: rangeAt('A1:A1'), direction: 0 }));
  expect(await book.spreadsheet.readRanges(['A1:A2'], 'Prices')).toEqual([[[1], [2]]]);
});

/** Univer’s editors of cells and of the formula bar keep documents of their own, by commands in the middle of others. */
describe('while an editor draws itself anew at every change of a sheet', () => {
  beforeEach(async () => {
    await book.spreadsheet.apply({
      sheets: [
        {
          name: 'Rates',
          columns: {},
          isProtected: true,
          cells: {
            A1: { value: '=Kept!A1' },
            A2: { value: '=Kept!A1*2' },
            A3: { value: '=Rates!A2+Kept!A2' },
          },
        },
      ],
    });
    const commands = book.injector.get(ICommandService);
    commands.registerCommand({ id: 'doc.command-draw', type: CommandType.COMMAND, handler: () => true });
    commands.onCommandExecuted(({ type }) => {
      if (type === CommandType.MUTATION) commands.syncExecuteCommand('doc.command-draw');
    });
  });

  test.each<[string, string, object]>([
    ['a sheet is renamed', SetWorksheetNameCommand.id, { name: 'Held' }],
    ['a row is inserted', InsertRowByRangeCommand.id, { range: rangeAt('A1:A1'), direction: 0 }],
    ['a row is deleted', RemoveRowByRangeCommand.id, { range: rangeAt('A2:A2') }],
    ['a column is inserted', InsertColByRangeCommand.id, { range: rangeAt('A1:A1'), direction: 3 }],
    ['a sheet is deleted', RemoveSheetCommand.id, {}],
  ])('%s that a protected sheet reads, undone and redone exactly', async (_what, id, params) => {
    await bothWays(() => run('Kept', id, params));
    expect(book.said).toEqual([]);
  });
});

test('renaming, then undoing twice, takes the rename and then the build away', async () => {
  const before = await stateText(book);
  await build({ A1: { value: 2 }, A2: { value: '=Rates!A1*2' } });
  await run('Rates', SetWorksheetNameCommand.id, { name: 'Prices' });
  await book.undo();
  await book.undo();
  expect(await stateText(book)).toBe(before);
});

test.each<[string, string, object]>([
  ['a deleted column', RemoveColByRangeCommand.id, { range: { ...rangeAt('A1:A10000'), rangeType: 2 } }],
  ['an inserted row', InsertRowByRangeCommand.id, { range: rangeAt('A1:A1'), direction: 0 }],
  ['a renamed sheet', SetWorksheetNameCommand.id, { name: 'Prices' }],
  ['a deleted sheet', RemoveSheetCommand.id, {}],
])('figures are where they were at once when %s is undone, and redone', async (_what, id, params) => {
  await build(
    { B1: { value: 2 }, B2: { value: '=B1*2' }, C1: { value: '=SUM(B1:B2)' } },
    { A1: { value: '=Rates!C1*2' }, A2: { value: '=Rates!B1' } },
  );
  const figures = async () =>
    (await book.spreadsheet.contents()).map(({ cells }) => cells.map(({ value }) => value));
  const shown = () =>
    book.workbook.getSheets().map((sheet) => {
      const values: unknown[] = [];
      sheet.getCellMatrix().forValue((_row, _column, cell) => void (cell?.v != null && values.push(cell.v)));
      return values;
    });
  const before = [await figures(), shown()];
  await run('Rates', id, params);
  const after = [await figures(), shown()];
  const commands = book.injector.get(ICommandService);
  await commands.executeCommand(UndoCommand.id);
  expect(shown()).toEqual(before[1]);
  await book.calculate();
  expect([await figures(), shown()]).toEqual(before);
  await commands.executeCommand(RedoCommand.id);
  expect(shown()).toEqual(after[1]);
  await book.calculate();
  expect([await figures(), shown()]).toEqual(after);
});

test('a chart whose row is deleted is whole again after undo', async () => {
  await book.spreadsheet.apply({
    sheets: [
      {
        name: 'Rates',
        columns: {},
        cells: { A1: { value: 'Year' }, B1: { value: 5 } },
        charts: [
          {
            title: 'Saving',
            altText: 'One column.',
            kind: 'columns',
            categories: 'Rates!$A$1:$A$1',
            series: [{ name: 'Saving', values: 'Rates!$B$1:$B$1' }],
            at: 'A5:D12',
            valueAxis: { title: '£', format: '£#,##0' },
          },
        ],
      },
    ],
  });
  await bothWays(() => run('Rates', RemoveRowByRangeCommand.id, { range: rangeAt('A1:B1') }));
});

test('what was changed by a command that fails half way can be undone', async () => {
  const commands = book.injector.get(ICommandService);
  commands.registerCommand({
    id: 'test.command.half',
    type: CommandType.COMMAND,
    handler: () => {
      const place = { unitId: book.workbook.getUnitId(), subUnitId: 'sheet-1' };
      commands.syncExecuteCommand(SetRangeValuesMutation.id, {
        ...place,
        cellValue: { 0: { 0: { v: 9, t: 2 } } },
      });
      commands.syncExecuteCommand(SetWorksheetNameMutation.id, { ...place, name: 'Half' });
      return false;
    },
  });
  await bothWays(() => run('Kept', 'test.command.half'));
  await book.undo();
  const going = jest.fn();
  commands.onCommandExecuted(({ id }) => id === 'ot.operation.go-one-step' && going());
  await book.redo();
  expect(going).toHaveBeenCalledTimes(1);
});

test('a sequence of undo that fails part way is made whole', async () => {
  const undoing = book.injector.get(IUndoRedoService);
  await bothWays(async () => {
    await build({ A1: { value: 2 } }, { A1: { value: 3 } });
    const last = undoing.pitchTopUndoElement();
    expect(last).not.toBeNull();
    let failures = 1;
    book.injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
      if (id === 'sheet.mutation.remove-sheet' && failures-- > 0) throw new Error('Not today.');
    });
  });
});

const ways = {
  fails: () =>
    book.injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
      if (id === SetRangeValuesMutation.id) throw new Error('Not today.');
    }),
  'answers false': () => jest.spyOn(SetRangeValuesMutation, 'handler').mockReturnValue(false),
};

test.each([
  ['fails', 'undo', 3],
  ['fails', 'redo', 2],
  ['answers false', 'undo', 3],
  ['answers false', 'redo', 2],
] as const)('where the writing of cells %s, %s says so', async (how, which, shown) => {
  await book.type('Kept', 'A1', 2);
  await book.type('Kept', 'A1', 3);
  if (which === 'redo') await book.undo();
  ways[how]();
  await book[which]();
  jest.restoreAllMocks();
  expect(book.notPutBack).toEqual([which]);
  expect(await book.spreadsheet.readRanges(['A1'], 'Kept')).toEqual([[[shown]]]);
});

test('undo and redo that put everything back say nothing', async () => {
  await book.type('Kept', 'A1', 2);
  await book.undo();
  await book.redo();
  expect(book.notPutBack).toEqual([]);
});

describe('cells under two tables in each other’s way are read again once both are gone', () => {
  const values = async () => (await book.spreadsheet.readRanges(['B1:B2', 'D1:D2'], 'Kept'))?.flat(2);
  beforeEach(async () => {
    for (const [at, value] of Object.entries({ B1: 3, B2: 5, D1: '=B1*2', D2: '=B2*2' }))
      await book.type('Kept', at, value);
  });

  test('after undo', async () => {
    await bothWays(() => book.type('Kept', 'B1:B2', '=SEQUENCE(2,2)'));
    await book.undo();
    expect(await values()).toEqual([3, 5, 6, 10]);
  });

  test('and so are entries over both', async () => {
    await book.type('Kept', 'B1:B2', '=SEQUENCE(2,2)');
    await book.type('Kept', 'B1:B2', 7);
    expect(await values()).toEqual([7, 7, 14, 14]);
  });
});

test('a step is told of before its change is said to be done, each undo and redo after that, and nothing in between', async () => {
  let told = 0;
  const end = book.spreadsheet.onStep(() => told++);
  await build({ A1: { value: 2 }, A2: { value: '=A1*2' } });
  expect(told).toBeGreaterThan(0);
  told = 0;
  await book.calculate();
  await book.spreadsheet.show('Rates', 'A2');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toBe(0);
  await book.undo();
  expect(told).toBe(1);
  await book.redo();
  expect(told).toBe(2);
  end();
  await book.undo();
  expect(told).toBe(2);
});
