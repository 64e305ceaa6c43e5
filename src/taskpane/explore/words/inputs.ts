import { plural } from '../../shared/format/plural';

export const output = {
  title: '1. The result to question',
  note: 'Choose a result of the case, or select any cell with a formula that gives a number.',
  list: 'Results of this workbook',
  looking: 'Looking for results.',
  none: 'No sheet of results is here yet. Build a case, or select a cell with a formula that gives a number.',
  /** The accessible name of a button; its visible words come first. */
  named: (label: string, sheet: string, unit: string) =>
    `${label}${unit && ` (${unit})`}${/^results$/i.test(sheet) ? '' : `, ${sheet}`}`,
  another: 'Choose another result',
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
} as const;

export const inputs = {
  title: '2. The inputs that may vary',
  note: 'Found in rows with Low, Central and High. The value now in the cell is the starting point. A formula there is put back afterwards.',
  none: 'No row under the headings Low, Central and High feeds this result. Add inputs of your own below.',
  found: (count: number) =>
    `${plural(count, 'input')} found that ${count === 1 ? 'feeds' : 'feed'} this result.`,
  leftOut: (count: number) =>
    `${plural(count, 'input')} left out, because the result does not depend on ${count === 1 ? 'it' : 'them'}:`,
  notVaried: (count: number) => `${count} more inputs are left out, each with its reason`,
  unknown:
    'Some formulas refer to cells in ways that cannot be followed, so inputs that do not matter may be listed too.',
  unusable: {
    order: (label: string, cell: string) =>
      `${label} (${cell}) is left out: its Low, Central and High are not in order.`,
    noNumber: (label: string, cell: string) =>
      `${label} (${cell}) is left out: its Central cell holds no number.`,
    same: (label: string, cell: string) =>
      `${label} (${cell}) is left out: its Low, Central and High are the same. Type a range to vary it.`,
    filled: (label: string, cell: string) =>
      `${label} (${cell}) is left out: a formula that fills several cells gives its Central.`,
    follows: (label: string, cell: string, other: string) =>
      `${label} (${cell}) is left out: its formula follows “${other}”, and it moves with that. Type a number over it to vary it apart.`,
  },
  again: 'Look for inputs again',
  all: 'Choose all',
  clear: 'Choose none',
  chosen: (count: number) => `${plural(count, 'input')} chosen.`,
  change: 'Change',
  changeOf: (label: string) => `Change the range of ${label}`,
  done: 'Done',
  remove: 'Remove',
  now: (value: string, unit: string, isWorkedOut: boolean) =>
    `Now ${value}${unit && ` ${unit}`}${isWorkedOut ? ', from a formula' : ''}`,
  nowHolds: (holds: string) => `Now ${holds}, not a number`,
  moved: (label: string, cell: string) =>
    `${cell} is no longer “${label}”, because rows were inserted or the words changed. Look for inputs again; remove an input of your own and add it again.`,
  range: (low: string, high: string) => `${low} to ${high}`,
  distribution: 'Which values are likely',
  low: 'Low',
  high: 'High',
  notNumber: (typed: string) => (typed.trim() === '' ? 'Type a number.' : `“${typed}” is not a number.`),
} as const;

export const add = {
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
} as const;

export const kinds = {
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
      'One time in ten it is below Low, one time in ten above High; half the time it is below the value now. It may be skewed either way.',
  },
} as const;
