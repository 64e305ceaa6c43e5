import { Button } from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { OfferedCase } from '../../cases/parts/caseDefinition';
import { BackButton } from '../shared/BackButton';
import { Notice } from '../shared/Notice';
import { useBuildStyles } from './useBuildStyles';
import { buildWords as words } from './words';

interface FetchingCaseProps {
  heading: RefObject<HTMLHeadingElement>;
  chosen: OfferedCase;
  /** Why it did not come. */
  problem: string | undefined;
  onBack(): void;
  onAgain(): void;
}

/** The chosen case is on its way, or did not come. */
export function FetchingCase({ heading, chosen, problem, onBack, onAgain }: FetchingCaseProps) {
  const shared = useBuildStyles();
  return (
    <>
      <BackButton onBack={onBack}>{words.ask.back}</BackButton>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {chosen.title}
      </h2>
      {problem === undefined ? (
        <p className={shared.text}>{words.fetch.waiting}</p>
      ) : (
        <div role="alert">
          <Notice
            kind="error"
            title={words.fetch.failed}
            actions={<Button onClick={onAgain}>{words.writing.retry}</Button>}
          >
            {problem}
          </Notice>
        </div>
      )}
    </>
  );
}
