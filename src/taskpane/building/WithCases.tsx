import { Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { CaseDefinition } from '../../workbooks/caseDefinition';
import { Notice } from '../components/Notice';
import { buildWords } from './words';

/** The cases are fetched when somebody comes to build, so that the pane itself opens sooner. */
export type CaseLoader = () => Promise<CaseDefinition[]>;

interface WithCasesProps {
  load: CaseLoader;
  children(cases: CaseDefinition[]): ReactNode;
}

export function WithCases({ load, children }: WithCasesProps) {
  const [attempt, setAttempt] = useState(0);
  const [cases, setCases] = useState<CaseDefinition[] | Error | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const say = (answer: CaseDefinition[] | Error) => void (isCurrent && setCases(answer));
    load().then(say, (error: unknown) => say(error instanceof Error ? error : new Error(String(error))));
    return () => void (isCurrent = false);
  }, [load, attempt]);

  if (cases === null) return <p>{buildWords.loading}</p>;
  if (!(cases instanceof Error)) return children(cases);
  const again = () => {
    setCases(null);
    setAttempt(attempt + 1);
  };
  return (
    <div role="alert">
      <Notice
        kind="error"
        title={buildWords.notLoaded}
        actions={<Button onClick={again}>{buildWords.loadAgain}</Button>}
      >
        {cases.message}
      </Notice>
    </div>
  );
}
