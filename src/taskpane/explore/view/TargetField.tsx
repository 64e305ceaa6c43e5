import { Field, Input } from '@fluentui/react-components';
import type { Manner } from '../shownLike';
import { words } from '../words';
import { useExploreStyles } from './useExploreStyles';

interface Props {
  typed: string;
  manner: Manner;
  onType(typed: string): void;
}

export function TargetField({ typed, manner, onType }: Props) {
  const styles = useExploreStyles();
  const isWrong = manner.read(typed.trim()) === null;
  return (
    <Field
      label={words.target.label}
      validationState={isWrong ? 'error' : 'none'}
      {...(isWrong && { validationMessage: words.target.notNumber(typed) })}
    >
      <Input
        className={styles.input}
        autoComplete="off"
        value={typed}
        onChange={(_, { value }) => onType(value)}
      />
    </Field>
  );
}
