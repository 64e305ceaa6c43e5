import { inPlainWords } from '../errors';
import type { LeftOut } from '../../spreadsheet';
import { write, type WriteStep } from './batches';

/** An Excel that refuses this many looks refuses them all: the rest is not asked for. */
const MOST_REFUSALS = 40;

/** Writes looks that Excel refused together, so that one refusal costs one look, and keeps what was left out. */
export class Singly {
  readonly leftOut: LeftOut[] = [];
  private readonly lacking = new Set<string>();

  /** Steps of one refused request. Some of them may have been done before the refusal. */
  async write(steps: WriteStep[]): Promise<void> {
    // What cannot be cleared was not there, or is refused again below and reported.
    for (const { look } of steps) await look?.clear?.().catch(() => undefined);
    let together: WriteStep[] = [];
    const flush = async () => {
      await this.halved(together);
      together = [];
    };
    for (const step of steps) {
      const { look } = step;
      const isPlain = !look?.clear && !look?.otherwise && !look?.needs && !look?.gives;
      if (isPlain) together.push(step);
      else {
        await flush();
        await this.one(step);
      }
    }
    await flush();
  }

  /** Steps that may be done twice. */
  private async halved(steps: WriteStep[]): Promise<void> {
    if (steps.length < 2) return steps[0] && this.one(steps[0]);
    const middle = Math.ceil(steps.length / 2);
    for (const half of [steps.slice(0, middle), steps.slice(middle)]) {
      if (half.length === 1 || this.hasGivenUp()) await this.halved(half);
      else await write(half).catch(() => this.halved(half));
    }
  }

  private async one(step: WriteStep): Promise<void> {
    const { needs, gives, otherwise = [] } = step.look ?? {};
    let reason: unknown = null;
    if (!this.hasGivenUp() && !(needs && this.lacking.has(needs))) {
      for (const queue of [step.queue, ...otherwise]) {
        try {
          return await write([{ queue }]);
        } catch (error) {
          reason ??= error;
        }
      }
      // The look is reported as left out whether its pieces can be cleared or not.
      await step.look?.clear?.().catch(() => undefined);
    }
    if (gives) this.lacking.add(gives);
    this.leftOut.push({
      sheet: step.what,
      what: step.look?.name ?? '',
      reason: reason === null ? null : inPlainWords(reason).message,
    });
  }

  private hasGivenUp(): boolean {
    return this.leftOut.length >= MOST_REFUSALS;
  }
}
