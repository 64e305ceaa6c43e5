import { nth } from '../../formulas/present';
import type { Answers, Question, QuestionStep, Start } from '../parts/caseDefinition';
import { questionOf, rangeAbout } from '../parts/inputs/answered';
import { exampleInputs, specSections, type WorkforceInputs } from './inputs';
import { EXAMPLE_COUNCIL } from './about';
import { councilsOf, REGIONS, REPORT } from './published';
import type { Spec } from './specs/spec';
import { ofNobody } from '../parts/whose';

/** The choice of a council whose figures the user types. */
export const OWN_COUNCIL = 'own';

const specs = new Map<string, Spec>(
  specSections(exampleInputs).flatMap(({ specs: own }) => own.map((one) => [one.key, one])),
);

interface Asked {
  id: string;
  /** The inputs that the answer sets. */
  keys: string[];
  label?: string;
  help: string;
}

const OF_SIZE = `The default is of the size of ${EXAMPLE_COUNCIL}. For another council, checks fail until you type your own.`;

const asked: Asked[] = [
  {
    id: 'openingList',
    keys: ['openingList'],
    help: `On the first day of the first year shown; from your case system. ${OF_SIZE}`,
  },
  {
    id: 'weeklyReferrals',
    keys: ['weeklyReferrals'],
    help: `Urgent ones among them. ${OF_SIZE}`,
  },
  {
    id: 'urgentReferrals',
    keys: ['urgentReferrals'],
    help: `How many of them are urgent or complex. Put 0 if none are. ${OF_SIZE}`,
  },
  {
    id: 'hoursPerCase',
    keys: ['hoursStandard'],
    help: 'From allocation to closure, travel and recording included. The other tiers are on the Inputs sheet.',
  },
  {
    id: 'targetWeeks',
    keys: ['targetWeeks'],
    help: 'Four weeks is the 28 days of the West Midlands standard.',
  },
  {
    id: 'leaverRate',
    keys: ['leaverRate'],
    help: 'Leavers of a year over those in post at its start; from your payroll.',
  },
  {
    id: 'joiners',
    keys: ['joiners'],
    help: `Full-time equivalents recruited in a usual year, apprentices apart. ${OF_SIZE}`,
  },
  {
    id: 'apprenticeIntake',
    keys: ['apprenticeIntake'],
    help: `In a usual year. Their pay in training, backfill and fees are in the staffing cost. Put 0 if none start. ${OF_SIZE}`,
  },
  {
    id: 'growth',
    keys: ['growthComplex', 'growthStandard', 'growthEquipment'],
    label: 'Growth of demand',
    help: 'Of cases, each year. Each tier may have its own on the Inputs sheet.',
  },
];

const askedQuestions: Question[] = [
  {
    id: 'council',
    label: 'Whose establishment to begin with',
    help: 'Councils whose staff were printed, by region. Where a role was not, the Checks sheet asks for it.',
    whose: 'Published',
    source: `${REPORT}, Figures 18 to 23`,
    kind: 'choice',
    choices: [
      ...REGIONS.flatMap((region) =>
        councilsOf(region).map((council) => ({ value: council, label: `${council} (${region})` })),
      ),
      {
        value: OWN_COUNCIL,
        label: 'None: I type my own',
        help: 'The Establishment sheet opens without posts, and the checks fail until you have typed them.',
      },
    ],
    default: EXAMPLE_COUNCIL,
  },
  ...asked.map(({ id, keys, label, help }): Question => {
    const question = questionOf(specOf(nth(keys, 0)), help);
    return { ...question, id, label: label ?? question.label };
  }),
];

export { askedQuestions as questions };

export const questionSteps: readonly QuestionStep[] = [
  { title: 'The staff', asks: ['council', 'leaverRate', 'joiners', 'apprenticeIntake'] },
  { title: 'The waiting list', asks: ['openingList', 'targetWeeks'] },
  { title: 'The demand', asks: ['weeklyReferrals', 'urgentReferrals', 'hoursPerCase', 'growth'] },
];

/** What a blank start takes in place of a figure of the size of the example: zero, or the least that is accepted. */
const SIZED = ['openingList', 'weeklyReferrals', 'urgentReferrals', 'joiners', 'apprenticeIntake'];

/** The same questions for a blank start: no council’s establishment, and no figure of another’s size. */
export const blankQuestions: Question[] = askedQuestions.map((question) => {
  if (question.id === 'council') return { ...question, ...ofNobody, default: OWN_COUNCIL } as Question;
  if (!SIZED.includes(question.id)) return question;
  const help = question.help.replace(` ${OF_SIZE}`, '');
  return {
    ...question,
    ...ofNobody,
    help,
    default: 'least' in question ? (question.least ?? 0) : 0,
  } as Question;
});

/** Every other figure of the example is a default that no one has typed. */
export const exampleAnswers: Answers = { council: EXAMPLE_COUNCIL };

/** An answer is the person’s, equal to the default or not, and its low and high move with it. */
export function inputsOf(answers: Answers, start: Start = 'defaults'): WorkforceInputs {
  const questions = start === 'blank' ? blankQuestions : askedQuestions;
  for (const id of Object.keys(answers)) {
    if (!questions.some((question) => question.id === id)) throw new Error(`There is no question ${id}`);
  }
  const values = asked.flatMap(({ id, keys }) => {
    const answer = answers[id];
    if (answer === undefined) return [];
    if (typeof answer !== 'number') throw new Error(`${id} must be a number; it is "${answer}"`);
    return keys.map((key) => [key, rangeAbout(specOf(key), answer)] as const);
  });
  const council = answers.council ?? (start === 'blank' ? OWN_COUNCIL : EXAMPLE_COUNCIL);
  return {
    ...exampleInputs,
    council: council === OWN_COUNCIL ? null : String(council),
    values: Object.fromEntries(values),
    ...(start === 'blank' && { neutral: neutralOf(answers) }),
  };
}

function specOf(key: string): Spec {
  const found = specs.get(key);
  if (!found) throw new Error(`There is no input ${key}`);
  return found;
}

/** What a blank start has for the figures of another’s size that the person did not give. */
const neutralOf = (answers: Answers): Readonly<Record<string, number>> =>
  Object.fromEntries(
    SIZED.filter((id) => answers[id] === undefined).map((id) => [
      id,
      Number(blankQuestions.find((question) => question.id === id)?.default ?? 0),
    ]),
  );
