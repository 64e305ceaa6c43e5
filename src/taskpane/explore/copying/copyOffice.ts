import { Stopped } from '../../../host/recalculation';
import type { Implementations } from '../../implementations';
import type { Watch } from '../evaluator';
import type { Stop } from '../exploration';
import { openCarrier } from './carriers';
import type { Carrier, Kind, Reply, Work, WorkbookToCopy } from './messages';
import { isSameWorkbook } from './sameWorkbook';

interface Waiting {
  resolve(answer: never): void;
  reject(error: Error): void;
  onProgress: Watch['onProgress'];
}

/** The page’s side of a copyist: asks, waits, hands on how far it is, and passes on that it is to stop. */
export class CopyOffice {
  private readonly carrier: Promise<Carrier>;
  private readonly waiting = new Map<number, Waiting>();
  private held: { workbook: WorkbookToCopy; stop: Promise<Stop | null> } | null = null;
  private asked = 0;
  isBroken = false;

  constructor(opening: Promise<Carrier>) {
    this.carrier = opening.then((carrier) => {
      carrier.listen(
        (reply) => this.hear(reply),
        (reason) => this.giveUp(reason),
      );
      return carrier;
    });
  }

  /** What stops a copy, or null. One that is held already is not made again. */
  copy(workbook: WorkbookToCopy): Promise<Stop | null> {
    if (this.held && isSameWorkbook(this.held.workbook, workbook)) return this.held.stop;
    const stop = this.ask('copy', workbook);
    const held = { workbook, stop };
    this.held = held;
    stop.catch(() => {
      if (this.held === held) this.held = null;
    });
    return stop;
  }

  /** Of a workbook that has been copied: another copy may have been made since. */
  askOf<K extends 'evaluate' | 'simulate'>(
    workbook: WorkbookToCopy,
    kind: K,
    given: Work[K]['given'],
    watch?: Watch,
  ): Promise<Work[K]['answer']> {
    // Both are asked at once, in this order, so that nobody else’s copy comes between them.
    void this.copy(workbook);
    return this.ask(kind, given, watch);
  }

  private async ask<K extends Kind>(
    ask: K,
    given: Work[K]['given'],
    { signal, onProgress }: Watch = {},
  ): Promise<Work[K]['answer']> {
    const carrier = await this.carrier;
    if (signal?.aborted) throw new Stopped();
    const id = ++this.asked;
    const stop = () => carrier.post({ ask: 'stop', id });
    signal?.addEventListener('abort', stop);
    try {
      return await new Promise<Work[K]['answer']>((resolve, reject) => {
        this.waiting.set(id, { resolve, reject, onProgress });
        carrier.post({ ask, id, given } as Parameters<Carrier['post']>[0]);
      });
    } finally {
      this.waiting.delete(id);
      signal?.removeEventListener('abort', stop);
    }
  }

  private hear(reply: Reply): void {
    const asked = this.waiting.get(reply.id);
    if (!asked) return;
    if (reply.kind === 'progress') asked.onProgress?.(reply.done);
    else if (reply.kind === 'done') asked.resolve(reply.answer as never);
    else asked.reject(reply.kind === 'stopped' ? new Stopped() : new Error(reply.reason));
  }

  private giveUp(reason: string): void {
    this.isBroken = true;
    for (const { reject } of this.waiting.values()) reject(new Error(reason));
  }
}

const offices = new WeakMap<Implementations, CopyOffice>();

/** One for all: to start a worker takes longer than what it does. */
export function copyOffice(implementations: Implementations): CopyOffice {
  let office = offices.get(implementations);
  if (!office || office.isBroken)
    offices.set(implementations, (office = new CopyOffice(openCarrier(implementations))));
  return office;
}
