import type { Answers, Question, QuestionStep, Start } from '../parts/caseDefinition';
import { checkBounds, givenWithRange, questionOf, rangeAbout } from '../parts/inputs/answered';
import type { Keyed, KeyedSection } from '../parts/inputs';
import { givenOnBuild, type Owned } from '../parts/whose';
import { type YearRoom, yearRoom } from '../parts/years';
import { exampleFigures } from './example';
import { blankFigures, ownFigures } from './figures';
import { addedKeys, type AddedKind } from './inputs/method';
import { type Figures, type InputKey, sections } from './inputs/sections';

const EXAMPLE = 'example';
const OWN = 'own';
const NONE = 'none';

/** What each way to begin fills the inputs with. */
const figuresOf = {
  [OWN]: () => ownFigures,
  [NONE]: () => blankFigures,
  [EXAMPLE]: exampleFigures,
} as const;
type Beginning = keyof typeof figuresOf;

/** Which kinds of value an answer adds together. */
const additions = {
  cash: { label: 'Cash alone', kinds: ['cash'] },
  fiscal: { label: 'Cash and other fiscal value, such as bed days', kinds: ['cash', 'capacity'] },
  all: { label: 'All: fiscal, economic and social', kinds: ['cash', 'capacity', 'economic', 'social'] },
} as const satisfies Record<string, { label: string; kinds: readonly AddedKind[] }>;
type Addition = keyof typeof additions;
const additionKeys = Object.keys(additions) as Addition[];

const asked: readonly { key: InputKey; label?: string; help: string }[] = [
  { key: 'population', help: 'People each year, new each year, whom the service is for.' },
  { key: 'eligible', help: 'Those who meet its criteria. 100% if the population is counted so.' },
  { key: 'reached', help: 'Those of them who are offered it, once it is at full scale.' },
  { key: 'taking', help: 'Those of them who start.' },
  { key: 'completing', help: 'Those of them who finish.' },
  {
    key: 'o1Without',
    label: 'First outcome: rate without the service',
    help: 'Of a person, such as 0.15 for 15%. From a comparison group if there is one. The outcome is named on Inputs.',
  },
  {
    key: 'o1With',
    label: 'First outcome: rate with the service',
    help: 'Of a person, such as 0.46 for 46%. Seven more outcomes are on Inputs.',
  },
  {
    key: 'o1Value',
    label: 'First outcome: value of one',
    help: 'Pounds for one person, over the time that it lasts. Its price year and source are on Inputs.',
  },
  {
    key: 'c1Amount',
    label: 'Running cost, for a person taking part',
    help: 'In first-year prices. Five more lines of cost, and who pays each, are on Inputs.',
  },
  { key: 'c2Amount', label: 'One-off cost', help: 'In the first year, such as training and equipment.' },
];

const byKey = (of: readonly KeyedSection<InputKey>[]) =>
  new Map(of.flatMap(({ inputs }) => inputs.map((input) => [input.key, input] as const)));
const defaults = byKey(sections(ownFigures, yearRoom(5)));
const inputOf = (key: InputKey): Keyed<InputKey> => {
  const input = defaults.get(key);
  if (!input) throw new Error(`There is no input ${key}`);
  return input;
};

const figuresQuestion = {
  id: 'figures',
  kind: 'choice',
  label: 'Figures to begin with',
  help: 'Each is on Inputs, with its source, to be typed over.',
  whose: 'Our assumption',
  source: 'Illustrations of a reablement service, for the shape of a case and not its size.',
  choices: [
    { value: OWN, label: 'Our illustrations, to be replaced' },
    { value: NONE, label: 'None: every figure is yours to type' },
    { value: EXAMPLE, label: 'Results that one council printed in 2014, with our illustrations in the gaps' },
  ],
  default: OWN,
} satisfies Question;
const addedQuestion: Question = {
  id: 'added',
  kind: 'choice',
  label: 'Kinds of value that are added together',
  help: 'Each kind has rows of its own, whatever is added. Cash alone is what a budget can count on.',
  whose: 'Our assumption',
  source: 'Cash alone until you ask for more.',
  choices: additionKeys.map((value) => ({ value, label: additions[value].label })),
  default: 'cash',
};

export const questions: Question[] = [
  figuresQuestion,
  ...asked.map(({ key, label, help }): Question => {
    const question = questionOf(inputOf(key), help);
    return label === undefined ? question : { ...question, label };
  }),
  addedQuestion,
];

export const questionSteps: readonly QuestionStep[] = [
  { title: 'The people', asks: ['figures', 'population', 'eligible', 'reached', 'taking', 'completing'] },
  { title: 'What comes of it', asks: ['o1Without', 'o1With', 'o1Value', 'added'] },
  { title: 'What it costs', asks: ['c1Amount', 'c2Amount'] },
];

const BLANK = { whose: 'Our assumption', source: 'A blank start: type your own.' } as const;
const neutral = byKey(sections(blankFigures, yearRoom(5)));

/** The same questions for a blank start: nothing is anybody’s, and nothing is worth anything. */
export const blankQuestions: Question[] = questions.map((question) => {
  if (question.id === figuresQuestion.id) return { ...figuresQuestion, ...BLANK, default: NONE };
  const input = neutral.get(question.id as InputKey);
  if (question.kind !== 'number' && question.kind !== 'share') return question;
  return { ...question, ...BLANK, default: Number(input?.central ?? 0) };
});

export const exampleAnswers: Answers = { figures: EXAMPLE };

const addedFigures = (answer: Addition): Figures =>
  Object.fromEntries(
    addedKeys.map((kind) => [
      `Add-${kind}`,
      { value: additions[answer].kinds.some((one) => one === kind) ? 'Yes' : 'No', ...givenOnBuild },
    ]),
  );

/** An answer with what is about it: in proportion, or the same where there is nothing to be in proportion to. */
function withAnswer(input: Keyed<InputKey>, answer: number): Keyed<InputKey> {
  checkBounds(input, [answer]);
  const about = rangeAbout(input, answer);
  const hasRange = input.low !== undefined;
  if (typeof about !== 'number') return { ...input, ...about, ...givenWithRange };
  const own: Owned = givenOnBuild;
  return { ...input, central: about, ...(hasRange && { low: about, high: about }), ...own };
}

/**
 * The inputs of a case as it was answered.
 * @throws for an answer to no question, and for one that its input does not accept.
 */
export function answeredSections(answers: Answers, start: Start | undefined, room: YearRoom) {
  const known = questions.map(({ id }) => id);
  for (const id of Object.keys(answers))
    if (!known.includes(id))
      throw new Error(`There is no question ${id}; the questions are ${known.join(', ')}`);
  const chosen =
    choiceOf(answers, 'figures', Object.keys(figuresOf) as Beginning[]) ?? (start === 'blank' ? NONE : OWN);
  const added = choiceOf(answers, 'added', additionKeys);
  const figures = figuresOf[chosen]();
  const filled = sections({ ...figures, ...(added && addedFigures(added)) }, room);
  return {
    isExample: chosen === EXAMPLE,
    sections: filled.map(({ title, inputs }) => ({
      title,
      inputs: inputs.map((input) => {
        const answer = asked.some(({ key }) => key === input.key) ? answers[input.key] : undefined;
        if (answer === undefined) return input;
        if (typeof answer !== 'number') throw new Error(`${input.key} must be a number; it is "${answer}"`);
        return withAnswer(input, answer);
      }),
    })),
  };
}

function choiceOf<T extends string>(answers: Answers, id: string, values: readonly T[]): T | undefined {
  const answer = answers[id];
  if (answer === undefined) return undefined;
  const found = values.find((value) => value === answer);
  if (found === undefined) throw new Error(`${id} must be one of ${values.join(', ')}; it is "${answer}"`);
  return found;
}
