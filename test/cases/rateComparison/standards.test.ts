import { rateComparisonDefinition } from '../../../src/cases/rateComparison/case';
import { standards } from '../support/standards';

describe('a workbook that starts from a blank table', () => {
  const plan = rateComparisonDefinition.build({ startingTable: 'blank' });
  test.each(Object.entries(standards))('has %s', (_, rule) => {
    expect(rule(plan)).toEqual([]);
  });
});

test('asks no more than ten questions, each with a source and a default', () => {
  const { questions } = rateComparisonDefinition;
  expect(questions.length).toBeLessThanOrEqual(10);
  for (const question of questions) {
    expect(question.source).not.toBe('');
    expect(question.default).not.toBeNull();
  }
});

test.each([
  ['startingTable', 'full', 'startingTable must be one of published, blank; it is "full"'],
  ['financialYear', '2030/31', /^financialYear must be one of \d{4}\/\d\d, .*; it is "2030\/31"$/],
  ['benchmarkBasis', 'net', /^benchmarkBasis must be one of /],
])('refuses an answer to %s that is not offered', (id, answer, message) => {
  expect(() => rateComparisonDefinition.build({ [id]: answer })).toThrow(message);
});
