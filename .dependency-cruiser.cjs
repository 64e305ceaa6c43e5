/**
 * What each room of src may import from its neighbours. Arrows point one way: docs/contributing.md has the map.
 * Within a room, and everywhere, no circle.
 */
const mayImport = {
  model: [],
  formulas: [],
  plan: ['formulas'],
  evidence: ['model'],
  functions: ['formulas', 'evidence', 'model'],
  layout: ['plan', 'formulas'],
  cases: ['layout', 'plan', 'functions', 'formulas', 'evidence', 'model'],
  calculations: ['layout', 'plan', 'formulas', 'evidence', 'model'],
  files: ['plan', 'formulas'],
  extracts: ['plan', 'formulas', 'files'],
  handOver: ['files', 'functions', 'formulas', 'plan'],
  host: ['plan', 'formulas', 'files'],
  taskpane: [
    'cases',
    'calculations',
    'extracts',
    'handOver',
    'host',
    'functions',
    'formulas',
    'plan',
    'files',
    'evidence',
    'model',
  ],
  embedded: [
    'taskpane',
    'cases',
    'handOver',
    'host',
    'functions',
    'formulas',
    'plan',
    'files',
    'evidence',
    'model',
  ],
};

const rooms = Object.keys(mayImport);

/** The one module of dates, which every room may use. */
const DATES = 'model/dates[.]ts';

/** Places within rooms that know less than their room. */
const within = [
  {
    from: '^src/host/(?!excel/|embedded/)',
    to: '^src/host/(excel|embedded)/',
    why: 'The contract knows no spreadsheet.',
  },
  {
    from: '^src/host/excel/',
    to: '^src/host/embedded/',
    why: 'Each spreadsheet answers the contract by itself.',
  },
  {
    from: '^src/host/embedded/',
    to: '^src/host/excel/',
    why: 'Each spreadsheet answers the contract by itself.',
  },
  {
    from: '^src/taskpane/shared/',
    to: '^src/taskpane/(?!shared/)',
    why: 'What pages share knows no page.',
  },
  {
    from: '^src/cases/parts/',
    to: '^src/cases/(?!parts/)',
    why: 'What workbooks share knows no workbook.',
  },
  {
    from: '^src/cases/(?!parts/)([^/]+)/',
    to: '^src/cases/(?!parts/)',
    notTo: '^src/cases/$1/',
    why: 'A workbook knows no other.',
  },
  ...['build', 'data', 'lookUp', 'explain', 'explore', 'finish'].map((one) => ({
    from: `^src/taskpane/${one}/`,
    to: `^src/taskpane/(?!${one}/|shared/|implementations)`,
    why: 'A page knows no other page.',
  })),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...rooms.map((room) => ({
      name: `${room}-knows-its-neighbours`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/((${[room, ...mayImport[room]].join('|')})/|${DATES})` },
    })),
    {
      name: 'model-imports-nothing-but-itself',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/model/' },
    },
    {
      name: 'formulas-import-little',
      comment: 'The functions of a spreadsheet are free of the spreadsheet.',
      severity: 'error',
      from: { path: '^src/formulas/' },
      to: { dependencyTypes: ['npm'], pathNot: 'node_modules/(@borgar/fx|numfmt)/' },
    },
    ...within.map(({ from, to, notTo, why }, i) => ({
      name: `within-${i + 1}`,
      comment: why,
      severity: 'error',
      from: { path: from },
      to: { path: to, ...(notTo && { pathNot: notTo }) },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
