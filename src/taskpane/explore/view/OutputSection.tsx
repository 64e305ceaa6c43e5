import { Button } from '@fluentui/react-components';
import type { ExploredOutput } from '../exploration';
import type { NamedResult } from '../results';
import type { Runner } from '../useRun';
import { words } from '../words';
import { Section } from '../../shared/Section';
import { RunStatus } from './RunStatus';
import { useExploreStyles } from './useExploreStyles';

interface Props {
  output: ExploredOutput | null;
  /** What the cell shows now, where that is something else. */
  shown: string | null;
  runner: Runner;
  /** What the workbook offers by name; null while it is looked for. */
  results: NamedResult[] | null;
  onUse(): void;
  onChoose(result: NamedResult): void;
  onShow(): void;
}

export function OutputSection({ output, shown, runner, results, onUse, onChoose, onShow }: Props) {
  const styles = useExploreStyles();
  return (
    <Section title={words.output.title} level={3} note={words.output.note}>
      {output && (
        <p className={styles.text}>
          {words.output.chosen(output.sheet, output.address)} {words.output.shows}{' '}
          <span className={styles.strong}>{shown ?? output.text}</span>
          {output.called && `: ${output.called}`}
        </p>
      )}
      {output && results && results.length > 0 ? (
        <details>
          <summary>{words.output.another}</summary>
          <Results results={results} isBusy={runner.isBusy} onChoose={onChoose} />
        </details>
      ) : (
        <Results results={results} isBusy={runner.isBusy} onChoose={onChoose} />
      )}
      <div className={styles.actions}>
        <Button disabledFocusable={runner.isBusy} onClick={onUse}>
          {words.output.use}
        </Button>
        {output && (
          <Button appearance="subtle" onClick={onShow}>
            {words.output.show}
          </Button>
        )}
      </div>
      <RunStatus runner={runner} tasks={['output']} />
    </Section>
  );
}

function Results({ results, isBusy, onChoose }: Pick<Props, 'results' | 'onChoose'> & { isBusy: boolean }) {
  const styles = useExploreStyles();
  if (results === null) return <p className={styles.small}>{words.output.looking}</p>;
  if (results.length === 0) return <p className={styles.small}>{words.output.none}</p>;
  return (
    <ul className={styles.list} aria-label={words.output.list}>
      {results.map((result) => (
        <li key={`${result.sheet}!${result.address}`}>
          <Button
            className={styles.result}
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={() => onChoose(result)}
          >
            {words.output.named(result.label, result.sheet, result.unit)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
