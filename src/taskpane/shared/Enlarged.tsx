import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FullScreenMaximize20Regular } from '@fluentui/react-icons/svg/full-screen-maximize';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { wakeEditable } from './wakeEditable';
import { words } from './words';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'min(1200px, calc(100vw - 16px))',
    maxWidth: 'none',
    maxHeight: 'calc(100vh - 16px)',
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowY: 'auto',
    '&::backdrop': { backgroundColor: 'rgb(0 0 0 / 40%)' },
  },
  close: { marginTop: tokens.spacingVerticalM },
});

/** A picture in the width of the pane, which a button opens in the width of the window. */
export function Enlarged({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  return (
    <div>
      {children}
      <Button
        size="small"
        appearance="subtle"
        icon={<FullScreenMaximize20Regular />}
        aria-haspopup="dialog"
        aria-label={words.enlarged.openOf(title)}
        onClick={() => setOpen(true)}
      >
        {words.enlarged.open}
      </Button>
      {isOpen && (
        // What is typed in a dialog is not meant for the grid, nor for the page's own keys.
        <dialog
          ref={dialog}
          className={styles.dialog}
          aria-label={title}
          onKeyDown={(event) => event.stopPropagation()}
          onClose={() => {
            setOpen(false);
            wakeEditable();
          }}
        >
          {children}
          <Button className={styles.close} onClick={() => dialog.current?.close()}>
            {words.enlarged.close}
          </Button>
        </dialog>
      )}
    </div>
  );
}
