import { currentYearLabel } from '../../evidence/currentYear';
import { financialYearLabel } from '../../model/financialYear';
import { ownerOf } from '../parts/caseDefinition';
import { ofNobody } from '../parts/whose';
import type { Answers, Question, QuestionStep, Start } from '../parts/caseDefinition';
import {
  type Asked,
  ASSOCIATION,
  BASES,
  BUILT_UP,
  defaultInputs,
  defaultOwners,
  FLOORS,
  NOT_OFFERED,
  OWN_COST,
  type RateComparisonInputs,
  YEARS,
} from './inputs';
import { PUBLISHED_COUNCIL, PUBLISHED_YEAR, publishedProviders } from './providers';
import { wageAccepted, wageFrom, yearOf } from './records';
import { nth } from '../../formulas/present';

const defaults = defaultInputs();
const choices = (values: readonly string[], help: Record<string, string> = {}) =>
  values.map((value) => ({ value, label: value, ...(help[value] && { help: help[value] }) }));

/** The years whose next April has no wage on record: `2026/27`. */
const yearsToExpect = YEARS.filter((year) => wageFrom(yearOf(year) + 1) === null);
const nextAprilOf = (year: string) => `1 April ${financialYearLabel(yearOf(year) + 1).slice(0, 4)}`;

const askedQuestions: (Question & { id: Asked | 'startingTable' })[] = [
  {
    id: 'startingTable',
    kind: 'choice',
    label: 'Provider table to start from',
    help: 'Start from published rates to see how it works, or from a blank table for your own.',
    whose: 'Published',
    source: `${PUBLISHED_COUNCIL}, council decision on ${PUBLISHED_YEAR} rates`,
    choices: [
      {
        value: 'published',
        label: 'A published council’s rates',
        help: `${PUBLISHED_COUNCIL}, ${PUBLISHED_YEAR}; hours are not published and are shared equally.`,
      },
      { value: 'blank', label: 'A blank table' },
    ],
    default: 'published',
  },
  {
    id: 'area',
    kind: 'text',
    label: 'Council or area',
    help: 'Shown on the cover and the results. With a blank table the default is left out.',
    ...defaultOwners.area,
    default: defaults.area,
  },
  {
    id: 'financialYear',
    kind: 'choice',
    label: 'Year of the prices',
    help: `The published rates are of ${PUBLISHED_YEAR}; a check fails if another year is chosen with them. ${NOT_OFFERED}`,
    ...defaultOwners.financialYear,
    choices: choices(YEARS),
    default: defaults.financialYear,
  },
  {
    id: 'expectedWage',
    kind: 'number',
    unit: '£ an hour',
    label: 'National Living Wage you expect from next April',
    help: `Only where no rate is on record: for prices of ${yearsToExpect.map((year) => `${year}, the wage from ${nextAprilOf(year)}`).join('; ')}. Leave 0 otherwise. It is marked as yours wherever it is used.`,
    ...defaultOwners.expectedWage,
    default: 0,
    least: 0,
    most: wageAccepted(yearOf(nth(YEARS, YEARS.length - 1)) + 1).most,
  },
  {
    id: 'benchmarkRate',
    kind: 'number',
    unit: '£ an hour',
    label: 'Benchmark rate',
    help: 'What each rate is compared with: a regional or national average, or a rate of your own. Type it in prices of the year chosen; the default keeps the year of its document.',
    ...defaultOwners.benchmarkRate,
    default: defaults.benchmarkRate,
    least: 0.01,
    most: 500,
  },
  {
    id: 'benchmarkBasis',
    kind: 'choice',
    label: 'Basis of the benchmark',
    help: 'Whether it includes enhancements for evenings and weekends: providers are compared on the same basis.',
    ...defaultOwners.benchmarkBasis,
    choices: choices(BASES),
    default: defaults.benchmarkBasis,
  },
  {
    id: 'floor',
    kind: 'choice',
    label: 'Floor: what a price may not fall below to count as a saving',
    help: 'The whole saving always shows beside what counts. Most councils pay less than the Association’s price.',
    ...defaultOwners.floor,
    choices: choices(FLOORS, {
      [OWN_COST]: 'Your own cost of care: one figure, or one for each row of the table.',
      [BUILT_UP]: 'What an hour costs to provide, at the pay and costs on the Inputs sheet.',
      [ASSOCIATION]: 'The Homecare Association’s published minimum price for England.',
    }),
    default: defaults.floor,
  },
  {
    id: 'ownCost',
    kind: 'number',
    unit: '£ an hour',
    label: 'Your own cost of care',
    help: 'In prices of the year chosen, before enhancements, mileage included. Used where it is the floor chosen; 0 where you have none, or have one for each row.',
    ...defaultOwners.ownCost,
    default: 0,
    least: 0,
    most: 500,
  },
  {
    id: 'weeklyHours',
    kind: 'number',
    unit: 'hours a week',
    label: 'Hours of home care bought a week',
    help: 'From a record other than the provider table, which is checked against it.',
    ...defaultOwners.weeklyHours,
    default: defaults.weeklyHours,
    least: 0,
    most: 10_000_000,
  },
  {
    id: 'newRate',
    kind: 'number',
    unit: '£ an hour',
    label: 'Rate expected of a retender',
    help: `As paid, enhancements and mileage included. Type it in prices of the year chosen; the default is of ${PUBLISHED_YEAR}. Low and high open 5% either side.`,
    ...defaultOwners.newRate,
    default: defaults.newRate ?? 0,
    least: 0,
    most: 500,
  },
];

export { askedQuestions as questions };

export const questionSteps: readonly QuestionStep[] = [
  { title: 'The table of providers', asks: ['startingTable', 'area', 'financialYear', 'expectedWage'] },
  { title: 'What rates are compared with', asks: ['benchmarkRate', 'benchmarkBasis', 'floor', 'ownCost'] },
  { title: 'Hours and a retender', asks: ['weeklyHours', 'newRate'] },
];

const NEW_RATE =
  'As paid, enhancements and mileage included, in prices of the year chosen. Leave 0 until you know it: the retender is then not worked out.';

/** The same questions for a blank start: a blank table, no area, no hours, no new rate, and the year that it is now. */
export const blankQuestions: typeof askedQuestions = askedQuestions.map((question) => {
  switch (question.id) {
    case 'startingTable':
      return { ...question, ...ofNobody, default: 'blank' } as typeof question;
    case 'area':
      return { ...question, ...ofNobody, default: '' } as typeof question;
    case 'weeklyHours':
      return { ...question, ...ofNobody, default: 0 } as typeof question;
    case 'financialYear':
      return { ...question, ...ofNobody, help: NOT_OFFERED, default: currentYearLabel } as typeof question;
    case 'newRate':
      return { ...question, ...ofNobody, help: NEW_RATE, default: 0 } as typeof question;
    default:
      return question;
  }
});

/** The inputs that answers give; a question without an answer keeps its default. */
export function answered(answers: Answers, start: Start = 'defaults'): RateComparisonInputs {
  const questions = start === 'blank' ? blankQuestions : askedQuestions;
  const given: Answers = {
    ...Object.fromEntries(questions.map((question) => [question.id, question.default ?? ''])),
    ...answers,
  };
  const number = (id: Asked) => Number(given[id]);
  const numberGiven = (id: Asked) => (number(id) === 0 ? null : number(id));
  const text = (id: Asked | 'startingTable') => String(given[id]);
  const weeklyHours = number('weeklyHours');
  const isBlank = oneOf('startingTable', text('startingTable'), ['published', 'blank']) === 'blank';
  const owned = Object.fromEntries(questions.map((question) => [question.id, ownerOf(question, answers)]));
  return {
    ...defaults,
    area: isBlank && answers.area === undefined ? '' : text('area'),
    financialYear: oneOf('financialYear', text('financialYear'), YEARS),
    expectedWage: numberGiven('expectedWage'),
    benchmarkRate: number('benchmarkRate'),
    benchmarkBasis: oneOf('benchmarkBasis', text('benchmarkBasis'), BASES),
    floor: oneOf('floor', text('floor'), FLOORS),
    ownCost: numberGiven('ownCost'),
    weeklyHours,
    newRate: numberGiven('newRate'),
    ...(start === 'blank' && { isBlank: true }),
    providers: isBlank ? [] : publishedProviders(weeklyHours),
    owned: { ...(owned as RateComparisonInputs['owned']), ...(isBlank && ownersOfBlank(answers)) },
  };
}

/** With a blank table nothing is taken from the published council. */
function ownersOfBlank(answers: Answers): Partial<RateComparisonInputs['owned']> {
  return {
    ...(answers.area === undefined && {
      area: { whose: 'Our assumption', source: 'None given: type the name of your council or area.' },
    }),
    ...(answers.financialYear === undefined && {
      financialYear: {
        whose: 'Our assumption',
        source: 'The current financial year. Choose the year of your prices.',
      },
    }),
  };
}

function oneOf<T extends string>(name: string, answer: string, accepted: readonly T[]): T {
  const found = accepted.find((value) => value === answer);
  if (found === undefined) {
    throw new Error(`${name} must be one of ${accepted.join(', ')}; it is "${answer}"`);
  }
  return found;
}
