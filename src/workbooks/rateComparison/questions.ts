import type { Answers, Question } from '../caseDefinition';
import { BASES, BENCHMARK_SOURCE, defaultInputs, OURS, type RateComparisonInputs, YEARS } from './inputs';
import { PUBLISHED_COUNCIL, PUBLISHED_YEAR, publishedProviders } from './providers';

const defaults = defaultInputs();
const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

export const questions: Question[] = [
  {
    id: 'startingTable',
    kind: 'choice',
    label: 'Provider table to start from',
    help: 'Start from published rates to see how it works, or from a blank table for your own.',
    source: `Published: ${PUBLISHED_COUNCIL}, council decision on ${PUBLISHED_YEAR} rates`,
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
    help: 'Shown on the cover and the results.',
    source: OURS,
    default: defaults.area,
  },
  {
    id: 'financialYear',
    kind: 'choice',
    label: 'Year of the prices',
    help: `The published rates are of ${PUBLISHED_YEAR}; a check fails if another year is chosen with them.`,
    source: 'The year of the provider prices',
    choices: choices(YEARS),
    default: defaults.financialYear,
  },
  {
    id: 'benchmarkRate',
    kind: 'number',
    unit: '£ an hour',
    label: 'Benchmark rate',
    help: 'What each rate is compared with: a regional or national average, or a rate of your own.',
    source: BENCHMARK_SOURCE,
    default: defaults.benchmarkRate,
    least: 0,
    most: 500,
  },
  {
    id: 'benchmarkBasis',
    kind: 'choice',
    label: 'Basis of the benchmark',
    help: 'Whether it includes enhancements for evenings and weekends: providers are compared on the same basis.',
    source: OURS,
    choices: choices(BASES),
    default: defaults.benchmarkBasis,
  },
  {
    id: 'weeklyHours',
    kind: 'number',
    unit: 'hours a week',
    label: 'Hours of home care bought a week',
    help: 'From a record other than the provider table, which is checked against it.',
    source: OURS,
    default: defaults.weeklyHours,
    least: 0,
    most: 10_000_000,
  },
  {
    id: 'payShare',
    kind: 'share',
    label: 'Share of the rate that is pay',
    help: 'The rest moves with other costs when the rate is uplifted.',
    source: OURS,
    default: defaults.payShare,
    least: 0,
    most: 1,
  },
  {
    id: 'newRate',
    kind: 'number',
    unit: '£ an hour',
    label: 'Rate expected of a retender',
    help: 'Low and high open 5% either side.',
    source: BENCHMARK_SOURCE,
    default: defaults.newRate,
    least: 0,
    most: 500,
  },
  {
    id: 'spotShare',
    kind: 'share',
    label: 'Hours still bought at a spot rate after a retender',
    help: 'The new contract seldom covers every hour.',
    source: OURS,
    default: defaults.spotShare,
    least: 0,
    most: 1,
  },
  {
    id: 'directPaymentRate',
    kind: 'number',
    unit: '£ an hour',
    label: 'Direct-payment rate',
    help: 'What a direct payment pays for an hour. Low and high open 10% either side.',
    source: `Published: ${PUBLISHED_COUNCIL}, council decision on ${PUBLISHED_YEAR} rates, self-employed personal assistant`,
    default: defaults.directPaymentRate,
    least: 0,
    most: 500,
  },
];

/** The inputs that answers stand for; what is not answered keeps its default. */
export function answered(answers: Answers): RateComparisonInputs {
  const given: Answers = {
    ...Object.fromEntries(questions.map((question) => [question.id, question.default ?? ''])),
    ...answers,
  };
  const number = (id: string) => Number(given[id]);
  const text = (id: string) => String(given[id]);
  const weeklyHours = number('weeklyHours');
  return {
    ...defaults,
    area: text('area'),
    financialYear: oneOf('financialYear', text('financialYear'), YEARS),
    benchmarkRate: number('benchmarkRate'),
    benchmarkBasis: oneOf('benchmarkBasis', text('benchmarkBasis'), BASES),
    weeklyHours,
    payShare: number('payShare'),
    newRate: number('newRate'),
    spotShare: number('spotShare'),
    directPaymentRate: number('directPaymentRate'),
    providers:
      oneOf('startingTable', text('startingTable'), ['published', 'blank']) === 'blank'
        ? []
        : publishedProviders(weeklyHours),
  };
}

function oneOf<T extends string>(name: string, answer: string, accepted: readonly T[]): T {
  const found = accepted.find((value) => value === answer);
  if (found === undefined) {
    throw new Error(`${name} must be one of ${accepted.join(', ')}; it is "${answer}"`);
  }
  return found;
}
