/** The exports of the embedded workbook for scripts: no page, no browser. */
export { loadBuiltFunctions } from './builtFunctions';
export { computedWorkbook } from './computed';
export { type Evaluated, evaluateFormulas, isError } from './evaluate';
