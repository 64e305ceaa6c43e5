import type { Answers, Question } from '../caseDefinition';
import { sources } from './sources';

export type ProgrammeKind = 'cohort' | 'team';

/** What the Build page asks; all else stands on the Inputs sheet with a default. */
export interface CareReviewInputs {
  kind: ProgrammeKind;
  packages: number;
  conversionShare: number;
  visitsPerWeek: number;
  minutesDouble: number;
  minutesSingle: number;
  hourlyRate: number;
  /** An Excel serial number. */
  startDate: number;
  reviewerFte: number;
  /** Pounds, once. */
  programmeCost: number;
}

/** Derby’s published packages, and assumptions that release hours of the order that it published. */
export const derbyInputs: CareReviewInputs = {
  kind: 'cohort',
  packages: 240,
  conversionShare: 0.5,
  visitsPerWeek: 28,
  minutesDouble: 30,
  minutesSingle: 40,
  hourlyRate: 25.05,
  startDate: 46_478,
  reviewerFte: 1.2,
  programmeCost: 250_000,
};

export const questionSources: Record<keyof CareReviewInputs, string> = {
  kind: 'Your decision',
  packages: sources.tots,
  conversionShare: sources.conversion,
  visitsPerWeek: sources.assumption,
  minutesDouble: sources.assumption,
  minutesSingle: sources.assumption,
  hourlyRate: sources.dhsc,
  startDate: sources.assumption,
  reviewerFte: sources.assumption,
  programmeCost: sources.assumption,
};

type Asked<Kind extends Question['kind']> = Omit<
  Extract<Question, { kind: Kind }>,
  'id' | 'kind' | 'source' | 'default'
>;
type NumericKey = Exclude<keyof CareReviewInputs, 'kind'>;

function ask<Kind extends 'number' | 'share' | 'date'>(
  id: NumericKey,
  kind: Kind,
  words: Asked<Kind>,
): Question {
  return { id, kind, default: derbyInputs[id], source: questionSources[id], ...words } as Question;
}

export const questions: Question[] = [
  {
    id: 'kind',
    kind: 'choice',
    label: 'What kind of programme is it?',
    help: 'It decides how long the saving lasts, so there is no default.',
    source: questionSources.kind,
    default: null,
    choices: [
      {
        value: 'cohort',
        label: 'Cohort: a fixed list of packages is reviewed once',
        help: 'The saving builds up, then fades as packages end. Reviewers are paid until the list is done.',
      },
      {
        value: 'team',
        label: 'Team: reviewing goes on',
        help: 'The saving in force settles where new conversions balance packages that end. Reviewers are paid throughout.',
      },
    ],
  },
  ask('packages', 'number', {
    label: 'Packages to review',
    help: 'Care packages with two carers at some calls. For a team: those open to review at any one time.',
    unit: 'packages',
    least: 0,
    most: 100_000,
  }),
  ask('conversionShare', 'share', {
    label: 'Share of reviews that end with one carer',
    help: 'Of all packages reviewed, those that move from two carers to one. A pilot of your own is the best source.',
    least: 0,
    most: 1,
  }),
  ask('visitsPerWeek', 'number', {
    label: 'Double-handed visits a week',
    help: 'For a package that converts, on average: four a day is 28 a week.',
    unit: 'visits a week',
    least: 0,
    most: 200,
  }),
  ask('minutesDouble', 'number', {
    label: 'Minutes of a visit with two carers',
    help: 'As commissioned, for each of the two.',
    unit: 'minutes',
    least: 0,
    most: 720,
  }),
  ask('minutesSingle', 'number', {
    label: 'Minutes of the same visit with one carer',
    help: 'Calls usually become longer when one carer does them with equipment.',
    unit: 'minutes',
    least: 0,
    most: 1440,
  }),
  ask('hourlyRate', 'number', {
    label: 'Hourly rate paid for home care',
    help: 'What the council pays providers for one carer’s hour, before client contributions.',
    unit: '£ an hour',
    least: 0,
    most: 200,
  }),
  ask('startDate', 'date', {
    label: 'Start date',
    help: 'A date in the first month of reviewing.',
  }),
  ask('reviewerFte', 'number', {
    label: 'Reviewers',
    help: 'Full-time equivalents who review, paid by this programme.',
    unit: 'FTE',
    least: 0,
    most: 500,
  }),
  ask('programmeCost', 'number', {
    label: 'One-off programme cost',
    help: 'Project management, training, a supplier’s fee: all that is paid once. Not the reviewers, and not equipment.',
    unit: '£',
    least: 0,
    most: 100_000_000,
  }),
];

/** Answers as typed inputs. What is left out has its default; the kind of programme cannot be left out. */
export function readAnswers(answers: Answers): CareReviewInputs {
  const read = { ...derbyInputs };
  const known = questions.map(({ id }) => id);
  for (const id of Object.keys(answers))
    if (!known.includes(id))
      throw new Error(`There is no question ${id}; the questions are ${known.join(', ')}`);
  for (const question of questions) {
    const answer = answers[question.id];
    if (question.kind === 'choice') {
      if (answer !== 'cohort' && answer !== 'team')
        throw new Error(`${question.id} must be cohort or team; it is ${String(answer ?? 'not given')}`);
      read.kind = answer;
    } else if (answer !== undefined) {
      read[question.id as NumericKey] = numberIn(question, answer);
    }
  }
  return read;
}

function numberIn(question: Question, answer: number | string): number {
  const { least = 1, most = 2_958_465 } = question as { least?: number; most?: number };
  if (typeof answer !== 'number' || !(answer >= least && answer <= most))
    throw new Error(`${question.id} must be a number from ${least} to ${most}; it is ${String(answer)}`);
  return answer;
}
