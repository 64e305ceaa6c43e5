import type { Answers, Question } from '../../cases/parts/caseDefinition';
import { accepted } from './accepted';
import { readDate, readNumber, readShare, shownDate, shownNumber, shownShare } from '../shared/typed';
import { buildWords as words } from './words';

/** The typed answers, by the id of the question; a choice by its value. A field left alone is not in it. */
export type TypedAnswers = Readonly<Record<string, string>>;

export type ReadAnswer = { answer: number | string } | { refusal: string };

/** The default as the field shows it. */
export function typedDefault(question: Question): string {
  return question.default === null ? '' : shownAnswer(question, question.default);
}

/** An answer as the workbook will show it: £1,200, 15%, 01/04/2027. */
export function shownAnswer(question: Question, answer: number | string): string {
  if (typeof answer === 'string') return answer;
  switch (question.kind) {
    case 'number':
      return question.unit.startsWith('£') ? inPounds(answer) : shownNumber(answer);
    case 'share':
      return shownShare(answer);
    case 'date':
      return shownDate(answer);
    default:
      return String(answer);
  }
}

/** What was typed, as the workbook will show it; as it was typed where that would be read as anything else. */
export function asShown(question: Question, typed: string): string {
  const reading = readAnswer(question, typed);
  if ('refusal' in reading) return typed;
  const shown = shownAnswer(question, reading.answer);
  const again = readAnswer(question, shown);
  return 'answer' in again && again.answer === reading.answer ? shown : typed;
}

function inPounds(value: number): string {
  return `${value < 0 ? '−' : ''}£${shownNumber(Math.abs(value))}`;
}

/** What the field shows: what was typed, or else the default. */
export function shownIn(question: Question, typed: TypedAnswers): string {
  return typed[question.id] ?? typedDefault(question);
}

/** Parses the text: the answer, or a message that says what is accepted. */
export function readAnswer(question: Question, typed: string): ReadAnswer {
  const text = typed.trim();
  if (question.kind === 'choice') {
    return question.choices.some(({ value }) => value === typed)
      ? { answer: typed }
      : { refusal: accepted(question) };
  }
  if (text === '' && question.kind === 'text' && question.default === '') return { answer: '' };
  if (text === '') return { refusal: `${accepted(question)} ${words.refusal.empty}` };
  if (question.kind === 'text') {
    // In a cell it would become a formula.
    return text.startsWith('=') ? { refusal: words.refusal.formula } : { answer: text };
  }
  if (question.kind === 'share' && isDoubtfulShare(text)) return { refusal: words.refusal.doubtful(text) };
  const value = valueOf(question, text);
  if (value === null || !isWithin(question, value))
    return { refusal: `${accepted(question)} ${words.refusal.isNot(text)}` };
  return { answer: value };
}

/** The answers, or the refusals by the id of the question. A field left alone takes its default later. */
export function readAnswers(
  questions: readonly Question[],
  typed: TypedAnswers,
): { answers: Answers } | { refusals: Record<string, string> } {
  const answers: Record<string, number | string> = {};
  const refusals: Record<string, string> = {};
  for (const question of questions) {
    const text = typed[question.id] ?? (needsAnswer(question) ? '' : null);
    if (text === null) continue;
    const reading = readAnswer(question, text);
    if ('answer' in reading) answers[question.id] = reading.answer;
    else refusals[question.id] = reading.refusal;
  }
  return Object.keys(refusals).length > 0 ? { refusals } : { answers };
}

/** A choice that only the user can make has no default. */
function needsAnswer(question: Question): boolean {
  return question.default === null;
}

type Measured = Extract<Question, { kind: 'number' | 'share' | 'date' }>;

function valueOf({ kind }: Measured, text: string): number | null {
  if (kind === 'number') return readNumber(text);
  return kind === 'share' ? readShare(text) : readDate(text);
}

function isWithin(question: Measured, value: number): boolean {
  if (question.kind === 'number' && question.isWhole && !Number.isInteger(value)) return false;
  const { least = -Infinity, most = Infinity } = question;
  return value >= least && value <= most;
}

/** 0.3 may be meant as 30% or as 0.3%, and the user would not see which was taken. */
function isDoubtfulShare(text: string): boolean {
  const number = readNumber(text);
  return number !== null && number !== 0 && Math.abs(number) < 1;
}
