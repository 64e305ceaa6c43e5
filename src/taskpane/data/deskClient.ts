import { Stopped } from '../../host/recalculation';
import { part } from '../shared/part';
import { deskIsReady, type DeskReply, type DeskRequest, type DeskWork } from './deskMessages';

/** Between the page and a desk, wherever that works. */
export interface DeskCarrier {
  post(request: DeskRequest): void;
  listen(onReply: (reply: DeskReply) => void, onBroken: (reason: string) => void): void;
  /** Ends it at once, even in a loop. */
  end(): void;
}

const PATIENCE_MS = 10_000;

/** A worker; where none can be started, as in some of Office’s web views, the page itself. */
export async function openDeskCarrier(): Promise<DeskCarrier> {
  try {
    return await inWorker();
  } catch {
    return onPage();
  }
}

function inWorker(): Promise<DeskCarrier> {
  const worker = new Worker(
    /* webpackChunkName: "data-worker" */ new URL('./desk.worker.ts', import.meta.url),
  );
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(late);
      worker.terminate();
      reject(new Error(reason));
    };
    const late = setTimeout(() => fail('The worker did not start.'), PATIENCE_MS);
    worker.onerror = ({ message }) => fail(message);
    worker.onmessage = ({ data }) => {
      if (data !== deskIsReady) return fail('The worker is of another release.');
      clearTimeout(late);
      resolve({
        post: (request) => worker.postMessage(request),
        listen(onReply, onBroken) {
          worker.onmessage = (message) => onReply(message.data as DeskReply);
          worker.onerror = ({ message }) => onBroken(`The reading of the file ended: ${message}`);
        },
        end: () => worker.terminate(),
      });
    };
  });
}

async function onPage(): Promise<DeskCarrier> {
  const { deskAnswers } = await part(() => import(/* webpackChunkName: "data-on-page" */ './deskAnswers'));
  let hear: (reply: DeskReply) => void = () => {};
  let isOpen = true;
  const answer = deskAnswers((reply) => isOpen && hear(reply));
  return {
    post: (request) => void setTimeout(() => isOpen && answer(request)),
    listen: (onReply) => void (hear = onReply),
    end: () => void (isOpen = false),
  };
}

/** Asks a desk, one thing at a time. Stopped, it begins again with an empty desk; keys that were given are kept. */
export class DeskClient {
  private carrier: Promise<DeskCarrier> | null = null;
  private keys: readonly (readonly [string, string])[] = [];
  private next = 1;
  private stopNow: (() => void) | null = null;

  constructor(private readonly open: () => Promise<DeskCarrier> = openDeskCarrier) {}

  /** @throws a `Stopped` where `stop` is called before the answer; an error with the reason where there is none */
  async ask<K extends keyof DeskWork>(
    ask: K,
    given: DeskWork[K]['given'],
    onProgress: (share: number) => void = () => undefined,
  ): Promise<DeskWork[K]['answer']> {
    const isNew = this.carrier === null;
    const carrier = await (this.carrier ??= this.open());
    if (isNew && this.keys.length > 0 && ask !== 'remember') await this.ask('remember', this.keys);
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.stopNow = () => {
        carrier.end();
        this.carrier = null;
        reject(new Stopped());
      };
      carrier.listen(
        (reply) => {
          if (reply.id !== id) return;
          if (reply.kind === 'progress') return onProgress(reply.share);
          this.stopNow = null;
          if (reply.kind === 'failed') return reject(new Error(reply.reason));
          if (ask === 'take') this.keys = (reply.answer as DeskWork['take']['answer']).keys;
          resolve(reply.answer);
        },
        (reason) => {
          this.carrier = null;
          reject(new Error(reason));
        },
      );
      carrier.post({ ask, id, given } as DeskRequest);
    });
  }

  stop(): void {
    this.stopNow?.();
    this.stopNow = null;
  }
}
