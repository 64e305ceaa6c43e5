/** A piece of writing on one sheet, before that sheet exists. */
export interface OnSheet {
  weight: number;
  queue(worksheet: Excel.Worksheet, context: Excel.RequestContext): void;
}

/** Roughly what one property set on one object takes in a request. */
export const ONE_ACTION = 400;

/** Requirement sets that a current Excel has and the oldest one that the add-in opens in has not. */
export const SPILL_API = '1.12';
export const NOTES_API = '1.18';

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
