import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Job } from './contenders';

/** Workers that are kept: starting them takes longer than what they do. */
export class Crew {
  private readonly workers: Worker[];

  constructor(script: string, size = 4) {
    this.workers = Array.from({ length: size }, () => new Worker(script));
  }

  async summedUp(trials: number, seed: number): Promise<unknown[]> {
    const size = this.workers.length;
    const cut = (i: number) => Math.round((i * trials) / size);
    const stretches = (await this.all((i) => ({
      trials,
      seed,
      from: cut(i),
      to: cut(i + 1),
    }))) as Float64Array[][];
    return this.all((i) => ({ pieces: stretches.map((stretch) => stretch[i]!) }));
  }

  private all(jobOf: (worker: number) => Job): Promise<unknown[]> {
    return Promise.all(
      this.workers.map(async (worker, i) => {
        const answered = once(worker, 'message');
        const job = jobOf(i);
        worker.postMessage(
          job,
          'pieces' in job ? job.pieces.map((piece) => piece.buffer as ArrayBuffer) : [],
        );
        return ((await answered) as [unknown])[0];
      }),
    );
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
