import { ICommandService, UndoCommand } from '@univerjs/core';
import { openEmbedded } from '../support/embedded/openEmbedded';
import type { Book } from '../support/undo/wholeState';

let book: Book;
let told: [isCalculating: boolean, shows: unknown][];
let stop: () => void;

const shown = async () => (await book.spreadsheet.readRanges(['B1'], 'Sums'))[0]?.[0]?.[0];
const over = async () => {
  await book.calculate();
  for (let left = 50; told.at(-1)?.[0] !== false && left > 0; left--)
    await new Promise((resolve) => setTimeout(resolve, 40));
};

beforeEach(async () => {
  book = await openEmbedded({ sheets: { Sums: { A1: 1, B1: '=A1*2' } } });
  await book.calculate();
  await new Promise((resolve) => setTimeout(resolve, 200));
  told = [];
  stop = book.spreadsheet.onCalculating((isCalculating) => {
    const at = told.push([isCalculating, null]) - 1;
    void shown().then((value) => (told[at] = [isCalculating, value]));
  });
});
afterEach(() => {
  stop();
  book.dispose();
});

test('it is said at the change itself, and taken back when the figures are final', async () => {
  await book.type('Sums', 'A1', 5);
  expect(told[0]?.[0]).toBe(true);
  await over();
  expect(told.map(([isCalculating]) => isCalculating)).toEqual([true, false]);
  expect(told[1]?.[1]).toBe(10);
});

test('and of an undo', async () => {
  await book.type('Sums', 'A1', 5);
  await over();
  told.length = 0;
  void book.injector.get(ICommandService).executeCommand(UndoCommand.id);
  await over();
  expect(told.map(([isCalculating]) => isCalculating)).toEqual([true, false]);
  expect(told[1]?.[1]).toBe(2);
});

test('nothing is said where nothing has changed, nor once nobody listens', async () => {
  book.select('Sums', 'B1');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(told).toEqual([]);
  stop();
  await book.type('Sums', 'A1', 5);
  await over();
  expect(told).toEqual([]);
});
