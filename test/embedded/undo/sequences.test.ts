import fc from 'fast-check';
import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { cases } from '../../../src/workbooks/cases';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import { anyAct } from '../../support/undo/acts';
import { goBackAndForth } from '../../support/undo/backAndForth';
import { threeSheets } from '../../support/undo/threeSheets';
import { isLong } from '../../support/long';
import type { Book } from '../../support/undo/wholeState';

/** Another every day, so that in time all are run; a failure names it. */
const seed = Number(process.env.SEED ?? Math.floor(Date.now() / 86_400_000));

jest.setTimeout(isLong ? 4 * 3_600_000 : 120_000);
beforeAll(() => console.info(`SEED=${seed} ${isLong ? 'TEST_LONG=1 ' : ''}runs the same sequences again.`));

function holds(open: () => Promise<Book>, sequences: number, longest: number): Promise<void> {
  const property = fc.asyncProperty(
    fc.array(anyAct, { minLength: 2, maxLength: longest }),
    async (sequence) => {
      const book = await open();
      try {
        await goBackAndForth(book, sequence);
      } finally {
        book.dispose();
      }
    },
  );
  return fc.assert(property, { numRuns: sequences, seed, endOnFailure: true });
}

const [sequences, longest] = isLong ? [300, 12] : [5, 6];
test(`in three small sheets, undo and redo give back exactly what was there (${sequences} sequences)`, () =>
  holds(threeSheets, sequences, longest));

const inLongRuns = isLong
  ? test.each(cases)
  : { skip: 'in the long run only, TEST_LONG=1: a case takes minutes' };

if (typeof inLongRuns === 'function') {
  inLongRuns('in a built case, $id, undo and redo give back exactly what was there', (definition) =>
    holds(
      async () => {
        const book = await openEmbedded(
          { sheets: { First: { A1: 1 } } },
          loadBuiltFunctions(ensureBuilt('functions')),
        );
        const { sheets, names } = definition.build(definition.example.answers);
        await book.spreadsheet.apply({ sheets, names });
        return book;
      },
      10,
      12,
    ),
  );
} else console.info(`Built cases: ${inLongRuns.skip}.`);
