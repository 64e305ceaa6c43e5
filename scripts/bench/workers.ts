import { once } from 'node:events';
import { parentPort, Worker } from 'node:worker_threads';
import { caseResults } from '../../src/model/simulation/caseModel';
import { simulateCase } from '../../src/model/simulation/caseSimulation';
import { caseOf, statisticsOf } from './caseTrials';

/** A worker simulates a stretch of the trials, and later sums up one of the results whole. */
type Job = { trials: number; seed: number; from: number; to: number } | { pieces: Float64Array[] };

export function answerJobs(): void {
  parentPort!.on('message', (job: Job) => {
    if ('pieces' in job) {
      const whole = new Float64Array(job.pieces.reduce((sum, piece) => sum + piece.length, 0));
      job.pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
      parentPort!.postMessage(statisticsOf(whole));
      return;
    }
    const found = simulateCase(caseOf(job.trials, job.seed), job.from, job.to);
    const results = caseResults.map((name) => found[name]);
    parentPort!.postMessage(
      results,
      results.map((result) => result.buffer as ArrayBuffer),
    );
  });
}

/** Workers that are kept: starting them takes longer than what they do. */
export class Crew {
  private readonly workers: Worker[];

  constructor(script: string, size: number) {
    this.workers = Array.from({ length: size }, () => new Worker(script));
  }

  async summedUp(trials: number, seed: number): Promise<ReturnType<typeof statisticsOf>[]> {
    const size = this.workers.length;
    const cut = (i: number) => Math.round((i * trials) / size);
    const stretches = (await this.all((i) => ({
      trials,
      seed,
      from: cut(i),
      to: cut(i + 1),
    }))) as Float64Array[][];
    const found = await this.all((i) => ({ pieces: stretches.map((stretch) => stretch[i]!) }));
    return found as ReturnType<typeof statisticsOf>[];
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
