/** Sets that the oldest Excel in which the add-in opens lacks. */
export const SPILL_API = '1.12';
export const NOTES_API = '1.18';
export const JOINED_API = '1.13';

/**
 * The oldest set of custom functions that came after the reports of blanks that arrive as 0 (office-js 4702, 5262), both
 * marked as mended: Excel 2504. No set marks the mend itself.
 */
export const FUNCTIONS_API = '1.5';

/** Whether this Excel has the set of functions that the manifest asks for. */
export function supportsFunctions(): boolean {
  return Office.context.requirements.isSetSupported('CustomFunctionsRuntime', FUNCTIONS_API);
}

/**
 * Whether this Excel has a set of its API.
 * @param version of ExcelApi, such as `1.12`
 */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
