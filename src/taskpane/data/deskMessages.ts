import type { Desk } from '../../extracts/desk';
import { build } from '../shared/build';

/** What a desk can be asked. */
export interface DeskWork {
  remember: { given: readonly (readonly [string, string])[]; answer: null };
  open: { given: { bytes: Uint8Array; name: string }; answer: ReturnType<Desk['open']> };
  openValues: { given: { rows: unknown[][]; name: string }; answer: ReturnType<Desk['openValues']> };
  see: { given: { table: number; decided: Parameters<Desk['see']>[1] }; answer: ReturnType<Desk['see']> };
  take: { given: null; answer: TakenFromDesk };
}

type Taken = ReturnType<Desk['take']>;
/** A kind holds functions, which do not travel: the page looks it up by its name. */
export type TakenFromDesk = Omit<Taken, 'understood'> & { understood: Omit<Taken['understood'], 'kind'> };

export type DeskRequest = {
  [K in keyof DeskWork]: { ask: K; id: number; given: DeskWork[K]['given'] };
}[keyof DeskWork];

export type DeskReply = { id: number } & (
  | { kind: 'progress'; share: number }
  | { kind: 'done'; answer: DeskWork[keyof DeskWork]['answer'] }
  | { kind: 'failed'; reason: string }
);

/** The first message of a worker: it must be of the same build as the page. */
export const deskIsReady = `desk ready ${build}`;
