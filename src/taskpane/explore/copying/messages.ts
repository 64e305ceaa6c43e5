import { build } from '../../shared/build';
import type { WorkbookToCompile } from '../../../formulas/compile/compile';
import type { OurFunctions } from '../../../formulas/ourFunctions';
import type { ExploredInput } from '../exploredInput';
import type { NotCopied } from '../exploration';
import type { Simulated } from '../simulated';
import type { SimulationSettings } from '../simulate';

/** Plain data: our functions themselves stay where they are called. */
export type WorkbookToCopy = Omit<WorkbookToCompile, 'functions'> & {
  functions: Omit<OurFunctions, 'implementations'>;
};

/** Requests to a copyist; all but the first use the last copy it made. */
export interface Work {
  copy: { given: WorkbookToCopy; answer: NotCopied | null };
  evaluate: { given: Float64Array[]; answer: Float64Array };
  simulate: { given: { inputs: ExploredInput[]; asked: SimulationSettings }; answer: Simulated };
}

export type Kind = keyof Work;

export type Request =
  | { [K in Kind]: { ask: K; id: number; given: Work[K]['given'] } }[Kind]
  | { ask: 'stop'; id: number }
  /** Answered as soon as possible. */
  | { ask: 'live'; id: number };

export type Reply = { id: number } & (
  | { kind: 'progress'; done: number }
  | { kind: 'done'; answer: Work[Kind]['answer'] }
  | { kind: 'stopped' | 'alive' }
  | { kind: 'failed'; reason: string }
);

/** Between the page and a copyist, wherever that works. */
export interface Carrier {
  post(request: Request): void;
  /** `onBroken`, with the reason, if nothing more can be expected. */
  listen(onReply: (reply: Reply) => void, onBroken: (reason: string) => void): void;
  /** Ends it at once, even in a loop; only where it runs on a thread of its own. */
  end?(): void;
}

/** The reply of a worker that has loaded the functions: it must be of the same build as the page. */
export const readiness = `ready ${build}`;

/** Tells a worker the address of the built functions; it answers when it has loaded them. */
export interface Start {
  scripts: string[];
}
