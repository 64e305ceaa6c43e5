import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type Calculation, inputsOf, isColumn } from '../../../calculations/calculation';
import type { CellPlace, Spreadsheet } from '../../../host/spreadsheet';
import { appliedInWords } from '../../shared/appliedInWords';
import { Notice } from '../../shared/Notice';
import { useBuildStyles } from '../useBuildStyles';
import { atCell, atSelection, type InsertedCalculation, NoRoom, onOwnSheet } from './insertion';
import { SendLever } from './SendLever';
import { libraryWords as words } from './words';
import { reasonOf } from '../../shared/reasonOf';

interface InsertActionsProps {
  spreadsheet: Spreadsheet;
  calculation: Calculation;
}

type State =
  | { is: 'idle' | 'working' }
  | { is: 'written'; inserted: InsertedCalculation }
  | { is: 'failed'; reason: string; free: CellPlace | null };

/** Writes a calculation on a sheet of its own, or from the selected cell. */
export function InsertActions({ spreadsheet, calculation }: InsertActionsProps) {
  const styles = useBuildStyles();
  const [state, setState] = useState<State>({ is: 'idle' });
  const isWritten = state.is === 'written';
  const isSending = useRef(false);
  // After an undo it is no longer there.
  useEffect(() => {
    if (!isWritten) return undefined;
    return spreadsheet.onStep(() => {
      if (!isSending.current) setState({ is: 'idle' });
    });
  }, [isWritten, spreadsheet]);
  const isWorking = state.is === 'working';
  const write = (how: () => Promise<InsertedCalculation>) => {
    if (isWorking) return;
    setState({ is: 'working' });
    how().then(
      (inserted) => setState({ is: 'written', inserted }),
      (error: unknown) =>
        setState({
          is: 'failed',
          reason: reasonOf(error),
          free: error instanceof NoRoom ? error.free : null,
        }),
    );
  };
  const free = state.is === 'failed' ? state.free : null;
  return (
    <>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isWorking}
          onClick={() => write(() => onOwnSheet(spreadsheet, calculation))}
        >
          {words.onSheet}
        </Button>
        <Button
          disabledFocusable={isWorking}
          onClick={() => write(() => atSelection(spreadsheet, calculation))}
        >
          {words.atSelection}
        </Button>
      </div>
      <p className={styles.status} role="status">
        {said(state, calculation)}
      </p>
      {state.is === 'written' && (
        <SendLever
          spreadsheet={spreadsheet}
          calculation={calculation}
          inserted={state.inserted}
          onSending={(is) => void (isSending.current = is)}
        />
      )}
      {state.is === 'failed' && (
        <div role="alert">
          <Notice
            kind="error"
            title={words.failed}
            actions={
              free !== null && (
                <Button onClick={() => write(() => atCell(spreadsheet, calculation, free))}>
                  {words.atFree(free.address)}
                </Button>
              )
            }
          >
            {state.reason}
          </Notice>
        </div>
      )}
      <p className={mergeClasses(styles.small, styles.gap)}>{words.help[spreadsheet.kind]}</p>
    </>
  );
}

function said(state: State, calculation: Calculation): string {
  if (state.is === 'working') return words.working;
  if (state.is !== 'written') return '';
  const { sheet, address, applied } = state.inserted;
  return [
    words.written(sheet, address),
    ...(inputsOf(calculation).some(isColumn) ? [words.rows] : []),
    ...appliedInWords(applied),
  ].join(' ');
}
