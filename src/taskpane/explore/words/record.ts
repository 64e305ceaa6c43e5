export const record = {
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
    called: 'Label of its row',
    formula: 'Its formula',
    method: 'Method',
    base: 'Its value with every input unchanged',
    trials: 'Trials',
    seed: 'Seed',
    draws: 'Draws',
  },
  uncalled: 'nothing',
  methods: {
    compiled:
      'A copy of the formulas, checked against the workbook with every input unchanged, all low and all high',
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
    headings: ['Input', 'Cell', 'Unit', 'Distribution', 'Low', 'As it was', 'High'],
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
    title: 'Values at which the result reaches the target, the other inputs unchanged',
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
      central: 'With every input unchanged (central)',
      fromMean: 'Central less mean',
    },
  },
  drivers: {
    title:
      'What drives the spread: squared rank correlations as shares of their sum (approximate); inputs that move together count as one',
    headings: ['Input', 'Cell', 'Unit', 'Share'],
    chance: 'too small to tell from chance',
  },
} as const;
