import { useEffect, useRef, useState } from 'react';
import type { OfferedCase } from '../../cases/parts/caseDefinition';
import { exampleOf } from '../../cases/parts/exampleOf';
import { derbyCase } from '../../cases/derby/derbyCase';
import { part } from '../../taskpane/shared/part';
import type { WorkbookPlan } from '../../plan/plan';
import type { RecoveryCopy } from '../files/recoveryStore';
import { whenMade } from '../files/times';
import { sentenceOf } from '../files/workbookFiles';
import { blankPlan } from './blankPlan';
import type { Desk } from './desk';
import { watchForGoTo } from './nameBox';
import { useToday } from './useToday';
import { words } from './words';

interface StartPageProps {
  desk: Desk;
  cases: readonly OfferedCase[];
  /** Shows the Build page of the pane. */
  onBuild(): void;
  /** The workbook is what is wanted now: its grid, or the name box where Ctrl+G was pressed meanwhile. */
  onDone(isGoingTo?: boolean): void;
}

const said = words.start;

/** Over the grid until there is something to work on: continue, open a file, start a case, or look at an example. */
export function StartPage({ desk, cases, onBuild, onDone }: StartPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [copies, setCopies] = useState<RecoveryCopy[]>([]);
  const made = whenMade(copies);
  const [doing, setDoing] = useState<{ is: 'opening' } | { is: 'failed'; reason: string } | null>(null);
  useToday();
  const look = () => desk.recovery.offered().then(setCopies, () => undefined);
  useEffect(() => {
    void look();
    // The page before had the focus: the heading takes it.
    heading.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const open = async (work: () => Promise<boolean>) => {
    setDoing({ is: 'opening' });
    const isGoingTo = watchForGoTo();
    try {
      if (await work()) return onDone(isGoingTo());
      setDoing(null);
    } catch (error) {
      setDoing({ is: 'failed', reason: sentenceOf(error) });
    } finally {
      isGoingTo();
    }
  };
  const startWith = (make: () => WorkbookPlan | Promise<WorkbookPlan>) => () =>
    void open(() => desk.start(async () => make()));
  const forget = async (copy: RecoveryCopy) => {
    await desk.recovery.discard(copy);
    await look();
    // Its button is gone.
    heading.current?.focus();
  };

  return (
    <section className="ot-start" aria-labelledby="ot-start-title">
      <h2 id="ot-start-title" ref={heading} tabIndex={-1}>
        {said.title}
      </h2>
      {said.about.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p role="status">{doing?.is === 'opening' ? said.opening : ''}</p>
      {doing?.is === 'failed' && <p role="alert">{said.failed(doing.reason)}</p>}
      {copies.length > 0 && (
        <>
          <h3>{said.continue}</h3>
          <ul>
            {copies.map((copy, i) => (
              <li key={copy.id}>
                <button
                  className="ot-primary"
                  type="button"
                  onClick={() => void open(() => desk.continueWith(copy))}
                >
                  {said.continueWith(copy.name, made[i] ?? '')}
                </button>
                <button
                  type="button"
                  aria-label={said.forget(copy.name, made[i] ?? '')}
                  onClick={() => void forget(copy)}
                >
                  {said.forgetShort}
                </button>
              </li>
            ))}
          </ul>
          <p className="ot-small">{said.lost}</p>
        </>
      )}
      <h3>{said.yours}</h3>
      <ul>
        <Choice text={said.open} act={() => void open(() => desk.openFile())} />
        <Choice
          text={said.build}
          act={() => {
            onDone();
            onBuild();
          }}
        />
        <Choice text={said.blank} act={startWith(blankPlan)} />
        {desk.hasWork && <Choice text={said.back} act={() => onDone()} />}
      </ul>
      {desk.files.limit !== null && <p className="ot-small">{desk.files.limit}</p>}
      <h3>{said.examples}</h3>
      <ul>
        <Choice text={said.derby} act={startWith(derbyCase)} />
        {cases.map((one) => (
          <Choice
            key={one.id}
            text={said.example(one.title, one.example.title)}
            act={startWith(() => exampleCase(one))}
          />
        ))}
      </ul>
      <details>
        <summary>{said.help}</summary>
        {[said.canvas, ...said.keys].map((line) => (
          <p key={line}>{line}</p>
        ))}
      </details>
    </section>
  );
}

async function exampleCase(chosen: OfferedCase): Promise<WorkbookPlan> {
  return exampleOf(await part(() => chosen.load()));
}

function Choice({ text, act }: { text: string; act(): void }) {
  return (
    <li>
      <button type="button" onClick={act}>
        {text}
      </button>
    </li>
  );
}
