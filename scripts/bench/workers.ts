import { once } from 'node:events';
import { parentPort, Worker } from 'node:worker_threads';
import { caseModel, caseResults } from '../../src/model/simulation/caseModel';
import { simulatorOf, type Simulator } from '../../src/model/simulation/simulation';
import { caseOf, statisticsOf } from './caseTrials';

/** A worker simulates a stretch of the trials, and later sums up one of the results whole. */
type Job = { trials: number; seed: number; from: number; to: number } | { pieces: Float64Array[] };

/** More than there are workers, so that none waits long for the slowest. */
const STRETCHES = 16;

export function answerJobs(): void {
  let simulator: { key: string; simulate: Simulator } | null = null;
  let whole = new Float64Array(0);
  parentPort!.on('message', (job: Job) => {
    if ('pieces' in job) {
      const count = job.pieces.reduce((sum, piece) => sum + piece.length, 0);
      if (whole.length !== count) whole = new Float64Array(count);
      job.pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
      parentPort!.postMessage(statisticsOf(whole));
      return;
    }
    const key = `${job.trials} ${job.seed}`;
    if (simulator?.key !== key) {
      const asked = caseOf(job.trials, job.seed);
      const simulate = simulatorOf(asked.trials, caseModel(asked.case), caseResults.length);
      simulator = { key, simulate };
    }
    const results = simulator.simulate(job.from, job.to);
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
    const cut = (i: number) => Math.round((i * trials) / STRETCHES);
    const stretches = (await this.all(
      Array.from({ length: STRETCHES }, (_, i) => ({ trials, seed, from: cut(i), to: cut(i + 1) })),
    )) as Float64Array[][];
    const found = await this.all(
      caseResults.map((_, k) => ({ pieces: stretches.map((stretch) => stretch[k]!) })),
    );
    return found as ReturnType<typeof statisticsOf>[];
  }

  /** Each worker takes the next job as soon as it is free. */
  private async all(jobs: Job[]): Promise<unknown[]> {
    const answers: unknown[] = [];
    let next = 0;
    await Promise.all(
      this.workers.map(async (worker) => {
        while (next < jobs.length) {
          const mine = next++;
          const job = jobs[mine]!;
          const answered = once(worker, 'message');
          worker.postMessage(
            job,
            'pieces' in job ? job.pieces.map((piece) => piece.buffer as ArrayBuffer) : [],
          );
          [answers[mine]] = (await answered) as [unknown];
        }
      }),
    );
    return answers;
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
