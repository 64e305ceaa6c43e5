import { ruleOf, promptOf } from '../../../src/host/excel/writer/ruleSteps';

test.each([
  [
    'a number and nothing else',
    { kind: 'decimal' },
    { decimal: { formula1: -1e300, operator: 'GreaterThanOrEqualTo' } },
  ],
  [
    'a whole number from 1',
    { kind: 'whole', least: 1 },
    { wholeNumber: { formula1: 1, operator: 'GreaterThanOrEqualTo' } },
  ],
  [
    'a number up to 1',
    { kind: 'decimal', most: 1 },
    { decimal: { formula1: 1, operator: 'LessThanOrEqualTo' } },
  ],
  [
    'nought to nought',
    { kind: 'decimal', least: 0, most: 0 },
    { decimal: { formula1: 0, formula2: 0, operator: 'Between' } },
  ],
  ['any date', { kind: 'date' }, { date: { formula1: '=0', operator: 'GreaterThanOrEqualTo' } }],
  [
    'a date in a year',
    { kind: 'date', least: 46_113, most: 46_477 },
    { date: { formula1: '=46113', formula2: '=46477', operator: 'Between' } },
  ],
] as const)('%s', (_what, rule, expected) => {
  expect(ruleOf(rule)).toEqual(expected);
});

test('a note longer than an input message may be ends in dots', () => {
  const { message } = promptOf('x'.repeat(400));
  expect(message).toBe(`${'x'.repeat(254)}…`);
});
