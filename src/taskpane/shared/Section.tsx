import { makeStyles, tokens } from '@fluentui/react-components';
import { createElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
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
      {createElement(`h${level}`, { className: styles.title }, title)}
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
