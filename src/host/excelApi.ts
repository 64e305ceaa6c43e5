/** What the oldest Excel that the add-in opens in has not. */
export const SPILL_API = '1.12';
export const NOTES_API = '1.18';

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
