import { parentPort } from 'node:worker_threads';
import { simulateCase, type CaseSimulation } from '../../../../src/model/simulation/caseSimulation';

export interface Stretch {
  simulation: CaseSimulation;
  from: number;
  to: number;
}

parentPort!.on('message', ({ simulation, from, to }: Stretch) =>
  parentPort!.postMessage(simulateCase(simulation, from, to)),
);
