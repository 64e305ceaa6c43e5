import { useEffect, useState } from 'react';
import type { RecoveryState } from '../files/recovery';
import { fileWords } from '../files/words';
import type { FileState } from '../files/workbookFiles';
import { VisuallyHidden } from '../../taskpane/shared/VisuallyHidden';
import { askInDialog } from './askInDialog';
import type { Desk } from './desk';
import type { OpenWorkbook } from './openWorkbook';
import { useToday } from './useToday';
import { words } from './words';

/** A calculation that is over sooner is shown, and not announced. */
const SLOW_MS = 400;

/** At the foot of the page: saved or not, the recovery copy, the checks, and whether figures are still being worked out. */
export function StatusLine({ desk, open }: { desk: Desk; open: OpenWorkbook }) {
  const [state, setState] = useState(desk.files.state);
  const [recovery, setRecovery] = useState(desk.recovery.state);
  const [isCalculating, setCalculating] = useState(false);
  const [isSlow, setSlow] = useState(false);
  const [checks, setChecks] = useState<string[]>(() => open.news.checks());
  useToday();
  useEffect(() => desk.files.onState(setState), [desk]);
  useEffect(() => desk.recovery.onState(setRecovery), [desk]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = open.news.onCalculating((isUnderWay) => {
      clearTimeout(timer);
      timer = isUnderWay ? setTimeout(() => setSlow(true), SLOW_MS) : undefined;
      setCalculating(isUnderWay);
      if (isUnderWay) return;
      setSlow(false);
      setChecks(open.news.checks());
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [open]);
  const { losses, file, last } = state;
  return (
    <>
      <span role="status">{stateInWords(state)}</span>
      {losses.length > 0 && (
        <button
          type="button"
          onClick={() => void showList(fileWords.losses.listed(file ?? last?.name ?? ''), losses)}
        >
          {words.status.noted}
        </button>
      )}
      {/* While figures are not final, what the checks said before is not shown. */}
      {isCalculating && <span className="ot-calculating">{words.status.calculating}</span>}
      {!isCalculating && checks.length > 0 && <span>{words.status.checks(checks)}</span>}
      <VisuallyHidden>
        <span role="status">{isSlow ? words.status.calculating : ''}</span>
      </VisuallyHidden>
      <RecoveryNote desk={desk} recovery={recovery} hasChanges={state.hasChanges} />
    </>
  );
}

function RecoveryNote({
  desk,
  recovery: { isOn, keptAt, problem },
  hasChanges,
}: {
  desk: Desk;
  recovery: RecoveryState;
  hasChanges: boolean;
}) {
  const said = fileWords.recovery;
  const why = () =>
    void askInDialog({
      title: said.title,
      paragraphs: [said.why],
      choices: [{ value: 'close', text: fileWords.choices.close }],
    });
  if (!isOn) {
    return (
      <span className="ot-recovery">
        {said.off} {/* The same button as the one that switches off, so that it keeps the keyboard. */}
        <button
          key="switch"
          type="button"
          aria-label={said.switchOnLong}
          onClick={() => desk.recovery.switchOn(hasChanges)}
        >
          {said.switchOn}
        </button>
      </span>
    );
  }
  return (
    <span className="ot-recovery">
      {problem ?? (keptAt === null ? said.on : said.from(new Date(keptAt)))}{' '}
      <button type="button" aria-label={said.whyLong} onClick={why}>
        {said.whyShort}
      </button>{' '}
      <button
        key="switch"
        type="button"
        aria-label={said.switchOffLong}
        onClick={() => void desk.recovery.switchOff()}
      >
        {said.switchOff}
      </button>
    </span>
  );
}

function stateInWords({ hasChanges, saving, last }: FileState): string {
  const { state } = fileWords;
  if (saving !== null) return state.saving(saving);
  if (hasChanges) return last ? state.since(last.at) : state.never;
  if (!last) return state.fresh;
  return last.how === 'opened' ? state.opened(last.name) : state[last.how](last.name, last.at);
}

async function showList(title: string, list: string[]): Promise<void> {
  const { close } = fileWords.choices;
  await askInDialog({ title, paragraphs: [], list, choices: [{ value: 'close', text: close }] });
}
