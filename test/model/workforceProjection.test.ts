import fc from 'fast-check';
import {
  apprenticePipeline,
  workforceProjection,
  type WorkforcePlan,
} from '../../src/model/workforceProjection';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const people = fc.double({ min: 0, max: 5000, noNaN: true });
const plan: fc.Arbitrary<WorkforcePlan> = fc.integer({ min: 1, max: 40 }).chain((years) =>
  fc.record({
    openingFte: people,
    leaverRate: share,
    years: fc.constant(years),
    annualJoiners: fc.oneof(
      people.map((joiners) => [joiners]),
      fc.array(people, { minLength: years, maxLength: years }),
    ),
    growthRate: fc.double({ min: -0.5, max: 0.1, noNaN: true }),
  }),
);

test('people are conserved: opening less leavers plus joiners is closing, which opens the next year', () => {
  fc.assert(
    fc.property(plan, (given) => {
      const rows = workforceProjection(given);
      expect(rows).toHaveLength(given.years);
      let inPost = given.openingFte;
      for (const row of rows) {
        expect(row.opening).toBe(inPost);
        expect(row.closing).toBe(row.opening - row.leavers + row.joiners);
        expect(row.closing).toBeGreaterThanOrEqual(0);
        inPost = row.closing;
      }
      const total = (of: 'leavers' | 'joiners') => rows.reduce((sum, row) => sum + row[of], 0);
      expect(inPost).toBeCloseTo(given.openingFte + total('joiners') - total('leavers'), 4);
    }),
  );
});

test('without joiners the workforce decays at the leaver rate', () => {
  fc.assert(
    fc.property(people, share, fc.integer({ min: 1, max: 20 }), (openingFte, leaverRate, years) => {
      const rows = workforceProjection({ openingFte, leaverRate, years, annualJoiners: [0], growthRate: 0 });
      expect(rows[years - 1]!.closing).toBeCloseTo(openingFte * (1 - leaverRate) ** years, 6);
    }),
  );
});

test('when joiners replace leavers the workforce stays the same', () => {
  const rows = workforceProjection({
    openingFte: 250,
    leaverRate: 0.08,
    years: 10,
    annualJoiners: [20],
    growthRate: 0,
  });
  expect(rows.map((row) => row.closing)).toEqual(Array(10).fill(250));
});

test('growth compounds on the joiners from the second year, on one number or on one a year', () => {
  const joiners = (annualJoiners: number[]) =>
    workforceProjection({ openingFte: 100, leaverRate: 0.08, years: 3, annualJoiners, growthRate: 0.1 }).map(
      (row) => row.joiners,
    );
  expect(joiners([10])).toEqual([10, expect.closeTo(11, 9), expect.closeTo(12.1, 9)]);
  expect(joiners([10, 0, 20])).toEqual([10, 0, expect.closeTo(24.2, 9)]);
});

/** RCOT, Occupational therapy workforce strategy action plan, England 2024-2027: 21,454 NHS therapists, 8% leave a year. */
test('8% of 21,454 are 1,716 leavers in the first year', () => {
  const [first] = workforceProjection({
    openingFte: 21454,
    leaverRate: 0.08,
    years: 1,
    annualJoiners: [0],
    growthRate: 0,
  });
  expect(first!.leavers).toBeCloseTo(1716.32, 9);
});

test('an intake trains for its years and then the share that completes qualifies', () => {
  expect(apprenticePipeline([4, 6, 6, 0, 0, 0], 3, 0.5)).toEqual([
    { inTraining: 4, qualifying: 0, cumulativeQualified: 0 },
    { inTraining: 10, qualifying: 0, cumulativeQualified: 0 },
    { inTraining: 16, qualifying: 0, cumulativeQualified: 0 },
    { inTraining: 12, qualifying: 2, cumulativeQualified: 2 },
    { inTraining: 6, qualifying: 3, cumulativeQualified: 5 },
    { inTraining: 0, qualifying: 3, cumulativeQualified: 8 },
  ]);
});

test('every apprentice is in training, has qualified, or did not complete', () => {
  const intakes = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(intakes, fc.integer({ min: 1, max: 10 }), share, (starts, trainingYears, completion) => {
      let started = 0;
      let finished = 0;
      apprenticePipeline(starts, trainingYears, completion).forEach((row, year) => {
        started += starts[year]!;
        finished += starts[year - trainingYears] ?? 0;
        expect(row.inTraining).toBe(started - finished);
        expect(row.cumulativeQualified).toBeCloseTo(finished * completion, 8);
      });
    }),
  );
});
