import { answered, questionOf, rangeAbout } from '../../../src/cases/parts/inputs/answered';
import { within } from '../../../src/cases/parts/inputs/accepts';
import { givenOnBuild } from '../../../src/cases/parts/whose';
import { formats } from '../../../src/plan/cells';

const rate = {
  key: 'rate' as const,
  label: 'Hourly rate',
  low: 20,
  central: 25,
  high: 30,
  unit: '£ an hour',
  format: formats.poundsAndPence,
  whose: 'Our assumption' as const,
  source: 'Replace it with your own figure.',
  owner: 'Finance',
  accepts: within(0, 100, 'Pounds an hour'),
};
const { low: _low, high: _high, ...alone } = rate;
const questions = [questionOf(rate, 'What you pay.')];

test('a question asks for the central value, within what the input accepts', () => {
  expect(questions[0]).toEqual({
    id: 'rate',
    kind: 'number',
    label: 'Hourly rate',
    help: 'What you pay.',
    unit: '£ an hour',
    whose: 'Our assumption',
    source: 'Replace it with your own figure.',
    default: 25,
    least: 0,
    most: 100,
  });
  expect(questionOf({ ...rate, format: formats.percent }, 'A share.')).toMatchObject({ kind: 'share' });
  expect(() => questionOf({ ...rate, central: 'Low' }, 'Words.')).toThrow('rate is in words');
});

test.each([
  ['double', 50, { low: 40, central: 50, high: 60 }],
  ['as much as is accepted', 100, { low: 80, central: 100, high: 100 }],
  ['zero', 0, { low: 0, central: 0, high: 0 }],
])('low and high keep their distance in proportion: %s', (_, central, expected) => {
  expect(rangeAbout(rate, central)).toEqual(expected);
});

test('an answer is the person’s, with its range ours, and what is not answered keeps its default', () => {
  expect(answered([rate], questions, {})).toEqual([rate]);
  const [given] = answered([rate], questions, { rate: 50 });
  expect(given).toMatchObject({ low: 40, central: 50, high: 60, whose: 'Yours' });
  expect(given!.source).toMatch(/Low and high: our assumption, in proportion/);
  expect(answered([alone], questions, { rate: 25 })).toEqual([{ ...alone, ...givenOnBuild }]);
});

test.each([
  ['an answer to no question', { fee: 1 }, 'There is no question fee; the questions are rate'],
  ['words', { rate: 'much' }, 'rate must be a number; it is "much"'],
  ['too much', { rate: 101 }, 'rate must be Pounds an hour, from 0 to 100. It is 101. (Hourly rate)'],
])('refuses %s', (_, answers, message) => {
  expect(() => answered([rate], questions, answers)).toThrow(message);
});
