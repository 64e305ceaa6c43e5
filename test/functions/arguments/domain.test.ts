import * as domains from '../../../src/functions/arguments/domain';
import type { Domain } from '../../../src/functions/arguments/domain';

const cases: [name: string, domain: Domain, admitted: number[], refused: number[], accepts: string][] = [
  [
    'anyNumber',
    domains.anyNumber,
    [-1e15, 0, 1e15],
    [1.1e15, -1.1e15, Infinity],
    'a number no larger than 1,000,000,000,000,000',
  ],
  ['zeroOrMore', domains.zeroOrMore, [0, 1e15], [-1e-9, 1.1e15], 'zero or more'],
  ['moreThanZero', domains.moreThanZero, [5e-324, 1e-9, 1e15], [0, -1, 1.1e15, NaN], 'more than zero'],
  ['share', domains.share, [0, 0.5, 1], [-0.01, 1.01, 30], 'a share from 0 to 1, such as 0.3 for 30%'],
  [
    'shareBelowOne',
    domains.shareBelowOne,
    [0, 0.99, 1 - 2 ** -53],
    [1, -0.01],
    'a share from 0 to less than 1, such as 0.3 for 30%',
  ],
  [
    'rateOfChange',
    domains.rateOfChange,
    [2 ** -53 - 1, 0, 1],
    [-1, 1.01],
    'a rate above -1 and up to 1, such as 0.03 for 3%',
  ],
  ['weeks', domains.weeks, [0.1, 52, 53], [0, 53.1, -1], 'more than zero and at most 53'],
  ['wholeNumber', domains.wholeNumber(2, 5), [2, 3, 5], [1, 6, 2.5], 'a whole number from 2 to 5'],
  ['upTo', domains.upTo(1, 'at most 1'), [1, -1e15], [1.1, -1.1e15], 'at most 1'],
  [
    'fromUntil',
    domains.fromUntil(32874, 109575, 'a date'),
    [32874, 109574.99],
    [32873.9, 109575, NaN],
    'a date',
  ],
  ['moreThanZeroUpTo', domains.moreThanZeroUpTo(9, 'up to 9'), [0.1, 9], [0, 9.1], 'up to 9'],
];

test.each(cases)('%s', (_, domain, admitted, refused, accepts) => {
  expect(admitted.map((value) => domains.admits(domain, value))).toEqual(admitted.map(() => true));
  expect(refused.map((value) => domains.admits(domain, value))).toEqual(refused.map(() => false));
  expect(domain.accepts).toBe(accepts);
});
