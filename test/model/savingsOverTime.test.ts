import fc from 'fast-check';
import { serialOf } from '../../src/model/dates';
import {
  mediumTermMovements,
  partYearEffect,
  persistence,
  rolloutFactor,
  savingProfile,
  type SavingProfile,
} from '../../src/model/savingsOverTime';

const aprilFirst = serialOf({ year: 2026, month: 4, day: 1 });
const julyFirst = serialOf({ year: 2026, month: 7, day: 1 });
const plain: SavingProfile = {
  fullYearEffect: 1,
  startDate: aprilFirst,
  years: 1,
  annualAttrition: 0,
  annualUplift: 0,
  rolloutMonths: 0,
  lagMonths: 0,
};
const savings = (p: Partial<SavingProfile>) => savingProfile({ ...plain, ...p }).map((row) => row.saving);
const attrition = fc.double({ min: 0, max: 0.95, noNaN: true });
const months = fc.double({ min: 0, max: 40, noNaN: true });

test.each([
  [0, 12, 0.5],
  [2, 12, 0.347222],
  [0, 6, 0.75],
  [0, 0, 1],
  [12, 12, 0],
  [30, 0, 0],
  [0, 24, 0.25],
])('lag %d, roll-out %d: %d of the full-year effect lands', (lag, rollout, factor) => {
  expect(rolloutFactor(lag, rollout)).toBeCloseTo(factor, 6);
});

test.each([
  [0.3, 1, 0.841102],
  [0.3, 2, 0.588771],
  [0.3, 3, 0.41214],
  [0, 9, 1],
])('at %d attrition, year %d keeps %d', (a, year, kept) => {
  expect(persistence(a, year)).toBeCloseTo(kept, 6);
});

test('persistence with attrition close to zero is close to 1', () => {
  expect(persistence(1e-12, 1)).toBeCloseTo(1, 11);
});

test.each([
  ['July to March by months', julyFirst, 'months', 0.75],
  ['July to March by days', julyFirst, 'days', 274 / 365],
  ['a whole year', aprilFirst, 'days', 1],
  ['31 March, one day of a leap year', serialOf({ year: 2024, month: 3, day: 31 }), 'days', 1 / 366],
  ['31 March is still a month', serialOf({ year: 2024, month: 3, day: 31 }), 'months', 1 / 12],
] as const)('%s', (_, start, basis, share) => {
  expect(partYearEffect(120_000, start, basis)).toBeCloseTo(120_000 * share, 8);
});

test('£1m a year from 1 July 2026, 30% attrition, 3% uplift, a year’s roll-out and a month’s lag', () => {
  const rows = savingProfile({
    fullYearEffect: 1_000_000,
    startDate: julyFirst,
    years: 4,
    annualAttrition: 0.3,
    annualUplift: 0.03,
    rolloutMonths: 12,
    lagMonths: 1,
  });
  expect(rows.map((row) => row.financialYear)).toEqual([2026, 2027, 2028, 2029]);
  expect(rows.map((row) => Math.round(row.saving * 100) / 100)).toEqual([
    205607.81, 761110.91, 591703.02, 426617.87,
  ]);
});

test('without attrition, a year’s profile from April is the roll-out factor', () => {
  fc.assert(
    fc.property(months, months, (lagMonths, rolloutMonths) => {
      expect(savings({ lagMonths, rolloutMonths })[0]).toBeCloseTo(
        rolloutFactor(lagMonths, rolloutMonths),
        9,
      );
    }),
  );
});

test('without roll-out or lag, each year’s profile from April is its persistence', () => {
  fc.assert(
    fc.property(attrition, (annualAttrition) => {
      const profile = savings({ years: 5, annualAttrition });
      profile.forEach((saving, k) => expect(saving).toBeCloseTo(persistence(annualAttrition, k + 1), 9));
    }),
  );
});

test('the formula agrees with adding up small steps of the share in force', () => {
  fc.assert(
    fc.property(
      attrition,
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      (annualAttrition, lagMonths, rolloutMonths) => {
        const decay = -Math.log(1 - annualAttrition);
        const rollout = rolloutMonths / 12;
        const shareAt = (t: number) => {
          const x = t - lagMonths / 12;
          if (x <= 0) return 0;
          if (rollout === 0) return Math.exp(-decay * x);
          // The share rolled out by now, each part decaying since it was rolled out.
          const steps = 200;
          let share = 0;
          for (let i = 0; i < steps; i++) {
            const since = x - (rollout * (i + 0.5)) / steps;
            if (since > 0) share += Math.exp(-decay * since) / steps;
          }
          return share;
        };
        const steps = 1200;
        let area = 0;
        for (let i = 0; i < steps; i++) area += shareAt(((i + 0.5) * 3) / steps) * (3 / steps);
        const total = savings({ years: 3, annualAttrition, lagMonths, rolloutMonths }).reduce(
          (a, b) => a + b,
          0,
        );
        expect(Math.abs(total - area)).toBeLessThan(0.01);
      },
    ),
    { numRuns: 25 },
  );
});

test('attrition close to zero gives the savings of zero attrition', () => {
  const none = savings({ years: 4, rolloutMonths: 12, lagMonths: 1 });
  savings({ years: 4, rolloutMonths: 12, lagMonths: 1, annualAttrition: 1e-11 }).forEach((saving, k) =>
    expect(saving).toBeCloseTo(none[k]!, 9),
  );
});

test('more attrition, more lag or a longer roll-out never lands more', () => {
  fc.assert(
    fc.property(attrition, months, months, (annualAttrition, lagMonths, rolloutMonths) => {
      const p = { years: 1, startDate: julyFirst, annualAttrition, lagMonths, rolloutMonths };
      const first = savings(p)[0]!;
      expect(savings({ ...p, lagMonths: lagMonths + 1 })[0]).toBeLessThanOrEqual(first + 1e-12);
      expect(savings({ ...p, rolloutMonths: rolloutMonths + 1 })[0]).toBeLessThanOrEqual(first + 1e-12);
      expect(savings({ ...p, annualAttrition: annualAttrition + 0.04 })[0]).toBeLessThanOrEqual(
        first + 1e-12,
      );
    }),
  );
});

test('movements add back to the amounts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (amounts) => {
      const movements = mediumTermMovements(amounts);
      expect(movements).toHaveLength(amounts.length);
      expect(movements.reduce((total, movement) => total + movement, 0)).toBe(amounts[amounts.length - 1]);
    }),
  );
});
