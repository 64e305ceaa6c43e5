import type { RecoveryCopy, RecoveryStore } from './recoveryStore';
import { fileWords as words } from './words';
import { sentenceOf } from './workbookFiles';

/** After the last change; and at the latest while changes go on. */
const QUIET_MS = 4_000;
const LATEST_MS = 60_000;
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

export interface RecoveryParts {
  store: RecoveryStore;
  /** Which tabs still have their workbook open; null where the browser cannot say. */
  tabs: Tabs;
  setting: Setting;
  /** The present workbook. */
  copy(): Promise<Pick<RecoveryCopy, 'name' | 'file'>>;
  /** Whether a person is typing or dragging at this moment. */
  isBusy(): boolean;
  now?: () => number;
}

/** This tab by its id, and the ids of all that are open. */
export interface Tabs {
  readonly own: string;
  open(): Promise<ReadonlySet<string> | null>;
}

/** Whether a person wants recovery copies. */
export interface Setting {
  isOn(): boolean;
  set(isOn: boolean): void;
}

export interface RecoveryState {
  isOn: boolean;
  /** When the copy of this tab was made; null where there is none. */
  keptAt: number | null;
  /** Why none could be kept, in words. */
  problem: string | null;
}

/** Keeps a copy of the workbook in the browser while it has changes that are not saved. */
export class Recovery {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstChange: number | null = null;
  private keptAt: number | null = null;
  private problem: string | null = null;
  /** What is kept and deleted, one after another. */
  private queue: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<(state: RecoveryState) => void>();
  private readonly now: () => number;

  constructor(private readonly parts: RecoveryParts) {
    this.now = parts.now ?? Date.now;
  }

  get state(): RecoveryState {
    return { isOn: this.parts.setting.isOn(), keptAt: this.keptAt, problem: this.problem };
  }

  onState(listener: (state: RecoveryState) => void): () => void {
    this.listeners.add(listener);
    listener(this.state);
    return () => this.listeners.delete(listener);
  }

  /** The workbook has changed: a copy of it is kept when a person pauses. */
  changed(): void {
    if (!this.parts.setting.isOn()) return;
    this.firstChange ??= this.now();
    const wait = Math.min(QUIET_MS, Math.max(0, this.firstChange + LATEST_MS - this.now()));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), wait);
  }

  /** The page may be about to go: what waits for a pause is kept now. */
  hurry(): void {
    if (this.firstChange === null) return;
    clearTimeout(this.timer);
    void this.keep();
  }

  /** The workbook is about to be closed: what was about to be kept is not. */
  pause(): void {
    clearTimeout(this.timer);
    this.firstChange = null;
  }

  /** The workbook is saved and has not changed since, or another has taken its place. */
  async forget(): Promise<void> {
    this.pause();
    await this.inTurn(async () => {
      await this.parts.store.delete(this.parts.tabs.own);
      this.keptAt = null;
    });
  }

  async switchOff(): Promise<void> {
    this.parts.setting.set(false);
    await this.forget();
  }

  /** @param hasChanges whether there is anything to keep yet */
  switchOn(hasChanges: boolean): void {
    this.parts.setting.set(true);
    if (hasChanges) this.changed();
    this.tell();
  }

  /** Copies of tabs that are closed, the newest first. Of these, those of more than seven days ago are deleted. */
  async offered(): Promise<RecoveryCopy[]> {
    const { store, tabs } = this.parts;
    const [copies, open] = await Promise.all([store.all(), tabs.open()]);
    // A tab that is open tells of its copy at its foot.
    const closed = copies.filter(({ id }) => id !== tabs.own && !open?.has(id));
    const [old, recent] = parted(closed, ({ at }) => this.now() - at > KEPT_MS);
    await Promise.all(old.map(({ id }) => store.delete(id)));
    return recent.sort((a, b) => b.at - a.at);
  }

  /** Makes a copy that was offered this tab's own, once it is open here. */
  async adopt(copy: RecoveryCopy): Promise<void> {
    const { store, tabs } = this.parts;
    await this.inTurn(async () => {
      await store.put({ ...copy, id: tabs.own });
      await store.delete(copy.id);
      this.keptAt = copy.at;
    });
  }

  async discard(copy: RecoveryCopy): Promise<void> {
    await this.parts.store.delete(copy.id);
  }

  private async keep(): Promise<void> {
    const { parts } = this;
    if (parts.isBusy()) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.keep(), QUIET_MS / 4);
      return;
    }
    this.firstChange = null;
    await this.inTurn(async () => {
      const at = this.now();
      const made = await parts.copy();
      // It may have been switched off meanwhile.
      if (!parts.setting.isOn()) return;
      await parts.store.put({ ...made, id: parts.tabs.own, at });
      this.keptAt = at;
    });
  }

  /** What fails is said, and stops no work. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work).then(
      () => void (this.problem = null),
      (error: unknown) => void (this.problem = words.recovery.failed(inWords(error))),
    );
    return this.queue.then(() => this.tell());
  }

  private tell(): void {
    for (const listener of this.listeners) listener(this.state);
  }
}

function inWords(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return words.recovery.full;
  return ['SecurityError', 'InvalidStateError', 'NotAllowedError'].includes(name)
    ? words.recovery.denied
    : sentenceOf(error);
}

function parted<T>(all: T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
