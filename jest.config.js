const { availableParallelism } = require('node:os');
const { left } = require('./test/support/slowFiles.cjs');

/** Packages published only as ES modules, which Jest must transform. */
const esModules = [
  '@borgar/fx',
  'lodash-es',
  'nanoid',
  'kdbush',
  'rbush',
  'quickselect',
  'franc-min',
  'trigram-utils',
  'n-gram',
  'collapse-white-space',
  'cjk-regex',
  'unicode-regex',
  'regexp-util',
  'd3-[a-z-]+',
  'internmap',
];

const transform = {
  '\\.(ts|tsx|js|mjs)$': [
    '@swc/jest',
    {
      jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    },
  ],
};
/** What much is calculated with: jest looks up every other global in its sandbox, each time anew. */
const quickGlobals = ['Array', 'Map', 'Math', 'Number', 'Object', 'Set', 'String'];
const common = {
  transform,
  sandboxInjectedGlobals: quickGlobals,
  transformIgnorePatterns: [`node_modules/(?!(${esModules.join('|')})/)`],
};

const notToday = left.map((file) => `<rootDir>/test/${file}\\.test\\.tsx?$`);

module.exports = {
  // A machine of two cores has much to do at once; a test that hangs is still found.
  testTimeout: 30_000,
  // Much of a test in the embedded workbook is waiting, which with a worker a core leaves cores idle.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/', ...notToday],
      globalSetup: '<rootDir>/test/support/buildFunctions.ts',
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      testPathIgnorePatterns: notToday,
      globalSetup: '<rootDir>/test/browser/support/globalSetup.ts',
      globalTeardown: '<rootDir>/test/browser/support/globalTeardown.ts',
    },
  ],
};
