import { formats } from '../../plan/cells';
import { alternative, cashBeside } from './alternativesSheet';
import { buildUpAtMix, buildUpGap, buildUpValue, buildUpWords, pressureInWords } from './buildUpSheet';
import { firstOf, market, poundsText } from './places';

const pence = formats.poundsAndPence;
const { pounds } = formats;

export interface Headline {
  label: string;
  value: string;
  format: string;
  unit: string;
  meaning: string;
  /** Words that belong beside the figure wherever it is shown alone, as on the cover. */
  why?: string;
}

/** A saving that mixes years is shown with the words that say so, and not as a clean figure. */
const inOneYear = (value: string, mixed: string) =>
  `IF(OR(${mixed}="",NOT(ISNUMBER(${value}))),${value},${poundsText(value)}&": "&${mixed})`;
const counted = (mixed: string) => firstOf(mixed, market.floorYears);

export const headlines: Headline[] = [
  {
    label: 'Average paid',
    value: market.averagePaid,
    format: pence,
    unit: '£ an hour',
    meaning: 'Weighted by hours, enhancements included; gross of client contributions',
  },
  {
    label: 'Published minimum price',
    value: market.minimumPrice,
    format: pence,
    unit: '£ an hour',
    meaning: 'Homecare Association, England, for the year chosen; before enhancements',
  },
  {
    label: 'Market risk',
    value: market.words,
    format: formats.text,
    unit: 'words',
    meaning: 'Rates before enhancements against the published minimum price',
  },
  {
    label: 'Possible saving on dear rates, whole',
    value: inOneYear(market.valueAbove, market.benchmarkYears),
    format: pounds,
    unit: '£ a year',
    meaning: 'Gross, full-year, recurring: rates above the benchmark brought down to it, whatever the floor',
  },
  {
    label: 'Possible saving on dear rates, counted',
    value: inOneYear(market.countedSaving, counted(market.benchmarkYears)),
    format: pounds,
    unit: '£ a year',
    meaning:
      'The same, never below the floor chosen. Cash-releasing only once prices are agreed; no hours are released',
    why: market.savingWords,
  },
  {
    label: 'Average before enhancements against the built-up cost',
    value: buildUpWords,
    format: formats.text,
    unit: 'words',
    meaning: 'At the same visits, on the BuildUp sheet',
  },
];

export const further: Headline[] = [
  {
    label: 'Possible saving, in words',
    value: market.savingWords,
    format: formats.text,
    unit: 'words',
    meaning: 'Why what counts differs from the whole',
  },
  {
    label: 'How the minimum price is known',
    value: market.minimumStatus,
    format: formats.text,
    unit: 'words',
    meaning: 'A secondary value is to be checked at its source before it is relied on',
  },
  {
    label: 'Average on the basis of comparison',
    value: market.averageCompared,
    format: pence,
    unit: '£ an hour',
    meaning: 'The line on the chart',
  },
  {
    label: 'Average before enhancements',
    value: market.averageBefore,
    format: pence,
    unit: '£ an hour',
    meaning: 'What the floor and the built-up cost are compared with; mileage included',
  },
  {
    label: 'Benchmark',
    value: market.benchmark,
    format: pence,
    unit: '£ an hour',
    meaning: 'See Inputs for its source',
  },
  {
    label: 'Rates below the floor chosen',
    value: market.rowsBelowFloor,
    format: formats.number,
    unit: 'rates (number)',
    meaning: 'Compared before enhancements; see the Rates sheet',
  },
  {
    label: 'Hours',
    value: market.annualHours,
    format: formats.number,
    unit: 'hours a year',
    meaning: 'Of the providers with a price',
  },
  {
    label: 'Cost of those hours',
    value: market.annualCost,
    format: pounds,
    unit: '£ a year',
    meaning: 'Gross of client contributions, enhancements included',
  },
  {
    label: 'Built-up cost at the local mix',
    value: buildUpAtMix,
    format: pence,
    unit: '£ an hour',
    meaning: 'A model of cost at the pay on the Inputs sheet; before enhancements',
  },
  {
    label: 'Built-up cost at the same visits, less the average before enhancements',
    value: buildUpGap,
    format: pence,
    unit: '£ an hour',
    meaning: 'Positive where less is paid than it costs',
  },
  {
    label: 'The same over all hours',
    value: buildUpValue,
    format: pounds,
    unit: '£ a year',
    meaning: `=${pressureInWords}`,
  },
];

type Alternative = [label: string, of: (n: number) => string, format: string, unit: string, meaning: string];

/** A saving with what it is, and whether it is cash by its sign. */
const saving = (
  which: 'retender' | 'direct',
  label: string,
  key: string,
  unit: string,
  meaning: string,
  isCounted = false,
): Alternative => [
  label,
  (n) => {
    const years = alternative(which, 'years', n);
    return inOneYear(alternative(which, key, n), isCounted ? counted(years) : years);
  },
  pounds,
  unit,
  `="${meaning}. "&${cashBeside(which, key)}`,
];
const plain = (
  which: 'retender' | 'direct',
  label: string,
  key: string,
  unit: string,
  meaning: string,
): Alternative => [
  label,
  (n) => alternative(which, key, n),
  unit === 'words' ? formats.text : pounds,
  unit,
  meaning,
];

export const alternatives: Alternative[] = [
  saving(
    'retender',
    'Retender: net saving a year, whole',
    'net',
    '£ a year',
    'Recurring, full-year, net of lost income, whatever the floor; no hours released',
  ),
  saving(
    'retender',
    'Retender: net saving a year, counted',
    'countedNet',
    '£ a year',
    'The same, with no rate counted below the floor chosen',
    true,
  ),
  plain('retender', 'Retender: one-off costs', 'once', '£, once', 'Tender, transition and double running'),
  saving(
    'retender',
    'Retender: first full year, whole',
    'first',
    '£ in that year',
    'Net saving a year, whole, less the one-off costs',
  ),
  saving(
    'retender',
    'Retender: first full year, counted',
    'counted',
    '£ in that year',
    'Net saving a year, counted, less the one-off costs',
    true,
  ),
  plain('retender', 'Retender: in words', 'words', 'words', 'Why what counts differs from the whole'),
  plain(
    'retender',
    'Retender: market risk',
    'risk',
    'words',
    'Whether a new or spot rate is below the floor chosen, both with enhancements',
  ),
  saving(
    'direct',
    'Direct payments: net saving a year',
    'net',
    '£ a year',
    'Recurring, net of lost income and support. No floor applies to people employed direct',
  ),
  plain('direct', 'Direct payments: one-off costs', 'setUp', '£, once', 'Setting up'),
  saving(
    'direct',
    'Direct payments: first full year',
    'first',
    '£ in that year',
    'Net saving a year, less setting up',
  ),
  plain('direct', 'Direct payments: risk', 'risk', 'words', 'Against the National Living Wage'),
];
