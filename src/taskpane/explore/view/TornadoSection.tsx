import { Button } from '@fluentui/react-components';
import { chosenInputs, type Exploration, type ExploredOutput } from '../exploration';
import type { Manner } from '../shownLike';
import type { Runner } from '../useRun';
import { words } from '../words';
import { Enlarged } from '../../shared/Enlarged';
import { Notice } from '../../shared/Notice';
import { Section } from '../../shared/Section';
import { RunStatus } from './RunStatus';
import { FiguresTable } from './FiguresTable';
import { TornadoChart } from './TornadoChart';
import { useExploreStyles } from './useExploreStyles';
import { sheetAndAddress } from '../exploredInput';

interface Props {
  exploration: Exploration;
  output: ExploredOutput;
  /** Changes in the workbook since it was worked out. */
  changes: string[];
  manner: Manner;
  runner: Runner;
  onWork(): void;
}

const said = words.tornado;

export function TornadoSection({ exploration, output, changes, manner, runner, onWork }: Props) {
  const styles = useExploreStyles();
  const { worked, unchecked } = exploration;
  const found = unchecked ?? worked;
  const hasInputs = chosenInputs(exploration).length > 0;
  const bars = found?.tornado.bars ?? [];
  const idle = bars.filter(({ swing }) => swing === 0);
  const shown = (value: number) => (Number.isNaN(value) ? words.noNumber : manner.show(value));
  return (
    <Section title={said.title} level={3} note={said.note}>
      <div className={styles.actions}>
        <Button
          appearance={worked ? 'secondary' : 'primary'}
          disabledFocusable={!hasInputs || runner.isBusy}
          onClick={onWork}
        >
          {worked ? said.again : said.work}
        </Button>
        {!hasInputs && <span className={styles.small}>{said.choose}</span>}
      </div>
      <RunStatus runner={runner} tasks={['tornado']} />
      {changes.length > 0 && (
        <div role="status" className={styles.notice}>
          <Notice>{words.way.changed(changes)}</Notice>
        </div>
      )}
      {found && (
        <>
          {unchecked ? (
            <Notice>{words.way.unchecked}</Notice>
          ) : (
            <p className={styles.small}>{words.way[found.way]}</p>
          )}
          {found.stop && (
            <p className={styles.small}>{words.way.stopped(found.stop.at, found.stop.because)}</p>
          )}
          {idle.length < bars.length && (
            <div className={styles.chart}>
              <Enlarged title={said.chart(sheetAndAddress(output))}>
                <TornadoChart tornado={found.tornado} output={sheetAndAddress(output)} manner={manner} />
              </Enlarged>
            </div>
          )}
          <details>
            <summary>{said.table}</summary>
            <FiguresTable
              caption={said.chart(sheetAndAddress(output))}
              headings={said.headings}
              rows={bars
                .filter(({ swing }) => swing !== 0)
                .map(({ input, atLow, atHigh, swing }) => [
                  input.label,
                  shown(atLow),
                  shown(atHigh),
                  shown(swing),
                ])}
            />
          </details>
          {idle.length > 0 && (
            <p className={styles.small}>{said.noEffect(idle.map(({ input }) => input.label).join('; '))}</p>
          )}
        </>
      )}
    </Section>
  );
}
