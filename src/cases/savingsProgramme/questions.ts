import { CURRENT_YEAR } from '../../evidence/currentYear';
import { startOfFinancialYear } from '../../model/financialYear';
import type { Answers, Question, QuestionStep, Start } from '../parts/caseDefinition';
import { answered, questionOf } from '../parts/inputs/answered';
import type { Keyed } from '../parts/inputs';
import { boundsOf } from '../parts/inputs/accepts';
import { type YearRoom, yearRoom } from '../parts/years';
import { blankTables, exampleTables } from './example';
import { EXAMPLE_COUNCIL } from './about';
import { type ProgrammeKey, programmeInputs, reserveInputs, trackingInputs } from './inputs';
import type { ProgrammeTables } from './typed';
import { present } from '../../formulas/present';

const START = 'startingTable';
const FROM = { published: 'published', blank: 'blank' } as const;

const allInputs = (room: YearRoom): Keyed<ProgrammeKey>[] => [
  ...programmeInputs(room),
  ...trackingInputs,
  ...reserveInputs,
];
const inputOf = (key: ProgrammeKey) =>
  present(
    allInputs(yearRoom(5)).find((one) => one.key === key),
    `the input ${key}`,
  );

const dateQuestion = (key: 'firstDay' | 'reportedTo', help: string): Question => {
  const input = inputOf(key);
  const { label, whose, source, central } = input;
  return { id: key, kind: 'date', label, help, whose, source, default: Number(central), ...boundsOf(input) };
};

export const questions: Question[] = [
  {
    id: START,
    kind: 'choice',
    label: 'Levers to start from',
    help: 'Start from published savings to see how it works, or from blank tables for your own.',
    whose: 'Published',
    source: `${EXAMPLE_COUNCIL} County Council, savings delivered in 2011/12 and 2012/13`,
    choices: [
      {
        value: FROM.published,
        label: 'A published council’s savings',
        help: `${EXAMPLE_COUNCIL}, nineteen lines of two years, with our phasing.`,
      },
      { value: FROM.blank, label: 'Blank tables' },
    ],
    default: FROM.published,
  },
  dateQuestion(
    'firstDay',
    'The 1 April on which the plan begins. The base is the budget as that day begins.',
  ),
  questionOf(inputOf('horizon'), 'How many financial years the medium-term plan has.'),
  questionOf(
    inputOf('generalInflation'),
    'Prices in general, for the net present value. The prices of each budget line are typed beside it.',
  ),
  dateQuestion('reportedTo', 'The last day of the month up to which delivery is reported.'),
  questionOf(inputOf('amberBelow'), 'Delivered to date ÷ planned to date. Below it a lever is Amber.'),
  questionOf(inputOf('redBelow'), 'Below it a lever is Red.'),
];

export const questionSteps: readonly QuestionStep[] = [
  { title: 'The programme', asks: [START, 'firstDay', 'horizon'] },
  { title: 'Prices', asks: ['generalInflation'] },
  { title: 'Delivery', asks: ['reportedTo', 'amberBelow', 'redBelow'] },
];

/** The same questions for a blank start: blank tables, and the years that come next. */
export const blankQuestions: Question[] = questions.map((question) => {
  const own = { whose: 'Our assumption', source: 'A blank start: type your own.' } as const;
  const day = (at: number) => ({ ...question, ...own, default: at }) as Question;
  if (question.id === START) return { ...question, ...own, default: FROM.blank } as Question;
  if (question.id === 'firstDay') return day(startOfFinancialYear(CURRENT_YEAR + 1));
  if (question.id === 'reportedTo') return day(startOfFinancialYear(CURRENT_YEAR + 2) - 1);
  return question;
});

/** Nobody has typed a figure of the example. */
export const exampleAnswers: Answers = {};

export interface ProgrammeInputs {
  inputs: Keyed<ProgrammeKey>[];
  tables: ProgrammeTables;
  isBlank: boolean;
}

/** The inputs that answers give; a question left alone keeps its default. */
export function inputsOf(answers: Answers, start: Start, room: YearRoom): ProgrammeInputs {
  const asked = start === 'blank' ? blankQuestions : questions;
  const { [START]: from = start === 'blank' ? FROM.blank : FROM.published, ...figures } = answers;
  if (from !== FROM.blank && from !== FROM.published)
    throw new Error(`${START} must be one of ${Object.values(FROM).join(', ')}; it is "${from}"`);
  const isBlank = from === FROM.blank;
  const defaults = isBlank ? blankQuestions : asked;
  const inputs = allInputs(room).map((input) => {
    const question = defaults.find(({ id }) => id === input.key);
    return question?.kind === 'date'
      ? { ...input, central: question.default, whose: question.whose, source: question.source }
      : input;
  });
  return {
    inputs: answered(inputs, questions, figures),
    tables: isBlank ? blankTables() : exampleTables(),
    isBlank,
  };
}
