import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { CaseDefinition } from '../../cases/parts/caseDefinition';
import type { Spreadsheet } from '../../host/spreadsheet';
import { BackButton } from '../shared/BackButton';
import { Foot } from '../shared/Foot';
import { Notice } from '../shared/Notice';
import { VisuallyHidden } from '../shared/VisuallyHidden';
import { type Busy, steps } from './bringing';
import { ChooseSource } from './ChooseSource';
import { DoneView } from './DoneView';
import { Identifiers } from './Identifiers';
import { PutIn } from './PutIn';
import { UnderstoodView } from './UnderstoodView';
import { useDataStyles } from './useDataStyles';
import type { BringingControls } from './useBringing';
import { WhatItIs } from './WhatItIs';
import { dataWords as words } from './words';

interface DataPageProps {
  spreadsheet: Spreadsheet;
  cases: CaseDefinition[];
  controls: BringingControls;
  onBack(): void;
}

/** Brings an extract into the workbook, step by step. */
export function DataPage({ spreadsheet, cases, controls, onBack }: DataPageProps) {
  const { bringing } = controls;
  const { step, busy, problem, seen, done } = bringing;
  const styles = useDataStyles();
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    // A user who is typing into the grid by now is not disturbed.
    const { activeElement, body } = document;
    if (activeElement === body || page.current?.contains(activeElement)) heading.current?.focus();
  }, [step]);

  const at = steps.findIndex((one) => one === step);
  const previous = at > 0 ? steps[at - 1] : undefined;
  const title = step === 'done' ? words.done.heading : words.stepOf(at + 1, steps.length, words.steps[step]);
  return (
    <div ref={page}>
      {previous === undefined ? (
        <BackButton disabled={busy !== null} onBack={onBack}>
          {words.back}
        </BackButton>
      ) : (
        <BackButton disabled={busy !== null} onBack={() => controls.goTo(previous)}>
          {words.previous}
        </BackButton>
      )}
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.small}>{title}</p>
      {problem !== null && (
        <div role="alert" className={styles.gap}>
          <Notice kind="error" title={words.failed}>
            {problem}
          </Notice>
        </div>
      )}
      {busy && <Working busy={busy} onStop={controls.stop} />}
      {step === 'choose' && <ChooseSource spreadsheet={spreadsheet} controls={controls} />}
      {step === 'what' && (
        <Step controls={controls}>
          <WhatItIs controls={controls} />
        </Step>
      )}
      {step === 'identifiers' && seen && (
        <Step controls={controls}>
          <Identifiers seen={seen} onDecide={controls.decide} isBusy={busy !== null} />
        </Step>
      )}
      {step === 'understood' && seen?.told && (
        <Step controls={controls}>
          <UnderstoodView seen={seen} told={seen.told} onDecide={controls.decide} isBusy={busy !== null} />
        </Step>
      )}
      {step === 'put' && seen && (
        <PutIn spreadsheet={spreadsheet} cases={cases} kind={seen.reading.kind} controls={controls} />
      )}
      {step === 'done' && done && <DoneView done={done} controls={controls} />}
      <VisuallyHidden role="status">
        {busy ? busy.what : step === 'done' ? words.done.heading : ''}
      </VisuallyHidden>
    </div>
  );
}

function Step({ controls, children }: { controls: BringingControls; children: ReactNode }) {
  const { busy, seen, step } = controls.bringing;
  const told = seen?.told ?? null;
  const isEmpty = step === 'understood' && told?.counts.taken === 0;
  const cannot = busy !== null || told === null || isEmpty;
  return (
    <>
      {children}
      <Foot>
        <Button appearance="primary" disabledFocusable={cannot} onClick={controls.next}>
          {words.next}
        </Button>
      </Foot>
    </>
  );
}

function Working({ busy: { what, share, canStop }, onStop }: { busy: Busy; onStop(): void }) {
  const styles = useDataStyles();
  return (
    <div className={styles.gap}>
      <ProgressBar aria-label={what} {...(share !== null && { value: share })} thickness="large" />
      <p className={styles.small}>{what}</p>
      {canStop && (
        <div className={styles.actions}>
          <Button onClick={onStop}>{words.stop}</Button>
        </div>
      )}
    </div>
  );
}
