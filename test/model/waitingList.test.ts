import fc from 'fast-check';
import {
  reliefCapacity,
  targetList,
  waitingList,
  waitPressure,
  type WaitingList,
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
});
const steady = { openingList: 60, weeklyReferrals: 12, weeklyCapacity: 16, weeks: 4, urgentReferrals: 4 };

test('a list falls by what capacity exceeds referrals, and the wait is the list over what urgent people leave', () => {
  const rows = waitingList(steady);
  expect(rows.map((row) => row.listAtEnd)).toEqual([56, 52, 48, 44]);
  expect(rows.map((row) => row.expectedWait)).toEqual([56 / 12, 52 / 12, 4, 44 / 12]);
});

test('nobody is seen who is not there', () => {
  const rows = waitingList({ ...steady, openingList: 6 });
  expect(rows.map((row) => row.seen)).toEqual([16, 14, 12, 12]);
  expect(rows.map((row) => row.listAtEnd)).toEqual([2, 0, 0, 0]);
  expect(rows.map((row) => row.expectedWait)).toEqual([2 / 12, 0, 0, 0]);
});

test.each([
  ['as many as there is capacity for', 16],
  ['more than there is capacity for', 20],
])('when urgent people are %s, a routine referral has no expected wait', (_, urgentReferrals) => {
  const rows = waitingList({ ...steady, weeklyReferrals: 20, urgentReferrals });
  expect(rows.map((row) => row.expectedWait)).toEqual([null, null, null, null]);
  expect(rows[3]!.listAtEnd).toBe(76);
});

test('people are conserved: everybody referred has been seen or is on the list', () => {
  fc.assert(
    fc.property(list, (given) => {
      let referred = given.openingList;
      let seen = 0;
      let before = given.openingList;
      for (const row of waitingList(given)) {
        expect(row.listAtEnd).toBeCloseTo(before + row.referrals - row.seen, 9);
        referred += row.referrals;
        seen += row.seen;
        expect(seen + row.listAtEnd).toBeCloseTo(referred, 6);
        expect(row.listAtEnd).toBeGreaterThanOrEqual(0);
        expect(row.seen).toBeLessThanOrEqual(given.weeklyCapacity);
        before = row.listAtEnd;
      }
    }),
  );
});

test('more capacity never leaves a longer list, and urgent people lengthen the wait but not the list', () => {
  fc.assert(
    fc.property(list, people, people, (given, more, urgentReferrals) => {
      const last = waitingList(given)[given.weeks - 1]!;
      const relieved = waitingList({ ...given, weeklyCapacity: given.weeklyCapacity + more })[
        given.weeks - 1
      ]!;
      expect(relieved.listAtEnd).toBeLessThanOrEqual(last.listAtEnd + 1e-6);
      const withUrgent = waitingList({ ...given, urgentReferrals })[given.weeks - 1]!;
      expect(withUrgent.listAtEnd).toBe(last.listAtEnd);
      expect(withUrgent.expectedWait ?? Infinity).toBeGreaterThanOrEqual(last.expectedWait ?? Infinity);
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
