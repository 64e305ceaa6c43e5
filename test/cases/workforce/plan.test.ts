import { exampleInputs } from '../../../src/cases/workforce/inputs';
import { workforceScenario } from '../../../src/cases/workforce/case';
import { standards } from '../support/standards';

const plans = {
  'an establishment of one’s own': workforceScenario({ ...exampleInputs, council: null }),
  'another council': workforceScenario({ ...exampleInputs, council: 'Rutland County' }),
};

describe.each(Object.entries(plans))('%s', (_, plan) => {
  test.each(Object.entries(standards))('keeps the standard: %s', (_name, rule) => {
    expect(rule(plan)).toEqual([]);
  });
});
