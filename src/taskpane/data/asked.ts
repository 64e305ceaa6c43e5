import type { Answers, CaseDefinition, Question, Start } from '../../cases/parts/caseDefinition';
import type { YearFound } from './yearFound';

/** The question which council’s figures a case begins with, and the answer that the user types their own. */
export const WHOSE = 'council';
export const OWN = 'own';
const COUNCIL = 'caseCouncil';
/** Whose the case is: asked of every case. The rest of its identity can be typed on its cover. */
const WHOSE_CASE = [COUNCIL, 'caseService', 'caseTitle'];
const YEAR = 'financialYear';
const AREA = 'area';

/**
 * What is asked before a new case is built from an extract: whose it is, and what has no default.
 * @param givesPosts whether the extract gives the posts, so that the case needs no other council’s
 */
export function askedOf({ questions, identity }: CaseDefinition, givesPosts: boolean): Question[] {
  return [
    ...identity.filter(({ id }) => WHOSE_CASE.includes(id)),
    ...questions.filter(
      ({ id, kind, default: own }) => (kind === 'choice' && own === null) || (id === WHOSE && !givesPosts),
    ),
  ];
}

/** Whether text can be put in a cell: text that begins with an equals sign would become a formula. */
export const isWords = (typed: string): boolean => !typed.trimStart().startsWith('=');

/** A choice must be made; a name may be left blank. */
export const isAnswered = (asked: readonly Question[], answers: Answers): boolean =>
  asked.every(({ id, kind }) =>
    kind === 'choice' ? answers[id] !== undefined : isWords(String(answers[id] ?? '')),
  );

/** The answers that a case is built with: those given, and what the extract says. */
export function answersOf({ questions }: CaseDefinition, given: Answers, year: YearFound | null): Answers {
  const accepts = (id: string, value: string) =>
    questions.some(
      (question) =>
        question.id === id &&
        (question.kind !== 'choice' || question.choices.some((choice) => choice.value === value)),
    );
  const council = String(given[COUNCIL] ?? '').trim();
  return {
    // Another council’s figures are not used beside the user’s own, unless the user has chosen them.
    ...(accepts(WHOSE, OWN) && { [WHOSE]: OWN }),
    ...(year && accepts(YEAR, year.label) && { [YEAR]: year.label }),
    ...(council !== '' && accepts(AREA, council) && { [AREA]: council }),
    ...given,
  };
}

/**
 * Blank, so that nothing of another council is beside the user’s own figures, unless the user chose to begin with those
 * of the council whose size the defaults have.
 */
export function startOf({ questions }: CaseDefinition, answers: Answers): Start {
  const whose = questions.find(({ id }) => id === WHOSE);
  return whose && answers[WHOSE] === whose.default ? 'defaults' : 'blank';
}
