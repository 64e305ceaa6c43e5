import fc from 'fast-check';
import { cases } from '../../../src/cases/cases';
import { type Act, anyAct } from '../../support/undo/acts';
import { backToTheStart, goBackAndForth } from '../../support/undo/backAndForth';
import { builtCase } from '../../support/undo/builtCase';
import { threeSheets } from '../../support/undo/threeSheets';
import { isLong, seedOfTheDay } from '../../support/long';
import type { Book } from '../../support/undo/wholeState';

const seed = seedOfTheDay;

jest.setTimeout(isLong ? 4 * 3_600_000 : 120_000);
beforeAll(gatherAtOnce);
beforeAll(() => (globalThis.MessageChannel = Channel));
afterAll(() => {
  jest.restoreAllMocks();
  globalThis.MessageChannel = OwnChannel;
  for (const { port1 } of open) port1.close();
});
beforeAll(() => console.info(`SEED=${seed} ${isLong ? 'TEST_LONG=1 ' : ''}runs the same sequences again.`));

/** Univer gathers for a tenth of a second what changes: nine tenths of the time of a sequence in a small workbook. */
function gatherAtOnce(): void {
  const wait = globalThis.setTimeout;
  const shorter = (run: () => void, ms?: number) => wait(run, ms === 100 ? 1 : ms);
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(shorter);
}

/** Univer leaves one open for each calculation that is stopped, which keeps the process from ending. */
const OwnChannel = globalThis.MessageChannel;
const open = new Set<MessageChannel>();
class Channel extends OwnChannel {
  constructor() {
    super();
    open.add(this);
  }
}

/** A failure is that of one sequence, whatever came before it: it is told by its number, and whole. */
async function holds(
  go: (sequence: Act[]) => Promise<unknown>,
  many: number,
  [minLength, maxLength]: [number, number],
) {
  const arbitrary = fc.array(anyAct, { minLength, maxLength, size: 'max' });
  const all = fc.sample(arbitrary, { numRuns: many, seed });
  expect(all).toHaveLength(many);
  for (const [number, sequence] of all.entries()) {
    await go(sequence).catch((cause: unknown) => {
      throw new Error(`Sequence ${number} of SEED=${seed}: ${JSON.stringify(sequence)}`, { cause });
    });
  }
}

async function inThreeSheets(sequence: Act[]): Promise<void> {
  const book = await threeSheets();
  try {
    await goBackAndForth(book, sequence);
  } finally {
    book.dispose();
  }
}

test.each<[string, Act[]]>([
  [
    'tables copied into each other’s way, then rows moved',
    [
      {
        what: 'fillDown',
        n: [1608242658, 550081433, 1634260471, 461043888, 1090662720, 2047382861, 29174293, 820560321],
      },
      {
        what: 'moveRows',
        n: [2086988748, 1358787270, 1869696256, 310661163, 418389142, 1165669759, 1732843025, 1872320916],
      },
    ],
  ],
])('a sequence that failed once: %s', (_, sequence) => inThreeSheets(sequence));

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
