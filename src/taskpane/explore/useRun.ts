import { useCallback, useEffect, useRef, useState } from 'react';
import type { Watch } from './evaluator';

export type Task =
  'output' | 'inputs' | 'add' | 'tornado' | 'switching' | 'simulation' | 'check' | 'scenarios' | 'record';

export type Running =
  | { status: 'idle' }
  | { status: 'busy'; task: Task; done: number; of: number | null; began: number }
  | { status: 'done'; task: Task; said: string }
  | { status: 'failed'; task: Task; reason: string };

export interface Runner {
  running: Running;
  isBusy: boolean;
  /** One thing at a time. `work` may answer with something to say. */
  run(task: Task, work: (watch: Watch) => Promise<string | void>, of?: number): Promise<void>;
  stop(): void;
}

/** To draw the page takes longer than many trials do. */
const TELL_EVERY_MS = 100;

/** Whoever leaves the page stops what runs: the inputs are then put back. */
export function useRun(): Runner {
  const [running, setRunning] = useState<Running>({ status: 'idle' });
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = useCallback<Runner['run']>(async (task, work, of) => {
    if (current.current) return;
    const controller = new AbortController();
    current.current = controller;
    const began = performance.now();
    const tell = (done: number) =>
      setRunning({ status: 'busy', task, done, of: of === undefined ? null : of, began });
    tell(0);
    let told = began;
    const onProgress = (done: number) => {
      const now = performance.now();
      if (now - told < TELL_EVERY_MS) return;
      told = now;
      tell(done);
    };
    try {
      const said = await work({ signal: controller.signal, onProgress });
      setRunning({ status: 'done', task, said: said ?? '' });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const isStopped = error instanceof Error && error.name === 'Stopped';
      setRunning(isStopped ? { status: 'done', task, said: reason } : { status: 'failed', task, reason });
    } finally {
      current.current = null;
    }
  }, []);
  const stop = useCallback(() => current.current?.abort(), []);
  return { running, isBusy: running.status === 'busy', run, stop };
}
