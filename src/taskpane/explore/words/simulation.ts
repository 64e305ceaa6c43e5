import { plural } from '../../shared/format/plural';

export const simulation = {
  title: '4. How likely',
  note: 'Every input varies at once, many times over, each as likely as its range says. Each varies by itself, unless you say below that it moves with another.',
  trials: 'Trials',
  trialsHelp: (least: number, most: number) =>
    `From ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}. More trials, less left to luck.`,
  trialsWrong: (least: number, most: number) =>
    `Type a whole number from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}.`,
  seed: 'Seed',
  seedHelp: 'The same seed, trials, inputs and pairs give the same figures.',
  seedWrong: 'Type a whole number from 0 to 1,000,000,000.',
  run: (trials: number) => `Run ${trials.toLocaleString('en-GB')} trials`,
  takes: (time: string) => `Takes ${time}.`,
  takesLittle: 'Takes a second or two.',
  takesEdits: 'Leave the workbook alone meanwhile: typing in it stops this.',
  doing: (done: number, of: number, left: string) =>
    `Trial ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}${left && `, ${left} left`}`,
  changed: (cell: string) =>
    `The workbook has changed since: ${cell} is different from before. Work out what matters most again.`,
  none: 'The cell showed a number in none of the trials, so there is no result.',
  some: (missing: number, of: number) =>
    `In ${missing.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} trials the cell showed no number. They are left out of everything below.`,
  chart: (output: string) => `How often each result came up: ${output}`,
  alt: (p10: string, p90: string) =>
    `Columns of how many trials gave each result. Four in five lie between ${p10} and ${p90}.`,
  axis: 'Result',
  count: 'Trials',
  slider: 'Target',
  offLeft: 'The target is below everything shown.',
  offRight: 'The target is above everything shown.',
  meets: 'Meets the target',
  misses: 'Misses the target',
  whole: (labels: string) => `Whole numbers only, because the workbook takes no others: ${labels}.`,
  drag: 'Drag the line, use the arrow keys on it, or type the target.',
  chance: {
    atLeast: (target: string) => `Chance of ${target} or more`,
    atMost: (target: string) => `Chance of ${target} or less`,
  },
  exactly: (percent: string) => `${percent} of the trials`,
  figures: 'Figures of the simulation',
  figure: 'Figure',
  measures: {
    p10: 'One in ten is below this (P10)',
    p50: 'Half are below this (P50)',
    p90: 'Nine in ten are below this (P90)',
    mean: 'Average (mean)',
    error: (value: string) => `give or take ${value}, its standard error`,
    central: 'With every input at its value now (central)',
  },
  central: {
    above: (by: string) => `The central result is ${by} above the average of the trials.`,
    below: (by: string) => `The central result is ${by} below the average of the trials.`,
    same: 'The central result is the average of the trials.',
  },
  stale: 'The inputs have changed since. Run the trials again.',
} as const;

export const check = {
  title: 'Check the copy of the formulas',
  note: 'Works some of the trials out again by recalculating the workbook itself, and compares to nine digits. The inputs are put back.',
  run: (trials: number) => `Check ${trials} of the trials`,
  agree: (checked: number) => `${checked} of ${checked} trials came out the same in the workbook itself.`,
  differ: (differing: number, checked: number) =>
    `${differing} of ${checked} trials came out differently in the workbook itself. Do not use these results.`,
} as const;

export const together = {
  title: 'Inputs that move together',
  count: (count: number) => (count === 0 ? 'none so far' : plural(count, 'pair')),
  note: 'Add a pair where a high value of one input tends to come with a high value of another, or with a low one. Every pair that you do not list counts as 0.',
  effect:
    'This moves no input’s value now and changes no range. It makes the spread of the result wider or narrower; where inputs are multiplied with each other, the average may move a little too.',
  fewer: 'Only one input is chosen, and it takes two to move together.',
  list: 'Pairs that move together',
  first: 'First input',
  second: 'Second input',
  choose: 'Choose an input',
  rank: 'How closely (rank correlation)',
  scale: '1: the higher one, the higher the other. 0: not together. −1: the higher one, the lower the other.',
  add: 'Add the pair',
  added: (name: string) => `Added: ${name}.`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  removed: (name: string) => `Removed: ${name}.`,
  pair: (first: string, second: string) => `${first} with ${second}`,
  strength: {
    not: 'not together',
    hardly: 'hardly together',
    weakly: 'weakly together',
    fairly: 'fairly strongly together',
    strongly: 'strongly together',
    very: 'very strongly together',
    wholly: 'wholly together',
  },
  opposite: (strength: string) => `${strength}, in opposite directions`,
  inWords: (rank: string, strength: string) => `${rank}: ${strength}`,
  notUsed: (names: string) => `Not used, because it is not among the chosen inputs: ${names}.`,
  unnamed: 'Choose the first and the second input of the pair.',
  same: (name: string) => `${name} is chosen twice. A pair needs two different inputs.`,
  already: (name: string, rank: string) =>
    `${name} is in the list already, at ${rank}. Remove it there to give another value.`,
  outOfRange: (name: string, typed: string) =>
    `${name} must be a number from −1 to 1; it is ${typed === '' ? 'blank' : `“${typed}”`}.`,
  contradiction: (given: string, isAllListed: boolean) =>
    `These contradict each other: ${given}. No values can go together in all these ways, so no trials can be run. Bring one nearer to 0${isAllListed ? '' : ', or add a pair that is not listed'}.`,
  listed: (name: string, rank: string) => `${name} ${rank}`,
  unlisted: (name: string) => `${name} 0 (not listed)`,
} as const;

export const drivers = {
  title: 'What drives the spread',
  note: 'Roughly how much of the spread goes with each input (squared rank correlation). Approximate: read it as an order, not as exact shares.',
  together:
    'Inputs that move together are counted as one, because what each of them does cannot be told apart in the trials. Section 3 shows what each does by itself.',
  joined: (labels: string[]) => `${labels.join('; ')} (together)`,
  eachAlone: 'see section 3',
  table: 'Shares of the spread',
  headings: ['Input', 'Share', 'More of it'],
  raises: 'raises the result',
  lowers: 'lowers the result',
  none: 'The result hardly varies, so no input drives it.',
  rest: (count: number) => `${plural(count, 'other')} below 1% each`,
  chance: (labels: string) => `Too small to tell from chance with this number of trials: ${labels}.`,
} as const;
