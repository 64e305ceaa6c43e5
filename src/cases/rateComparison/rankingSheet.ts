import { f, fix, type Formula, list, type Own, type Ref, rightOf, sheet, span } from '../../layout';
import { formats } from '../../plan/cells';
import { figures, inWords, type RowOf, titled } from './looks';
import type { Market } from './marketLines';
import { byLength } from './providers';
import type { Rates } from './rateColumns';
import { says, saysBelow } from './says';
import { RANKING, ROOM } from './sheets';

const pence = formats.poundsAndPence;
const plain = (heading: string, width: number) => ({ ...inWords(heading, width), heading });

export type Ranking = ReturnType<typeof rankingList>;

const rankingList = (rates: Rates, { each: market }: Market, positions: number) => {
  const ifTaken = (r: Own<'rank'>, formula: Formula) => f`IF(${r.rank}>${market.providers},"",${formula})`;
  /** Looked up without INDEX, of which the embedded workbook misses changes where its position comes from a formula. */
  const found = (r: Own<'rank'>, key: 'found' | 'standing') => {
    const table = span(rates.column('rank'), rates.column(key));
    const counted = span(rates.at('rank', 0), rates.at(key, 0));
    return ifTaken(r, f`VLOOKUP(${r.rank},${table},COLUMNS(${counted}),FALSE)`);
  };
  const ofRank = (r: Own<'rank'>, key: Parameters<Rates['column']>[0]) =>
    f`SUMIF(${rates.column('rank')},${r.rank},${fix(rates.column(key), 'A$1')})`;
  const rate = (heading: string, key: Parameters<Rates['column']>[0]) => ({
    ...figures(heading, pence, 15),
    of: (r: Own<'rank'>) => {
      const sum = ofRank(r, key);
      return ifTaken(r, f`IF(${sum}>0,${sum},${says.noPrice})`);
    },
  });
  /** #N/A leaves a place empty in a chart, in the file and on the page; text or zero would plot as £0. */
  const charted = (r: Own<'rank'>, { index }: RowOf, value: Ref) =>
    index < positions ? f`IF(AND(${r.rank}<=${market.providers},N(${value})>0),${value},NA())` : null;
  const ranking = list('Ranking', { spare: ROOM, grows: { with: rates } }, [], {
    rank: {
      ...figures('Rank (number)', formats.number, 10),
      // Counted in a column that nothing uses, so that no rank depends on itself.
      of: (r): Formula => f`ROWS(${rightOf(ranking.at('chartFloor', 0), 2)}:${rightOf(r.chartFloor, 2)})`,
    },
    provider: { ...plain('Provider', 40), of: (r) => found(r, 'found') },
    ...byLength('at', (length) => rate(`At ${length} minutes (£ an hour)`, `at${length}`)),
    before: rate('Mix of visits, before enhancements (£ an hour)', 'before'),
    paid: rate('Mix of visits, enhancements included (£ an hour)', 'paid'),
    compared: rate('Rate compared (£ an hour)', 'compared'),
    hours: {
      ...figures('Hours counted (hours a week)', formats.oneDecimal, 15),
      of: (r) => ifTaken(r, ofRank(r, 'hours')),
    },
    standing: { ...plain('Against the floor chosen', 58), of: (r) => found(r, 'standing') },
    chartRate: {
      ...figures('Chart: rate (£ an hour)', pence, 15),
      of: (r, row) => charted(r, row, r.compared),
    },
    chartAverage: {
      ...figures('Chart: average (£ an hour)', pence, 15),
      of: (r, row) => charted(r, row, market.averageCompared),
    },
    chartFloor: {
      ...figures('Chart: floor on the basis compared (£ an hour)', pence, 15),
      of: (r, row) => charted(r, row, market.averageFloorCompared),
    },
  });
  return ranking;
};

/** Providers dearest first; those with the same rate keep the order of the Providers sheet. */
export function rankingSheet(rates: Rates, market: Market, positions: number) {
  const ranking = rankingList(rates, market, positions);
  const stack = [
    titled(
      'Ranking: dearest first',
      `Looked up from the Rates sheet by rank. The last three columns feed the chart, which shows the first ${positions} places; #N/A there is deliberate and leaves a place empty.`,
    ),
    4,
    ranking,
  ];
  const headings = ranking.heading('provider');
  return {
    ranking,
    /** The rows of a column that the chart shows. */
    charted: (key: Parameters<Ranking['column']>[0]) =>
      span(ranking.at(key, 0), ranking.at(key, positions - 1)),
    sheet: sheet(RANKING, stack, {
      role: 'calculation',
      widths: ranking.widths,
      frozen: { rows: headings, columns: headings },
      timelines: [span(ranking.column('at15'), ranking.column('compared'))],
      highlights: [
        {
          range: ranking.column('standing'),
          formula: saysBelow(fix(ranking.at('standing', 0), '$A1')),
          look: 'bad',
        },
      ],
      isProtected: true,
      print: { orientation: 'landscape', titleRows: headings },
    }),
  };
}
