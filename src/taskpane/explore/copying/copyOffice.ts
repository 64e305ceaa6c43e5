import { Stopped } from '../../../host/recalculation';
import type { Implementations } from '../../implementations';
import type { Watch } from '../evaluator';
import type { NotCopied } from '../exploration';
import { words } from '../words';
import { openCarrier } from './carriers';
import type { Carrier, Kind, Reply, Work, WorkbookToCopy } from './messages';
import { isSameWorkbook } from './sameWorkbook';

interface Waiting {
  resolve(answer: never): void;
  reject(error: Error): void;
  onProgress: Watch['onProgress'];
}

interface Held {
  workbook: WorkbookToCopy;
  stop: Promise<NotCopied | null>;
}

const BEAT_MS = 2_000;
/**
 * Beats without a sign of life. Between two signs a worker compiles a workbook or works out a block of trials, a second
 * or two on a slow machine. Beats are counted, and not time: a machine that was asleep has not been waiting.
 */
const MOST_BEATS = 15;
/** How long to wait for an answer to Stop, in milliseconds. */
const STOP_MS = 1_000;

/** A worker that died or hung. */
class Broken extends Error {}

/**
 * The page’s side of a copyist: asks, waits, and passes on progress and requests to stop. A worker that
 * dies or falls silent is replaced by a new one, once for each request.
 */
export class CopyOffice {
  private carrier: Promise<Carrier> | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private held: Held | null = null;
  private asked = 0;
  private beat: ReturnType<typeof setInterval> | undefined;
  private silentBeats = 0;

  constructor(private readonly open: () => Promise<Carrier>) {}

  /** Makes a copy, unless the same one is held already; gives the reason why it cannot, or null. */
  copy(workbook: WorkbookToCopy, watch?: Watch): Promise<NotCopied | null> {
    return this.twice(watch, () => this.hold(workbook, watch));
  }

  /** Of a workbook that has been copied: another copy may have been made since. */
  askOf<K extends 'evaluate' | 'simulate'>(
    workbook: WorkbookToCopy,
    kind: K,
    given: Work[K]['given'],
    watch?: Watch,
  ): Promise<Work[K]['answer']> {
    return this.twice(watch, () => {
      // Both are asked at once, in this order, so that no other copy comes between them.
      void this.hold(workbook).catch(() => undefined);
      return this.ask(kind, given, watch);
    });
  }

  private hold(workbook: WorkbookToCopy, watch?: Watch): Promise<NotCopied | null> {
    if (this.held && isSameWorkbook(this.held.workbook, workbook)) return this.held.stop;
    const stop = this.ask('copy', workbook, watch);
    const held = { workbook, stop };
    this.held = held;
    stop.catch(() => {
      if (this.held === held) this.held = null;
    });
    return stop;
  }

  private async twice<T>(watch: Watch | undefined, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      if (watch?.signal?.aborted) throw new Stopped();
      watch?.onSay?.(words.worker.again(error.message));
    }
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      throw new Error(words.worker.failed(error.message), { cause: error });
    }
  }

  private async ask<K extends Kind>(
    ask: K,
    given: Work[K]['given'],
    { signal, onProgress }: Watch = {},
  ): Promise<Work[K]['answer']> {
    const carrier = await orStopped(this.opened(), signal);
    if (signal?.aborted) throw new Stopped();
    const id = ++this.asked;
    let late: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      carrier.post({ ask: 'stop', id });
      late = setTimeout(() => {
        this.waiting.get(id)?.reject(new Stopped());
        if (carrier.end) this.giveUp(carrier, words.worker.unstoppable);
      }, STOP_MS);
    };
    signal?.addEventListener('abort', stop);
    try {
      return await new Promise<Work[K]['answer']>((resolve, reject) => {
        this.waiting.set(id, { resolve, reject, onProgress });
        this.listenForLife(carrier);
        carrier.post({ ask, id, given } as Parameters<Carrier['post']>[0]);
      });
    } finally {
      clearTimeout(late);
      this.waiting.delete(id);
      if (this.waiting.size === 0) this.stopListening();
      signal?.removeEventListener('abort', stop);
    }
  }

  private opened(): Promise<Carrier> {
    if (this.carrier) return this.carrier;
    const opening = this.open().then((carrier) => {
      carrier.listen(
        (reply) => this.hear(reply),
        (reason) => this.giveUp(carrier, reason),
      );
      return carrier;
    });
    this.carrier = opening;
    opening.catch(() => {
      if (this.carrier === opening) this.carrier = null;
    });
    return opening;
  }

  private hear(reply: Reply): void {
    this.silentBeats = 0;
    const asked = this.waiting.get(reply.id);
    if (!asked) return;
    if (reply.kind === 'progress') asked.onProgress?.(reply.done);
    else if (reply.kind === 'done') asked.resolve(reply.answer as never);
    else if (reply.kind === 'stopped') asked.reject(new Stopped());
    else if (reply.kind === 'failed') asked.reject(new Error(reply.reason));
  }

  /** Only one that can be ended: the page itself is silent only while nothing here runs either. */
  private listenForLife(carrier: Carrier): void {
    if (this.beat !== undefined || !carrier.end) return;
    this.silentBeats = 0;
    this.beat = setInterval(() => {
      this.silentBeats++;
      if (this.silentBeats < MOST_BEATS) carrier.post({ ask: 'live', id: 0 });
      else this.giveUp(carrier, words.worker.silent((MOST_BEATS * BEAT_MS) / 1000));
    }, BEAT_MS);
  }

  private stopListening(): void {
    clearInterval(this.beat);
    this.beat = undefined;
  }

  private giveUp(carrier: Carrier, reason: string): void {
    this.stopListening();
    carrier.end?.();
    [this.carrier, this.held] = [null, null];
    for (const { reject } of [...this.waiting.values()]) reject(new Broken(reason));
    this.waiting.clear();
  }
}

/** Stopping does not wait for it. */
function orStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Stopped());
    signal.addEventListener('abort', stop);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

const offices = new WeakMap<Implementations, CopyOffice>();

/** One for all requests: starting a worker takes longer than its work. */
export function copyOffice(implementations: Implementations): CopyOffice {
  let office = offices.get(implementations);
  if (!office) offices.set(implementations, (office = new CopyOffice(() => openCarrier(implementations))));
  return office;
}
