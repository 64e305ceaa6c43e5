import { makeStyles } from '@fluentui/react-components';
import type { Twin } from './explanation';
import { words } from '../shared/words';
import { CodeBlock } from '../shared/CodeBlock';
import { Section } from '../shared/Section';

const useStyles = makeStyles({ reason: { margin: 0 } });

export function TwinView({ twin, name }: { twin: Twin; name: string }) {
  const styles = useStyles();
  const hasFormula = 'formula' in twin;
  return (
    <Section title={words.twin.title} level={4} note={hasFormula ? words.twin.note : undefined}>
      {hasFormula ? (
        <CodeBlock text={twin.formula} copyLabel={words.copy.twinOf(name)} />
      ) : (
        <p className={styles.reason}>{twin.reason}</p>
      )}
    </Section>
  );
}
