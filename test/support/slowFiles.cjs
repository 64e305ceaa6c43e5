/**
 * Files whose tests take long in every line of them: `npm test` runs every fifth one, the others on the next four days,
 * and `npm run test:long` all. A file that is named is always run. The seed of the day is that of `long.ts`.
 */
const slow = [
  'browser/accessibility',
  'browser/cases',
  'browser/entries',
  'browser/explore',
  'browser/faults',
  'browser/inSight',
  'browser/journeys/commissioner',
  'browser/journeys/financeOfficer',
  'browser/journeys/otLead',
  'browser/library',
  'browser/looks',
  'browser/shortcuts',
  'browser/trials',
  'browser/walk',
  'cases/careReview/arithmetic',
  'cases/careReview/checks',
  'cases/careReview/method',
  'cases/careReview/mtfs',
  'cases/careReview/tenYears',
  'cases/careReview/typed',
  'cases/parts/addedRows',
  'cases/parts/insertedRows',
  'cases/questionBounds',
  'cases/rateComparison/market',
  'cases/rateComparison/money',
  'cases/rateComparison/ownFigures',
  'cases/rateComparison/whose',
  'cases/workforce/checks',
  'cases/workforce/ownFigures',
  'cases/workforce/scenarios',
  'embedded/afterEdits',
  'embedded/fast/agreement',
  'embedded/undo/sequences/builtCases',
  'formulas/compile/agreement',
  'functions/wholeColumns',
  'host/excelLooks',
  'host/excelSize',
  'taskpane/handOver/builtCases',
  'witness/workforceCopy',
];

const { SEED, TEST_LONG, npm_lifecycle_event: script } = process.env;
const isWhole = script !== 'test' || TEST_LONG === '1';
const seed = Number(SEED ?? Math.floor(Date.now() / 86_400_000));

/** Those left to another day. */
exports.left = isWhole ? [] : slow.filter((_, i) => (i + seed) % 5 !== 0);
exports.seed = seed;
