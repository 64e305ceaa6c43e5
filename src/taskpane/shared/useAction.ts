import { useCallback, useEffect, useState } from 'react';
import type { Spreadsheet } from '../../host/spreadsheet';
import { reasonOf } from './reasonOf';

export type ActionOutcome = { status: 'idle' | 'busy' } | { status: 'done' | 'failed'; lines: string[] };

/**
 * One action at a time, and the lines to show afterwards.
 * @param changed the spreadsheet that the action changes: the lines go once anything else has happened to it, an undo too
 */
export function useAction(inWords: (reason: string) => string, changed?: Pick<Spreadsheet, 'onStep'>) {
  const [outcome, setOutcome] = useState<ActionOutcome>({ status: 'idle' });
  const isDone = outcome.status === 'done';
  useEffect(
    () => (isDone ? changed?.onStep(() => setOutcome({ status: 'idle' })) : undefined),
    [isDone, changed],
  );
  const run = useCallback(
    async (work: () => Promise<string[]>) => {
      setOutcome({ status: 'busy' });
      try {
        setOutcome({ status: 'done', lines: await work() });
      } catch (error) {
        setOutcome({ status: 'failed', lines: [inWords(reasonOf(error))] });
      }
    },
    [inWords],
  );
  return { outcome, run };
}
