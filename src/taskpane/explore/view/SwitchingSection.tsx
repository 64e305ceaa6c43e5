import { Button } from '@fluentui/react-components';
import type { Exploration, Worked } from '../exploration';
import type { Manner } from '../shownLike';
import type { Switching } from '../switching';
import type { ExploredInput } from '../exploredInput';
import { type InputManner, mannerOfInput } from '../inputManner';
import type { Runner } from '../useRun';
import { words } from '../words';
import { Section } from '../../shared/Section';
import { RunStatus } from './RunStatus';
import { FiguresTable } from './FiguresTable';
import { TargetField } from './TargetField';
import { useExploreStyles } from './useExploreStyles';
import type { ReactNode } from 'react';
import { nth } from '../../../formulas/present';

interface Props {
  exploration: Exploration;
  worked: Worked;
  /** Said above figures that are of values before a change. */
  before: ReactNode;
  manner: Manner;
  runner: Runner;
  onTarget(typed: string): void;
  onFind(target: number): void;
}

const said = words.switching;

export function SwitchingSection(props: Props) {
  const { exploration, worked, before, manner, runner, onTarget, onFind } = props;
  const styles = useExploreStyles();
  const { switching, target: typed } = exploration;
  const target = manner.read(typed.trim());
  return (
    <Section
      title={said.title}
      level={3}
      note={said.note(target === null ? words.target.name : manner.exact(target))}
    >
      <TargetField typed={typed} manner={manner} onType={onTarget} />
      <div className={styles.actions}>
        <Button
          disabledFocusable={target === null || runner.isBusy}
          onClick={() => target !== null && onFind(target)}
        >
          {said.work}
        </Button>
      </div>
      <RunStatus runner={runner} tasks={['switching']} />
      {switching && switching.target !== target && <p className={styles.small}>{said.stale}</p>}
      {switching && switching.target === target && (
        <>
          {before}
          <FiguresTable
            caption={said.table}
            headings={said.headings}
            rows={inOrder(worked, switching.values).map(([input, found]) => {
              const manner = mannerOfInput(input);
              return [
                [input.label, manner.unit && `(${manner.unit})`].filter(Boolean).join(' '),
                manner.show(input.central),
                ...inWords(input, found, manner),
              ];
            })}
          />
        </>
      )}
    </Section>
  );
}

/** What needs the smallest change first: there the case is weakest. */
function inOrder({ inputs }: Worked, values: Switching[]): [ExploredInput, Switching][] {
  const need = ([{ low, high, central }, found]: [ExploredInput, Switching]) =>
    found.kind === 'at' ? Math.abs(found.value - central) / (high - low || 1) : Infinity;
  const pairs = inputs.map((input, i): [ExploredInput, Switching] => [input, nth(values, i)]);
  return pairs.sort((one, other) => (need(one) === need(other) ? 0 : need(one) - need(other)));
}

function inWords({ central }: ExploredInput, found: Switching, { show, change }: InputManner): string[] {
  const near = (value: number) => show(few(value));
  if (found.kind === 'never') return [said.never(near(found.least), near(found.most))];
  const by = found.value - central;
  const share = (by / Math.abs(central)) * 100;
  const inShare = central === 0 ? '' : said.byShare(`${by < 0 ? '−' : '+'}${Math.abs(share).toFixed(1)}%`);
  return [near(found.value), `${change(few(by))} ${inShare}`.trim()];
}

/** A few figures say enough of where an answer turns. */
function few(value: number): number {
  return Number(value.toPrecision(Math.abs(value) >= 1000 ? 6 : 4));
}
