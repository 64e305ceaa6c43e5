import { useCallback, useState } from 'react';

export type ActionOutcome = { status: 'idle' | 'busy' } | { status: 'done' | 'failed'; lines: string[] };

/** One action at a time, and the lines to show afterwards. */
export function useAction(inWords: (reason: string) => string) {
  const [outcome, setOutcome] = useState<ActionOutcome>({ status: 'idle' });
  const run = useCallback(
    async (work: () => Promise<string[]>) => {
      setOutcome({ status: 'busy' });
      try {
        setOutcome({ status: 'done', lines: await work() });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        setOutcome({ status: 'failed', lines: [inWords(reason)] });
      }
    },
    [inWords],
  );
  return { outcome, run };
}
