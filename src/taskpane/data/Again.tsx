import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SameChoice, Shared } from '../../extracts/again/under';
import type { KindId } from '../../extracts/kinds/kind';
import type { Spreadsheet } from '../../host/spreadsheet';
import { type Earlier, earlierOf } from './earlier';
import { useDataStyles } from './useDataStyles';
import { dataWords } from './words';

const words = dataWords.again;

/** Whether the new extract replaces one that is here, goes under its rows, or stays separate. */
export type AgainChoice = { how: 'apart' } | { how: 'instead' | 'under'; figures: string };

interface AgainProps {
  earlier: readonly Earlier[];
  choice: AgainChoice | null;
  host: Spreadsheet['kind'];
  onChoose(choice: AgainChoice): void;
}

/** Asks which of these the person wants. */
export function Again({ earlier, choice, host, onChoose }: AgainProps) {
  const styles = useDataStyles();
  const choices = new Map<string, { label: string; choice: AgainChoice }>();
  for (const { figures } of earlier)
    for (const how of ['instead', 'under'] as const)
      choices.set(`${how} ${figures}`, {
        label: earlier.length > 1 ? `${words[how]}: ${words.which(figures)}` : words[how],
        choice: { how, figures },
      });
  choices.set('apart', { label: words.apart, choice: { how: 'apart' } });
  const value = choice === null ? '' : choice.how === 'apart' ? 'apart' : `${choice.how} ${choice.figures}`;
  return (
    <div className={styles.gap}>
      {earlier.map(({ figures, from }) => (
        <p key={figures} className={styles.text}>
          {words.question(from)}
        </p>
      ))}
      <Field
        label={words.ask}
        required
        {...(value !== '' && value !== 'apart' && { hint: words.follows[host] })}
      >
        <RadioGroup
          value={value}
          onChange={(_, chosen) => {
            const found = choices.get(chosen.value);
            if (found) onChoose(found.choice);
          }}
        >
          {[...choices].map(([key, { label }]) => (
            <Radio key={key} value={key} label={label} />
          ))}
        </RadioGroup>
      </Field>
    </div>
  );
}

interface SameProps {
  shared: Shared;
  choice: SameChoice | null;
  onChoose(choice: SameChoice): void;
}

/** Asks what to do with new rows that are here already. */
export function SameRowsQuestion({ shared: { changed, alike }, choice, onChoose }: SameProps) {
  const styles = useDataStyles();
  return (
    <div role="alert" className={styles.gap}>
      <Field label={words.same} required hint={words.sameHelp(changed, alike)}>
        <RadioGroup value={choice ?? ''} onChange={(_, { value }) => onChoose(value as SameChoice)}>
          {Object.entries(words.choices)
            .filter(([value]) => value !== 'newer' || changed > 0)
            .map(([value, label]) => (
              <Radio
                key={value}
                value={value}
                label={value === 'newer' && alike > 0 ? words.newerAlike : label}
              />
            ))}
        </RadioGroup>
      </Field>
    </div>
  );
}

/** The extracts of a kind that are here; null while they are looked for. */
export function useEarlier(spreadsheet: Spreadsheet, kind: KindId): readonly Earlier[] | null {
  const [found, setFound] = useState<readonly Earlier[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    earlierOf(spreadsheet, kind).then(
      (earlier) => isCurrent && setFound(earlier),
      // The extract can still be put in separately.
      () => isCurrent && setFound([]),
    );
    return () => void (isCurrent = false);
  }, [spreadsheet, kind]);
  return found;
}
