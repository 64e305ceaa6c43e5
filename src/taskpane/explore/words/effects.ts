import { plural } from '../../shared/format/plural';

export const tornado = {
  title: '3. What matters most',
  note: 'Each input in turn at its low and at its high value, the others as they are now.',
  work: 'Work out what matters most',
  again: 'Work it out again',
  choose: 'Choose at least one input above.',
  chart: (output: string) => `What each input alone does to ${output}`,
  alt: (count: number, first: string) =>
    `A bar for each of ${plural(count, 'input')}, the widest first. The widest is ${first}.`,
  base: (value: string) => `Now ${value}`,
  atLow: 'At its low value',
  atHigh: 'At its high value',
  more: (count: number) => `${plural(count, 'narrower bar')} in the table below.`,
  table: 'Figures',
  headings: ['Input', 'At low', 'At high', 'Swing'],
  noEffect: (labels: string) => `No effect on this result: ${labels}.`,
  doing: (done: number, of: number) => `Recalculated ${done} of ${of}`,
} as const;

export const way = {
  compiled:
    'Worked out by a copy of the formulas. It gives the same as the workbook with the inputs as they are now, all low, and all high.',
  unchecked:
    'Worked out by a copy of the formulas, and not checked yet: the workbook itself is being recalculated to check it. Do not use these figures until this page says that they are checked.',
  recalculated: 'Worked out by recalculating the workbook itself with each set of values.',
  changed: (changes: readonly string[]) =>
    `${changes.join(' ')} The figures below are of the values before. Work them out again.`,
  shows: (cell: string, now: string, then: string) => `${cell} now shows ${now}, not ${then}.`,
  holds: (input: string, now: string, then: string) => `${input} is now ${now}, not ${then}.`,
  ranges: (input: string, now: string, then: string) => `${input} now ranges from ${now}, not ${then}.`,
  listed: (input: string) => `${input} is now an input.`,
  more: (count: number) => `${plural(count, 'other input')} changed too.`,
  before: 'These figures are from before the change named in section 3.',
  disagrees: 'a copy of the formulas gave another value with every input at its low or high value.',
  stopped: (cell: string, because: string) =>
    `That is slow, and needed because the formulas could not be copied. ${cell}: ${because.replace(/\.$/, '')}.`,
} as const;

export const target = {
  label: 'Target for the result',
  name: 'the target',
  wanted: 'The target is met when the result is',
  atLeast: 'the target or more',
  atMost: 'the target or less',
  because: {
    atLeast: (words: string) =>
      `Chosen because the sheet says “${words}”: more is better. Change it where that is wrong.`,
    atMost: (words: string) =>
      `Chosen because the sheet says “${words}”: less is better. Change it where that is wrong.`,
  },
  notNumber: (typed: string) => (typed.trim() === '' ? 'Type a number.' : `“${typed}” is not a number.`),
} as const;

export const switching = {
  title: 'How far each input can move',
  note: (target: string) =>
    `The value at which the result just reaches ${target}, the other inputs as they are now.`,
  work: 'Find where each would change the answer',
  headings: ['Input', 'Now', 'Would have to be', 'A change of'],
  table: 'Values at which the answer changes',
  never: (least: string, most: string) => `never between ${least} and ${most}`,
  byShare: (share: string) => `(${share})`,
  points: (size: string) => `${size} points`,
  stale: 'The target has changed since. Find them again.',
} as const;
