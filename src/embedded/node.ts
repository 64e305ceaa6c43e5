/** What scripts take from the embedded workbook: no page, no browser. */
export { loadBuiltFunctions } from './builtFunctions';
export { computedWorkbook } from './computed';
export { type Answer, evaluateFormulas, isError } from './evaluate';
