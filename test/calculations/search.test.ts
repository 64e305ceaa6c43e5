import { calculations } from '../../src/calculations/library';
import { searchCalculations } from '../../src/calculations/search';

const found = (query: string) => searchCalculations(calculations, query).map(({ id }) => id);

test.each([
  ['What is a vacancy costing us?', 'vacancy-value', 12],
  ['double-up to one carer', 'double-to-single-handed', 3],
  ['domiciliary care retender', 'home-care-retender', 5],
  ['DFG overdue', 'dfg-timelines', 5],
  ['glide path', 'fee-glide-path', 1],
  ['still at home after 91 days', 'home-at-91-days', 2],
  ['CHC cost shift', 'chc-cost-shift', 1],
])('“%s” finds %s among the first %i', (query, id, first) =>
  expect(found(query).slice(0, first)).toContain(id),
);

test('every question finds its own calculation', () => {
  const missed = calculations.filter((one) => !found(one.question).includes(one.id));
  expect(missed.map(({ id }) => id)).toEqual([]);
});

test('a word is found at its beginning alone', () => expect(found('zzz')).toEqual([]));

test.each([
  [{ topic: 'workforce' as const }, 34],
  [{ benefit: 'transfer' as const, topic: 'care-reviews' as const }, 2],
])('narrowed to %o there are %i', (narrowed, count) =>
  expect(searchCalculations(calculations, '', narrowed)).toHaveLength(count),
);

test('narrowed to a document, each prints something of it', () => {
  const own = searchCalculations(calculations, '', { document: 'rcot-england-2024' });
  expect(own.length).toBeGreaterThan(5);
  expect(own.every(({ published }) => published?.some((one) => one.document === 'rcot-england-2024'))).toBe(
    true,
  );
});
