import { makeStyles } from '@fluentui/react-components';
import type { Twin } from '../explain/explanation';
import { words } from '../words';
import { CodeBlock } from './CodeBlock';
import { Section } from './Section';

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
