import { givenOnBuild, type Owned, type Whose } from './whose';
import type { SeriesId } from '../../evidence/series';
import type { WorkbookPlan } from '../../plan/plan';

/** What is said of a kind of workbook before it is chosen. */
export interface CaseAbout {
  /** `care-review`: words that no other case has; the file of its example has the same name. */
  id: string;
  /** `Care-review case` */
  title: string;
  /** `A finance officer building an invest-to-save case` */
  forWhom: string;
  /** What it answers, in a sentence or two. */
  purpose: string;
  /** The published case it can be opened with. */
  example: { title: string };
}

/** A case that can be chosen. What it asks and builds is a script of its own, fetched once it is chosen. */
export interface OfferedCase extends CaseAbout {
  load(): Promise<CaseDefinition>;
}

/** A kind of workbook that can be built: what it is for, what must be asked first, and the plan that follows. */
export interface CaseDefinition extends CaseAbout {
  /** Twelve at the most. Everything else is on the Inputs sheet with a default. */
  questions: Question[];
  /** The same questions in three groups at the most, each asked by itself. */
  steps: readonly QuestionStep[];
  /** Asked of every case, and never needed: whose it is. Blank until typed. */
  identity: Question[];
  /** The same questions for a blank start: their defaults are neutral and ours, and nothing is of another council. */
  blank: Question[];
  example: CaseAbout['example'] & { answers: Answers };
  /** The series of reference values that its defaults, its functions and its cited evidence come from. */
  series: readonly SeriesId[];
  build(answers: Answers, start?: Start): WorkbookPlan;
}

export interface QuestionStep {
  /** `The packages` */
  title: string;
  /** The ids of its questions. */
  asks: readonly string[];
}

/** What a question without an answer takes: published figures and our assumptions, or a neutral value. */
export type Start = 'defaults' | 'blank';

/** What the person answered, by the id of the question. A question left out takes its default. */
export type Answers = Readonly<Record<string, number | string>>;

interface QuestionBase {
  id: string;
  label: string;
  /** The meaning, and where to find the figure. */
  help: string;
  /** Whose the default is. A choice that only the user can make is theirs. */
  whose: Whose;
  /** Where the default comes from: a document, or why it is assumed. */
  source: string;
}

/** Every question has a default, except a choice that only the user can make. */
export type Question = QuestionBase &
  (
    | { kind: 'number'; unit: string; default: number; least?: number; most?: number; isWhole?: boolean }
    /** A share is typed and shown as a percentage and answered as a fraction. */
    | { kind: 'share'; default: number; least?: number; most?: number }
    /** Excel serial numbers. One without a default may be left blank. */
    | { kind: 'date'; default: number; least?: number; most?: number }
    | { kind: 'text'; default: string }
    | { kind: 'choice'; choices: Choice[]; default: string | null }
  );

export interface Choice {
  value: string;
  label: string;
  help?: string;
}

/** An answer that was given is the person’s, equal to the default or not; one left out takes the default’s owner. */
export function ownerOf(
  { id, whose, source }: Pick<Question, 'id' | 'whose' | 'source'>,
  answers: Answers,
): Owned {
  return answers[id] === undefined ? { whose, source } : givenOnBuild;
}
