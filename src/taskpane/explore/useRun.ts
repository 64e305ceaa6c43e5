import { useCallback, useEffect, useRef, useState } from 'react';
import type { Watch } from './evaluator';
import { words } from './words';
import { reasonOf } from '../shared/reasonOf';

export type Task =
  'output' | 'inputs' | 'add' | 'tornado' | 'switching' | 'simulation' | 'check' | 'scenarios' | 'record';

export type Running =
  | { status: 'idle' }
  | { status: 'busy'; task: Task; done: number; of: number | null; began: number; note: string }
  | { status: 'done'; task: Task; said: string }
  | { status: 'failed'; task: Task; reason: string };

export interface Runner {
  running: Running;
  isBusy: boolean;
  /** One thing at a time. `work` may answer with something to say. */
  run(task: Task, work: (watch: Watch) => Promise<string | void>, of?: number): Promise<void>;
  stop(): void;
  /** Takes away what it says of a task that is done. */
  forget(): void;
}

/** To draw the page takes longer than many trials do. */
const TELL_EVERY_MS = 100;

/** To put the inputs back takes a recalculation; more than this, and the spreadsheet does not answer. */
const STOP_MS = 20_000;

/** Leaving the page stops the run, and the inputs are then put back. `varied` names them. */
export function useRun(varied: () => string): Runner {
  const [running, setRunning] = useState<Running>({ status: 'idle' });
  const current = useRef<{ controller: AbortController; say(note: string): void; giveUp(): void } | null>(
    null,
  );
  /** Work that was given up and has not ended. */
  const pending = useRef(false);
  const inputs = useRef(varied);
  inputs.current = varied;
  useEffect(() => () => current.current?.controller.abort(), []);

  const run = useCallback<Runner['run']>(async (task, work, of) => {
    if (current.current) return;
    if (pending.current) return setRunning({ status: 'failed', task, reason: words.unended });
    const controller = new AbortController();
    const began = performance.now();
    let [told, done, note] = [began, 0, ''];
    const tell = () =>
      setRunning({ status: 'busy', task, done, of: of === undefined ? null : of, began, note });
    const say = (words: string) => {
      note = [note, words].filter((part) => part !== '').join(' ');
      tell();
    };
    const end = (next: Running) => {
      if (current.current?.controller !== controller) return;
      current.current = null;
      setRunning(next);
    };
    const giveUp = () => {
      pending.current = true;
      end({ status: 'failed', task, reason: words.unstopped(inputs.current()) });
    };
    current.current = { controller, say, giveUp };
    tell();
    const onProgress = (count: number) => {
      done = count;
      const now = performance.now();
      if (now - told < TELL_EVERY_MS || current.current?.controller !== controller) return;
      told = now;
      tell();
    };
    let heard = '';
    const onSay = (said: string) => {
      heard = said;
      if (current.current?.controller === controller) say(said);
    };
    try {
      const said = await work({ signal: controller.signal, onProgress, onSay });
      end({ status: 'done', task, said: [heard, said ?? ''].filter((part) => part !== '').join(' ') });
    } catch (error) {
      const reason = reasonOf(error);
      const isStopped = error instanceof Error && error.name === 'Stopped';
      end(isStopped ? { status: 'done', task, said: reason } : { status: 'failed', task, reason });
    } finally {
      pending.current = false;
    }
  }, []);
  const stop = useCallback(() => {
    const stopped = current.current;
    if (!stopped || stopped.controller.signal.aborted) return;
    stopped.controller.abort();
    stopped.say(words.stopping);
    setTimeout(() => current.current === stopped && stopped.giveUp(), STOP_MS);
  }, []);
  const forget = useCallback(
    () => setRunning((now) => (now.status === 'done' ? { status: 'idle' } : now)),
    [],
  );
  return { running, isBusy: running.status === 'busy', run, stop, forget };
}
