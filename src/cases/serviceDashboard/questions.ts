import type { Answers, Question, QuestionStep } from '../parts/caseDefinition';
import { answered, questionOf } from '../parts/inputs/answered';
import type { KeyedSection } from '../parts/inputs';
import { startDates } from '../parts/inputs/accepts';
import { givenOnBuild } from '../parts/whose';
import { present } from '../../formulas/present';
import { blankLists, ILLUSTRATIVE, illustrativeLists, illustrativeReferrals } from './illustrative';
import { type InputKey, OUTSIDE, sections, TEAM } from './inputs';
import type { ListsGiven } from './listsSheet';
import type { Referral } from './referralColumns';

/** What a dashboard is built from. */
export interface DashboardGiven {
  sections: readonly KeyedSection<InputKey>[];
  referrals: readonly Referral[];
  /** How many referrals there is room for. */
  room: number;
  /** How many months are shown. */
  months: number;
  lists: ListsGiven;
  /** Where the referrals come from, as the sheet says. */
  from: string;
}

const ROOMS = [1000, 5000, 20_000] as const;
const MONTHS = [12, 18, 24] as const;
const ILLUSTRATIVE_LIST = 'illustrative';
const OWN_LIST = 'own';
const OWN_FROM = 'Type here where the list comes from and on what day it was drawn.';

const inputOf = (key: InputKey) =>
  present(
    sections.flatMap(({ inputs }) => inputs).find((input) => input.key === key),
    `the input ${key}`,
  );
const measured = (key: InputKey, help: string) => questionOf(inputOf(key), help);
const ofInput = (key: InputKey) => {
  const { label, whose, source } = inputOf(key);
  return { id: key, label, whose, source };
};
const ours = { whose: 'Our assumption', source: 'Your choice; it can be built again with another.' } as const;

export const questions: Question[] = [
  {
    id: 'contents',
    kind: 'choice',
    label: 'Referrals to begin with',
    help: 'Your own are pasted on the sheet Referrals, or brought in under Your data.',
    ...ours,
    choices: [
      { value: OWN_LIST, label: 'None: I paste or bring in my own' },
      {
        value: ILLUSTRATIVE_LIST,
        label: 'An illustrative list',
        help: 'Made up by a script, to see how it works.',
      },
    ],
    default: OWN_LIST,
  },
  {
    id: 'room',
    kind: 'choice',
    label: 'Room for how many referrals?',
    help: 'More take longer to calculate.',
    ...ours,
    choices: ROOMS.map((room) => ({ value: String(room), label: `Up to ${room.toLocaleString('en-GB')}` })),
    default: String(ROOMS[0]),
  },
  {
    ...ofInput('asAt'),
    kind: 'date',
    help: 'The last month shown is the month of this day.',
    default: Number(inputOf('asAt').central),
    ...startDates,
  },
  {
    id: 'months',
    kind: 'choice',
    label: 'Months shown',
    help: 'Up to the month of the list.',
    ...ours,
    choices: MONTHS.map((count) => ({ value: String(count), label: String(count) })),
    default: String(MONTHS[0]),
  },
  {
    ...ofInput('audience'),
    kind: 'choice',
    help: 'Outside the team small numbers are suppressed and stories are not shown. Inputs can change it.',
    choices: [OUTSIDE, TEAM].map((value) => ({ value, label: value })),
    default: OUTSIDE,
  },
  measured('suppressUnder', 'Counts of people below it show as “under 5”, or whatever it is.'),
  measured('days1', '48 hours are two days, approximate because dates have no times.'),
  measured('days2', 'The regional target is 28 days. Other priorities are on Inputs.'),
  measured('equipmentDays', 'From the order to the delivery.'),
  measured('decisionMonths', 'From a valid application to its approval or refusal.'),
];

export const questionSteps: readonly QuestionStep[] = [
  { title: 'The list', asks: ['contents', 'room', 'asAt', 'months'] },
  { title: 'Who will see it', asks: ['audience', 'suppressUnder'] },
  { title: 'The standards', asks: ['days1', 'days2', 'equipmentDays', 'decisionMonths'] },
];

export const exampleAnswers: Answers = { contents: ILLUSTRATIVE_LIST };

function chosen(answers: Answers, id: string): string {
  const question = present(
    questions.find((one) => one.id === id),
    id,
  );
  const given = String(answers[id] ?? question.default);
  if (question.kind !== 'choice') return given;
  const values = question.choices.map(({ value }) => value);
  if (!values.includes(given)) throw new Error(`${id} must be one of ${values.join(', ')}; it is "${given}"`);
  return given;
}

/** Choices that are no input of the workbook, or that are one in words. */
const CHOICES = ['contents', 'room', 'months', 'audience'];

/** An answer is the person’s, equal to the default or not. A blank start has the same defaults: none is of a council. */
export function givenBy(answers: Answers): DashboardGiven {
  const numbers = Object.fromEntries(Object.entries(answers).filter(([id]) => !CHOICES.includes(id)));
  const audience = answers.audience === undefined ? null : chosen(answers, 'audience');
  const isIllustrative = chosen(answers, 'contents') === ILLUSTRATIVE_LIST;
  return {
    sections: sections.map(({ title, inputs }) => ({ title, inputs: answeredIn(inputs, numbers, audience) })),
    referrals: isIllustrative ? illustrativeReferrals() : [],
    room: Number(chosen(answers, 'room')),
    months: Number(chosen(answers, 'months')),
    lists: isIllustrative ? illustrativeLists : blankLists,
    from: isIllustrative ? ILLUSTRATIVE : OWN_FROM,
  };
}

function answeredIn(
  inputs: KeyedSection<InputKey>['inputs'],
  answers: Answers,
  audience: string | null,
): KeyedSection<InputKey>['inputs'] {
  const withAnswers = answered(inputs, questions, answers);
  if (audience === null) return withAnswers;
  return withAnswers.map((input) =>
    input.key === 'audience' ? { ...input, central: audience, ...givenOnBuild } : input,
  );
}
