import { makeStyles } from '@fluentui/react-components';
import type { FunctionDescription } from '../../functions/catalogue/catalogue';
import { twinTemplate } from '../../functions/catalogue/twin';
import { words } from '../words';
import { CodeBlock } from './CodeBlock';
import { Section } from './Section';

const useStyles = makeStyles({ reason: { margin: 0 } });

/** The plain-Excel twin with the arguments' names where a formula would have its own cells. */
export function TemplateView({ description }: { description: FunctionDescription }) {
  const styles = useStyles();
  const template = twinTemplate(description);
  const reason = description.result.dimensionality === 'matrix' ? words.twin.table : words.twin.none;
  return (
    <Section title={words.twin.title} level={3} note={template === null ? undefined : words.twin.template}>
      {template === null ? (
        <p className={styles.reason}>{reason}</p>
      ) : (
        <CodeBlock
          text={`=${template}`}
          placeholders={new Set(description.parameters.map(({ name }) => name))}
        />
      )}
    </Section>
  );
}
