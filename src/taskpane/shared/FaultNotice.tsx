import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from './copyText';
import { type LoggedFault, faultLog } from './faultLog';
import { useFaults } from './useFaults';
import { IN_BACKGROUND } from './watchForFaults';
import { words } from './words';
import { Notice } from './Notice';

/** One line for the last failure that no other part of the pane says, until it is closed. */
export function FaultNotice() {
  const unsaid = useFaults().filter(({ kind, where }) => kind === 'engine' || where === IN_BACKGROUND);
  const [closed, setClosed] = useState<LoggedFault | null>(null);
  const [copied, setCopied] = useState('');
  const last = unsaid.at(-1);
  if (!last || last === closed) return null;
  const copy = async () =>
    setCopied((await copyText(faultLog.text(), null)) ? words.copy.done : words.faults.blocked);
  const close = () => {
    setClosed(last);
    setCopied('');
    // The notice goes, and the keyboard with it.
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  };
  return (
    <div role="alert">
      <Notice
        kind="error"
        actions={
          <>
            <Button size="small" onClick={() => void copy()}>
              {words.faults.details}
            </Button>
            <Button size="small" onClick={close}>
              {words.faults.close}
            </Button>
            <span>{copied}</span>
          </>
        }
      >
        {last.kind === 'engine' ? words.faults.engine(last.where) : words.faults.page}
      </Notice>
    </div>
  );
}
