import { Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { words } from './words';
import { Notice } from './Notice';

interface FetchedProps<T> {
  /** Called again when another is given. */
  fetch(): Promise<T>;
  children(fetched: T): ReactNode;
}

const SLOW_MS = 8_000;

/** A page whose script is fetched when it is first opened, so that the pane itself opens sooner. */
export function Fetched<T extends object>({ fetch, children }: FetchedProps<T>) {
  const [attempt, setAttempt] = useState(0);
  const [fetched, setFetched] = useState<T | Error | null>(null);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    const late = setTimeout(() => setSlow(true), SLOW_MS);
    let isCurrent = true;
    const say = (answer: T | Error) => void (isCurrent && setFetched(answer));
    fetch().then(say, (error: unknown) => say(error instanceof Error ? error : new Error(String(error))));
    return () => {
      clearTimeout(late);
      isCurrent = false;
    };
  }, [fetch, attempt]);

  if (fetched === null) return <p role="status">{isSlow ? words.fetched.slow : words.fetched.loading}</p>;
  if (!(fetched instanceof Error)) return children(fetched);
  const again = () => {
    setFetched(null);
    setAttempt(attempt + 1);
  };
  return (
    <div role="alert">
      <Notice
        kind="error"
        title={words.fetched.failed}
        actions={<Button onClick={again}>{words.selected.retry}</Button>}
      >
        {fetched.message}
      </Notice>
    </div>
  );
}
