/** What scripts take from the embedded workbook: no page, no browser. */
export { loadBuiltFunctions } from './builtFunctions';
export { computedWorkbook } from './computed';
export { type Evaluated, evaluateFormulas, isError } from './evaluate';
