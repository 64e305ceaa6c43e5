import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import { words } from './words';
import { Code } from './Code';
import { Notice } from './Notice';
import { useElement } from './useElement';

const useStyles = makeStyles({ frame: { margin: `${tokens.spacingVerticalS} 0` } });

interface ReplaceQuestionProps {
  address: string;
  holds: string;
  onReplace(): void;
  onCancel(): void;
  /** When the keyboard focus enters the question, and when it leaves. */
  onKeyboard(has: boolean): void;
}

/** Asked in place, with the keyboard on the answer that changes nothing. */
export function ReplaceQuestion({ address, holds, onReplace, onCancel, onKeyboard }: ReplaceQuestionProps) {
  const styles = useStyles();
  const question = useId();
  const [cancel, holdCancel] = useElement<HTMLButtonElement>();
  useEffect(() => {
    // A person who has gone on to the grid meanwhile is left there.
    const { activeElement } = document;
    const page = cancel.current?.closest('[role="tabpanel"]') ?? document.body;
    if (activeElement === null || activeElement === document.body || page.contains(activeElement))
      cancel.current?.focus();
  }, [cancel]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape declines a question.
    <div
      role="alertdialog"
      aria-labelledby={question}
      className={styles.frame}
      onFocus={() => onKeyboard(true)}
      onBlur={({ currentTarget, relatedTarget }) => onKeyboard(currentTarget.contains(relatedTarget))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <Notice
        actions={
          <>
            <Button onClick={onReplace}>{words.insert.replace}</Button>
            <Button ref={holdCancel} onClick={onCancel}>
              {words.insert.cancel}
            </Button>
          </>
        }
      >
        <span id={question}>
          {words.insert.occupied(address)} <Code text={holds} />
          <br />
          {words.insert.replaceIt}
        </span>
      </Notice>
    </div>
  );
}
