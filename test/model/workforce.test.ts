import fc from 'fast-check';
import {
  caseCapacity,
  fteRequired,
  productiveHours,
  skillMix,
  staffCost,
  vacancyRate,
  type Staff,
} from '../../src/model/workforce';

const positive = (max: number) => fc.double({ min: 0.1, max, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const tiers = fc.array(
  fc.record({
    cases: positive(5000),
    hours: positive(60),
    productive: positive(2000),
    cost: positive(90000),
  }),
  { minLength: 1, maxLength: 12 },
);
const ot: Staff = {
  salary: 45000,
  fte: 1,
  pensionRate: 0.2,
  nationalInsurance: { rate: 0.15, threshold: 5000 },
  otherOnCostRate: 0.005,
  premium: 0,
};

test.each([
  ['37 hours, 52 days off, a quarter on other work', 37, 52, 0.25, 1158.3642857142856],
  ['37.5 hours, 52 days off', 37.5, 52, 0, 1565.357142857143],
  ['nobody off and nothing but cases', 35, 0, 0, 1825],
  ['nothing but other work', 37, 52, 1, 0],
])('%s: hours for cases', (_, weeklyHours, daysOff, nonCaseShare, hours) => {
  expect(productiveHours({ weeklyHours, daysOff, nonCaseShare })).toBeCloseTo(hours, 8);
});

test('more days off or more other work never leave more hours for cases', () => {
  const days = fc.double({ min: 0, max: 130, noNaN: true });
  fc.assert(
    fc.property(positive(60), days, days, share, share, (weeklyHours, off, more, busy, busier) => {
      const year = { weeklyHours, daysOff: off, nonCaseShare: Math.min(busy, busier) };
      const shorter = { weeklyHours, daysOff: off + more, nonCaseShare: Math.max(busy, busier) };
      expect(productiveHours(shorter)).toBeLessThanOrEqual(productiveHours(year) + 1e-9);
      expect(productiveHours(shorter)).toBeGreaterThanOrEqual(-1e-9);
    }),
  );
});

test('posts for two tiers are the posts for each', () => {
  expect(fteRequired([900, 300], [6, 14], [1200])).toBe(8);
  expect(fteRequired([900], [6], [1200]) + fteRequired([300], [14], [1200])).toBe(8);
});

test('the posts that a team’s capacity needs are the team', () => {
  fc.assert(
    fc.property(positive(200), positive(2000), positive(60), (fte, productive, hours) => {
      expect(fteRequired([caseCapacity(fte, productive, hours)], [hours], [productive])).toBeCloseTo(fte, 8);
    }),
  );
});

test.each([
  ['in 2026/27', {}, 60225],
  ['in 2024/25', { nationalInsurance: { rate: 0.138, threshold: 9100 } }, 45000 + 4954.2 + 9225],
  ['for half a post', { fte: 0.5 }, 30112.5],
  ['through an agency at 30% more', { premium: 0.3 }, 78292.5],
  ['on pay under the threshold, where no National Insurance is due', { salary: 4000 }, 4820],
])('£45,000 with 20%% pension and 0.5%% other on-costs %s', (_, changed, cost) => {
  expect(staffCost({ ...ot, ...changed })).toBeCloseTo(cost, 8);
});

test('cost is in proportion to posts, and a higher salary never costs less', () => {
  fc.assert(
    fc.property(positive(90000), positive(90000), positive(50), share, (salary, more, fte, premium) => {
      const one = staffCost({ ...ot, salary, premium });
      expect(staffCost({ ...ot, salary, premium, fte }) / one).toBeCloseTo(fte, 8);
      expect(staffCost({ ...ot, salary: salary + more, premium })).toBeGreaterThan(one);
    }),
  );
});

/** Unlocking the Potential (NHS England Midlands and West Midlands ADASS, June 2024), with its rates worked out. */
test.each([
  ['East Midlands councils', 43, 263.05, 0.1404999],
  ['West Midlands councils', 33.1, 250.33, 0.1167837],
  ['English councils', 300, 3200, 0.0857143],
])('vacancies of %s', (_, vacant, filled, rate) => {
  expect(vacancyRate(vacant, filled)).toBeCloseTo(rate, 7);
});

test('a skill mix shows tier by tier what the other functions give for all', () => {
  fc.assert(
    fc.property(tiers, (list) => {
      const column = (of: keyof (typeof list)[number]) => list.map((tier) => tier[of]);
      const mix = skillMix(column('cases'), column('hours'), column('productive'), column('cost'));
      const fte = fteRequired(column('cases'), column('hours'), column('productive'));
      expect(mix.total.fte / fte).toBeCloseTo(1, 9);
      expect(mix.tiers.reduce((total, tier) => total + tier.fte, 0) / fte).toBeCloseTo(1, 9);
      mix.tiers.forEach((tier, i) => {
        expect(caseCapacity(tier.fte, list[i]!.productive, list[i]!.hours) / list[i]!.cases).toBeCloseTo(
          1,
          9,
        );
        expect(tier.cost / (tier.fte * list[i]!.cost)).toBeCloseTo(1, 9);
      });
      const costs = mix.tiers.reduce((total, tier) => total + tier.cost, 0);
      expect(mix.total.cost / costs).toBeCloseTo(1, 9);
    }),
  );
});

test('one figure serves every tier of a mix', () => {
  const one = skillMix([300, 500], [10], [1200], [50000]);
  expect(one).toEqual(skillMix([300, 500], [10, 10], [1200, 1200], [50000, 50000]));
});
