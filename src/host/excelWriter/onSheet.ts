/** A piece of writing on one sheet, before that sheet exists. */
export interface OnSheet {
  weight: number;
  queue(worksheet: Excel.Worksheet, context: Excel.RequestContext): void;
}

/** Roughly what one property set on one object takes in a request. */
export const ONE_ACTION = 400;
