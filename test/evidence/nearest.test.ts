import fc from 'fast-check';
import { evidence } from '../../src/evidence/library';
import { nearest, plainName } from '../../src/evidence/nearest';

const ids = evidence().records.map((record) => record.id);

test.each([
  ['a letter wrong', 'tots-derby-roy', 'tots-derby-roi'],
  ['capitals and spaces', 'TOTS Derby ROI', 'tots-derby-roi'],
  ['a word left out', 'derby-net-savings', 'tots-derby-net-savings'],
  ['letters the wrong way round', 'asce-08-svaings-total', 'asce-08-savings-total'],
])('with %s, the name meant comes first', (_, wanted, meant) => {
  expect(nearest(wanted, ids, 3)[0]).toBe(meant);
});

test('a name like none has nothing offered for it', () => {
  expect(nearest('zzzz', ids, 3)).toEqual([]);
  expect(nearest('', ids, 3)).toEqual([]);
});

test('any id on record is nearest to itself', () => {
  fc.assert(fc.property(fc.constantFrom(...ids), (id) => nearest(id, ids, 1)[0] === id));
});

test('never more than asked for, and none twice', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 9 }), (wanted, most) => {
      const found = nearest(wanted, ids, most);
      expect(found.length).toBeLessThanOrEqual(most);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

test.each(['home_care_rate', 'Home-care rate', ' HOME  CARE RATE '])(
  '%s is read as the same name',
  (name) => {
    expect(plainName(name)).toBe('home care rate');
  },
);
