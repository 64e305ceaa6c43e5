const { projects } = require('./jest.config.js');

/** Mutation testing runs the tests of one layer thousands of times: those alone, and without building anything. */
const [node] = projects;
const only = (...tests) => ({
  ...node,
  globalSetup: undefined,
  testPathIgnorePatterns: [],
  testMatch: tests,
});

module.exports =
  process.env.MUTATED === 'arguments'
    ? only('<rootDir>/test/functions/arguments/**/*.test.ts', '<rootDir>/test/functions/evidence.test.ts')
    : only('<rootDir>/test/model/**/*.test.ts');
