import { evidence } from '../../src/evidence/library';
import { described } from '../functions/support/examples';

test('every record that a function names as related evidence is on record', () => {
  const ids = new Set(evidence().records.map((record) => record.id));
  const missing = described.flatMap(([id, notes]) =>
    (notes.evidence ?? []).filter((record) => !ids.has(record)).map((record) => `${id}: ${record}`),
  );
  expect(missing).toEqual([]);
});
