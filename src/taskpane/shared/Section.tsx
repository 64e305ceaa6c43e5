import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { createElement, type ReactNode } from 'react';
import { Brief } from './useBrief';

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  level3: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  level4: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  note: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface SectionProps {
  title: string;
  level: 3 | 4;
  note?: string | undefined;
  children: ReactNode;
}

export function Section({ title, level, note, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      {createElement(
        `h${level}`,
        { className: mergeClasses(styles.title, level === 3 ? styles.level3 : styles.level4) },
        title,
      )}
      {note && (
        <Brief of={title} className={styles.note}>
          {note}
        </Brief>
      )}
      {children}
    </section>
  );
}
