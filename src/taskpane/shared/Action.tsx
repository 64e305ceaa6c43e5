import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, RefCallback } from 'react';
import { Notice } from './Notice';
import { Section } from './Section';
import type { ActionOutcome } from './useAction';
import { words } from './words';

const useStyles = makeStyles({
  outcome: {
    marginTop: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
    '& p': { margin: `0 0 ${tokens.spacingVerticalXS}` },
  },
});

interface ActionProps {
  title: string;
  note: string;
  button: string;
  outcome: ActionOutcome;
  isBlocked?: boolean;
  /** The main action of its page. */
  isFirst?: boolean;
  buttonRef?: RefCallback<HTMLButtonElement>;
  children?: ReactNode;
  onStart(): void;
}

/** An action of the user: its effect, a button, and its result. */
export function Action({
  title,
  note,
  button,
  outcome,
  isBlocked,
  isFirst = false,
  buttonRef,
  children,
  onStart,
}: ActionProps) {
  const styles = useStyles();
  const { status } = outcome;
  return (
    <Section title={title} level={3} note={note}>
      {children}
      <Button
        {...(buttonRef && { ref: buttonRef })}
        appearance={isFirst ? 'primary' : 'secondary'}
        disabledFocusable={status === 'busy' || isBlocked === true}
        onClick={onStart}
      >
        {button}
      </Button>
      <div role="status" className={styles.outcome}>
        {status === 'busy' && <p>{words.working}</p>}
        {status === 'done' && outcome.lines.map((line, index) => <p key={index}>{line}</p>)}
      </div>
      {status === 'failed' && (
        <div role="alert">
          <Notice kind="error">{outcome.lines.join(' ')}</Notice>
        </div>
      )}
    </Section>
  );
}
