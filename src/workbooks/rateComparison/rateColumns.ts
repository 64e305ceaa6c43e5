import { f, fix, type Formula, full, list, type Own, type Ref, span, words } from '../../layout';
import { formats } from '../cells';
import { figures, inWords, type RowOf } from './columns';
import { ASSOCIATION, BUILT_UP, type Given, NO_FLOOR, OWN_COST } from './inputs';
import { ROOM } from './places';
import { byLength } from './providers';
import type { Providers } from './providersSheet';
import { ifNumber, says } from './says';
import type { Visits } from './visits';

/** What the rates are compared with, on sheets that are made of the rates. */
export interface ComparedWith {
  market: Own<'averageCompared' | 'benchmark' | 'minimumPrice'>;
  /** What an hour costs to provide at each length, and at the local mix. */
  buildUp: { totals: Ref; atMix: Ref };
}

const { poundsAndPence: pence, pounds, percent } = formats;

export type Rates = ReturnType<typeof ratesList>;

/** A row of Rates is the same row of Providers. */
export function ratesList(
  given: Given,
  providers: Providers,
  visits: Visits,
  comparedWith: () => ComparedWith,
) {
  const minutes = given.typed('minutes');
  const lengths = full(visits.all('minutes'));
  const market = (key: keyof ComparedWith['market']) => comparedWith().market[key];
  const all = (key: 'compared' | 'hours'): Ref => full(rates.column(key));
  const isBefore = f`${given.typed('basis')}="Before enhancements"`;

  const unlessBlank = (row: RowOf, formula: Formula | Ref) =>
    f`IF(${providers.in(row).name}="","",${formula})`;
  const ifPriced = (r: Own<'compared'>, formula: Formula) => f`IF(ISNUMBER(${r.compared}),${formula},"")`;
  const ifBenchmark = (formula: Formula) =>
    f`IF(ISNUMBER(${market('benchmark')}),${formula},${says.noBenchmark})`;

  const isHourly = (row: RowOf) => f`${providers.in(row).structure}="Hourly"`;
  const isByVisit = (row: RowOf) => f`${providers.in(row).structure}="Per visit"`;
  const isOutside = (row: RowOf) => f`${providers.in(row).floorApplies}="No"`;
  const visitsOf = (row: RowOf) => span(providers.in(row).visits15, providers.in(row).visits60);
  const hasVisits = (row: RowOf) => f`SUM(${visitsOf(row)})>0`;
  const onTop = (row: RowOf) => f`N(${providers.in(row).paidOnTop})`;
  const enhancement = (row: RowOf) =>
    f`N(${providers.in(row).enhancedShare})*N(${providers.in(row).enhancement})`;
  const hourly = (row: RowOf) =>
    f`IF(N(${providers.in(row).hourly})>0,${providers.in(row).hourly}+${onTop(row)},${says.noPrice})`;
  /** Where every length that is visited has a price; words otherwise. */
  const atVisits = (row: RowOf, counts: Ref) => {
    const { price15, price60 } = providers.in(row);
    const prices = span(price15, price60);
    const mean = f`SUMPRODUCT(${prices},${counts})*${minutes}/SUMPRODUCT(${counts},${lengths})+${onTop(row)}`;
    return f`IF(SUMPRODUCT(ISNUMBER(${counts})*(${counts}>0)*(1-ISNUMBER(${prices})*(${prices}>0)))>0,${says.noPrice},IF(SUMPRODUCT(${counts},${lengths})>0,${mean},${says.noPrice}))`;
  };
  const annual = (r: Own<'hours'>) => f`${r.hours}*${given.typed('weeks')}`;
  const ifFloorKnown = (r: Own<'floor' | 'compared'>, formula: Formula) =>
    ifPriced(r, ifBenchmark(f`IF(${r.floor}=${says.notKnown},${r.floor},${formula})`));

  const rates = list('Rates', { spare: ROOM }, [], {
    name: {
      ...inWords('Provider', 40),
      of: (_r, row) => unlessBlank(row, providers.in(row).name),
    },
    basis: {
      ...inWords('Basis of the rate at the mix of visits', 44),
      of: (r, row) =>
        unlessBlank(
          row,
          f`IF(NOT(ISNUMBER(${r.before})),"No price to compare",IF(${isHourly(row)},"Hourly price, the same at every length",IF(${hasVisits(row)},"Prices by the visit, at the provider’s own visits","Prices by the visit, at the local mix of visits")))`,
        ),
    },
    ...byLength('at', (length) => ({
      ...figures(`At ${length} minutes, before enhancements (£ an hour)`, pence),
      of: (_r: unknown, row: RowOf) => {
        const price = fix(providers.in(row)[`price${length}`], 'A1');
        const minutesOf = visits.in({ column: length }).minutes;
        return unlessBlank(
          row,
          f`IF(${isHourly(row)},${hourly(row)},IF(AND(${isByVisit(row)},N(${price})>0),${price}*${minutes}/${minutesOf}+${onTop(row)},${says.noPrice}))`,
        );
      },
    })),
    before: {
      ...figures('At the mix of visits, before enhancements (£ an hour)', pence),
      of: (_r, row) =>
        unlessBlank(
          row,
          f`IF(${isHourly(row)},${hourly(row)},IF(${isByVisit(row)},IF(${hasVisits(row)},${atVisits(row, visitsOf(row))},${atVisits(row, full(visits.all('mix')))}),${says.noPrice}))`,
        ),
    },
    paid: {
      ...figures('At the mix of visits, enhancements included (£ an hour)', pence),
      of: (r, row) =>
        f`IF(ISNUMBER(${r.before}),${r.before}+(${r.before}-${onTop(row)})*${enhancement(row)},"")`,
    },
    compared: {
      ...figures('Rate compared, on the basis chosen (£ an hour)', pence),
      of: (r) => f`IF(ISNUMBER(${r.paid}),IF(${isBefore},${r.before},${r.paid}),"")`,
    },
    hours: {
      ...figures('Hours counted (hours a week)', formats.oneDecimal),
      of: (r, row) =>
        ifPriced(
          r,
          f`IF(${hasVisits(row)},SUMPRODUCT(${visitsOf(row)},${lengths})/${minutes},N(${providers.in(row).hours}))`,
        ),
    },
    weeklyCost: {
      ...figures('Cost, enhancements included (£ a week)', pounds),
      of: (r) => ifPriced(r, f`${r.paid}*${r.hours}`),
    },
    shareOfHours: {
      ...figures('Share of hours (%)', percent),
      of: (r) => ifPriced(r, f`IF(SUM(${all('hours')})>0,${r.hours}/SUM(${all('hours')}),0)`),
    },
    toAverage: {
      ...figures('Gap to the average (£ an hour)', pence),
      of: (r) => {
        const average = market('averageCompared');
        return ifPriced(r, f`IF(ISNUMBER(${average}),${r.compared}-${average},"")`);
      },
    },
    toBenchmark: {
      ...figures('Gap to the benchmark (£ an hour)', pence),
      of: (r) => ifPriced(r, ifBenchmark(f`${r.compared}-${market('benchmark')}`)),
    },
    toMinimum: {
      ...figures('Before enhancements, less the published minimum price (£ an hour)', pence),
      of: (r, row) => {
        const minimum = market('minimumPrice');
        return ifPriced(
          r,
          f`IF(AND(${providers.in(row).floorApplies}<>"No",ISNUMBER(${minimum})),${r.before}-${minimum},${says.notJudged})`,
        );
      },
    },
    floor: {
      ...figures('Floor chosen, before enhancements (£ an hour)', pence),
      of: (r, row) =>
        ifPriced(
          r,
          f`IF(${isOutside(row)},${says.notJudged},${floorOf(given, providers.in(row).ownCost, r.builtUp, market('minimumPrice'))})`,
        ),
    },
    toFloor: {
      ...figures('Before enhancements, less the floor (£ an hour)', pence),
      of: (r) => ifPriced(r, ifNumber(r.floor, f`${r.before}-${r.floor}`)),
    },
    floorPaid: {
      ...figures('Floor, enhancements included (£ an hour)', pence),
      of: (r, row) =>
        ifPriced(r, ifNumber(r.floor, f`${r.floor}+MAX(0,${r.floor}-${onTop(row)})*${enhancement(row)}`)),
    },
    floorCompared: {
      ...figures('Floor on the basis compared (£ an hour)', pence),
      of: (r) => ifPriced(r, f`IF(${isBefore},${r.floor},${r.floorPaid})`),
    },
    valueOfGap: {
      ...figures('Value of the gap to the benchmark, whole (£ a year)', pounds),
      of: (r) => ifPriced(r, ifBenchmark(f`(${r.compared}-${market('benchmark')})*${annual(r)}`)),
    },
    countedSaving: {
      ...figures('Counted as a saving: down to the benchmark or the floor (£ a year, gross)', pounds),
      of: (r) =>
        ifFloorKnown(
          r,
          f`MAX(0,${r.compared}-MAX(${market('benchmark')},N(${r.floorCompared})))*${annual(r)}`,
        ),
    },
    notCounted: {
      ...figures('Not counted because of the floor (£ a year, gross)', pounds),
      of: (r) =>
        ifFloorKnown(
          r,
          f`IF(ISNUMBER(${r.floorCompared}),MAX(0,MIN(${r.compared},${r.floorCompared})-${market('benchmark')})*${annual(r)},0)`,
        ),
    },
    builtUp: {
      ...figures('Built-up cost at the same visits, before enhancements (£ an hour)', pence),
      of: (r, row) => {
        const { totals, atMix } = comparedWith().buildUp;
        const counts = visitsOf(row);
        return ifPriced(
          r,
          f`IF(${hasVisits(row)},SUMPRODUCT(${[counts, lengths, totals]})/SUMPRODUCT(${counts},${lengths}),${atMix})`,
        );
      },
    },
    rank: {
      ...figures('Rank, dearest first (number)', formats.number),
      of: (r) => {
        const every = all('compared');
        return ifPriced(
          r,
          f`1+SUMPRODUCT(ISNUMBER(${every})*(${every}>${r.compared}))+SUMPRODUCT(ISNUMBER(${every})*(${every}=${r.compared})*(ROW(${every})<ROW(${r.compared})))`,
        );
      },
    },
    standing: {
      ...inWords('Against the floor chosen', 52),
      of: (r, row) => {
        const benchmark = market('benchmark');
        const above = f`IF(AND(ISNUMBER(${benchmark}),${benchmark}<${r.floorCompared}),"At or above the floor; the benchmark is below it","At or above the floor")`;
        return unlessBlank(
          row,
          f`IF(NOT(ISNUMBER(${r.compared})),"No price to compare",IF(${isOutside(row)},"The floor does not apply",IF(${r.floor}=${says.noFloorChosen},"No floor chosen",IF(NOT(ISNUMBER(${r.floor})),"The floor chosen is not known",IF(${r.before}<${r.floor},${says.belowFloor},${above})))))`,
        );
      },
    },
    againstMinimum: {
      ...inWords('Against the published minimum price', 52),
      of: (r, row) => {
        const minimum = market('minimumPrice');
        return unlessBlank(
          row,
          f`IF(NOT(ISNUMBER(${r.compared})),"No price to compare",IF(${isOutside(row)},"The minimum price does not apply",IF(NOT(ISNUMBER(${minimum})),"No minimum price on record for the year",IF(${r.before}<${minimum},${says.below},"At or above the minimum price"))))`,
        );
      },
    },
    found: {
      ...inWords('Provider, for the ranking to find', 20),
      of: (_r, row) => unlessBlank(row, providers.in(row).name),
    },
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
