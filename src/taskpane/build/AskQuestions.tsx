import { Button } from '@fluentui/react-components';
import { useRef, useState, type FormEvent, type RefObject } from 'react';
import { readAnswer, readAnswers, shownIn, type TypedAnswers } from './answers';
import { buildWords as words } from './words';
import type { Answers, CaseDefinition, Question, Start } from '../../cases/parts/caseDefinition';
import { BackButton } from '../shared/BackButton';
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

export function AskQuestions(props: AskQuestionsProps) {
  const { heading, definition, start, before, problem, onType, onBack, onAnswer } = props;
  const own = start === 'blank' ? definition.blank : definition.questions;
  const { identity } = definition;
  const questions = [...own, ...identity];
  const shared = useBuildStyles();
  const form = useRef<HTMLFormElement>(null);
  /** Said when a field is left or the form is sent, and taken back as soon as the field is right. */
  const [refusals, setRefusals] = useState<Record<string, string>>({});
  const [summary, setSummary] = useState('');
  const typed = before ?? {};

  const judge = (question: Question, text: string, isLeaving: boolean) => {
    const reading = readAnswer(question, text);
    setRefusals(({ [question.id]: earlier, ...others }) => {
      const refusal = isLeaving && 'refusal' in reading ? reading.refusal : earlier;
      return 'answer' in reading || refusal === undefined ? others : { ...others, [question.id]: refusal };
    });
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const result = readAnswers(questions, typed);
    if ('answers' in result) return onAnswer(result.answers);
    setRefusals(result.refusals);
    setSummary(words.ask.wrong(Object.keys(result.refusals).length));
    const first = present(questions.find(({ id }) => id in result.refusals), 'the question refused');
    firstInput(form.current?.querySelector<HTMLElement>(`[data-question="${first.id}"]`))?.focus();
  };

  const field = (question: Question) => (
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
  );
  /** A field that is refused must be in sight. */
  const isOpen = identity.some(({ id }) => id in refusals);

  return (
    <form ref={form} noValidate onSubmit={submit}>
      <BackButton onBack={onBack}>{words.ask.back}</BackButton>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {definition.title}
      </h2>
      <p className={shared.text}>{start === 'blank' ? words.ask.introBlank : words.ask.intro}</p>
      <StaleNotice series={definition.series} />
      {problem !== undefined && (
        <div role="alert">
          <Notice kind="error" title={words.ask.failed}>
            {problem}
          </Notice>
        </div>
      )}
      {own.map(field)}
      {identity.length > 0 && (
        <details className={shared.group} open={isOpen || undefined}>
          <summary>{words.ask.identity}</summary>
          {identity.map(field)}
        </details>
      )}
      <div className={shared.actions}>
        <Button type="submit" appearance="primary">
          {words.ask.next}
        </Button>
      </div>
      <p role="status" className={shared.status}>
        {summary}
      </p>
    </form>
  );
}

function without(typed: TypedAnswers, id: string): TypedAnswers {
  return Object.fromEntries(Object.entries(typed).filter(([key]) => key !== id));
}
