import { IUndoRedoService } from '@univerjs/core';
import { type Act, doIt } from './acts';
import { threeSheets } from './threeSheets';
import { type Book, stateText } from './wholeState';

/**
 * Does one thing after the other, then undoes all, then does all again, looking at the whole workbook each time. Gives how
 * many steps of undo lead back, and what the workbook was before.
 */
export async function goBackAndForth(
  book: Book,
  sequence: Act[],
): Promise<{ steps: number; before: string }> {
  const history = book.injector.get(IUndoRedoService);
  let undos = 0;
  const counting = history.undoRedoStatus$.subscribe((status) => (undos = status.undos));
  const states = [await stateText(book)];
  for (const act of sequence) {
    const before = undos;
    await doIt(book, act);
    const state = await stateText(book);
    // An act that changes nothing need not be a step; one that is no step must have changed nothing.
    if (undos > before) states.push(state);
    else expect(state).toBe(states.at(-1));
  }
  counting.unsubscribe();
  const last = states.length - 1;
  for (let at = last - 1; at >= 0; at--) {
    await book.undo();
    expect(await stateText(book)).toBe(states[at]);
  }
  for (let at = 1; at <= last; at++) {
    await book.redo();
    expect(await stateText(book)).toBe(states[at]);
  }
  expect(book.notPutBack).toEqual([]);
  return { steps: last, before: states[0]! };
}

/** Undoes it all once more, for the next sequence to begin where this one did. */
export async function backToTheStart(
  book: Book,
  { steps, before }: Awaited<ReturnType<typeof goBackAndForth>>,
): Promise<void> {
  for (let step = 0; step < steps; step++) await book.undo();
  expect(await stateText(book)).toBe(before);
  book.injector.get(IUndoRedoService).clearUndoRedo(book.workbook.getUnitId());
}

export async function inThreeSheets(sequence: Act[]): Promise<void> {
  const book = await threeSheets();
  try {
    await goBackAndForth(book, sequence);
  } finally {
    book.dispose();
  }
}
