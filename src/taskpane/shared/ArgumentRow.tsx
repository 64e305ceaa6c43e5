import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Code } from './Code';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  aside: { color: tokens.colorNeutralForeground2 },
  description: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function ArgumentRows({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}

interface ArgumentRowProps {
  name: string;
  /** Beside the name: the text in the formula, or whether the argument is optional. */
  aside?: ReactNode;
  value?: ReactNode;
  description: string;
}

export function ArgumentRow({ name, aside, value, description }: ArgumentRowProps) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Code text={name} className={styles.name} />
        {aside && <span className={styles.aside}>{aside}</span>}
      </div>
      {value && <div>{value}</div>}
      {description && <div className={styles.description}>{description}</div>}
    </li>
  );
}
