import { Button } from '@fluentui/react-components';
import type { Exploration, ListedInput } from '../exploration';
import { sheetAndAddress, placeKey } from '../exploredInput';
import type { Unusable } from '../suggestions';
import type { Runner } from '../useRun';
import { words } from '../words';
import { Section } from '../../shared/Section';
import { InputRow } from './InputRow';
import { RunStatus } from './RunStatus';
import { useExploreStyles } from './useExploreStyles';

interface Props {
  exploration: Exploration;
  runner: Runner;
  onChange(inputs: ListedInput[]): void;
  onAgain(): void;
  onAdd(): void;
}

const said = words.inputs;
/** More rows than these that are left out as they were meant to be are behind a fold: in a blank case none has a range. */
const MOST_SHOWN = 3;

const isMistake = (because: Unusable['because']) => because === 'order' || because === 'noNumber';

function LeftOut({ rows }: { rows: Unusable[] }) {
  const styles = useExploreStyles();
  return rows.map(({ label, sheet, address, because, follows = '' }) => (
    <p key={placeKey({ sheet, address })} className={styles.text}>
      {said.unusable[because](label, sheetAndAddress({ sheet, address }), follows)}
    </p>
  ));
}

export function InputsSection({ exploration, runner, onChange, onAgain, onAdd }: Props) {
  const styles = useExploreStyles();
  const { inputs, leftOut, unusable, isDependenceKnown } = exploration;
  const others = unusable.filter(({ because }) => !isMistake(because));
  const found = inputs.filter(({ isOwn }) => !isOwn).length;
  const chosen = inputs.filter(({ isChosen }) => isChosen).length;
  const replace = (changed: ListedInput) =>
    onChange(inputs.map((input) => (placeKey(input) === placeKey(changed) ? changed : input)));
  const choose = (isChosen: boolean) => onChange(inputs.map((input) => ({ ...input, isChosen })));
  return (
    <Section title={said.title} level={3} note={said.note}>
      <p className={styles.text}>
        {found > 0 ? said.found(found) : said.none} {inputs.length > 0 && said.chosen(chosen)}
      </p>
      {!isDependenceKnown && <p className={styles.text}>{said.unknown}</p>}
      <LeftOut rows={unusable.filter(({ because }) => isMistake(because))} />
      {others.length > MOST_SHOWN ? (
        <details>
          <summary>{said.notVaried(others.length)}</summary>
          <LeftOut rows={others} />
        </details>
      ) : (
        <LeftOut rows={others} />
      )}
      <ul className={styles.list} aria-label={said.title}>
        {inputs.map((input) => (
          <InputRow
            key={placeKey(input)}
            input={input}
            isBusy={runner.isBusy}
            onChange={replace}
            onRemove={() => onChange(inputs.filter((one) => one !== input))}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        {inputs.length > 1 && (
          <Button
            size="small"
            disabledFocusable={runner.isBusy}
            onClick={() => choose(chosen < inputs.length)}
          >
            {chosen < inputs.length ? said.all : said.clear}
          </Button>
        )}
        <Button size="small" disabledFocusable={runner.isBusy} onClick={onAgain}>
          {said.again}
        </Button>
        <Button size="small" disabledFocusable={runner.isBusy} onClick={onAdd}>
          {words.add.use}
        </Button>
      </div>
      <p className={styles.small}>{words.add.note}</p>
      <RunStatus runner={runner} tasks={['inputs', 'add']} />
      {leftOut.length > 0 && (
        <details>
          <summary>{said.leftOut(leftOut.length)}</summary>
          <p className={styles.small}>{leftOut.join('; ')}</p>
        </details>
      )}
    </Section>
  );
}
