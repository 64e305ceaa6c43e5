import { Field, Select } from '@fluentui/react-components';
import type { IdentifierChoice } from '../../extracts/identifiers/keys';
import type { Seen } from '../../extracts/desk';
import { headingOf } from '../../extracts/unnamed';
import { Notice } from '../shared/Notice';
import { useDataStyles } from './useDataStyles';
import type { BringingControls } from './useBringing';
import { dataWords } from './words';

const words = dataWords.identifiers;

interface IdentifiersProps {
  seen: Seen;
  isBusy: boolean;
  onDecide: BringingControls['decide'];
}

/** Columns that tell who people are, each left out, replaced by a key, or kept because the person says so. */
export function Identifiers({ seen, isBusy, onDecide }: IdentifiersProps) {
  const styles = useDataStyles();
  const { identifiers, choices, mapping } = seen.reading;
  const told = new Set(identifiers.map(({ column }) => column));
  const reference = mapping.reference;
  return (
    <>
      <p className={styles.text}>{identifiers.length === 0 ? words.none : words.intro}</p>
      <ul className={styles.list}>
        {identifiers.map(({ column, heading, kind, by }) => {
          const choice = choices[column] ?? 'drop';
          return (
            <li key={column} className={styles.item}>
              <Field label={heading} hint={words.found(kind, by)}>
                <Select
                  className={styles.control}
                  aria-label={words.label(heading)}
                  value={choice}
                  disabled={isBusy}
                  onChange={(_, { value }) => onDecide({ choices: { [column]: value as IdentifierChoice } })}
                >
                  {Object.entries(words.choices).map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </Select>
              </Field>
              {choice === 'keep' && (
                <div role="alert" className={styles.gap}>
                  <Notice kind="error">{words.kept(heading)}</Notice>
                </div>
              )}
              {choice === 'key' && <p className={styles.small}>{words.keys}</p>}
            </li>
          );
        })}
      </ul>
      {reference !== undefined && !told.has(reference) && (
        <p className={styles.small}>{words.reference(headingOf(seen.reading, reference))}</p>
      )}
    </>
  );
}
