import { buildSync } from 'esbuild';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { caseOf, inputs } from '../../../scripts/bench/caseTrials';
import { caseResults } from '../../../src/model/simulation/caseModel';
import {
  simulateCase,
  type CaseSimulation,
  type CaseTrials,
} from '../../../src/model/simulation/caseSimulation';
import { correlationFactor } from '../../../src/model/simulation/correlation';
import type { Stretch } from './support/worker';

const folder = mkdtempSync(join(tmpdir(), 'workers-'));
const script = join(folder, 'worker.js');
beforeAll(() => {
  buildSync({
    entryPoints: [join(__dirname, 'support', 'worker.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    target: 'node20',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function onWorkers(simulation: CaseSimulation, count: number): Promise<CaseTrials> {
  const { trials } = simulation.trials;
  const cut = (i: number) => Math.round((i * trials) / count);
  const stretches = await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const worker = new Worker(script);
      const answered = once(worker, 'message') as Promise<[CaseTrials]>;
      worker.postMessage({ simulation, from: cut(i), to: cut(i + 1) } satisfies Stretch);
      const [stretch] = await answered;
      await worker.terminate();
      return stretch;
    }),
  );
  const joined = (name: keyof CaseTrials) => Float64Array.from(stretches.flatMap((part) => [...part[name]]));
  return Object.fromEntries(caseResults.map((name) => [name, joined(name)])) as CaseTrials;
}

const TRIALS = 20_001;
const together = inputs.map((_, i) => inputs.map((_other, j) => (i === j ? 1 : i + j === 1 ? 0.6 : 0)));
const found = correlationFactor(
  together,
  inputs.map(([name]) => name),
);
const simulations: [string, CaseSimulation][] = [
  ['Sobol points', caseOf(TRIALS, 7)],
  ['random draws', caseOf(TRIALS, 7, 'random')],
  [
    'inputs that move together',
    {
      ...caseOf(TRIALS, 7),
      trials: { ...caseOf(TRIALS, 7).trials, factor: 'factor' in found ? found.factor : [] },
    },
  ],
];

test.each(simulations)(
  '%s: one worker, four, and none give the same to the last bit',
  async (_, simulation) => {
    const here = simulateCase(simulation);
    expect(await onWorkers(simulation, 1)).toEqual(here);
    expect(await onWorkers(simulation, 4)).toEqual(here);
  },
);
