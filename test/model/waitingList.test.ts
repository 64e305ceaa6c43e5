import fc from 'fast-check';
import {
  reliefCapacity,
  targetCapacity,
  targetList,
  waitingList,
  waitPressure,
  type WaitingList,
  type WaitingListWeek,
} from '../../src/model/waitingList';

const people = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 400, noNaN: true }));
const aboveZero = fc.double({ min: 0.5, max: 60, noNaN: true });
const weeks = fc.integer({ min: 1, max: 104 });
const list: fc.Arbitrary<WaitingList> = fc.record({
  openingList: people,
  weeklyReferrals: people,
  weeklyCapacity: people,
  weeks,
  urgentReferrals: fc.constant(0),
  urgentWeight: fc.constant(1),
  targetWeeks: aboveZero,
  factor: fc.double({ min: 0.5, max: 8, noNaN: true }),
});
/** Some of the referrals urgent, each of which takes as long as some routine cases. */
const mixed: fc.Arbitrary<WaitingList> = fc
  .tuple(list, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 6, noNaN: true }))
  .map(([given, share, urgentWeight]) => ({
    ...given,
    urgentReferrals: given.weeklyReferrals * share,
    urgentWeight,
  }));
const steady: WaitingList = {
  openingList: 60,
  weeklyReferrals: 12,
  weeklyCapacity: 16,
  weeks: 4,
  urgentReferrals: 4,
  urgentWeight: 1,
  targetWeeks: 4,
  factor: 4,
};
const end = (given: WaitingList) => waitingList(given)[given.weeks - 1]!;

test('a list falls by what capacity exceeds referrals, and the wait is the list over what urgent people leave', () => {
  const rows = waitingList(steady);
  expect(rows.map((row) => row.listAtEnd)).toEqual([56, 52, 48, 44]);
  expect(rows.map((row) => row.expectedWait)).toEqual([56 / 12, 52 / 12, 4, 44 / 12]);
});

test('no more people are seen than are waiting', () => {
  const rows = waitingList({ ...steady, openingList: 6 });
  expect(rows.map((row) => row.seen)).toEqual([16, 14, 12, 12]);
  expect(rows.map((row) => row.listAtEnd)).toEqual([2, 0, 0, 0]);
  expect(rows.map((row) => row.expectedWait)).toEqual([2 / 12, 0, 0, 0]);
});

test.each<[string, Partial<WaitingList>, number, number, WaitingListWeek['target']]>([
  [
    'three times its target list, capacity below referrals',
    { openingList: 1200, weeklyReferrals: 30, weeklyCapacity: 27, targetWeeks: 52 },
    1203,
    1203 / 27,
    'No',
  ],
  [
    'at its target list after the week, capacity above referrals',
    { openingList: 391, weeklyReferrals: 30, weeklyCapacity: 31, targetWeeks: 52 },
    390,
    390 / 31,
    'Yes',
  ],
  [
    'at its target list after the week, capacity at referrals',
    { openingList: 390, weeklyReferrals: 30, weeklyCapacity: 30, targetWeeks: 52 },
    390,
    13,
    'At risk',
  ],
  [
    'over its target list, the expected wait within the target',
    { openingList: 120, weeklyReferrals: 38, weeklyCapacity: 39, targetWeeks: 12 },
    119,
    119 / 39,
    'At risk',
  ],
  [
    'empty, capacity below referrals',
    { openingList: 0, weeklyReferrals: 30, weeklyCapacity: 29, targetWeeks: 52 },
    1,
    1 / 29,
    'No',
  ],
  [
    'empty, and nobody referred',
    { openingList: 0, weeklyReferrals: 0, weeklyCapacity: 5, urgentReferrals: 0 },
    0,
    0,
    'Yes',
  ],
])('a list %s', (_, given, listAtEnd, expectedWait, target) => {
  const [row] = waitingList({ ...steady, urgentReferrals: 0, ...given, weeks: 1 });
  expect(row).toMatchObject({ listAtEnd, expectedWait, target });
});

test('six urgent people of 22 hours take the time of nearly fifteen routine cases of 8.9', () => {
  const rows = waitingList({
    ...steady,
    openingList: 612,
    weeklyReferrals: 38,
    weeklyCapacity: 31,
    weeks: 2,
    urgentReferrals: 6,
    urgentWeight: 22 / 8.9,
  });
  const near = (values: (number | null)[], expected: number[]) =>
    values.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));
  near(
    rows.map((row) => row.listAtEnd),
    [627.831461, 643.662921],
  );
  near(
    rows.map((row) => row.expectedWait),
    [38.830438, 39.80959],
  );
});

test.each([
  ['need all the capacity', 8, 2, 8, 64],
  ['need more than the capacity', 10, 2, 8, 64],
  ['need more than the capacity, and are quick', 20, 0.9, 16 / 0.9, 80 - 16 / 0.9],
])(
  'when urgent people %s, no routine person is seen',
  (_, urgentReferrals, urgentWeight, seen, listAtEnd) => {
    const [row] = waitingList({
      ...steady,
      weeklyReferrals: Math.max(12, urgentReferrals),
      urgentReferrals,
      urgentWeight,
    });
    expect(row!.seen).toBeCloseTo(seen, 9);
    expect(row!.listAtEnd).toBeCloseTo(listAtEnd, 9);
    expect(row).toMatchObject({ expectedWait: null, target: 'No' });
  },
);

test('people are conserved: everybody referred has been seen or is on the list', () => {
  fc.assert(
    fc.property(mixed, (given) => {
      let referred = given.openingList;
      let seen = 0;
      let before = given.openingList;
      for (const row of waitingList(given)) {
        expect(row.listAtEnd).toBeCloseTo(before + row.referrals - row.seen, 9);
        referred += row.referrals;
        seen += row.seen;
        expect(seen + row.listAtEnd).toBeCloseTo(referred, 6);
        expect(row.listAtEnd).toBeGreaterThanOrEqual(0);
        before = row.listAtEnd;
      }
    }),
  );
});

test('the team’s time is never spent twice: urgent cases by their weight and routine ones are at most the capacity', () => {
  fc.assert(
    fc.property(mixed, (given) => {
      const urgent = Math.min(given.urgentReferrals, given.weeklyCapacity / given.urgentWeight);
      for (const { seen } of waitingList(given)) {
        const spent = urgent * given.urgentWeight + (seen - urgent);
        expect(spent).toBeLessThanOrEqual(given.weeklyCapacity + 1e-6);
      }
    }),
  );
});

test('more capacity never leaves a longer list, heavier urgent cases never a shorter one', () => {
  fc.assert(
    fc.property(mixed, people, fc.double({ min: 1, max: 4, noNaN: true }), (given, more, heavier) => {
      const { listAtEnd } = end(given);
      expect(end({ ...given, weeklyCapacity: given.weeklyCapacity + more }).listAtEnd).toBeLessThanOrEqual(
        listAtEnd + 1e-6,
      );
      expect(end({ ...given, urgentWeight: given.urgentWeight * heavier }).listAtEnd).toBeGreaterThanOrEqual(
        listAtEnd - 1e-6,
      );
    }),
  );
});

test('the target is kept, missed or at risk as the list, the wait and the capacity say', () => {
  fc.assert(
    fc.property(mixed, (given) => {
      const routine = given.weeklyReferrals - given.urgentReferrals;
      const left = given.weeklyCapacity - given.urgentReferrals * given.urgentWeight;
      for (const { listAtEnd, expectedWait, target } of waitingList(given)) {
        if (target === 'Yes') {
          expect(listAtEnd).toBeLessThanOrEqual(targetList(routine, given.targetWeeks, given.factor));
          expect(left).toBeGreaterThan(routine);
        }
        const isMissed = left < routine || (expectedWait ?? Infinity) > given.targetWeeks;
        expect(target === 'No').toBe(isMissed);
      }
    }),
  );
});

/** The running example of Fong and others, Understanding Waiting Lists Pressures (2022). */
test('30 referrals a week sustain a list of 390 within 52 weeks; 1,200 waiting need 61 a week for half a year', () => {
  expect(targetList(30, 52, 4)).toBe(390);
  expect(
    reliefCapacity({ weeklyReferrals: 30, listSize: 1200, targetWeeks: 52, weeks: 26, factor: 4 }),
  ).toBeCloseTo(61.1538462, 7);
  expect(waitPressure(63, 52)).toBeCloseTo(2.4230769, 7);
});

test.each([
  [{ weeklyReferrals: 30, targetWeeks: 52, factor: 4, cvReferrals: 1, cvCapacity: 1 }, 30.076923],
  [{ weeklyReferrals: 30, targetWeeks: 52, factor: 3, cvReferrals: 1.1, cvCapacity: 1.2 }, 30.076442],
  [{ weeklyReferrals: 30, targetWeeks: 52, factor: 4, cvReferrals: 0, cvCapacity: 0 }, 30],
])('%j take %d a week to stay at the target list', (given, capacity) => {
  expect(targetCapacity(given)).toBeCloseTo(capacity, 6);
});

const relief = fc.record({
  weeklyReferrals: aboveZero,
  listSize: fc.double({ min: 0, max: 4000, noNaN: true }),
  targetWeeks: aboveZero,
  weeks,
  factor: fc.double({ min: 0.5, max: 8, noNaN: true }),
});

test('with its relief capacity a list is at its target list when the weeks are over', () => {
  fc.assert(
    fc.property(relief, (given) => {
      const weeklyCapacity = reliefCapacity(given);
      const target = targetList(given.weeklyReferrals, given.targetWeeks, given.factor);
      const rows = waitingList({
        openingList: given.listSize,
        weeklyReferrals: given.weeklyReferrals,
        weeklyCapacity,
        weeks: given.weeks,
        urgentReferrals: 0,
        urgentWeight: 1,
        targetWeeks: given.targetWeeks,
        factor: given.factor,
      });
      const { listAtEnd } = rows[rows.length - 1]!;
      if (weeklyCapacity > 0) expect(listAtEnd).toBeCloseTo(target, 6);
      else expect(listAtEnd).toBeLessThanOrEqual(target + 1e-6);
    }),
  );
});

test('relief above the referrals is needed exactly where the list is over its target list', () => {
  fc.assert(
    fc.property(relief, (given) => {
      const over = given.listSize - targetList(given.weeklyReferrals, given.targetWeeks, given.factor);
      fc.pre(Math.abs(over) > 1e-6);
      expect(reliefCapacity(given) > given.weeklyReferrals).toBe(over > 0);
    }),
  );
});

test('a list that keeps its size waits list over referrals on average: at its target list the pressure is 2 over the factor', () => {
  fc.assert(
    fc.property(relief, ({ weeklyReferrals, targetWeeks, factor }) => {
      const meanWait = targetList(weeklyReferrals, targetWeeks, factor) / weeklyReferrals;
      expect(waitPressure(meanWait, targetWeeks)).toBeCloseTo(2 / factor, 9);
    }),
  );
});

test('pressure passes 1 where the list passes the target list of factor 2', () => {
  fc.assert(
    fc.property(relief, (given) => {
      const over = given.listSize - targetList(given.weeklyReferrals, given.targetWeeks, 2);
      fc.pre(Math.abs(over) > 1e-6);
      const pressure = waitPressure(given.listSize / given.weeklyReferrals, given.targetWeeks);
      expect(pressure > 1).toBe(over > 0);
      expect(reliefCapacity({ ...given, factor: 2 }) > given.weeklyReferrals).toBe(pressure > 1);
    }),
  );
});
