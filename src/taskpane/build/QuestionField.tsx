import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useRef, type FocusEvent } from 'react';
import { readAnswer, typedDefault } from './answers';
import { buildWords as words } from './words';
import { formatDate } from '../shared/format/dates';
import { SourceLink } from '../shared/SourceLink';
import { useBrief } from '../shared/useBrief';
import type { Question } from '../../cases/parts/caseDefinition';
import { useBuildStyles } from './useBuildStyles';

const useStyles = makeStyles({
  question: {
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  input: { width: '100%', minWidth: 0 },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  help: {
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  choiceHelp: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  radio: { alignItems: 'flex-start' },
  restore: {
    justifyContent: 'start',
    minWidth: 0,
    paddingLeft: 0,
    marginLeft: '-1px',
    color: tokens.colorBrandForeground1,
    textAlign: 'left',
  },
});

interface QuestionFieldProps {
  question: Question;
  /** What the field shows. */
  typed: string;
  /** The person typed it, so that it is theirs even where it equals the default. */
  isOwn: boolean;
  refusal: string | undefined;
  onType(typed: string): void;
  onRestore(): void;
  onLeave(): void;
}

export function QuestionField(props: QuestionFieldProps) {
  const { question, typed, isOwn, refusal, onType, onRestore, onLeave } = props;
  const shared = useBuildStyles();
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const help = useBrief(question.label);
  const byDefault = typedDefault(question);
  const canRestore = isOwn && question.default !== null;

  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!frame.current?.contains(relatedTarget)) onLeave();
  };
  const restore = () => {
    onRestore();
    // The button goes; the focus goes back to the field.
    firstInput(frame.current, question.kind === 'choice' ? byDefault : undefined)?.focus();
  };

  return (
    <div ref={frame} className={styles.question} data-question={question.id} onBlur={leave}>
      <Field
        label={{ children: labelOf(question), className: styles.label }}
        hint={{
          children: question.help,
          ref: help.hold,
          className: mergeClasses(styles.help, help.className),
        }}
        required={question.kind === 'choice' && question.default === null}
        validationState={refusal === undefined ? 'none' : 'error'}
        {...(refusal !== undefined && { validationMessage: refusal })}
      >
        {question.kind === 'choice' ? (
          <RadioGroup value={typed} onChange={(_, { value }) => onType(value)}>
            {question.choices.map(({ value, label, help }) => (
              <Radio
                key={value}
                className={styles.radio}
                value={value}
                label={
                  <>
                    {label}
                    {help && <span className={styles.choiceHelp}> {help}</span>}
                  </>
                }
              />
            ))}
          </RadioGroup>
        ) : (
          <Input
            className={styles.input}
            autoComplete="off"
            inputMode={question.kind === 'number' || question.kind === 'share' ? 'decimal' : 'text'}
            value={typed}
            onChange={(_, { value }) => onType(value)}
          />
        )}
      </Field>
      {question.kind === 'date' && <p className={shared.small}>{dateInWords(question, typed)}</p>}
      {help.toggle}
      {question.default !== null &&
        (isOwn ? (
          <p className={shared.small}>{words.ask.own}</p>
        ) : (
          <SourceLink whose={question.whose} source={question.source} of={question.label} />
        ))}
      {canRestore && (
        <Button
          className={styles.restore}
          appearance="transparent"
          size="small"
          aria-label={words.ask.restoreOf(shownDefault(question), question.label)}
          onClick={restore}
        >
          {words.ask.restore(shownDefault(question))}
        </Button>
      )}
    </div>
  );
}

/** The field to type into, or the first choice; of choices, the one of a given value. */
export function firstInput(frame: HTMLElement | null | undefined, value?: string): HTMLElement | null {
  const inputs = [...(frame?.querySelectorAll('input') ?? [])];
  return inputs.find((input) => input.value === value) ?? inputs[0] ?? null;
}

function labelOf(question: Question): string {
  return question.kind === 'number' ? words.ask.label(question.label, question.unit) : question.label;
}

function shownDefault(question: Question): string {
  const typed = typedDefault(question);
  if (question.kind === 'choice')
    return question.choices.find(({ value }) => value === typed)?.label ?? typed;
  return question.kind === 'text' ? `“${typed}”` : typed;
}

/** A date that was read the wrong way round would otherwise pass unnoticed. */
function dateInWords(question: Question, typed: string): string {
  const reading = readAnswer(question, typed);
  const date = 'answer' in reading ? formatDate(Number(reading.answer)) : null;
  return date === null ? '' : words.ask.readAs(date);
}
