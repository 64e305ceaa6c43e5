import { f, type Formula, type Ref, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { ScenarioName } from '../parts/inputs';
import type { Alternatives } from './alternativesSheet';
import type { BuildUp } from './buildUpSheet';
import type { Market } from './marketLines';
import { either, poundsText } from './says';

const { poundsAndPence: pence, pounds, number, text } = formats;

export interface Result {
  label: string;
  value: Ref | Formula;
  format: string;
  unit: string;
  meaning: string | Formula;
}
export interface Headline extends Result {
  meaning: string;
  /** Words that belong beside the figure wherever it is shown alone, as on the cover. */
  why?: Ref;
}
const headlines = <K extends string>(of: Record<K, Headline>) => of;
const results = <K extends string>(of: Record<K, Result>) => of;
const inWords = { format: text, unit: 'words' };

/** A saving that mixes years is shown with the words that say so, and not as a clean figure. */
const inOneYear = (value: Ref, mixed: Ref | Formula) =>
  f`IF(OR(${mixed}="",NOT(ISNUMBER(${value}))),${value},${poundsText(value)}&": "&${mixed})`;

/** The few figures that the cover has too. */
export const headlinesOf = ({ each: market }: Market, buildUp: BuildUp) =>
  headlines({
    averagePaid: {
      label: 'Average paid',
      value: market.averagePaid,
      format: pence,
      unit: '£ an hour',
      meaning: 'Weighted by hours, enhancements included; gross of client contributions',
    },
    minimumPrice: {
      label: 'Published minimum price',
      value: market.minimumPrice,
      format: pence,
      unit: '£ an hour',
      meaning: 'Homecare Association, England, for the year chosen; before enhancements',
    },
    risk: {
      label: 'Market risk',
      value: market.words,
      ...inWords,
      meaning: 'Rates before enhancements against the published minimum price',
    },
    wholeSaving: {
      label: 'Possible saving on dear rates, whole',
      value: inOneYear(market.valueAbove, market.benchmarkYears),
      format: pounds,
      unit: '£ a year',
      meaning: 'Gross, full-year, recurring: rates above the benchmark brought down to it, with no floor',
    },
    countedSaving: {
      label: 'Possible saving on dear rates, counted',
      value: inOneYear(market.countedSaving, either(market.benchmarkYears, market.floorYears)),
      format: pounds,
      unit: '£ a year',
      meaning:
        'The same, never below the floor chosen. Cash-releasing only once prices are agreed; no hours are released',
      why: market.savingWords,
    },
    againstBuildUp: {
      label: 'Average before enhancements against the built-up cost',
      value: buildUp.paid.words,
      ...inWords,
      meaning: 'At the same visits, on the BuildUp sheet',
    },
  });

export const furtherOf = ({ each: market }: Market, buildUp: BuildUp) =>
  results({
    savingWords: {
      label: 'Possible saving, in words',
      value: market.savingWords,
      ...inWords,
      meaning: 'Why what counts differs from the whole',
    },
    minimumStatus: {
      label: 'How the minimum price is known',
      value: market.minimumStatus,
      ...inWords,
      meaning: 'A secondary value is to be checked at its source before it is relied on',
    },
    averageCompared: {
      label: 'Average on the basis of comparison',
      value: market.averageCompared,
      format: pence,
      unit: '£ an hour',
      meaning: 'The line on the chart',
    },
    averageBefore: {
      label: 'Average before enhancements',
      value: market.averageBefore,
      format: pence,
      unit: '£ an hour',
      meaning: 'What the floor and the built-up cost are compared with; mileage included',
    },
    benchmark: {
      label: 'Benchmark',
      value: market.benchmark,
      format: pence,
      unit: '£ an hour',
      meaning: 'See Inputs for its source',
    },
    belowFloor: {
      label: 'Rates below the floor chosen',
      value: market.rowsBelowFloor,
      format: number,
      unit: 'rates (number)',
      meaning: 'Compared before enhancements; see the Rates sheet',
    },
    hours: {
      label: 'Hours',
      value: market.annualHours,
      format: number,
      unit: 'hours a year',
      meaning: 'Of the providers with a price',
    },
    cost: {
      label: 'Cost of those hours',
      value: market.annualCost,
      format: pounds,
      unit: '£ a year',
      meaning: 'Gross of client contributions, enhancements included',
    },
    builtUp: {
      label: 'Built-up cost at the local mix',
      value: buildUp.atMix,
      format: pence,
      unit: '£ an hour',
      meaning: 'A model of cost at the pay on the Inputs sheet; before enhancements',
    },
    gap: {
      label: 'Built-up cost at the same visits, less the average before enhancements',
      value: buildUp.paid.gap,
      format: pence,
      unit: '£ an hour',
      meaning: 'Positive where less is paid than it costs',
    },
    pressure: {
      label: 'The same over all hours',
      value: buildUp.paid.value,
      format: pounds,
      unit: '£ a year',
      meaning: buildUp.pressureInWords,
    },
  });

export interface OfCases extends Omit<Result, 'value'> {
  of(scenario: ScenarioName): Ref | Formula;
}
const ofCases = <K extends string>(of: Record<K, OfCases>) => of;

/** What the Results sheet may say of a table of the Alternatives sheet. */
function linesOf<K extends string>(
  made: { at(key: K | 'years', column: ScenarioName | 'cash'): Ref },
  { each: market }: Market,
) {
  /** A saving with what it is, and whether it is cash by its sign. */
  const saving = (label: string, key: K, unit: string, meaning: string, isCounted = false): OfCases => ({
    label,
    unit,
    format: pounds,
    meaning: f`${words(`${meaning}. `)}&${made.at(key, 'cash')}`,
    of: (scenario) => {
      const years = made.at('years', scenario);
      return inOneYear(made.at(key, scenario), isCounted ? either(years, market.floorYears) : years);
    },
  });
  const plain = (label: string, key: K, unit: string, meaning: string): OfCases => ({
    label,
    unit,
    format: unit === 'words' ? text : pounds,
    meaning,
    of: (scenario) => made.at(key, scenario),
  });
  return { saving, plain };
}

export function alternativesOf({ retender, direct }: Alternatives, market: Market) {
  const ofRetender = linesOf(retender, market);
  const ofDirect = linesOf(direct, market);
  return ofCases({
    retenderWhole: ofRetender.saving(
      'Retender: net saving a year, whole',
      'net',
      '£ a year',
      'Recurring, full-year, net of lost income, with no floor; no hours released',
    ),
    retenderCounted: ofRetender.saving(
      'Retender: net saving a year, counted',
      'countedNet',
      '£ a year',
      'The same, with no rate counted below the floor chosen',
      true,
    ),
    retenderOnce: ofRetender.plain(
      'Retender: one-off costs',
      'once',
      '£, once',
      'Tender, transition and double running',
    ),
    retenderFirst: ofRetender.saving(
      'Retender: first full year, whole',
      'first',
      '£ in that year',
      'Net saving a year, whole, less the one-off costs',
    ),
    retenderFirstCounted: ofRetender.saving(
      'Retender: first full year, counted',
      'counted',
      '£ in that year',
      'Net saving a year, counted, less the one-off costs',
      true,
    ),
    retenderWords: ofRetender.plain(
      'Retender: in words',
      'words',
      'words',
      'Why what counts differs from the whole',
    ),
    retenderRisk: ofRetender.plain(
      'Retender: market risk',
      'risk',
      'words',
      'Whether a new or spot rate is below the floor chosen, both with enhancements',
    ),
    directNet: ofDirect.saving(
      'Direct payments: net saving a year',
      'net',
      '£ a year',
      'Recurring, net of lost income and support. No floor applies to people employed direct',
    ),
    directOnce: ofDirect.plain('Direct payments: one-off costs', 'setUp', '£, once', 'Setting up'),
    directFirst: ofDirect.saving(
      'Direct payments: first full year',
      'first',
      '£ in that year',
      'Net saving a year, less setting up',
    ),
    directRisk: ofDirect.plain('Direct payments: risk', 'risk', 'words', 'Against the National Living Wage'),
  });
}
