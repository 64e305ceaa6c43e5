import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Exploration, ExploredOutput, Worked } from '../exploration';
import { contradictionIn, type Pair } from '../pairs';
import type { Manner } from '../shownLike';
import type { TargetSide } from '../simulated';
import type { Runner } from '../useRun';
import { readNumber } from '../../shared/typed';
import { timeInWords, words } from '../words';
import { MOST_CHECKED } from '../working';
import { Section } from '../../shared/Section';
import { MovingTogether } from './MovingTogether';
import { RunStatus } from './RunStatus';
import { SimulationResults } from './SimulationResults';
import { useExploreStyles } from './useExploreStyles';

interface Props {
  exploration: Exploration;
  output: ExploredOutput;
  worked: Worked;
  /** Said above figures that are of values before a change. */
  before: ReactNode;
  manner: Manner;
  runner: Runner;
  onTarget(typed: string): void;
  onWanted(wanted: TargetSide): void;
  onPairs(pairs: Pair[]): void;
  onRun(asked: { trials: number; seed: number }): void;
  onCheck(): void;
}

/** Eight scrambles of a power of two each, so that the points cover the ranges evenly. */
const limits = {
  recalculated: { least: 64, most: 4096, usual: 256 },
  compiled: { least: 64, most: 131_072, usual: 16_384 },
};
const MOST_SEED = 1e9;
const said = words.simulation;

export function SimulationSection(props: Props) {
  const { exploration, output, worked, before, manner, runner } = props;
  const { onTarget, onWanted, onPairs, onRun, onCheck } = props;
  const styles = useExploreStyles();
  const { simulated } = exploration;
  const whole = worked.inputs.flatMap(({ label, isWhole }) => (isWhole ? [label] : []));
  const { least, most, usual } = limits[worked.way];
  const [trialsTyped, setTrials] = useState((simulated?.simulation.trials ?? usual).toLocaleString('en-GB'));
  const [seedTyped, setSeed] = useState(String(simulated?.simulation.seed ?? 1));
  const trials = wholeIn(trialsTyped, least, most);
  const seed = wholeIn(seedTyped, 0, MOST_SEED);
  const asked = trials === null || seed === null ? null : { trials, seed };
  const contradiction = contradictionIn(worked.inputs, exploration.pairs);
  return (
    <Section title={said.title} level={3} note={said.note}>
      <div className={styles.pair}>
        <Field
          label={said.trials}
          validationState={trials === null ? 'error' : 'none'}
          {...(trials === null && { validationMessage: said.trialsWrong(least, most) })}
        >
          <Input
            className={styles.input}
            inputMode="numeric"
            autoComplete="off"
            value={trialsTyped}
            onChange={(_, { value }) => setTrials(value)}
          />
        </Field>
        <Field
          label={said.seed}
          validationState={seed === null ? 'error' : 'none'}
          {...(seed === null && { validationMessage: said.seedWrong })}
        >
          <Input
            className={styles.input}
            inputMode="numeric"
            autoComplete="off"
            value={seedTyped}
            onChange={(_, { value }) => setSeed(value)}
          />
        </Field>
      </div>
      <p className={mergeClasses(styles.small, styles.hint)}>{said.seedHelp}</p>
      {whole.length > 0 && <p className={styles.small}>{said.whole(whole.join('; '))}</p>}
      <MovingTogether
        inputs={worked.inputs}
        listed={exploration.inputs}
        pairs={exploration.pairs}
        contradiction={contradiction}
        isBusy={runner.isBusy}
        onChange={onPairs}
      />
      <div className={styles.actions}>
        <Button
          appearance={simulated ? 'secondary' : 'primary'}
          disabledFocusable={asked === null || contradiction !== null || runner.isBusy}
          onClick={() => asked && onRun(asked)}
        >
          {said.run(trials ?? usual)}
        </Button>
        <span className={styles.small}>
          {worked.way === 'compiled' && said.takesLittle}
          {worked.way === 'recalculated' &&
            trials !== null &&
            `${said.takes(timeInWords(trials * worked.millisecondsASet))} ${said.takesEdits}`}
        </span>
      </div>
      <RunStatus runner={runner} tasks={['simulation']} />
      {simulated && before}
      {simulated && (
        <SimulationResults
          exploration={exploration}
          output={output}
          central={worked.tornado.base}
          simulated={simulated}
          manner={manner}
          onTarget={onTarget}
          onWanted={onWanted}
        />
      )}
      {simulated && worked.way === 'compiled' && (
        <>
          <h4 className={styles.strong}>{words.check.title}</h4>
          <p className={styles.small}>{words.check.note}</p>
          <div className={styles.actions}>
            <Button disabledFocusable={runner.isBusy} onClick={onCheck}>
              {words.check.run(Math.min(MOST_CHECKED, simulated.simulation.trials))}
            </Button>
          </div>
          <RunStatus runner={runner} tasks={['check']} />
        </>
      )}
    </Section>
  );
}

function wholeIn(typed: string, least: number, most: number): number | null {
  const value = readNumber(typed.trim());
  return value !== null && Number.isInteger(value) && value >= least && value <= most ? value : null;
}
