import { makeStyles } from '@fluentui/react-components';
import type { FunctionDescription } from '../../functions/catalogue/notes';
import { withNamespace } from '../../formulas/calls';
import { shownTwin } from '../../functions/catalogue/twin';
import { words } from '../shared/words';
import { CodeBlock } from '../shared/CodeBlock';
import { WRITTEN_FOR } from '../shared/ExampleView';
import { Section } from '../shared/Section';

const useStyles = makeStyles({ reason: { margin: 0 } });

interface TemplateViewProps {
  description: FunctionDescription;
  namespace: string;
}

/** The plain-Excel twin: with the arguments' names, or of a typical call where it depends on what they are. */
export function TemplateView({ description, namespace }: TemplateViewProps) {
  const styles = useStyles();
  const twin = shownTwin(description);
  if (twin === null) {
    const reason = description.result.dimensionality === 'matrix' ? words.twin.table : words.twin.none;
    return (
      <Section title={words.twin.title} level={3}>
        <p className={styles.reason}>{reason}</p>
      </Section>
    );
  }
  const note =
    twin.of === null
      ? words.twin.template
      : words.twin.typical(withNamespace(twin.of, WRITTEN_FOR, namespace).replace(/^=/, ''));
  const names = twin.of === null ? description.parameters.map(({ name }) => name) : [];
  return (
    <Section title={words.twin.title} level={3} note={note}>
      <CodeBlock text={`=${twin.formula}`} placeholders={new Set(names)} />
    </Section>
  );
}
