import { makeStyles, tokens } from '@fluentui/react-components';
import type { Example } from '../../functions/catalogue/notes';
import { withNamespace } from '../../formulas/calls';
import { formatValue } from './format/values';
import { words } from './words';
import { CodeBlock } from './CodeBlock';
import { ValueTable } from './ValueTable';

/** The namespace that examples are written in. */
export const WRITTEN_FOR = 'OT';

export function exampleFormula(example: Example, namespace: string): string {
  return withNamespace(example.formula, WRITTEN_FOR, namespace);
}

const useStyles = makeStyles({ gives: { margin: `${tokens.spacingVerticalXS} 0 0` } });

export function ExampleView({ example, namespace }: { example: Example; namespace: string }) {
  const styles = useStyles();
  const { value } = example;
  const rows = Array.isArray(value) ? value : null;
  return (
    <>
      <CodeBlock text={exampleFormula(example, namespace)} />
      <p className={styles.gives}>
        {words.example.gives} {rows ? words.example.aTable : <strong>{formatValue(value as never)}</strong>}
      </p>
      {rows && rows.length > 0 && <ValueTable rows={rows} label={words.example.table} />}
    </>
  );
}
