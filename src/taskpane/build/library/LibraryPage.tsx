import { Button, Field, SearchBox, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { benefitWords } from '../../../calculations/benefits';
import type { Benefit } from '../../../calculations/calculation';
import { calculationById, calculations } from '../../../calculations/library';
import { searchCalculations } from '../../../calculations/search';
import { topics, type TopicId } from '../../../calculations/topics';
import documents from '../../../evidence/records/documents.json';
import type { Spreadsheet } from '../../../host/spreadsheet';
import { BackButton } from '../../shared/BackButton';
import { useBuildStyles } from '../useBuildStyles';
import { CalculationView } from './CalculationView';
import { libraryWords as words } from './words';

const AT_ONCE = 20;

interface LibraryPageProps {
  spreadsheet: Spreadsheet;
  onBack(): void;
}

/** Finds a calculation by a question, and shows the one chosen. */
export function LibraryPage({ spreadsheet, onBack }: LibraryPageProps) {
  const styles = useBuildStyles();
  const [query, setQuery] = useState('');
  const [topic, setTopic] = useState<TopicId | ''>('');
  const [benefit, setBenefit] = useState<Benefit | ''>('');
  const [document, setDocument] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  const [opened, setOpened] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (opened !== null || last.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-calculation="${last.current}"]`)?.focus();
    last.current = null;
  }, [opened]);

  const calculation = opened === null ? undefined : calculationById.get(opened);
  if (calculation)
    return (
      <CalculationView
        key={calculation.id}
        spreadsheet={spreadsheet}
        calculation={calculation}
        onBack={() => setOpened(null)}
      />
    );
  const found = searchCalculations(calculations, query, {
    topic: topic || undefined,
    benefit: benefit || undefined,
    document: document || undefined,
  });
  const open = (id: string) => {
    last.current = id;
    setOpened(id);
  };
  return (
    <>
      <BackButton onBack={onBack}>{words.back}</BackButton>
      <h2 className={styles.heading}>{words.heading}</h2>
      <Field label={words.search}>
        <SearchBox
          value={query}
          onChange={(_, { value }) => {
            setQuery(value);
            setShown(AT_ONCE);
          }}
        />
      </Field>
      <Choice
        label={words.topic}
        value={topic}
        onChoose={(one) => setTopic(one as TopicId | '')}
        options={topics}
      />
      <Choice
        label={words.benefit}
        value={benefit}
        onChoose={(one) => setBenefit(one as Benefit | '')}
        options={benefitWords}
      />
      <Choice label={words.document} value={document} onChoose={setDocument} options={titles} />
      <p className={styles.status} role="status">
        {words.found(found.length)}
      </p>
      <ul ref={list} className={styles.list}>
        {found.slice(0, shown).map(({ id, title, question }) => (
          <li key={id} className={styles.below}>
            <Button
              appearance="transparent"
              style={{ justifyContent: 'start', paddingLeft: 0, textAlign: 'left' }}
              data-calculation={id}
              onClick={() => open(id)}
            >
              {question}
            </Button>
            <p className={styles.small}>{title}</p>
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <Button onClick={() => setShown(shown + AT_ONCE)}>
          {words.more(Math.min(AT_ONCE, found.length - shown))}
        </Button>
      )}
    </>
  );
}

const titles = Object.fromEntries(
  Object.entries(documents).map(([id, { publisher, date }]) => [id, `${publisher}, ${date}`]),
);

interface ChoiceProps {
  label: string;
  value: string;
  options: Readonly<Record<string, string>>;
  onChoose(value: string): void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
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
