import { careReviewDefinition } from '../../../src/cases/careReview/case';
import { standards } from '../support/standards';

const { build, example } = careReviewDefinition;

describe('a team', () => {
  const plan = build({ ...example.answers, kind: 'team' });
  test.each(Object.entries(standards))('keeps to the standard: %s', (_, rule) => {
    expect(rule(plan)).toEqual([]);
  });
});
