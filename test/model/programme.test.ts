import fc from 'fast-check';
import { WEEKS_PER_YEAR, reviewSaving } from '../../src/model/careReview';
import {
  budgetBridge,
  combinedSaving,
  delegatedHours,
  payPosition,
  technologySaving,
  vacancyValue,
} from '../../src/model/programme';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const shares = fc.array(share, { minLength: 1, maxLength: 8 });
const pounds = fc.integer({ min: -1e9, max: 1e9 });

test('a bridge runs from the opening figure through each movement to the closing one', () => {
  expect(budgetBridge([8_000_000, 240_000, 320_000, -560_000])).toEqual({
    steps: [
      { amount: 8_000_000, runningTotal: 8_000_000 },
      { amount: 240_000, runningTotal: 8_240_000 },
      { amount: 320_000, runningTotal: 8_560_000 },
      { amount: -560_000, runningTotal: 8_000_000 },
    ],
    closing: 8_000_000,
  });
});

test('a bridge closes at the sum of its amounts, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(pounds, { minLength: 1, maxLength: 20 }), (amounts) => {
      const total = amounts.reduce((a, b) => a + b, 0);
      expect(budgetBridge(amounts).closing).toBe(total);
      expect(budgetBridge([...amounts].reverse()).closing).toBe(total);
    }),
  );
});

test.each([
  ['one lever saves its share', 1_000_000, [0.1], 100_000],
  ['10% and 20% save 28%, not 30%', 1_000_000, [0.1, 0.2], 280_000],
  ['a lever that saves everything leaves nothing for the rest', 500, [0.3, 1, 0.2], 500],
  ['levers that save nothing', 500, [0, 0], 0],
])('combined: %s', (_, baseline, levers, saving) => {
  expect(combinedSaving(baseline, levers)).toBeCloseTo(saving, 8);
});

test('levers together save at least the best of them, and at most their sum or the whole', () => {
  fc.assert(
    fc.property(shares, (levers) => {
      const saving = combinedSaving(1, levers);
      const sum = levers.reduce((a, b) => a + b, 0);
      expect(saving).toBeGreaterThanOrEqual(Math.max(...levers) - 1e-12);
      expect(saving).toBeLessThanOrEqual(Math.min(1, sum) + 1e-12);
      expect(combinedSaving(1, [...levers].reverse())).toBeCloseTo(saving, 12);
    }),
  );
});

const telecare = {
  people: 40,
  weeklyHoursReplaced: 2,
  hourlyRate: 25,
  deviceCost: 300,
  weeklyRunningCost: 8,
  weeksPerYear: 52,
};

test.each([
  ['£42 a week for 52 weeks less a £300 device, forty times', {}, 75_360],
  ['replacing nothing, it costs what it costs', { weeklyHoursReplaced: 0 }, -40 * (8 * 52 + 300)],
  ['nobody has it', { people: 0 }, 0],
])('technology: %s', (_, change, saving) => {
  expect(technologySaving({ ...telecare, ...change })).toBe(saving);
});

test('technology that costs nothing saves what a review that cut the same hours would', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), share, (hours, rate) => {
      const free = { ...telecare, people: 1, deviceCost: 0, weeklyRunningCost: 0, hourlyRate: 40 * rate };
      expect(
        technologySaving({ ...free, weeklyHoursReplaced: hours, weeksPerYear: WEEKS_PER_YEAR }),
      ).toBeCloseTo(reviewSaving([hours], [0], [40 * rate], WEEKS_PER_YEAR), 6);
    }),
  );
});

test('a vacancy and a half, 200 reviews each at £1,166, forgo £349,800', () => {
  expect(vacancyValue(1.5, 200, 1166)).toBe(349_800);
});

test.each([
  ['one tier', [400], [3], [0.5], 600],
  ['a share for each tier', [400, 150], [3, 6], [0.5, 0.2], 780],
  ['one length and one share for all tiers', [400, 150], [4], [0.5], 1100],
])('delegated hours: %s', (_, cases, hoursPerCase, delegated, hours) => {
  expect(delegatedHours(cases, hoursPerCase, delegated)).toBeCloseTo(hours, 10);
});

test('delegated hours add up over tiers and never exceed the hours there are', () => {
  const tiers = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 40 }), share),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(tiers, (rows) => {
      const column = (i: 0 | 1 | 2) => rows.map((row) => row[i]);
      const hours = delegatedHours(column(0), column(1), column(2));
      const each = rows.map(([cases, length, delegated]) => delegatedHours([cases], [length], [delegated]));
      expect(hours).toBeCloseTo(
        each.reduce((a, b) => a + b, 0),
        6,
      );
      expect(hours).toBeLessThanOrEqual(delegatedHours(column(0), column(1), [1]) + 1e-9);
    }),
  );
});

test.each([
  ['at the bottom', 31_000, 0],
  ['at the top', 36_000, 1],
  ['two fifths of the way', 33_000, 0.4],
  ['below the band', 30_000, -0.2],
  ['above it, with a supplement', 37_000, 1.2],
])('pay %s', (_, pay, position) => {
  expect(payPosition(pay, 31_000, 36_000)).toBeCloseTo(position, 12);
});

test('Nottingham City’s entry pay of £30,296 is 31% of the way up the NHS band of £28,407 to £34,581', () => {
  expect(payPosition(30_296, 28_407, 34_581)).toBeCloseTo(0.306, 3);
});
