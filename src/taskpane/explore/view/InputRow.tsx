import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type SpreadKind, spreadKinds } from '../../../model/distributions/distribution';
import { useElement } from '../../shared/useElement';
import type { ListedInput } from '../exploration';
import { problemOf, sheetAndAddress } from '../exploredInput';
import { type InputManner, mannerOfInput } from '../inputManner';
import { words } from '../words';
import { useExploreStyles } from './useExploreStyles';

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  frame: { flex: '1 1 0', minWidth: 0, marginLeft: '-8px' },
  box: { alignItems: 'flex-start' },
  opener: { flex: '0 0 auto', marginTop: tokens.spacingVerticalXS },
  numbers: { display: 'block' },
  editor: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
});

interface Props {
  input: ListedInput;
  isBusy: boolean;
  onChange(input: ListedInput): void;
  onRemove(): void;
}

const said = words.inputs;

export function InputRow({ input, isBusy, onChange, onRemove }: Props) {
  const styles = useStyles();
  const shared = useExploreStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [opener, holdOpener] = useElement<HTMLButtonElement>();
  const { label, kind, low, central, high, holds, isMoved, isWorkedOut = false } = input;
  const manner = mannerOfInput(input);
  const problem = problemOf(input);
  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };
  return (
    <li>
      <div
        role="presentation"
        className={styles.row}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOpen) return;
          event.preventDefault();
          close();
        }}
      >
        <div className={styles.top}>
          <div className={styles.frame}>
            <Checkbox
              className={styles.box}
              checked={input.isChosen}
              disabled={isBusy}
              onChange={(_, { checked }) => onChange({ ...input, isChosen: checked === true })}
              label={
                <>
                  {label}
                  <span className={`${shared.small} ${styles.numbers}`}>
                    {holds ? said.nowHolds(holds) : said.now(manner.show(central), manner.unit, isWorkedOut)};{' '}
                    {said.range(manner.show(low), manner.show(high))}, {words.kinds[kind].name}
                  </span>
                </>
              }
            />
          </div>
          <Button
            ref={holdOpener}
            className={styles.opener}
            size="small"
            aria-expanded={isOpen}
            aria-label={said.changeOf(label)}
            disabledFocusable={isBusy}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? said.done : said.change}
          </Button>
        </div>
        {isMoved && <p className={shared.small}>{said.moved(label, sheetAndAddress(input))}</p>}
        {problem && input.isChosen && !isOpen && <p className={shared.small}>{problem}</p>}
        {isOpen && (
          <div className={styles.editor}>
            <Field
              label={said.distribution}
              hint={words.kinds[kind].meaning}
              validationState={problem ? 'error' : 'none'}
              validationMessage={problem}
            >
              <Select
                value={kind}
                onChange={(_, { value }) => onChange({ ...input, kind: value as SpreadKind })}
              >
                {spreadKinds.map((one) => (
                  <option key={one} value={one}>
                    {words.kinds[one].name}
                  </option>
                ))}
              </Select>
            </Field>
            <div className={shared.pair}>
              <NumberField
                label={said.low}
                manner={manner}
                value={low}
                onChange={(value) => onChange({ ...input, low: value })}
              />
              <NumberField
                label={said.high}
                manner={manner}
                value={high}
                onChange={(value) => onChange({ ...input, high: value })}
              />
            </div>
            <div className={shared.actions}>
              <Button size="small" onClick={close}>
                {said.done}
              </Button>
              {input.isOwn && (
                <Button size="small" onClick={onRemove}>
                  {said.remove}
                </Button>
              )}
            </div>
          </div>
        )}
      </div>
    </li>
  );
}

interface NumberFieldProps {
  label: string;
  manner: InputManner;
  value: number;
  onChange(value: number): void;
}

function NumberField({ label, manner, value, onChange }: NumberFieldProps) {
  const shared = useExploreStyles();
  const [own, setTyped] = useState(manner.typed(value));
  const read = manner.read(own);
  // The workbook has another value by now than the one that was typed.
  const typed = read === null || read === value ? own : manner.typed(value);
  const isWrong = read === null;
  return (
    <Field
      label={label}
      validationState={isWrong ? 'error' : 'none'}
      {...(isWrong && { validationMessage: said.notNumber(typed) })}
    >
      <Input
        className={shared.input}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={(_, data) => {
          setTyped(data.value);
          const number = manner.read(data.value);
          if (number !== null) onChange(number);
        }}
      />
    </Field>
  );
}
