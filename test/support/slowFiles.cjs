/**
 * Files whose tests take long in every line of them, the longest first: `npm test` runs a seventh of them each day of
 * the week, and `npm run test:long` all. A file that is named is always run. The seed of the day is that of `long.ts`.
 */
const slow = [
  'browser/journeys/otLead',
  'browser/journeys/commissioner',
  'browser/journeys/financeOfficer',
  'browser/explore',
  'browser/library',
  'embedded/undo/sequences/builtCases',
  'browser/accessibility',
  'browser/faults',
  'browser/entries',
  'cases/together',
  'cases/careReview/typed',
  'witness/changedInputs',
  'cases/rateComparison/whose',
  'browser/files',
  'cases/rateComparison/horizon',
  'cases/workforce/horizon',
  'cases/careReview/checks',
  'cases/serviceDashboard/checks',
  'cases/savingsProgramme/checks',
  'browser/trials',
  'cases/careReview/mtfs',
  'cases/careReview/tenYears',
  'witness/workforceCopy',
  'witness/witness',
  'cases/rateComparison/checks',
  'functions/wholeColumns',
  'cases/parts/addedRows',
  'cases/rateComparison/ownFigures',
  'cases/careReview/method',
  'cases/workforce/scenarios',
  'browser/tabs',
  'browser/bar',
  'embedded/afterEdits',
  'cases/rateComparison/market',
  'libreoffice/twins',
  'browser/inSight',
  'cases/parts/insertedRows',
  'cases/careReview/arithmetic',
  'cases/savingsProgramme/arithmetic',
  'cases/savingsProgramme/tracker',
  'cases/savingsProgramme/example',
  'browser/cases',
  'browser/walk',
  'formulas/compile/agreement',
  'cases/ownCouncil',
  'cases/workforce/ownFigures',
  'files/open/pair',
  'browser/shortcuts',
  'browser/looks',
  'differential/differential',
  'host/excelSize',
  'taskpane/handOver/builtCases',
  'cases/workforce/checks',
  'cases/prevention/checks',
  'cases/questionBounds',
  'browser/losses',
  'browser/print',
  'host/excelLooks',
  'embedded/plainTables',
  'libreoffice/plainTables',
  'witness/blankCells',
  'embedded/fast/agreement',
  'cases/prevention/arithmetic',
  'cases/prevention/turning',
  'cases/prevention/worked',
  'cases/prevention/plan',
  'taskpane/data/intoWorkbook',
  'browser/keysBack',
  'cases/referenceSeries',
  'cases/workforce/turning',
  'cases/careReview/turning',
  'cases/workforce/cash',
  'cases/serviceDashboard/suppression',
  'cases/typedDecimals',
  'cases/workforce/insurance',
  'cases/rateComparison/money',
];
const DAYS = 7;

/** Dealt like cards, back and forth, so that no day takes much longer than another. */
const dayOf = (i) => (Math.floor(i / DAYS) % 2 === 0 ? i % DAYS : DAYS - 1 - (i % DAYS));

const { SEED, TEST_LONG, npm_lifecycle_event: script } = process.env;
const isWhole = script !== 'test' || TEST_LONG === '1';
const seed = Number(SEED ?? Math.floor(Date.now() / 86_400_000));

/** Those left to another day. */
exports.left = isWhole ? [] : slow.filter((_, i) => dayOf(i) !== seed % DAYS);
exports.seed = seed;
exports.slow = slow;
