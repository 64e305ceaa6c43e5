import { createInterface } from 'node:readline';
import { isMainThread } from 'node:worker_threads';
import { summedUp } from './caseTrials';
import { answerJobs, Crew } from './workers';

/**
 * Ours as a program of its own, as those that it is compared with are: reads a line "seed trials workers" at a time and
 * answers as JSON.
 */
async function serve(): Promise<void> {
  let crew: Crew | null = null;
  for await (const line of createInterface({ input: process.stdin })) {
    const [seed, trials, workers] = line.split(' ').map(Number) as [number, number, number];
    if (workers > 1) crew ??= new Crew(__filename, workers);
    const started = performance.now();
    const [npv] = workers > 1 ? await crew!.summedUp(trials, seed) : summedUp(trials, seed);
    process.stdout.write(`${JSON.stringify({ ms: performance.now() - started, npv })}\n`);
  }
  await crew?.dismiss();
}

if (isMainThread) void serve();
else answerJobs();
