import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Exploration } from '../exploration';
import { sheetAndAddress, placeKey } from '../exploredInput';
import { inputMannerOf } from '../inputManner';
import { scenariosSaved, type SavedScenario, type SavedScenarios } from '../scenarios';
import type { Manner } from '../shownLike';
import type { Runner } from '../useRun';
import { words } from '../words';
import type { Spreadsheet } from '../../../host/spreadsheet';
import { Section } from '../../shared/Section';
import { RunStatus } from './RunStatus';
import { FiguresTable } from './FiguresTable';
import { useExploreStyles } from './useExploreStyles';

interface Props {
  spreadsheet: Spreadsheet;
  exploration: Exploration;
  manner: Manner;
  runner: Runner;
  onSave(name: string): Promise<void>;
  onPutBack(scenario: SavedScenario, all: SavedScenarios): Promise<void>;
}

const said = words.scenarios;

export function ScenariosSection({ spreadsheet, exploration, manner, runner, onSave, onPutBack }: Props) {
  const styles = useExploreStyles();
  const [name, setName] = useState('');
  const [scenarios, setScenarios] = useState<SavedScenarios | null>(null);
  const { running } = runner;
  const isSettled = running.status !== 'busy';
  useEffect(() => {
    if (!isSettled) return undefined;
    let isCurrent = true;
    let turn = 0;
    const look = () => {
      const own = ++turn;
      scenariosSaved(spreadsheet).then(
        (saved) => isCurrent && own === turn && setScenarios(saved),
        // No such sheet, to one of the spreadsheets; a sheet that cannot be read is not shown as if it were there.
        () => isCurrent && own === turn && setScenarios(null),
      );
    };
    look();
    const forget = spreadsheet.onChange(look);
    return () => {
      isCurrent = false;
      forget();
    };
  }, [spreadsheet, isSettled]);

  return (
    <Section title={said.title} level={3} note={said.note}>
      <Field label={said.name}>
        <Input
          className={styles.input}
          autoComplete="off"
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button disabledFocusable={runner.isBusy} onClick={() => void onSave(name)}>
          {said.save}
        </Button>
      </div>
      <RunStatus runner={runner} tasks={['scenarios']} />
      {scenarios && scenarios.saved.length > 0 && (
        <>
          <FiguresTable
            caption={said.table}
            headings={[said.result, ...scenarios.saved.map((scenario) => scenario.name)]}
            rows={rowsFor(scenarios, exploration, manner)}
          />
          <p className={styles.small}>{said.differing}</p>
          <div className={styles.actions}>
            {scenarios.saved.map((scenario, i) => (
              <Button
                key={i}
                size="small"
                disabledFocusable={runner.isBusy}
                onClick={() => void onPutBack(scenario, scenarios)}
              >
                {said.putBack(scenario.name)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Section>
  );
}

/** Results first, then the inputs in which scenarios differ. */
function rowsFor({ cells, saved }: SavedScenarios, { output }: Exploration, manner: Manner): string[][] {
  const shown = (value: number | string | undefined, own: Pick<Manner, 'show'>) => {
    return typeof value === 'number' ? own.show(value) : (value ?? '–');
  };
  return cells.flatMap((cell) => {
    const values = saved.map((scenario) => scenario.values.get(placeKey(cell)));
    if (cell.kind !== 'result' && new Set(values).size < 2) return [];
    const isOwn = output !== null && placeKey(cell) === placeKey(output);
    const numbers = values.filter((value) => typeof value === 'number');
    const own = isOwn ? manner : inputMannerOf({ unit: cell.unit, values: numbers });
    const label = cell.kind === 'result' ? sheetAndAddress(cell) : cell.label;
    return [[label, ...values.map((value) => shown(value, own))]];
  });
}
