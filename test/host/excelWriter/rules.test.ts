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
  [
    'a list from a range, without an arrow',
    { kind: 'listFrom', source: '=Lists!$A$1:$A$3', hasNoArrow: true },
    { list: { inCellDropDown: false, source: '=Lists!$A$1:$A$3' } },
  ],
  ['a formula', { kind: 'formula', formula: '=A1>0' }, { custom: { formula: '=A1>0' } }],
  ['anything', { kind: 'any' }, {}],
  [
    'a time, as the number it is',
    { kind: 'compared', what: 'time', operator: 'lessThan', first: 0.5 },
    { time: { formula1: '=0.5', operator: 'LessThan' } },
  ],
  [
    'a date that is not within two formulas',
    { kind: 'compared', what: 'date', operator: 'notBetween', first: '=TODAY()', second: '=TODAY()+7' },
    { date: { formula1: '=TODAY()', formula2: '=TODAY()+7', operator: 'NotBetween' } },
  ],
  [
    'a length of text',
    { kind: 'compared', what: 'textLength', operator: 'equal', first: 9 },
    { textLength: { formula1: 9, operator: 'EqualTo' } },
  ],
  [
    'a number above that of a cell',
    { kind: 'compared', what: 'decimal', operator: 'greaterThan', first: '=$A$1' },
    { decimal: { formula1: '=$A$1', operator: 'GreaterThan' } },
  ],
] as const)('%s', (_what, rule, expected) => {
  expect(ruleOf(rule)).toEqual(expected);
});

test('a note longer than an input message may be ends in dots', () => {
  const { message } = promptOf('x'.repeat(400));
  expect(message).toBe(`${'x'.repeat(254)}…`);
});
