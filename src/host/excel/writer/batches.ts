import { stopIfAsked } from '../../recalculation';
import type { Progress } from '../../spreadsheet';
import { nth } from '../../../formulas/present';

type Queue = (context: Excel.RequestContext) => void;

/** One piece of writing: the request, roughly how many characters it takes, and on which sheet. */
export interface WriteStep {
  what: string;
  weight: number;
  queue: Queue;
  /** Present where the step changes only how a sheet looks or is guarded: Excel may refuse it and the figures stay. */
  look?: StepLook;
}

export interface StepLook {
  /** As a report names it: "page orientation". */
  name: string;
  /** Other ways to the same end, tried in order where Excel refuses the step. */
  otherwise?: Queue[];
  /** Takes away what half a step may have left, before the step is tried again by itself. */
  clear?(): Promise<void>;
  /** The name that later steps need of this one, and the one it needs of an earlier step. A step whose need is not met is left out. */
  gives?: string;
  needs?: string;
}

/** Excel refuses requests of more than 5 MB on the web; estimates leave room for what they leave out. */
const HEAVIEST = 2_500_000;
/** A request also ends with its sheet once it holds this share of the whole: progress is told between requests. */
const SHARE = 1 / 8;

/** A failure while sheets were being written, with their names. */
export class WritingError extends Error {
  constructor(
    readonly sheets: string[],
    override readonly cause: unknown,
  ) {
    super(String(cause));
  }
}

/**
 * Writes the steps in order, as many in one request as Excel takes. One round trip follows another here because a
 * request has a largest size: their number grows with the contents, not with the number of steps. Looks never share
 * a request with contents; a refused request of looks is given to `onRefusedLooks`.
 * @throws a `WritingError` where a request with contents fails; a `Stopped` where the signal is aborted before the last
 */
export async function inBatches(
  steps: WriteStep[],
  onProgress: (progress: Progress) => void,
  onRefusedLooks: (batch: WriteStep[]) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const total = weightOfAll(steps);
  let written = 0;
  for (const batch of batchesOf(steps, total)) {
    const sheets = [...new Set(batch.map(({ what }) => what))];
    for (const what of sheets) onProgress({ share: written / total, what });
    stopIfAsked(signal);
    try {
      await write(batch);
    } catch (error) {
      if (!nth(batch, 0).look) throw new WritingError(sheets, error);
      await onRefusedLooks(batch);
    }
    written += weightOfAll(batch);
  }
  const last = steps[steps.length - 1];
  if (last) onProgress({ share: 1, what: last.what });
}

/**
 * Sends some steps as one request.
 * @throws Excel’s own error
 */
export function write(batch: Pick<WriteStep, 'queue'>[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    for (const step of batch) step.queue(context);
    await context.sync();
  });
}

/**
 * Steps in order, divided into requests.
 * @param total weight of all steps, in characters
 */
export function batchesOf(steps: WriteStep[], total: number): WriteStep[][] {
  const batches: WriteStep[][] = [];
  let weight = 0;
  for (const step of steps) {
    const last = batches[batches.length - 1];
    const before = last?.[last.length - 1];
    const isNextSheet = before?.what !== step.what;
    const isNextKind = Boolean(before?.look) !== Boolean(step.look);
    const ends = isNextKind || weight + step.weight > HEAVIEST || (isNextSheet && weight >= total * SHARE);
    if (!last || ends) {
      batches.push([step]);
      weight = step.weight;
    } else {
      last.push(step);
      weight += step.weight;
    }
  }
  return batches;
}

const weightOfAll = (steps: WriteStep[]) => steps.reduce((sum, { weight }) => sum + weight, 0);
