import type { StepLook } from './batches';

type OnWorksheet = (worksheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** A piece of writing on one sheet, before that sheet exists. */
export interface OnSheet {
  weight: number;
  queue: OnWorksheet;
  look?: Omit<StepLook, 'otherwise'> & { otherwise?: OnWorksheet[] };
}

/** Roughly what one property set on one object takes in a request. */
export const ONE_ACTION = 400;
