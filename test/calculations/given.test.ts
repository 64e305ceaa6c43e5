import fc from 'fast-check';
import { type Calculation, inputsOf, isColumn, manyOf } from '../../src/calculations/calculation';
import { valueFrom } from '../../src/calculations/accepts';
import { NotAccepted, readGiven, withGiven } from '../../src/calculations/given';
import { calculationById, calculations } from '../../src/calculations/library';

const of = (id: string) => calculationById.get(id)!;

test.each([
  ['a number', 'fee-glide-path', ['years=3'], { years: 3 }],
  [
    'a column',
    'review-route-delivery',
    ['route=A;B', 'planned=1;2', 'delivered=3;4', 'cost=0;0'],
    {
      route: ['A', 'B'],
      planned: [1, 2],
      delivered: [3, 4],
      cost: [0, 0],
    },
  ],
  ['a date', 'fair-pay-floor', ['date=2027-04-01'], { date: '2027-04-01' }],
  [
    'a date that may be blank',
    'dfg-timelines',
    ['completed=2026-07-06;;;;'],
    {
      completed: ['2026-07-06', null, null, null, null],
    },
  ],
  [
    'a kind, whatever its capitals',
    'minor-adaptation-charge',
    ['itemKind=AID;aid;aid;aid;adaptation'],
    {
      itemKind: ['aid', 'aid', 'aid', 'aid', 'adaptation'],
    },
  ],
  [
    'a fall, where growth is asked for',
    'demand-scenarios',
    ['growth=-0.01;0;0.01'],
    { growth: [-0.01, 0, 0.01] },
  ],
  ['money that is paid out', 'invest-to-save-fund', ['flows=-5;1;1;1;1'], { flows: [-5, 1, 1, 1, 1] }],
])('%s is read', (_, id, texts, given) => expect(readGiven(of(id), texts)).toEqual(given));

test.each([
  ['fee-glide-path', 'yeers=3', '“yeers” is no input of fee-glide-path; it takes one of'],
  ['fee-glide-path', 'years', '“years” must be key=value'],
  ['fee-glide-path', 'years=three', 'years must be a number (years) of 0 or more; it is “three”.'],
  ['fee-glide-path', 'years=', 'it is “”.'],
  ['fee-glide-path', 'years=1,000', 'it is “1,000”.'],
  ['fee-glide-path', 'years=-1', 'it is “-1”.'],
  ['fee-glide-path', 'years=0x10', 'it is “0x10”.'],
  ['fee-glide-path', 'years=1;2', 'it is “1;2”.'],
  ['fee-glide-path', 'years=Infinity', 'it is “Infinity”.'],
  ['fee-glide-path', 'yeers=3', 'Did you mean years?'],
  ['fee-glide-path', 'reduction=25', 'reduction must be a share from 0 to 1; it is “25”; 25% is 0.25.'],
  ['fee-glide-path', 'reduction=5%', 'it is “5%”; 5% is 0.05.'],
  ['fee-glide-path', 'reduction=0.7.1', 'it is “0.7.1”.'],
  ['demand-scenarios', 'growth=0.01;2;0.03', 'growth, value 2, must be a share from -1 to 1'],
  ['care-home-fee-restraint', 'asked=5', 'asked must be a share from -1 to 1; it is “5”; 5% is 0.05.'],
  ['roi-readings', 'statedReturn=325', 'it is “325”; 325% is 3.25.'],
  ['fair-pay-floor', 'date=2026-02-30', 'date must be a date such as 2026-04-01; it is “2026-02-30”.'],
  ['fair-pay-floor', 'year=2026', 'year must be a financial year such as 2026/27; it is “2026”.'],
  ['fair-pay-floor', 'year=2026/28', 'it is “2026/28”.'],
  ['review-targeting', 'includeEqual=2', 'includeEqual must be 1 or 0; it is “2”.'],
  ['ordinary-residence-transfer', 'direction=1;0;1', 'direction, value 2, must be 1 or -1'],
  ['minor-adaptation-charge', 'itemKind=aid;aids', 'value 2, must be one of: adaptation, aid'],
  [
    'care-review-programme',
    'hoursBefore=1;2',
    'hoursBefore has 2 values, and a table has as many in each column: give 5,',
  ],
  [
    'care-review-programme',
    'hoursBefore=1;2;3;4;5;6',
    'or give 6 values of hoursAfter, assessedMaximum too.',
  ],
])('%s refuses %s in words', (id, text, words) => {
  let said = '';
  try {
    readGiven(of(id), [text]);
  } catch (error) {
    expect(error).toBeInstanceOf(NotAccepted);
    said = (error as Error).message;
  }
  expect(said).toContain(words);
});

/** A percentage of five or more that is typed without its sign is never taken for a share. */
test('no share takes 5 for 5%, but a return, which may be 500%', () => {
  const shares = calculations.flatMap((one) =>
    inputsOf(one)
      .filter(({ unit }) => unit === 'share')
      .map((input) => ({ name: `${one.id}.${input.key}`, input })),
  );
  expect(shares.length).toBeGreaterThan(100);
  const taken = shares.filter(({ input }) => valueFrom(input, '5') !== undefined);
  expect(taken.map(({ name }) => name)).toEqual(['roi-readings.statedReturn']);
  expect(shares.filter(({ input }) => valueFrom(input, '0.05') !== 0.05)).toEqual([]);
});

test('an argument is given once', () => {
  expect(() => readGiven(of('fee-glide-path'), ['years=3', 'years=4'])).toThrow('“years” is given twice');
});

/** For any number of rows, every column has that many and the table has them all. */
test('a table takes any number of rows', () => {
  const withColumns = calculations.filter(
    (one) => one.kind === 'calculation' && inputsOf(one).some(isColumn),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...withColumns),
      fc.integer({ min: 1, max: 40 }),
      (one: Calculation, rows) => {
        const texts = inputsOf(one)
          .filter(isColumn)
          .map(({ key, example }) => {
            const first = manyOf(example)!.find((value) => value !== '' && value !== null);
            return `${key}=${Array(rows).fill(first).join(';')}`;
          });
        const given = withGiven(one, readGiven(one, texts));
        for (const input of inputsOf(one).filter(isColumn))
          expect(manyOf(given[input.key]!)).toHaveLength(rows);
      },
    ),
  );
});
