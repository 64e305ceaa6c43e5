import { Button } from '@fluentui/react-components';
import type { ExploredOutput } from '../exploration';
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
  onUse(): void;
  onShow(): void;
}

export function OutputSection({ output, shown, runner, onUse, onShow }: Props) {
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
      <div className={styles.actions}>
        <Button
          appearance={output ? 'secondary' : 'primary'}
          disabledFocusable={runner.isBusy}
          onClick={onUse}
        >
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
