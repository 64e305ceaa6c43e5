import { calculations } from '../../src/calculations/library';
import { relatedTo } from '../../src/calculations/related';
import { asMeant, nearCalculations, searchCalculations } from '../../src/calculations/search';
import { lettersApart, nearestWord } from '../../src/calculations/spelling';
import { inRows } from '../../src/calculations/widths';

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

describe('Where nothing is found', () => {
  const near = (query: string) => nearCalculations(calculations, query);

  test.each([
    ['vacansy rate', 'vacancy', 'vacancy rate'],
    ['reablment', 'reablement', 'reablement'],
    ['continuing helthcare', 'healthcare', 'continuing healthcare'],
    ['brokrage zzzz', 'brokerage', 'brokerage'],
  ])('“%s” is read as “%s”', (query, like, meant) => {
    expect(found(query)).toEqual([]);
    expect(near(query).unknown.map((one) => one.like)).toContain(like);
    expect(asMeant(query, near(query))).toBe(meant);
    expect(found(meant).length).toBeGreaterThan(0);
  });

  test('those with most of the words come first, and five at most', () => {
    const query = 'hoist vacancy spiral zzzz';
    expect(found(query)).toEqual([]);
    const { unknown, calculations: nearest } = near(query);
    expect(unknown.filter(({ word }) => word === 'zzzz')).toEqual([{ word: 'zzzz', like: null }]);
    expect(nearest[0]?.title).toBe('Vacancy spiral');
    expect(nearest.length).toBeLessThanOrEqual(5);
  });

  test('nothing is near where no word is known', () => expect(near('zzzz').calculations).toEqual([]));
});

test.each([
  ['rate', 'rate', 2, 0],
  ['reviwe', 'review', 2, 1],
  ['vacansy', 'vacancy', 2, 1],
  ['hors', 'hours', 2, 1],
  ['abc', 'xyz', 2, 3],
  ['a', 'abcdef', 2, 3],
])('from “%s” to “%s” it is, of %i at most, %i letters', (one, other, most, apart) => {
  expect(lettersApart(one, other, most)).toBe(apart);
  expect(lettersApart(other, one, most)).toBe(apart);
});

test('a word of three letters is not taken for another', () =>
  expect(nearestWord('dpf', ['dfg', 'dp'])).toBeNull());

test('related calculations are those that are named, both ways, and then those of the same system', () => {
  for (const one of calculations) {
    const related = relatedTo(one, calculations).map(({ id }) => id);
    expect(related).not.toContain(one.id);
    expect(new Set(related).size).toBe(related.length);
    expect(related.length).toBeLessThanOrEqual(6);
  }
  const roi = calculations.find(({ id }) => id === 'roi-named')!;
  expect(relatedTo(roi, calculations).map(({ id }) => id)).toContain('roi-readings');
  const lonely = calculations.filter((one) => relatedTo(one, calculations).length === 0);
  expect(lonely.length).toBeLessThan(10);
});

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['one', 2, ['one']],
  ['a  b', 10, ['a b']],
])('“%s” in rows of %i characters', (text, room, rows) => expect(inRows(text, room)).toEqual(rows));
