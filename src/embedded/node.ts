/** The exports of the embedded workbook for scripts: no page, no browser. */
export { loadBuiltFunctions } from './builtFunctions';
export { computedWorkbook } from './computed';
export { recalculated } from './recalculated';
export { type Evaluated, evaluateFormulas, isError } from './evaluate';
