import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SameChoice, Shared } from '../../extracts/again/under';
import type { KindId } from '../../extracts/kinds/kind';
import type { Spreadsheet } from '../../host/spreadsheet';
import { type Earlier, earlierOf } from './earlier';
import { useDataStyles } from './useDataStyles';
import { dataWords } from './words';

const words = dataWords.again;

/** What is to become of an extract that is there. */
export type AgainChoice = { how: 'apart' } | { how: 'instead' | 'under'; figures: string };

interface AgainProps {
  earlier: readonly Earlier[];
  choice: AgainChoice | null;
  host: Spreadsheet['kind'];
  onChoose(choice: AgainChoice): void;
}

/** Asks whether an extract takes the place of one that is there, goes under its rows, or stays apart. */
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

/** Asks what becomes of rows that are there already. */
export function SameRowsQuestion({ shared: { changed, alike }, choice, onChoose }: SameProps) {
  const styles = useDataStyles();
  return (
    <div role="alert" className={styles.gap}>
      <Field label={words.same} required hint={words.sameHelp(changed, alike)}>
        <RadioGroup value={choice ?? ''} onChange={(_, { value }) => onChoose(value as SameChoice)}>
          {Object.entries(words.choices)
            .filter(([value]) => value !== 'newer' || changed > 0)
            .map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
        </RadioGroup>
      </Field>
    </div>
  );
}

/** The extracts of a kind that are there; null while they are looked for. */
export function useEarlier(spreadsheet: Spreadsheet, kind: KindId): readonly Earlier[] | null {
  const [found, setFound] = useState<readonly Earlier[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    earlierOf(spreadsheet, kind).then(
      (earlier) => isCurrent && setFound(earlier),
      // The extract can be put in apart all the same.
      () => isCurrent && setFound([]),
    );
    return () => void (isCurrent = false);
  }, [spreadsheet, kind]);
  return found;
}
