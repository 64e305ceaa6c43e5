import { propose } from '../../src/extracts/propose';
import { readFile } from '../../src/extracts/read/readFile';
import { understand } from '../../src/extracts/understand';
import { nth, present } from '../../src/formulas/present';
import { seedOfTheDay } from '../support/long';
import { dialects } from '../support/extracts';
import { totalsByProvider, totalsOf } from '../support/extracts/totals';

/** Read as the product would, without a correction by hand. */
function read({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const table = nth(readFile(bytes, name), 0);
  const reading = present(propose(table), 'a kind of extract');
  return { reading, understood: understand(table, reading) };
}

describe.each(dialects)('$title', ({ make }) => {
  test.each([1, 2, seedOfTheDay])('is understood as a careful person would, seed %p', (seed) => {
    const made = make(seed);
    const { reading, understood } = read(made);
    const { truth } = made;
    expect({
      kind: understood.kind.id,
      rows: understood.counts.taken,
      refused: understood.counts.refused,
      duplicates: understood.counts.duplicates,
      totals: understood.counts.totals,
      identifiers: reading.identifiers.map(({ heading }) => heading),
      questions: Object.values(reading.units).filter(({ isSure }) => !isSure),
    }).toEqual({
      kind: truth.kind,
      rows: truth.rows,
      refused: truth.refused,
      duplicates: truth.duplicates,
      totals: truth.totals,
      identifiers: truth.identifiers,
      questions: [],
    });
    const totals: Record<string, number | null> = { ...totalsOf(understood), asAt: reading.settings.asAt };
    for (const [key, value] of Object.entries(truth.figures))
      expect([key, totals[key]]).toEqual([key, expect.closeTo(value, 6)]);
    if (truth.byProvider) {
      const byProvider = totalsByProvider(understood);
      for (const [name, figures] of Object.entries(truth.byProvider))
        for (const [key, value] of Object.entries(figures))
          expect([name, key, byProvider[name]?.[key]]).toEqual([name, key, expect.closeTo(value, 6)]);
    }
  });
});
