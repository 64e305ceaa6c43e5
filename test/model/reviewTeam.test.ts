import fc from 'fast-check';
import { WEEKS_PER_YEAR } from '../../src/model/careReview';
import { peopleServed, reviewCapacity, reviewerGain, weeksToClear } from '../../src/model/reviewTeam';

const positive = fc.double({ min: 0.1, max: 1e4, noNaN: true });
const count = fc.integer({ min: 0, max: 1e5 });

test('Derby’s 61,000 hours, at the 4.887821 hours a week that a package gave up, are its 240 packages again', () => {
  expect(peopleServed(61_000, 4.887821, 52)).toBeCloseTo(240, 4);
});

test('a person’s hours over a year serve one person', () => {
  expect(peopleServed(14 * WEEKS_PER_YEAR, 14, WEEKS_PER_YEAR)).toBeCloseTo(1, 12);
});

test.each([
  ['Central Bedfordshire: 30 hours a week at six hours a review', 1, 37, 30 / 37, 6, 5],
  ['two reviewers, four fifths of 37 hours, 7.4 hours a review', 2, 37, 0.8, 7.4, 8],
  ['nobody', 0, 37, 0.8, 6, 0],
])('%s', (_, fte, hours, caseShare, hoursPerReview, reviews) => {
  expect(reviewCapacity(fte, hours, caseShare, hoursPerReview)).toBeCloseTo(reviews, 12);
});

test.each([
  ['240 waiting, 18 done and 6 arriving a week', 240, 18, 6, 20],
  ['nothing arrives', 240, 12, 0, 20],
  ['nothing waits, however many arrive', 0, 5, 9, 0],
  ['as many arrive as are done', 240, 6, 6, null],
  ['more arrive than are done', 240, 6, 7, null],
])('weeks to clear: %s', (_, backlog, done, arriving, weeks) => {
  expect(weeksToClear(backlog, done, arriving)).toBe(weeks);
});

test('the backlog is gone, to the day, after the weeks it takes', () => {
  fc.assert(
    fc.property(count, positive, positive, (backlog, spare, arriving) => {
      const weeks = weeksToClear(backlog, arriving + spare, arriving)!;
      expect(backlog + weeks * arriving - weeks * (arriving + spare)).toBeCloseTo(0, 3);
    }),
  );
});

test('twice the team does twice the reviews; twice as long a review, half of them', () => {
  fc.assert(
    fc.property(positive, positive, (fte, hoursPerReview) => {
      const reviews = reviewCapacity(fte, 37, 0.75, hoursPerReview);
      expect(reviewCapacity(2 * fte, 37, 0.75, hoursPerReview)).toBeCloseTo(2 * reviews, 6);
      expect(reviewCapacity(fte, 37, 0.75, 2 * hoursPerReview)).toBeCloseTo(reviews / 2, 6);
    }),
  );
});

test('Nottingham City: an occupational therapist’s review saves £507 more than a social worker’s', () => {
  expect(reviewerGain(1, { saving: 1166, cost: 0 }, { saving: 659, cost: 0 })).toBe(507);
  expect(reviewerGain(100, { saving: 1166, cost: 240 }, { saving: 659, cost: 200 })).toBe(46_700);
});

test('one reviewer’s gain over another is the other’s loss', () => {
  const reviewer = fc.record({ saving: count, cost: count });
  fc.assert(
    fc.property(count, reviewer, reviewer, (reviews, a, b) => {
      expect(reviewerGain(reviews, a, b) + reviewerGain(reviews, b, a)).toBe(0);
    }),
  );
});
