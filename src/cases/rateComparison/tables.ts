import { alternativesSheet } from './alternativesSheet';
import { annexSheet } from './annexSheet';
import { buildUpSheet } from './buildUpSheet';
import { type Cash, cashSheet, moreYears } from './cashSheet';
import { inputsOf, isPublishedTable, type RateComparisonInputs } from './inputs';
import { moreLines } from '../parts/more/moreLines';
import { marketSheet } from './marketSheet';
import { priceYears } from './priceYears';
import { providersSheet } from './providersSheet';
import { rankingSheet } from './rankingSheet';
import type { ComparedWith } from './rateColumns';
import { ratesSheet } from './ratesSheet';
import { upliftSheet } from './upliftSheet';
import type { Year, YearRoom } from '../parts/years';

/** How many places the chart has: one for each provider given, or room for some where there is none yet. */
const chartPositions = (providers: number) => (providers === 0 ? 20 : providers);

export type Tables = ReturnType<typeof tablesOf>;

/** The sheets that are worked out, and what the results and the checks read of them. */
export function tablesOf(inputs: RateComparisonInputs, room: YearRoom) {
  const annex = annexSheet();
  const more = moreLines<Year>(moreYears(room, () => ({ uplift, cash, at: made.at })));
  const { given, ...made } = inputsOf(inputs, room, annex, more.lines);
  const { sheet: providersLayout, providers } = providersSheet(inputs.providers, inputs.financialYear);
  const years = priceYears(given, providers);
  const comparedWith = (): ComparedWith => ({ market: market.each, buildUp });
  const { sheet: ratesLayout, visits, rates } = ratesSheet(given, providers, comparedWith);
  const { sheet: marketLayout, market, ...spread } = marketSheet(given, annex, providers, rates, years);
  const ranking = rankingSheet(rates, market, chartPositions(inputs.providers.length));
  const buildUp = buildUpSheet(given, annex, visits, rates, market);
  const uplift = upliftSheet(room, made.at('horizon').central, given, annex, market);
  const alternatives = alternativesSheet(given, market, years, uplift.wages.now);
  const cash: Cash = cashSheet(room, made.at, given, alternatives, uplift, more);
  const read = { annex, given, providers, years, visits, rates, market, spread, ranking, buildUp, uplift };
  return {
    ...read,
    room,
    alternatives,
    cash,
    more,
    isPublished: isPublishedTable(inputs),
    inputs: made,
    layouts: [
      providersLayout,
      ratesLayout,
      marketLayout,
      ...[ranking, buildUp, uplift, alternatives, cash, more].map(({ sheet }) => sheet),
    ],
  };
}
