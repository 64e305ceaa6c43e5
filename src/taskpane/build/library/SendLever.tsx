import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Calculation, Line } from '../../../calculations/calculation';
import type { Spreadsheet } from '../../../host/spreadsheet';
import { appliedInWords } from '../../shared/appliedInWords';
import { Notice } from '../../shared/Notice';
import { reasonOf } from '../../shared/reasonOf';
import { useBuildStyles } from '../useBuildStyles';
import type { InsertedCalculation } from './insertion';
import { sendable, sendLever, type SentLever } from './leverRow';
import { libraryWords as words } from './words';

interface SendLeverProps {
  spreadsheet: Spreadsheet;
  calculation: Calculation;
  inserted: InsertedCalculation;
  /** Called with true before a result is sent, and with false when it has been or has not. */
  onSending(isSending: boolean): void;
}

type State = { is: 'idle' | 'working' } | { is: 'sent'; lever: SentLever } | { is: 'failed'; reason: string };

/** Buttons that write a result of an inserted calculation into the levers of the savings programme. */
export function SendLever({ spreadsheet, calculation, inserted, onSending }: SendLeverProps) {
  const styles = useBuildStyles();
  const [state, setState] = useState<State>({ is: 'idle' });
  const isWorking = state.is === 'working';
  const send = (line: Line) => {
    if (isWorking) return;
    setState({ is: 'working' });
    onSending(true);
    sendLever(spreadsheet, calculation, line, inserted)
      .then(
        (lever) => setState({ is: 'sent', lever }),
        (error: unknown) => setState({ is: 'failed', reason: reasonOf(error) }),
      )
      .finally(() => onSending(false));
  };
  const lines = sendable(calculation);
  if (lines.length === 0) return null;
  return (
    <section aria-label={words.lever.heading}>
      <div className={styles.actions}>
        {lines.map((line) => (
          <Button key={line.key} disabledFocusable={isWorking} onClick={() => send(line)}>
            {words.lever.send(line.label)}
          </Button>
        ))}
      </div>
      <p className={styles.status} role="status">
        {said(state)}
      </p>
      {state.is === 'failed' && (
        <div role="alert">
          <Notice kind="error" title={words.lever.failed}>
            {state.reason}
          </Notice>
        </div>
      )}
    </section>
  );
}

function said(state: State): string {
  if (state.is === 'working') return words.lever.sending;
  if (state.is !== 'sent') return '';
  const { name, row, sheet, applied } = state.lever;
  return [words.lever.sent(name, row, sheet), ...appliedInWords(applied)].join(' ');
}
