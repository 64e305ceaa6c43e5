import { Button } from '@fluentui/react-components';
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { asShown, readAnswer, readAnswers, shownIn, type TypedAnswers } from './answers';
import { stepsOf } from './questionSteps';
import { buildWords as words } from './words';
import type { Answers, CaseDefinition, Question, Start } from '../../cases/parts/caseDefinition';
import { BackButton } from '../shared/BackButton';
import { Foot } from '../shared/Foot';
import { Notice } from '../shared/Notice';
import { StaleNotice } from '../shared/StaleNotice';
import { firstInput, QuestionField } from './QuestionField';
import { useBuildStyles } from './useBuildStyles';
import { present } from '../../formulas/present';

interface AskQuestionsProps {
  heading: RefObject<HTMLHeadingElement>;
  definition: CaseDefinition;
  start: Start;
  /** What was typed before, if anything was. */
  before: TypedAnswers | undefined;
  /** Why no sheets could be made from the answers. */
  problem: string | undefined;
  onType(typed: TypedAnswers): void;
  onBack(): void;
  onAnswer(answers: Answers): void;
}

/** What a step shows first: its heading, or a question whose answer is refused. */
type Look = 'heading' | { question: string };

export function AskQuestions(props: AskQuestionsProps) {
  const { heading, definition, start, before, problem, onType, onBack, onAnswer } = props;
  const steps = stepsOf(definition, start);
  const [at, setAt] = useState(0);
  const step = present(steps[at], 'the step of the questions');
  const isLast = at === steps.length - 1;
  const shared = useBuildStyles();
  const form = useRef<HTMLFormElement>(null);
  const stepHeading = useRef<HTMLHeadingElement>(null);
  const look = useRef<Look | null>(null);
  /** Said when a field is left or the form is sent, and taken back as soon as the field is right. */
  const [refusals, setRefusals] = useState<Record<string, string>>({});
  const [summary, setSummary] = useState('');
  const typed = before ?? {};

  useEffect(() => {
    const wanted = look.current;
    look.current = null;
    if (wanted === 'heading') stepHeading.current?.focus();
    else if (wanted)
      firstInput(form.current?.querySelector<HTMLElement>(`[data-question="${wanted.question}"]`))?.focus();
  });

  const judge = (question: Question, text: string, isLeaving: boolean) => {
    const reading = readAnswer(question, text);
    setRefusals(({ [question.id]: earlier, ...others }) => {
      const refusal = isLeaving && 'refusal' in reading ? reading.refusal : earlier;
      return 'answer' in reading || refusal === undefined ? others : { ...others, [question.id]: refusal };
    });
    if (!isLeaving || typed[question.id] === undefined) return;
    const shown = asShown(question, text);
    if (shown !== text) onType({ ...typed, [question.id]: shown });
  };
  const turnTo = (next: number) => {
    look.current = 'heading';
    setSummary('');
    setAt(next);
  };
  /** Whether there is anything to be put right; the keyboard is led to the first of it. */
  const isRefused = (refused: Record<string, string>) => {
    const wrong = steps.flatMap(({ questions }) => questions).find(({ id }) => id in refused);
    if (!wrong) return false;
    setRefusals((earlier) => ({ ...earlier, ...refused }));
    setSummary(words.ask.wrong(Object.keys(refused).length));
    look.current = { question: wrong.id };
    setAt(steps.findIndex(({ questions }) => questions.includes(wrong)));
    return true;
  };
  const goOn = () => {
    const result = readAnswers(step.questions, typed);
    if ('answers' in result || !isRefused(result.refusals)) turnTo(at + 1);
  };
  const finish = () => {
    const result = readAnswers(
      steps.flatMap(({ questions }) => questions),
      typed,
    );
    if ('answers' in result) onAnswer(result.answers);
    else isRefused(result.refusals);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isLast) finish();
    else goOn();
  };

  return (
    <form ref={form} noValidate onSubmit={submit}>
      <BackButton onBack={onBack}>{words.ask.back}</BackButton>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {definition.title}
      </h2>
      {at === 0 && (
        <p className={shared.text}>{start === 'blank' ? words.ask.introBlank : words.ask.intro}</p>
      )}
      <StaleNotice series={definition.series} />
      {problem !== undefined && (
        <div role="alert">
          <Notice kind="error" title={words.ask.failed}>
            {problem}
          </Notice>
        </div>
      )}
      <h3 ref={stepHeading} tabIndex={-1} className={shared.subheading}>
        {words.ask.stepOf(at + 1, steps.length, step.title)}
      </h3>
      {step.help !== undefined && <p className={shared.small}>{step.help}</p>}
      {step.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          typed={shownIn(question, typed)}
          isOwn={typed[question.id] !== undefined}
          refusal={refusals[question.id]}
          onType={(text) => {
            onType({ ...typed, [question.id]: text });
            judge(question, text, false);
            setSummary('');
          }}
          onRestore={() => {
            onType(without(typed, question.id));
            judge(question, shownIn(question, {}), false);
            setSummary('');
          }}
          onLeave={() => judge(question, shownIn(question, typed), true)}
        />
      ))}
      <Foot>
        {!isLast && (
          <Button type="submit" appearance="primary">
            {words.ask.on}
          </Button>
        )}
        <Button
          type={isLast ? 'submit' : 'button'}
          appearance={isLast ? 'primary' : 'secondary'}
          {...(!isLast && { onClick: finish })}
        >
          {words.ask.next}
        </Button>
        {at > 0 && <Button onClick={() => turnTo(at - 1)}>{words.ask.previous}</Button>}
      </Foot>
      <p role="status" className={shared.status}>
        {summary}
      </p>
    </form>
  );
}

function without(typed: TypedAnswers, id: string): TypedAnswers {
  return Object.fromEntries(Object.entries(typed).filter(([key]) => key !== id));
}
