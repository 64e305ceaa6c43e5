import { Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { Question } from '../../cases/parts/caseDefinition';
import { isWords } from './asked';
import { useDataStyles } from './useDataStyles';
import { dataWords } from './words';

/** More choices than this are a list to choose from. */
const MOST_SIDE_BY_SIDE = 5;

interface AskedFieldProps {
  question: Question;
  value: string;
  onAnswer(value: string): void;
}

/** A question that a new case asks before it is built from an extract. */
export function AskedField({ question, value, onAnswer }: AskedFieldProps) {
  const styles = useDataStyles();
  const { label, help, kind } = question;
  if (kind !== 'choice')
    return (
      <Field
        className={styles.field}
        label={label}
        hint={help}
        {...(!isWords(value) && { validationState: 'error', validationMessage: dataWords.put.isFormula })}
      >
        <Input
          autoComplete="off"
          className={styles.control}
          value={value}
          onChange={(_, { value: typed }) => onAnswer(typed)}
        />
      </Field>
    );
  const { choices } = question;
  if (choices.length > MOST_SIDE_BY_SIDE)
    return (
      <Field className={styles.field} label={label} hint={help} required>
        <Select className={styles.control} value={value} onChange={(_, chosen) => onAnswer(chosen.value)}>
          {value === '' && <option value="">{dataWords.put.notChosen}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      </Field>
    );
  return (
    <Field className={styles.field} label={label} required>
      <RadioGroup value={value} onChange={(_, chosen) => onAnswer(chosen.value)}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </RadioGroup>
    </Field>
  );
}
