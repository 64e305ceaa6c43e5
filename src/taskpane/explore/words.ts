import type { Spreadsheet } from '../../host/spreadsheet';
import { plural } from '../shared/format/plural';

/** Everything that is said of what could go wrong. */
export const words = {
  heading: 'Explore',
  lead: 'See what could go wrong: which inputs matter most, how far each can move before the answer changes, and how likely the result is to meet a target. The inputs of the workbook are put back as they were.',
  stop: 'Stop',
  working: 'Working it out',
  worker: {
    died: (reason: string) => `stopped working (${reason || 'it gave no reason'})`,
    silent: (seconds: number) => `did not answer for ${seconds} seconds`,
    garbled: 'sent something that could not be read',
    unstoppable: 'did not stop when it was asked to',
    again: (what: string) => `The background worker ${what}. The work was begun again in a new one.`,
    failed: (what: string) =>
      `The background worker failed twice: it ${what}. Try again with fewer trials or fewer inputs, or in another browser.`,
  },
  stopping: 'Stopping. Inputs that were varied are being put back.',
  unstopped: (inputs: string) =>
    `This has not stopped within 20 seconds, because the spreadsheet does not answer. The inputs may not be as they were: look at ${inputs}.`,
  unended:
    'What was stopped has not ended yet, because the spreadsheet does not answer. Wait, or save the workbook and open it again.',
  noNumber: 'no number',
  nothing: 'nothing',

  output: {
    title: '1. The result to question',
    note: 'Select a cell with a formula that gives a number, such as a net present value on a Results sheet.',
    use: 'Use the selected cell',
    chosen: (sheet: string, address: string) => `${sheet}, ${address}`,
    shows: 'shows',
    show: 'Show the cell',
    noFormula: (cell: string) =>
      `${cell} holds no formula, so nothing could change it. Select a cell with a formula that gives a number.`,
    calculating: (cell: string) =>
      `${cell} is still calculating, so it has no figure yet. Wait a moment, then try again. If it stays, reload the pane, then choose Formulas, Calculate Now.`,
    noNumber: (cell: string, holds: string) =>
      `${cell} shows ${holds}, not a number. Select a cell with a formula that gives a number.`,
  },

  inputs: {
    title: '2. The inputs that may vary',
    note: 'Found in rows with Low, Central and High. The value now in the cell is the starting point.',
    none: 'No row under the headings Low, Central and High feeds this result. Add inputs of your own below.',
    found: (count: number) =>
      `${plural(count, 'input')} found that ${count === 1 ? 'feeds' : 'feed'} this result.`,
    leftOut: (count: number) =>
      `${plural(count, 'input')} left out, because the result does not depend on ${count === 1 ? 'it' : 'them'}:`,
    unknown:
      'Some formulas refer to cells in ways that cannot be followed, so inputs that do not matter may be listed too.',
    unusable: {
      order: (label: string, cell: string) =>
        `${label} (${cell}) is left out: its Low, Central and High are not in order.`,
      noNumber: (label: string, cell: string) =>
        `${label} (${cell}) is left out: its Central cell holds no number.`,
    },
    again: 'Look for inputs again',
    all: 'Choose all',
    clear: 'Choose none',
    chosen: (count: number) => `${plural(count, 'input')} chosen.`,
    change: 'Change',
    changeOf: (label: string) => `Change the range of ${label}`,
    done: 'Done',
    remove: 'Remove',
    now: (value: string, unit: string) => `Now ${value}${unit && ` ${unit}`}`,
    nowHolds: (holds: string) => `Now ${holds}, not a number`,
    moved: (label: string, cell: string) =>
      `${cell} is not “${label}” any more, because rows were inserted or the words changed. Look for inputs again; remove an input of your own and add it again.`,
    range: (low: string, high: string) => `${low} to ${high}`,
    distribution: 'Which values are likely',
    low: 'Low',
    high: 'High',
    notNumber: (typed: string) => (typed.trim() === '' ? 'Type a number.' : `“${typed}” is not a number.`),
  },

  add: {
    title: 'Add an input of your own',
    note: 'To vary a cell that is not listed, select it and press “Add the selected cell”.',
    use: 'Add the selected cell',
    formula: (cell: string) => `${cell} holds a formula. Select a cell with a plain number instead.`,
    notNumber: (cell: string) => `${cell} holds no number. Select a cell with a plain number.`,
    already: (cell: string) => `${cell} is in the list already.`,
    share: 'share',
    isOutput: (cell: string) => `${cell} is the result itself.`,
    noEffect: (cell: string) => `The result does not depend on ${cell}, so it was not added.`,
    added: (cell: string) =>
      `${cell} is added, with a range of a tenth either way. Change the range to what you think.`,
  },

  kinds: {
    pert: {
      name: 'PERT',
      meaning:
        'Low and High are the least and the most it could be; the value now is the most likely, and values near it are much likelier.',
    },
    triangular: {
      name: 'Triangular',
      meaning:
        'Low and High are the least and the most it could be; the value now is the most likely. The ends are likelier than with PERT.',
    },
    uniform: {
      name: 'Uniform',
      meaning: 'Anything from Low to High is equally likely. The value now plays no part.',
    },
    normal: {
      name: 'Normal',
      meaning: 'One time in ten it is below Low, one time in ten above High; the value now must lie halfway.',
    },
    lognormal: {
      name: 'Lognormal',
      meaning:
        'One time in ten it is below Low, one time in ten above High; the value now is the middle one, and the longer tail is upwards.',
    },
    percentiles: {
      name: 'Percentiles',
      meaning:
        'One time in ten it is below Low, one time in ten above High; half the time it is below the value now. It may lean either way.',
    },
  },

  tornado: {
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
  },

  way: {
    compiled:
      'Worked out by a copy of the formulas. It gives what the workbook gives as it stands, with every input low, and with every input high.',
    unchecked:
      'Worked out by a copy of the formulas, and not checked yet: the workbook itself is being recalculated to check it. Do not use these figures until this page says that they are checked.',
    recalculated: 'Worked out by recalculating the workbook itself with each set of values.',
    changed: (changes: readonly string[]) =>
      `${changes.join(' ')} What stands below is of the values before. Work it out again.`,
    shows: (cell: string, now: string, then: string) => `${cell} now shows ${now}, not ${then}.`,
    holds: (input: string, now: string, then: string) => `${input} is now ${now}, not ${then}.`,
    ranges: (input: string, now: string, then: string) => `${input} now ranges from ${now}, not ${then}.`,
    listed: (input: string) => `${input} is an input by now.`,
    more: (count: number) => `${plural(count, 'other input')} changed too.`,
    before: 'Of the values before the change that section 3 names.',
    disagrees: 'a copy of the formulas gave another value with every input at its low or high value.',
    stopped: (cell: string, because: string) =>
      `That is slow, and needed because the formulas could not be copied. ${cell}: ${because.replace(/\.$/, '')}.`,
  },

  target: {
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
  },

  switching: {
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
  },

  simulation: {
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
      `The workbook has changed since: ${cell} is another than it was. Work out what matters most again.`,
    none: 'In no trial did the cell show a number, so there is nothing to say.',
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
  },

  check: {
    title: 'Check the copy of the formulas',
    note: 'Works some of the trials out again by recalculating the workbook itself, and compares to nine digits. The inputs are put back.',
    run: (trials: number) => `Check ${trials} of the trials`,
    agree: (checked: number) => `${checked} of ${checked} trials came out the same in the workbook itself.`,
    differ: (differing: number, checked: number) =>
      `${differing} of ${checked} trials came out otherwise in the workbook itself. Do not use these results.`,
  },

  together: {
    title: 'Inputs that move together',
    count: (count: number) => (count === 0 ? 'none said so far' : plural(count, 'pair')),
    note: 'Say so where a high value of one input tends to come with a high value of another, or with a low one. Every pair that you do not list counts as 0.',
    effect:
      'This moves no input’s value now and changes no range. It makes the spread of the result wider or narrower; where inputs are multiplied with each other, the average may move a little too.',
    fewer: 'Only one input is chosen, and it takes two to move together.',
    list: 'Pairs that move together',
    first: 'First input',
    second: 'Second input',
    choose: 'Choose an input',
    rank: 'How closely (rank correlation)',
    scale:
      '1: the higher one, the higher the other. 0: not together. −1: the higher one, the lower the other.',
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
  },

  drivers: {
    title: 'What drives the spread',
    note: 'Roughly how much of the spread goes with each input (squared rank correlation). Approximate: read it as an order, not as exact shares.',
    together:
      'Inputs that move together are counted as one, because what each of them does cannot be told apart in the trials. What each does by itself stands in section 3.',
    joined: (labels: string[]) => `${labels.join('; ')} (together)`,
    eachAlone: 'see section 3',
    table: 'Shares of the spread',
    headings: ['Input', 'Share', 'More of it'],
    raises: 'raises the result',
    lowers: 'lowers the result',
    none: 'The result hardly varies, so no input drives it.',
    rest: (count: number) => `${plural(count, 'other')} below 1% each`,
    chance: (labels: string) => `Too small to be told from chance in so few trials: ${labels}.`,
  },

  scenarios: {
    title: 'Scenarios side by side',
    note: 'Saves the chosen inputs and the result as they are now, under a name, on the sheet “Scenarios” of this workbook.',
    name: 'Name of the scenario',
    save: 'Save the scenario',
    saved: (name: string) => `“${name}” is saved on the sheet “Scenarios”.`,
    nameless: 'Type a name for the scenario, which must not begin with an equals sign.',
    long: (most: number) =>
      `The name of a scenario has at most ${most} characters, to stand at the head of a column.`,
    full: (most: number) =>
      `The sheet “Scenarios” has room for ${most}. Save under a name that is there, or delete one.`,
    tooMany: (most: number) => `A scenario has at most ${most} cells. Choose fewer inputs.`,
    table: 'Saved scenarios',
    result: 'Result',
    putBack: (name: string) => `Put the inputs of “${name}” back`,
    moved: (name: string, cells: { sheet: string; address: string; label: string }[]) =>
      `Nothing was put back. ${cells
        .slice(0, 5)
        .map(({ sheet, address, label }) => `${sheet} ${address} was “${label}”`)
        .join(
          '; ',
        )}${cells.length > 5 ? `; and ${cells.length - 5} more` : ''} when “${name}” was saved, and is not that any more: rows may have been inserted, or the cell may hold a formula. Type the values of “${name}” from the sheet “Scenarios”, or save it again.`,
    notPutBack: (name: string, cells: string[]) =>
      `Read again: ${cells.join(', ')} ${cells.length === 1 ? 'does' : 'do'} not hold what “${name}” has. Type ${cells.length === 1 ? 'it' : 'them'} from the sheet “Scenarios”.`,
    putBackDone: (name: string, kind: Spreadsheet['kind']) =>
      `Read again: the workbook has the inputs of “${name}”. ${kind === 'embedded' ? 'Undo takes them away again.' : 'Excel may not undo this: to go back, put another saved scenario back.'}`,
    differing: 'Only inputs that differ between scenarios are shown here; the sheet has all.',
    sheet: {
      name: 'Scenarios',
      title: 'Scenarios',
      note: 'Written by the Explore page. Values as they were when each scenario was saved; nothing here calculates.',
      headings: ['Kind', 'What', 'Sheet', 'Cell', 'Unit'],
      kinds: { input: 'Input', result: 'Result' },
      resultUnit: 'as in its cell',
    },
  },

  record: {
    heading: 'Keep a record',
    note: 'Adds a sheet with everything above: inputs, method, seed and results, as values that cannot move, with the date and the version.',
    write: 'Add a record to the workbook',
    done: (sheet: string) => `Recorded on the sheet “${sheet}”.`,
    name: (date: string) => `Explored ${date}`,
    title: (cell: string, date: string) => `What could change ${cell}: explored on ${date}`,
    frozen:
      'A record: values as they were worked out on that day. The same inputs, pairs, trials and seed, with the same workbook and version, give the same figures.',
    fact: {
      engine: 'Worked out with',
      data: 'Data',
      date: 'Date',
      output: 'Cell in question',
      called: 'What its row says it is',
      formula: 'Its formula',
      method: 'Method',
      base: 'Its value with every input as it stood',
      trials: 'Trials',
      seed: 'Seed',
      draws: 'Draws',
    },
    uncalled: 'nothing',
    methods: {
      compiled:
        'A copy of the formulas, checked against the workbook as it stood, with every input low and with every input high',
      recalculated: 'The workbook recalculated with each set of values',
    },
    draws: {
      independent: 'Sobol points under eight independent scrambles; inputs independent of each other',
      together:
        'Sobol points under eight independent scrambles; inputs correlated by rank as listed (Gaussian copula, in the order of the inputs), pairs not listed at 0',
    },
    units: { trials: 'trials', none: 'none', share: 'share' },
    unitOf: {
      '£': (cell: string) => `£, as in ${cell}`,
      '%': (cell: string) => `share, as in ${cell}`,
      '': (cell: string) => `as in ${cell}`,
    },
    rounded: (kind: string) => `${kind}, rounded to whole numbers`,
    notApplicable: 'not applicable',
    inputs: {
      title: 'Inputs',
      headings: ['Input', 'Cell', 'Unit', 'Distribution', 'Low', 'As it stood', 'High'],
    },
    together: {
      title: 'Inputs that move together',
      headings: ['Input', 'Cell', 'Moves with', 'Its cell', 'Rank correlation'],
    },
    tornado: {
      title: 'Each input alone at its low and at its high value',
      headings: ['Input', 'Cell', 'Unit', 'Result at low', 'Result at high', 'Swing'],
    },
    switching: {
      title: 'Values at which the result reaches the target, the other inputs as they stood',
      headings: ['Input', 'Cell', 'Unit', 'Would have to be', 'A change of'],
      target: 'Target',
    },
    simulation: {
      title: 'All inputs varied at once',
      headings: ['Measure', 'Value', 'Unit'],
      measures: {
        counted: 'Trials in which the cell showed a number',
        mean: 'Mean',
        standardError: 'Standard error of the mean, from eight scrambles',
        p10: '10th percentile (P10)',
        p50: 'Median (P50)',
        p90: '90th percentile (P90)',
        least: 'Least',
        most: 'Most',
        target: { atLeast: 'Target: at least', atMost: 'Target: at most' },
        met: 'Trials that meet the target',
        chance: 'Chance of meeting the target',
        central: 'With every input as it stood (central)',
        fromMean: 'Central less mean',
      },
    },
    drivers: {
      title:
        'What drives the spread: squared rank correlations as shares of their sum (approximate); inputs that move together count as one',
      headings: ['Input', 'Cell', 'Unit', 'Share'],
      chance: 'too small to be told from chance',
    },
  },

  time: {
    seconds: (count: number) => `about ${plural(count, 'second')}`,
    minutes: (count: number) => `about ${plural(count, 'minute')}`,
  },
} as const;

export function timeInWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 90)
    return words.time.seconds(Math.max(1, seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5));
  return words.time.minutes(Math.round(seconds / 60));
}
