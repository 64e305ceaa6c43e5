import {
  CommandType,
  ICommandService,
  IConfirmService,
  IUndoRedoService,
  TestConfirmService,
} from '@univerjs/core';
import { RemoveSheetCommand, SetWorksheetNameMutation } from '@univerjs/sheets';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import { type Book, stateText } from '../../support/undo/wholeState';

/** Commands that ask a person before they go on, and what happens meanwhile. */

let book: Book;
let commands: ICommandService;
let history: IUndoRedoService;
let undos: number;
const answers: ((yes: boolean) => void)[] = [];
const answer = (yes: boolean) => answers.shift()!(yes);

beforeEach(async () => {
  book = await openEmbedded({
    sheets: { Kept: { A1: 1, A2: '=Rates!A1*2' }, Rates: { A1: 5, A2: '=Rates!A1+1' }, Unread: { A1: 6 } },
  });
  commands = book.injector.get(ICommandService);
  history = book.injector.get(IUndoRedoService);
  history.undoRedoStatus$.subscribe((status) => (undos = status.undos));
  answers.length = 0;
});
beforeAll(() =>
  jest
    .spyOn(TestConfirmService.prototype, 'confirm')
    .mockImplementation(() => new Promise((resolve) => answers.push(resolve))),
);
afterEach(() => book.dispose());

const place = (sheet: string) => ({
  unitId: book.workbook.getUnitId(),
  subUnitId: book.workbook.getSheetBySheetName(sheet)!.getSheetId(),
});

/** As Univer's own that deletes a sheet does. */
function askThen(work: () => unknown): Promise<unknown> {
  commands.registerCommand({
    id: 'test.command.ask',
    type: CommandType.COMMAND,
    handler: async (accessor) => {
      if (!(await accessor.get(IConfirmService).confirm({}))) return false;
      await work();
      return true;
    },
  });
  return commands.executeCommand('test.command.ask');
}

const deleteRates = () => commands.executeCommand(RemoveSheetCommand.id, place('Rates'));

/** Without a step. */
const renameAlone = () =>
  commands.syncExecuteCommand(SetWorksheetNameMutation.id, { ...place('Unread'), name: 'Half' });

async function failHalfWay(more: () => void = () => undefined): Promise<void> {
  commands.registerCommand({
    id: 'test.command.half',
    type: CommandType.COMMAND,
    handler: () => {
      renameAlone();
      more();
      return false;
    },
  });
  await commands.executeCommand('test.command.half');
  await book.calculate();
}

/** An entry in a cell or the formula bar has a history of its own. */
const typeInAnEditor = () =>
  history.pushUndoRedo({ unitID: 'an editor', undoMutations: [], redoMutations: [] });

async function undoneOneByOne(states: string[]): Promise<void> {
  expect(undos).toBe(states.length - 1);
  for (const state of states.slice(0, -1).reverse()) {
    await book.undo();
    expect(await stateText(book)).toBe(state);
  }
  for (const state of states.slice(1)) {
    await book.redo();
    expect(await stateText(book)).toBe(state);
  }
}

describe('undo takes back one thing a person did', () => {
  test('where a command that fails half way has brought an editor’s own history on', async () => {
    const states = [await stateText(book)];
    await book.type('Kept', 'C1', 7);
    states.push(await stateText(book));
    await failHalfWay(typeInAnEditor);
    states.push(await stateText(book));
    await undoneOneByOne(states);
  });

  test('where a sheet is deleted once a person has answered', async () => {
    const states = [await stateText(book)];
    await book.type('Kept', 'C1', 7);
    states.push(await stateText(book));
    const asked = askThen(deleteRates);
    answer(true);
    await asked;
    await book.calculate();
    states.push(await stateText(book));
    await undoneOneByOne(states);
  });

  test('and of what was done while the question was open and after the answer', async () => {
    const states = [await stateText(book)];
    const asked = askThen(deleteRates);
    await book.type('Kept', 'C1', 7);
    states.push(await stateText(book));
    await book.spreadsheet.apply({ cells: [{ sheet: 'Kept', address: 'C2', value: 8 }] });
    states.push(await stateText(book));
    answer(true);
    await asked;
    await book.calculate();
    states.push(await stateText(book));
    await undoneOneByOne(states);
  });

  test('where what fails half way does so after the answer', async () => {
    const states = [await stateText(book)];
    const asked = askThen(renameAlone);
    await book.type('Kept', 'C1', 7);
    states.push(await stateText(book));
    answer(true);
    await asked;
    await book.calculate();
    states.push(await stateText(book));
    await undoneOneByOne(states);
  });

  test('where a question is never answered', async () => {
    const states = [await stateText(book)];
    void askThen(deleteRates);
    await book.type('Kept', 'C1', 7);
    states.push(await stateText(book));
    await failHalfWay();
    states.push(await stateText(book));
    await undoneOneByOne(states);
  });

  test('where two questions are open and are answered in the order they were asked', async () => {
    const states = [await stateText(book)];
    const first = askThen(deleteRates);
    const second = commands.executeCommand('test.command.ask');
    answer(true);
    await first;
    await book.calculate();
    states.push(await stateText(book));
    await book.type('Kept', 'C1', 7);
    states.push(await stateText(book));
    answer(false);
    await second;
    await book.type('Kept', 'C2', 8);
    states.push(await stateText(book));
    await undoneOneByOne(states);
  });
});
