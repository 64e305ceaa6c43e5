import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
  },
  error: {
    borderLeftColor: tokens.colorPaletteRedBorderActive,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

interface NoticeProps {
  kind?: 'information' | 'error';
  title?: string | undefined;
  children: ReactNode;
  actions?: ReactNode;
}

export function Notice({ kind = 'information', title, children, actions }: NoticeProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.notice, kind === 'error' && styles.error)}>
      {title && <p className={styles.title}>{title}</p>}
      <p>{children}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
