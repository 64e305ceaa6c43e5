import { cases } from '../../../../src/cases/cases';
import { isLong, ofToday } from '../../../support/long';
import { backToTheStart, goBackAndForth } from '../../../support/undo/backAndForth';
import { builtCase } from '../../../support/undo/builtCase';
import { holdsInEach, prepareSequences } from '../../../support/undo/sequences';
import type { Book } from '../../../support/undo/wholeState';

prepareSequences();

const ofEach = isLong ? 10 : 1;
describe.each(ofToday('Undo in a built case', cases, 1, ({ id }) => id))(
  'in a built case, $id',
  (definition) => {
    let book: Book;
    beforeAll(async () => (book = await builtCase(definition)));
    afterAll(() => book.dispose());

    test(`undo and redo give back exactly what was there (${ofEach} sequences)`, () =>
      holdsInEach(async (sequence) => backToTheStart(book, await goBackAndForth(book, sequence)), {
        to: ofEach,
        lengths: [2, isLong ? 5 : 2],
      }));
  },
);
