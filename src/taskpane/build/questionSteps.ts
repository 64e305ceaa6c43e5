import type { CaseDefinition, Question, Start } from '../../cases/parts/caseDefinition';
import { buildWords as words } from './words';

/** Questions that are asked together. */
export interface AskedStep {
  title: string;
  help?: string;
  questions: readonly Question[];
}

/** The questions of a case, a step at a time; first, whose it is. */
export function stepsOf(
  { questions, blank, steps, identity }: Pick<CaseDefinition, 'questions' | 'blank' | 'steps' | 'identity'>,
  start: Start,
): AskedStep[] {
  const own = start === 'blank' ? blank : questions;
  const asked = steps.map(({ title, asks }) => ({
    title,
    questions: own.filter(({ id }) => asks.includes(id)),
  }));
  const whose = { title: words.ask.identity, help: words.ask.identityHelp, questions: identity };
  return [whose, ...asked].filter((step) => step.questions.length > 0);
}
