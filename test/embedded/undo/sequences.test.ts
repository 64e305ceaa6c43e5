import fc from 'fast-check';
import { cases } from '../../../src/workbooks/cases';
import { anyAct } from '../../support/undo/acts';
import { backToTheStart, goBackAndForth } from '../../support/undo/backAndForth';
import { builtCase } from '../../support/undo/builtCase';
import { threeSheets } from '../../support/undo/threeSheets';
import { isLong, seedOfTheDay } from '../../support/long';
import type { Book } from '../../support/undo/wholeState';

const seed = seedOfTheDay;

jest.setTimeout(isLong ? 4 * 3_600_000 : 120_000);
beforeAll(() => console.info(`SEED=${seed} ${isLong ? 'TEST_LONG=1 ' : ''}runs the same sequences again.`));

/** As many as are asked for; a failure is that of one sequence, whatever came before it. */
function holds(go: (sequence: Sequence) => Promise<unknown>, many: number, [least, most]: [number, number]) {
  const property = fc.asyncProperty(
    fc.array(anyAct, { minLength: least, maxLength: most, size: 'max' }),
    async (sequence) => void (await go(sequence)),
  );
  return fc.assert(property, { numRuns: many, seed, endOnFailure: true });
}
type Sequence = Parameters<typeof goBackAndForth>[1];

async function inThreeSheets(sequence: Sequence): Promise<void> {
  const book = await threeSheets();
  try {
    await goBackAndForth(book, sequence);
  } finally {
    book.dispose();
  }
}

const [sequences, longest] = isLong ? [300, 12] : [5, 6];
test(`in three small sheets, undo and redo give back exactly what was there (${sequences} sequences)`, () =>
  holds(inThreeSheets, sequences, [2, longest]));

const [ofEach, tried] = isLong ? [10, cases] : [1, [cases[seed % cases.length]!]];
if (!isLong) console.info(`One short sequence in the case ${tried[0]!.id}; ten in each with TEST_LONG=1.`);
describe.each(tried)('in a built case, $id', (definition) => {
  let book: Book;
  beforeAll(async () => (book = await builtCase(definition)));
  afterAll(() => book.dispose());

  test(`undo and redo give back exactly what was there (${ofEach} sequences)`, () =>
    holds(
      async (sequence) => backToTheStart(book, await goBackAndForth(book, sequence)),
      ofEach,
      isLong ? [2, 12] : [2, 2],
    ));
});
