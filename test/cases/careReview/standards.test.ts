import { careReviewDefinition } from '../../../src/cases/careReview/case';
import { standards } from '../support/standards';

const { build, example } = careReviewDefinition;

describe.each(['cohort', 'team'])('a %s', (kind) => {
  const plan = build({ ...example.answers, kind });
  test.each(Object.entries(standards))('keeps to the standard: %s', (_, rule) => {
    expect(rule(plan)).toEqual([]);
  });
});
