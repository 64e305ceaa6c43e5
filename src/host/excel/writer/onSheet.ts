import type { SheetPlan } from '../../../plan/plan';
import type { StepLook, WriteStep } from './batches';

type OnWorksheet = (worksheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** A piece of writing on one sheet, before that sheet exists. */
export interface OnSheet {
  weight: number;
  queue: OnWorksheet;
  look?: Omit<StepLook, 'otherwise'> & { otherwise?: OnWorksheet[] };
}

/** Roughly what one property set on one object takes in a request. */
export const ONE_ACTION = 400;

/** Pieces as steps that find their sheet by its name. */
export function on({ name }: SheetPlan, pieces: OnSheet[]): WriteStep[] {
  const onSheet =
    (queue: OnSheet['queue']) =>
    (context: Excel.RequestContext): void =>
      queue(context.workbook.worksheets.getItem(name), context);
  const lookOn = ({ otherwise, ...look }: NonNullable<OnSheet['look']>) => ({
    ...look,
    ...(otherwise && { otherwise: otherwise.map(onSheet) }),
  });
  return pieces.map(({ weight, queue, look }) => ({
    what: name,
    weight: weight + ONE_ACTION,
    queue: onSheet(queue),
    ...(look && { look: lookOn(look) }),
  }));
}
