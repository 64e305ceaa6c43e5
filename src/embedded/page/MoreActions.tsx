import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect } from 'react';
import { quietButton } from '../../taskpane/shared/quietButton';
import { useRoving } from '../../taskpane/shared/useRoving';
import { words } from './words';

const useStyles = makeStyles({
  menu: {
    position: 'absolute',
    zIndex: 40,
    top: '100%',
    right: 0,
    boxSizing: 'border-box',
    minWidth: '220px',
    maxWidth: 'calc(100vw - 16px)',
    maxHeight: 'calc(100vh - 96px)',
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    overflowY: 'auto',
  },
  item: {
    ...quietButton,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  icon: { display: 'grid', width: '20px', justifyItems: 'center' },
});

export interface MoreAction {
  text: string;
  icon: ReactElement | string;
  act(): void;
}

interface MoreActionsProps {
  id: string;
  actions: readonly MoreAction[];
  /** `isLeft` where the keyboard goes back to the button: it is not elsewhere yet. */
  onClose(isLeft: boolean): void;
}

/** The actions for which a narrow bar has no room. */
export function MoreActions({ id, actions, onClose }: MoreActionsProps) {
  const styles = useStyles();
  const [menu, roving] = useRoving<HTMLDivElement>('vertical');
  useEffect(() => menu.current?.querySelector('button')?.focus(), [menu]);
  return (
    <div
      {...roving}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={words.toolbar.more}
      className={styles.menu}
      onBlur={({ relatedTarget }) => {
        // Its own button closes it itself.
        const isOwn = relatedTarget?.getAttribute('aria-controls') === id;
        if (!isOwn && !menu.current?.contains(relatedTarget)) onClose(false);
      }}
      onKeyDown={(event) => {
        roving.onKeyDown(event);
        if (event.key === 'Escape') onClose(true);
      }}
    >
      {actions.map(({ text, icon, act }) => (
        <button key={text} type="button" role="menuitem" className={styles.item} onClick={act}>
          <span aria-hidden="true" className={styles.icon}>
            {icon}
          </span>
          {text}
        </button>
      ))}
    </div>
  );
}
