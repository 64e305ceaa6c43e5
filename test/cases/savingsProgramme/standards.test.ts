import { savingsProgrammeDefinition } from '../../../src/cases/savingsProgramme/case';
import { standards } from '../support/standards';

const { build } = savingsProgrammeDefinition;
const plans = {
  'blank tables': build({ startingTable: 'blank' }, 'blank'),
  'room for ten years': build({ caseYears: '10' }),
};

describe.each(Object.entries(plans))('%s', (_, plan) => {
  test.each(Object.entries(standards))('keeps the standard: %s', (_name, rule) => {
    expect(rule(plan)).toEqual([]);
  });
});

test.each([
  [{ startingTable: 'other' }, 'startingTable must be one of published, blank; it is "other"'],
  [{ horizon: 9 }, 'horizon must be A whole number of financial years, 1 to 5. It is 9.'],
  [{ nothing: 1 }, 'There is no question nothing'],
])('an answer that is none is refused: %p', (answers, says) => {
  expect(() => build(answers)).toThrow(says);
});
