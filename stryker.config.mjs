/** `npm run mutation`: the arithmetic first, then the readers of arguments, each against its own tests. */
const layer = process.env.MUTATED ?? 'model';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  packageManager: 'npm',
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    projectType: 'custom',
    configFile: 'jest.mutation.config.js',
    // The tests of the evidence reader load the functions by name, so their imports do not show what they touch.
    enableFindRelatedTests: layer === 'model',
  },
  coverageAnalysis: 'perTest',
  mutate: [layer === 'arguments' ? 'src/functions/arguments/**/*.ts' : 'src/model/**/*.ts'],
  ignorePatterns: ['build', 'dist', 'assets', 'docs'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: `build/mutation/${layer}.json` },
  tempDirName: 'build/stryker',
  timeoutMS: 15000,
  thresholds: { high: 95, low: 90, break: 90 },
  clearTextReporter: { logTests: false, allowEmojis: false },
};
