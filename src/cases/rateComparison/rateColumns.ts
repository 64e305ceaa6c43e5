import { f, fix, type Formula, full, list, type Own, type Ref, span, words } from '../../layout';
import { formats } from '../../plan/cells';
import { ASSOCIATION, BUILT_UP, type Given, NO_FLOOR, OWN_COST } from './inputs';
import { figures, inWords, type RowOf } from './looks';
import { byLength } from './providers';
import type { Providers } from './providersSheet';
import { ifNumber, says } from './says';
import { ROOM } from './sheets';
import type { VisitsTable } from './visits';

/** What the rates are compared with, on sheets that are made of the rates. */
export interface ComparedWith {
  market: Own<'averageCompared' | 'benchmark' | 'minimumPrice'>;
  /** What an hour costs to provide at each length, and at the local mix. */
  buildUp: { totals: Ref; atMix: Ref };
}

const { poundsAndPence: pence, pounds, percent } = formats;

export type Rates = ReturnType<typeof ratesList>;

type OfProvider = ReturnType<Providers['in']>;
type Cells = Own<
  'before' | 'paid' | 'compared' | 'hours' | 'floor' | 'floorPaid' | 'floorCompared' | 'builtUp'
>;
type OfRow = (r: Cells, p: OfProvider) => Formula | Ref;

/** A row of Rates is the same row of Providers. */
export function ratesList(
  given: Given,
  providers: Providers,
  visits: VisitsTable,
  comparedWith: () => ComparedWith,
) {
  const minutes = given.typed('minutes');
  const lengths = full(visits.all('minutes'));
  const market = (key: keyof ComparedWith['market']) => comparedWith().market[key];
  const all = (key: 'compared' | 'hours'): Ref => full(rates.column(key));
  const isBefore = f`${given.typed('basis')}="Before enhancements"`;

  /** A column of the rows that have a name, and of those that have a rate to compare. */
  const named = <T>(look: T, of: OfRow) => ({
    ...look,
    of: (r: Cells, row: RowOf) => {
      const p = providers.in(row);
      return f`IF(${p.name}="","",${of(r, p)})`;
    },
  });
  const priced = (heading: string, format: string, of: OfRow) => ({
    ...figures(heading, format),
    of: (r: Cells, row: RowOf) => f`IF(ISNUMBER(${r.compared}),${of(r, providers.in(row))},"")`,
  });
  const ifBenchmark = (formula: Formula) =>
    f`IF(ISNUMBER(${market('benchmark')}),${formula},${says.noBenchmark})`;
  const ifFloorKnown = (r: Own<'floor'>, formula: Formula) =>
    ifBenchmark(f`IF(${r.floor}=${says.notKnown},${r.floor},${formula})`);
  const annual = (r: Own<'hours'>) => f`${r.hours}*${given.typed('weeks')}`;

  const isHourly = (p: OfProvider) => f`${p.structure}="Hourly"`;
  const isByVisit = (p: OfProvider) => f`${p.structure}="Per visit"`;
  const isOutside = (p: OfProvider) => f`${p.floorApplies}="No"`;
  const visitsOf = (p: OfProvider) => span(p.visits15, p.visits60);
  const hasVisits = (p: OfProvider) => f`SUM(${visitsOf(p)})>0`;
  const onTop = (p: OfProvider) => f`N(${p.paidOnTop})`;
  const enhancement = (p: OfProvider) => f`N(${p.enhancedShare})*N(${p.enhancement})`;
  const hourly = (p: OfProvider) => f`IF(N(${p.hourly})>0,${p.hourly}+${onTop(p)},${says.noPrice})`;
  /** Where every length that is visited has a price; words otherwise. */
  const atVisits = (p: OfProvider, counts: Ref) => {
    const prices = span(p.price15, p.price60);
    const mean = f`SUMPRODUCT(${prices},${counts})*${minutes}/SUMPRODUCT(${counts},${lengths})+${onTop(p)}`;
    return f`IF(SUMPRODUCT(ISNUMBER(${counts})*(${counts}>0)*(1-ISNUMBER(${prices})*(${prices}>0)))>0,${says.noPrice},IF(SUMPRODUCT(${counts},${lengths})>0,${mean},${says.noPrice}))`;
  };

  const rates = list('Rates', { spare: ROOM, grows: { with: providers } }, [], {
    name: named(inWords('Provider', 40), (_r, p) => p.name),
    basis: named(
      inWords('Basis of the rate at the mix of visits', 44),
      (r, p) =>
        f`IF(NOT(ISNUMBER(${r.before})),"No price to compare",IF(${isHourly(p)},"Hourly price, the same at every length",IF(${hasVisits(p)},"Prices by the visit, at the provider’s own visits","Prices by the visit, at the local mix of visits")))`,
    ),
    ...byLength('at', (length) =>
      named(figures(`At ${length} minutes, before enhancements (£ an hour)`, pence), (_r, p) => {
        const price = fix(p[`price${length}`], 'A1');
        const minutesOf = visits.in({ column: length }).minutes;
        return f`IF(${isHourly(p)},${hourly(p)},IF(AND(${isByVisit(p)},N(${price})>0),${price}*${minutes}/${minutesOf}+${onTop(p)},${says.noPrice}))`;
      }),
    ),
    before: named(
      figures('At the mix of visits, before enhancements (£ an hour)', pence),
      (_r, p) =>
        f`IF(${isHourly(p)},${hourly(p)},IF(${isByVisit(p)},IF(${hasVisits(p)},${atVisits(p, visitsOf(p))},${atVisits(p, full(visits.all('mix')))}),${says.noPrice}))`,
    ),
    paid: {
      ...figures('At the mix of visits, enhancements included (£ an hour)', pence),
      of: (r, row) => {
        const p = providers.in(row);
        return f`IF(ISNUMBER(${r.before}),${r.before}+(${r.before}-${onTop(p)})*${enhancement(p)},"")`;
      },
    },
    compared: {
      ...figures('Rate compared, on the basis chosen (£ an hour)', pence),
      of: (r) => f`IF(ISNUMBER(${r.paid}),IF(${isBefore},${r.before},${r.paid}),"")`,
    },
    hours: priced(
      'Hours counted (hours a week)',
      formats.oneDecimal,
      (_r, p) => f`IF(${hasVisits(p)},SUMPRODUCT(${visitsOf(p)},${lengths})/${minutes},N(${p.hours}))`,
    ),
    weeklyCost: priced('Cost, enhancements included (£ a week)', pounds, (r) => f`${r.paid}*${r.hours}`),
    shareOfHours: priced(
      'Share of hours (%)',
      percent,
      (r): Formula => f`IF(SUM(${all('hours')})>0,${r.hours}/SUM(${all('hours')}),0)`,
    ),
    toAverage: priced('Gap to the average (£ an hour)', pence, (r) => {
      const average = market('averageCompared');
      return f`IF(ISNUMBER(${average}),${r.compared}-${average},"")`;
    }),
    toBenchmark: priced('Gap to the benchmark (£ an hour)', pence, (r) =>
      ifBenchmark(f`${r.compared}-${market('benchmark')}`),
    ),
    toMinimum: priced('Before enhancements, less the published minimum price (£ an hour)', pence, (r, p) => {
      const minimum = market('minimumPrice');
      return f`IF(AND(${p.floorApplies}<>"No",ISNUMBER(${minimum})),${r.before}-${minimum},${says.notJudged})`;
    }),
    floor: priced('Floor chosen, before enhancements (£ an hour)', pence, (r, p) => {
      const floor = floorOf(given, p.ownCost, r.builtUp, market('minimumPrice'));
      return f`IF(${isOutside(p)},${says.notJudged},${floor})`;
    }),
    toFloor: priced('Before enhancements, less the floor (£ an hour)', pence, (r) =>
      ifNumber(r.floor, f`${r.before}-${r.floor}`),
    ),
    floorPaid: priced('Floor, enhancements included (£ an hour)', pence, (r, p) =>
      ifNumber(r.floor, f`${r.floor}+MAX(0,${r.floor}-${onTop(p)})*${enhancement(p)}`),
    ),
    floorCompared: priced(
      'Floor on the basis compared (£ an hour)',
      pence,
      (r) => f`IF(${isBefore},${r.floor},${r.floorPaid})`,
    ),
    valueOfGap: priced('Value of the gap to the benchmark, whole (£ a year)', pounds, (r) =>
      ifBenchmark(f`(${r.compared}-${market('benchmark')})*${annual(r)}`),
    ),
    countedSaving: priced(
      'Counted as a saving: down to the benchmark or the floor (£ a year, gross)',
      pounds,
      (r) => {
        const end = f`MAX(${market('benchmark')},N(${r.floorCompared}))`;
        return ifFloorKnown(r, f`MAX(0,${r.compared}-${end})*${annual(r)}`);
      },
    ),
    notCounted: priced('Not counted because of the floor (£ a year, gross)', pounds, (r) => {
      const beyond = f`MIN(${r.compared},${r.floorCompared})-${market('benchmark')}`;
      return ifFloorKnown(r, f`IF(ISNUMBER(${r.floorCompared}),MAX(0,${beyond})*${annual(r)},0)`);
    }),
    builtUp: priced('Built-up cost at the same visits, before enhancements (£ an hour)', pence, (_r, p) => {
      const { totals, atMix } = comparedWith().buildUp;
      const counts = visitsOf(p);
      return f`IF(${hasVisits(p)},SUMPRODUCT(${[counts, lengths, totals]})/SUMPRODUCT(${counts},${lengths}),${atMix})`;
    }),
    rank: priced('Rank, dearest first (number)', formats.number, (r): Formula => {
      const every = all('compared');
      const same = f`ISNUMBER(${every})*(${every}=${r.compared})*(ROW(${every})<ROW(${r.compared}))`;
      return f`1+SUMPRODUCT(ISNUMBER(${every})*(${every}>${r.compared}))+SUMPRODUCT(${same})`;
    }),
    standing: named(inWords('Against the floor chosen', 52), (r, p) => {
      const benchmark = market('benchmark');
      const above = f`IF(AND(ISNUMBER(${benchmark}),${benchmark}<${r.floorCompared}),"At or above the floor; the benchmark is below it","At or above the floor")`;
      return f`IF(NOT(ISNUMBER(${r.compared})),"No price to compare",IF(${isOutside(p)},"The floor does not apply",IF(${r.floor}=${says.noFloorChosen},"No floor chosen",IF(NOT(ISNUMBER(${r.floor})),"The floor chosen is not known",IF(${r.before}<${r.floor},${says.belowFloor},${above})))))`;
    }),
    againstMinimum: named(inWords('Against the published minimum price', 52), (r, p) => {
      const minimum = market('minimumPrice');
      return f`IF(NOT(ISNUMBER(${r.compared})),"No price to compare",IF(${isOutside(p)},"The minimum price does not apply",IF(NOT(ISNUMBER(${minimum})),"No minimum price on record for the year",IF(${r.before}<${minimum},${says.below},"At or above the minimum price"))))`;
    }),
    found: named(inWords('Provider, for the ranking to find', 30), (_r, p) => p.name),
  });
  return rates;
}

/** The floor of a row by the choice on the Inputs sheet, before enhancements; words where there is none. */
function floorOf(given: Given, ownOfRow: Ref, builtUp: Ref, minimumPrice: Ref): Formula {
  const chosen = given.typed('floor');
  const known = (cell: Formula | Ref, otherwise: Formula) => f`IF(ISNUMBER(${cell}),${cell},${otherwise})`;
  const own = known(ownOfRow, known(given.typed('ownCost'), says.notKnown));
  return f`IF(${chosen}=${words(NO_FLOOR)},${says.noFloorChosen},IF(${chosen}=${words(BUILT_UP)},${builtUp},IF(${chosen}=${words(OWN_COST)},${own},IF(${chosen}=${words(ASSOCIATION)},${known(minimumPrice, says.notKnown)},${says.notKnown}))))`;
}
