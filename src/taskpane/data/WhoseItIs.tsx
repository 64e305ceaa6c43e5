import { Field, Input } from '@fluentui/react-components';
import type { CaseDefinition, Question } from '../../cases/parts/caseDefinition';
import { Section } from '../shared/Section';
import { useDataStyles } from './useDataStyles';
import { dataWords } from './words';

const words = dataWords.put.whose;

/** What stays with a case from its first page on; the rest of whose it is can be typed on its cover. */
const ASKED = ['caseCouncil', 'caseService', 'caseTitle'];

export const whoseQuestions = ({ identity }: Pick<CaseDefinition, 'identity'>): Question[] =>
  identity.filter(({ id }) => ASKED.includes(id));

/** In a cell the other would become a formula. */
export const isWords = (typed: string) => !typed.trimStart().startsWith('=');

interface WhoseItIsProps {
  questions: readonly Question[];
  typed: Readonly<Record<string, string>>;
  onType(typed: Readonly<Record<string, string>>): void;
}

/** Asked before a case is built from an extract, as before any other; what is left blank stays blank. */
export function WhoseItIs({ questions, typed, onType }: WhoseItIsProps) {
  const styles = useDataStyles();
  return (
    <Section title={words.title} level={3}>
      <p className={styles.small}>{words.help}</p>
      {questions.map(({ id, label }) => {
        const text = typed[id] ?? '';
        return (
          <Field
            key={id}
            className={styles.field}
            label={label}
            {...(!isWords(text) && { validationState: 'error', validationMessage: words.formula })}
          >
            <Input
              autoComplete="off"
              value={text}
              onChange={(_, { value }) => onType({ ...typed, [id]: value })}
            />
          </Field>
        );
      })}
    </Section>
  );
}
