import { Button } from '@fluentui/react-components';
import type { Exploration } from '../../explore/exploration';
import type { Manner } from '../../explore/shownLike';
import type { Switching } from '../../explore/switching';
import type { ExploredInput } from '../../explore/exploredInput';
import type { Runner } from '../../explore/useRun';
import { words } from '../../explore/words';
import { formatBrief } from '../../format/numbers';
import { Section } from '../Section';
import { RunStatus } from './RunStatus';
import { Table } from './Table';
import { TargetField } from './TargetField';
import { useExploreStyles } from './useExploreStyles';

interface Props {
  exploration: Exploration;
  manner: Manner;
  runner: Runner;
  onTarget(typed: string): void;
  onFind(target: number): void;
}

const said = words.switching;

export function SwitchingSection({ exploration, manner, runner, onTarget, onFind }: Props) {
  const styles = useExploreStyles();
  const { worked, switching, target: typed } = exploration;
  const target = manner.read(typed.trim());
  return (
    <Section
      title={said.title}
      level={3}
      note={said.note(target === null ? words.target.name : manner.show(target))}
    >
      <TargetField typed={typed} manner={manner} onType={onTarget} />
      <div className={styles.actions}>
        <Button disabledFocusable={target === null || runner.isBusy} onClick={() => onFind(target!)}>
          {said.work}
        </Button>
      </div>
      <RunStatus runner={runner} tasks={['switching']} />
      {switching && switching.target !== target && <p className={styles.small}>{said.stale}</p>}
      {switching && switching.target === target && (
        <Table
          caption={said.table}
          headings={said.headings}
          rows={inOrder(worked!, switching.values).map(([input, found]) => [
            [input.label, input.unit && `(${input.unit})`].filter(Boolean).join(' '),
            formatBrief(input.central),
            ...inWords(input, found),
          ])}
        />
      )}
    </Section>
  );
}

/** What needs the smallest change first: there the case is weakest. */
function inOrder(
  { inputs }: NonNullable<Exploration['worked']>,
  values: Switching[],
): [ExploredInput, Switching][] {
  const need = ([{ low, high, central }, found]: [ExploredInput, Switching]) =>
    found.kind === 'at' ? Math.abs(found.value - central) / (high - low || 1) : Infinity;
  const pairs = inputs.map((input, i): [ExploredInput, Switching] => [input, values[i]!]);
  return pairs.sort((one, other) => (need(one) === need(other) ? 0 : need(one) - need(other)));
}

function inWords({ central }: ExploredInput, found: Switching): [string, string] {
  if (found.kind === 'never') return [said.never(brief(found.least), brief(found.most)), ''];
  const change = found.value - central;
  const share = central === 0 ? '' : said.byShare(`${signed((change / Math.abs(central)) * 100, 1)}%`);
  return [brief(found.value), `${signed(change)} ${share}`.trim()];
}

/** A few figures say enough of where an answer turns. */
function brief(value: number): string {
  return formatBrief(Number(value.toPrecision(Math.abs(value) >= 1000 ? 6 : 4)));
}

function signed(value: number, decimals?: number): string {
  const size = Math.abs(value);
  const shown = decimals === undefined ? brief(size) : size.toFixed(decimals);
  return `${value < 0 ? '−' : '+'}${shown}`;
}
