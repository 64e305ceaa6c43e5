import { Field, Select } from '@fluentui/react-components';
import { benefitWords } from '../../../calculations/benefits';
import type { Benefit } from '../../../calculations/calculation';
import { calculations } from '../../../calculations/library';
import { topics, type TopicId } from '../../../calculations/topics';
import documents from '../../../evidence/records/documents.json';
import { useBuildStyles } from '../useBuildStyles';
import type { LibraryBrowsing } from './browsing';
import { libraryWords as words } from './words';

interface NarrowingProps {
  browsing: LibraryBrowsing;
  onChange(to: Partial<LibraryBrowsing>): void;
}

/** Topic, kind of benefit and document, collapsed until opened; the heading says what is chosen. */
export function Narrowing({ browsing: { topic, benefit, document }, onChange }: NarrowingProps) {
  const styles = useBuildStyles();
  const by = [
    topic === '' ? '' : topics[topic],
    benefit === '' ? '' : benefitWords[benefit],
    titles[document] ?? '',
  ].filter((name) => name !== '');
  return (
    <details className={styles.group}>
      <summary>{by.length > 0 ? words.narrowed(by) : words.narrow}</summary>
      <Choice
        label={words.topic}
        value={topic}
        onChoose={(one) => onChange({ topic: one as TopicId | '' })}
        options={topics}
      />
      <Choice
        label={words.benefit}
        value={benefit}
        onChoose={(one) => onChange({ benefit: one as Benefit | '' })}
        options={kinds}
      />
      <Choice
        label={words.document}
        value={document}
        onChoose={(one) => onChange({ document: one })}
        options={titles}
      />
    </details>
  );
}

const { none: _, ...kinds } = benefitWords;

const printed = new Set(calculations.flatMap(({ published = [] }) => published.map((one) => one.document)));

const titles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(documents)
    .filter(([id]) => printed.has(id))
    .map(([id, { title, publisher, date }]) => [id, `${title} (${publisher}, ${date})`]),
);

interface ChoiceProps {
  label: string;
  value: string;
  options: Readonly<Record<string, string>>;
  onChoose(value: string): void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const styles = useBuildStyles();
  return (
    <Field label={label} className={styles.gap} style={{ minWidth: 0 }}>
      {/* As wide as the pane, however long its options are. */}
      <Select
        style={{ minWidth: 0 }}
        select={{ style: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } }}
        value={value}
        onChange={(_, chosen) => onChoose(chosen.value)}
      >
        <option value="">{words.any}</option>
        {Object.entries(options).map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
