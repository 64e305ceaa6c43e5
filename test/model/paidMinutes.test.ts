import fc from 'fast-check';
import { paidMinutes, paymentRules, type PaymentRule } from '../../src/model/paidMinutes';

const minutes = fc.integer({ min: 0, max: 2400 }).map((tenths) => tenths / 10);
const visits = fc.array(fc.tuple(minutes, minutes), { minLength: 1, maxLength: 30 });
const rule = fc.constantFrom(...paymentRules);
const step = fc.constantFrom(1, 5, 7.5, 15, 30);
const planOf = (list: [number, number][]) => list.map((visit) => visit[0]);
const stayOf = (list: [number, number][]) => list.map((visit) => visit[1]);

test.each<[PaymentRule, number, number, number]>([
  ['planned', 30, 22, 30],
  ['planned', 30, 0, 0],
  ['actual', 30, 0, 0],
  ['cap', 30, 0, 0],
  ['nearest', 30, 0, 0],
  ['down', 30, 0, 0],
  ['commissioned', 30, 0, 30],
  ['commissioned', 30, 47, 30],
  ['commissioned', 0, 20, 0],
  ['actual', 30, 22, 22],
  ['actual', 30, 47, 47],
  ['cap', 30, 22, 22],
  ['cap', 30, 47, 30],
  ['nearest', 30, 22, 15],
  ['nearest', 30, 22.5, 30],
  ['nearest', 30, 47, 45],
  ['up', 30, 31, 45],
  ['up', 30, 15, 15],
  ['up', 30, 0, 0],
  ['down', 30, 44, 30],
  ['down', 30, 14, 0],
])('%s pays a visit planned for %d that lasted %d as %d', (by, planned, actual, payable) => {
  expect(paidMinutes([planned], [actual], { rule: by, step: 15, tolerance: 0 })).toBe(payable);
});

test.each<[PaymentRule, number, number]>([
  ['actual', 25, 30],
  ['actual', 35, 30],
  ['actual', 24.9, 24.9],
  ['cap', 35.1, 30],
  ['down', 27, 30],
  ['up', 32, 30],
])('within five minutes of 30 planned, 30 are paid: %s, %d minutes, pays %d', (by, actual, payable) => {
  expect(paidMinutes([30], [actual], { rule: by, step: 15, tolerance: 5 })).toBe(payable);
});

test('of two visits planned for 30 minutes, one of them missed, planned pays 30 and commissioned 60', () => {
  const paid = (by: PaymentRule) => paidMinutes([30, 30], [30, 0], { rule: by, step: 15, tolerance: 0 });
  expect(paid('planned')).toBe(30);
  expect(paid('commissioned')).toBe(60);
});

test('a missed visit pays nothing however wide the tolerance, except under commissioned', () => {
  for (const by of paymentRules)
    expect(paidMinutes([30], [0], { rule: by, step: 15, tolerance: 60 })).toBe(
      by === 'commissioned' ? 30 : 0,
    );
});

test('a visit exactly as long as planned is paid as planned, under every rule', () => {
  for (const by of paymentRules)
    expect(paidMinutes([20], [20], { rule: by, step: 15, tolerance: 0 })).toBe(20);
});

test('decimals that binary cannot hold are not rounded to the wrong step', () => {
  expect(paidMinutes([9], [0.3], { rule: 'down', step: 0.1, tolerance: 0 })).toBeCloseTo(0.3, 12);
  expect(paidMinutes([9], [0.7], { rule: 'up', step: 0.1, tolerance: 0 })).toBeCloseTo(0.7, 12);
  expect(paidMinutes([25.1], [30.2], { rule: 'actual', step: 15, tolerance: 5.1 })).toBe(25.1);
});

test('visits add up', () => {
  fc.assert(
    fc.property(visits, rule, step, fc.constantFrom(0, 5), (list, by, to, within) => {
      const each = list.map(([plan, stay]) =>
        paidMinutes([plan], [stay], { rule: by, step: to, tolerance: within }),
      );
      const all = paidMinutes(planOf(list), stayOf(list), { rule: by, step: to, tolerance: within });
      expect(all).toBeCloseTo(
        each.reduce((total, one) => total + one, 0),
        6,
      );
    }),
  );
});

test('a cap pays no more than the plan, nor than the stay; rounding stays within a step of the stay', () => {
  fc.assert(
    fc.property(minutes, minutes, step, (plan, stay, to) => {
      expect(paidMinutes([plan], [stay], { rule: 'cap', step: to, tolerance: 0 })).toBe(Math.min(plan, stay));
      if (plan === stay) return;
      const [down, nearest, up] = (['down', 'nearest', 'up'] as const).map((by) =>
        paidMinutes([plan], [stay], { rule: by, step: to, tolerance: 0 }),
      ) as [number, number, number];
      expect(down).toBeLessThanOrEqual(stay + 1e-6);
      expect(up).toBeGreaterThanOrEqual(stay - 1e-6);
      expect(up - down).toBeLessThanOrEqual(to + 1e-6);
      expect([down, up]).toContain(nearest);
      expect(Math.abs(nearest - stay)).toBeLessThanOrEqual(to / 2 + 1e-6);
    }),
  );
});

const ruleOfVisitsMade = rule.filter((by) => by !== 'commissioned');

test('a tolerance wide enough pays the plan of each visit that took place, whatever the rule', () => {
  fc.assert(
    fc.property(visits, ruleOfVisitsMade, step, (list, by, to) => {
      expect(paidMinutes(planOf(list), stayOf(list), { rule: by, step: to, tolerance: 240 })).toBe(
        paidMinutes(planOf(list), stayOf(list), { rule: 'planned', step: to, tolerance: 0 }),
      );
    }),
  );
});
