import type { Answers, Question, QuestionStep, Start } from '../parts/caseDefinition';
import { calendarDate } from '../../model/dates';
import { startDates } from '../parts/inputs/accepts';
import { assumed, ofNobody, type Owned, published } from '../parts/whose';
import { ownerOf } from '../parts/caseDefinition';
import { sources } from './sources';

export type ProgrammeKind = 'cohort' | 'team';

/** What the Build page asks; everything else is on the Inputs sheet with a default. */
export interface CareReviewInputs {
  kind: ProgrammeKind;
  packages: number;
  /** A year, for a team; a cohort’s list is fixed. */
  newPackages: number;
  conversionShare: number;
  visitsPerWeek: number;
  minutesDouble: number;
  minutesSingle: number;
  hourlyRate: number;
  cashable: number;
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
  newPackages: 0,
  conversionShare: 0.5,
  visitsPerWeek: 28,
  minutesDouble: 30,
  minutesSingle: 40,
  hourlyRate: 25.05,
  cashable: 0.6,
  startDate: 46_478,
  reviewerFte: 1.2,
  programmeCost: 250_000,
};

/** Whose each default is. */
const defaults: Record<keyof CareReviewInputs, Owned> = {
  kind: { whose: 'Yours', source: 'Your decision' },
  packages: published(sources.tots),
  newPackages: assumed('Zero until you know how many are newly commissioned.'),
  conversionShare: assumed(sources.conversion),
  visitsPerWeek: assumed(sources.publishedOrder),
  minutesDouble: assumed(sources.publishedOrder),
  minutesSingle: assumed(sources.publishedOrder),
  hourlyRate: published(sources.dhsc),
  cashable: assumed('Agree it with those who hold the budget.'),
  startDate: assumed('Replace it with your own start.'),
  reviewerFte: assumed(sources.publishedOrder),
  programmeCost: assumed('Replace it with your own budget.'),
};

/** What a blank start takes: nothing of any council’s, and a start in the next financial year. */
const blankInputs: Omit<CareReviewInputs, 'kind'> = {
  packages: 0,
  newPackages: 0,
  conversionShare: 0,
  visitsPerWeek: 0,
  minutesDouble: 0,
  minutesSingle: 0,
  hourlyRate: 0,
  cashable: 0,
  startDate: 46_478,
  reviewerFte: 0,
  programmeCost: 0,
};

/** The answers, and whose each of them is. */
export interface CareReviewAnswers {
  given: CareReviewInputs;
  owners: Record<keyof CareReviewInputs, Owned>;
}

type Asked<Kind extends Question['kind']> = Omit<
  Extract<Question, { kind: Kind }>,
  'id' | 'kind' | 'whose' | 'source' | 'default'
>;
type NumericKey = Exclude<keyof CareReviewInputs, 'kind'>;

function ask<Kind extends 'number' | 'share' | 'date'>(
  id: NumericKey,
  kind: Kind,
  words: Asked<Kind>,
): Question {
  return { id, kind, default: derbyInputs[id], ...defaults[id], ...words } as Question;
}

const askedQuestions: Question[] = [
  {
    id: 'kind',
    kind: 'choice',
    label: 'What kind of programme is it?',
    help: 'It decides how long the saving lasts, so there is no default.',
    ...defaults.kind,
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
        help: 'The saving settles where new conversions balance packages that end, for as long as packages can convert. Reviewers are paid throughout.',
      },
    ],
  },
  ask('packages', 'number', {
    label: 'Packages to review',
    help: 'Care packages with two carers at some calls, at the start. A package converts once.',
    unit: 'packages',
    least: 0,
    most: 100_000,
  }),
  ask('newPackages', 'number', {
    label: 'New double-handed packages a year',
    help: 'For a team: those that start, less those that end unconverted. A team without them runs out. A cohort takes none.',
    unit: 'packages a year',
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
    help: 'What the council will pay providers for one carer’s hour in the first financial year, before client contributions.',
    unit: '£ an hour',
    least: 0,
    most: 200,
  }),
  ask('cashable', 'share', {
    label: 'Share of the saving that is cash-releasing (cashable)',
    help: 'The share of released hours for which a budget or a contract falls. The rest is capacity.',
    least: 0,
    most: 1,
  }),
  ask('startDate', 'date', {
    label: 'Start date',
    help: 'A date in the first month of reviewing. Every year of the case ends on 31 March.',
    ...startDates,
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
    help: 'Project management, training, a supplier’s fee: everything that is paid once. Not the reviewers, and not equipment.',
    unit: '£',
    least: 0,
    most: 100_000_000,
  }),
];

export { askedQuestions as questions };

export const questionSteps: readonly QuestionStep[] = [
  { title: 'The packages', asks: ['kind', 'packages', 'newPackages', 'conversionShare'] },
  { title: 'The visits', asks: ['visitsPerWeek', 'minutesDouble', 'minutesSingle', 'hourlyRate'] },
  { title: 'Start, cost and cash', asks: ['cashable', 'startDate', 'reviewerFte', 'programmeCost'] },
];

/** The same questions, of which only the kind of programme has no neutral default. */
export const blankQuestions: Question[] = askedQuestions.map((question) =>
  question.kind === 'choice'
    ? question
    : ({ ...question, default: blankInputs[question.id as NumericKey], ...ofNobody } as Question),
);

/** The answers with their owners. An answer left out takes its default; the kind of programme must be given. */
export function ownedAnswers(answers: Answers, start: Start = 'defaults'): CareReviewAnswers {
  const questions = start === 'blank' ? blankQuestions : askedQuestions;
  const given = { ...derbyInputs, ...(start === 'blank' && blankInputs) };
  const owners = { ...defaults };
  const known = questions.map(({ id }) => id);
  for (const id of Object.keys(answers))
    if (!known.includes(id))
      throw new Error(`There is no question ${id}; the questions are ${known.join(', ')}`);
  for (const question of questions) {
    const answer = answers[question.id];
    if (question.kind === 'choice') {
      if (answer !== 'cohort' && answer !== 'team')
        throw new Error(`${question.id} must be cohort or team; it is ${String(answer ?? 'not given')}`);
      given.kind = answer;
    } else if (answer !== undefined) {
      given[question.id as NumericKey] = numberIn(question, answer);
    }
    owners[question.id as keyof CareReviewInputs] = ownerOf(question, answers);
  }
  return { given, owners };
}

/** `1/4/2027` */
function inDays(serial: number): string {
  const { day, month, year } = calendarDate(serial);
  return `${day}/${month}/${year}`;
}

function numberIn(question: Question, answer: number | string): number {
  const { least = -Infinity, most = Infinity } = question as { least?: number; most?: number };
  if (typeof answer === 'number' && answer >= least && answer <= most) return answer;
  const shown = question.kind === 'date' ? inDays : String;
  const itIs = typeof answer === 'number' ? shown(answer) : String(answer);
  throw new Error(
    `${question.id} must be a ${question.kind === 'date' ? 'date' : 'number'} from ${shown(least)} to ${shown(most)}; it is ${itIs}`,
  );
}
