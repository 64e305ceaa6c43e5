import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CallExplanation, CellExplanation } from './explanation';
import { words } from '../shared/words';
import { CallCard } from './CallCard';
import { CellHeader } from './CellHeader';
import { CodeBlock } from '../shared/CodeBlock';
import { Notice } from '../shared/Notice';
import { plainValueInWords } from './plainValue';
import { Section } from '../shared/Section';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalM} 0 0` },
  hint: { margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
  notice: { marginTop: tokens.spacingVerticalM },
});

interface CellViewProps {
  explanation: CellExplanation;
  namespace: string;
  onBrowse(): void;
}

export function CellView({ explanation, namespace, onBrowse }: CellViewProps) {
  const styles = useStyles();
  const { cell, calls, problem, plainFormula } = explanation;
  const anchor = cell.spilledFrom !== null && cell.spilledFrom !== cell.address ? cell.spilledFrom : null;
  // For a name that is not one of our functions the problem has said everything.
  const explicable = problem ? calls.filter(({ description }) => description) : calls;
  return (
    <>
      <CellHeader cell={cell} />
      {problem && (
        <div className={styles.notice}>
          <Notice kind="error" title={cell.text === problem.code ? undefined : problem.code}>
            {problem.message}
          </Notice>
        </div>
      )}
      {anchor && (
        <div className={styles.notice}>
          <Notice>
            {words.selected.partOfTable(anchor)}
            {cell.formula === null && ` ${words.selected.selectAnchor(anchor)}`}
          </Notice>
        </div>
      )}
      {cell.formula !== null && (
        <Section title={anchor ? words.selected.formulaIn(anchor) : words.selected.formula} level={3}>
          <CodeBlock text={cell.formula} />
        </Section>
      )}
      {cell.formula !== null && calls.length === 0 && (
        <p className={styles.text}>{words.selected.ordinary}</p>
      )}
      {explicable.map((call, index) => (
        <CallCard
          key={index}
          explanation={call}
          namespace={namespace}
          inside={enclosing(call, calls, namespace)}
        />
      ))}
      {plainFormula && (
        <Section title={words.twin.wholeTitle} level={3} note={words.twin.wholeNote}>
          <CodeBlock text={plainFormula} copyLabel={words.copy.whole} />
        </Section>
      )}
      {cell.formula === null && !anchor && (
        <>
          <p className={styles.text}>{plainValueInWords(cell)}</p>
          <p className={styles.hint}>{words.selected.hint}</p>
          <Button onClick={onBrowse}>{words.selected.browse}</Button>
        </>
      )}
    </>
  );
}

/** The nearest call that holds this one: outer calls come before inner ones. */
function enclosing({ call }: CallExplanation, calls: CallExplanation[], namespace: string): string | null {
  const around = calls.filter(({ call: other }) => other.start < call.start && other.end >= call.end);
  const innermost = around.at(-1);
  return innermost ? `${namespace}.${innermost.call.name}` : null;
}
