import { f, type Formula, full, mapped, type Own, type Ref, values, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { Annex } from './annexSheet';
import { type Given, NO_FLOOR } from './inputs';
import { item } from './looks';
import type { PriceYears } from './priceYears';
import { type Providers, publishedRows } from './providersSheet';
import type { Rates } from './rateColumns';
import { either, poundsText, says } from './says';

const { poundsAndPence: pence, pounds, percent, number, oneDecimal, text } = formats;
const average = (label: string, of: Formula) => item(label, '£ an hour, weighted by hours', pence, of);
const count = (label: string, of: Formula) => item(label, 'number', number, of);
/** Sentences, in a column of figures. */
const inWords = <T>(label: string, of: T, unit = 'words') => ({
  ...item(label, unit, text, of),
  isWrapped: true,
  lines: 3,
});

export type Market = ReturnType<typeof marketValues>;

/** The market as a whole. */
export function marketValues(
  given: Given,
  annex: Annex,
  providers: Providers,
  rates: Rates,
  years: PriceYears,
) {
  const { typed } = given;
  const { column } = rates;
  const hours = column('hours');
  const total = f`SUM(${hours})`;
  const isBelow = f`(${column('againstMinimum')}=${says.below})`;
  const unknown = f`COUNTIF(${column('floor')},${says.notKnown})`;
  const ifHours = (formula: Formula) => f`IF(${total}>0,${formula},${says.noHours})`;
  const gross = (label: string, formula: Formula, unit = '£ a year, gross') =>
    item(label, unit, pounds, (r: Own<'benchmark'>) =>
      ifHours(f`IF(ISNUMBER(${full(r.benchmark)}),${formula},${says.noBenchmark})`),
    );
  const ifFloorKnown = (formula: Formula) => f`IF(${unknown}>0,${says.notKnown},${formula})`;
  const weighted = (of: Ref) => ifHours(f`SUMPRODUCT(${of},${hours})/${total}`);
  const averageFloor = (floors: Ref) => {
    const withFloor = f`SUMPRODUCT(ISNUMBER(${floors})*1,${hours})`;
    const none = f`IF(${typed('floor')}=${words(NO_FLOOR)},${says.noFloorChosen},${says.floorOnNoHours})`;
    return f`IF(${total}=0,${says.noHours},${ifFloorKnown(f`IF(${withFloor}>0,SUMPRODUCT(${floors},${hours})/${withFloor},${none})`)})`;
  };
  const ofYear = (key: 'minimumPrice' | 'minimumStatus') =>
    f`IFNA(${annex.inYear(key, typed('year'))},"None on record")`;

  return values(
    'Market',
    { before: [], after: ['unit'], heading: { label: 'The market as a whole', of: () => 'Figure' } },
    {
      providers: count('Rates compared', f`COUNT(${column('compared')})`),
      minimumPrice: item(
        'Published minimum price of the year',
        '£ an hour, before enhancements',
        pence,
        ofYear('minimumPrice'),
      ),
      minimumStatus: inWords('How the minimum price is known', ofYear('minimumStatus')),
      benchmark: item(
        'Benchmark',
        '£ an hour',
        pence,
        f`IF(N(${typed('benchmark')})>0,${typed('benchmark')},${says.noBenchmark})`,
      ),
      averageCompared: average('Average of the rate compared', weighted(column('compared'))),
      averageBefore: average('Average before enhancements', weighted(column('before'))),
      averagePaid: average(
        'Average paid, enhancements included',
        ifHours(f`SUM(${column('weeklyCost')})/${total}`),
      ),
      averageFloorPaid: average('Floor chosen, enhancements included', averageFloor(column('floorPaid'))),
      averageFloorCompared: average(
        'Floor chosen, on the basis of comparison',
        averageFloor(column('floorCompared')),
      ),
      weeklyHours: item('Hours', 'hours a week', oneDecimal, total),
      annualHours: item('Hours in a year', 'hours a year', number, f`${total}*${typed('weeks')}`),
      annualCost: item(
        'Cost in a year',
        '£ a year, gross of client contributions',
        pounds,
        ifHours(f`SUM(${column('weeklyCost')})*${typed('weeks')}`),
      ),
      providersBelow: count('Rates below the minimum price', f`SUMPRODUCT(${isBelow}*1)`),
      hoursBelow: item(
        'Hours at rates below the minimum price',
        'of hours',
        percent,
        f`IF(${total}>0,SUMPRODUCT(${isBelow}*1,${hours})/${total},0)`,
      ),
      rowsWithFloor: count('Rates to which a floor applies', f`COUNT(${column('floor')})`),
      rowsBelowFloor: count(
        'Rates below the floor chosen',
        f`SUMPRODUCT((${column('standing')}=${says.belowFloor})*1)`,
      ),
      valueAbove: gross('Value of gaps above the benchmark', f`SUMIF(${column('valueOfGap')},">0")`),
      valueBelow: gross('Value of gaps below the benchmark', f`SUMIF(${column('valueOfGap')},"<0")`),
      countedSaving: gross(
        'Counted as a saving, never below the floor chosen',
        ifFloorKnown(f`SUM(${column('countedSaving')})`),
        '£ a year, gross; cash only once prices are agreed',
      ),
      notCounted: gross('Not counted because of the floor', ifFloorKnown(f`SUM(${column('notCounted')})`)),
      savingWords: inWords('Saving, in words', (r: Own<OfSaving>) =>
        savingWords(mapped(r, full), typed('year'), total),
      ),
      words: inWords('In words', (r: Own<OfMinimum>) => minimumWords(mapped(r, full))),
      benchmarkYears: inWords(
        'Years of the benchmark and the prices',
        years.mixed([{ rate: 'benchmark' }]),
        'words; empty where all are of one year',
      ),
      floorYears: inWords(
        'Year of the floor',
        years.mixedFloor,
        'words; empty where it is of the year of the prices',
      ),
      area: inWords(
        'Council or area',
        // The area of the published table is not that of a table of which every row is the person’s.
        f`IF(OR(${typed('area')}="",AND(${given.isAreaPublished},${publishedRows(providers)}=0)),"",${typed('area')})`,
        'words; empty where none is given',
      ),
    },
  );
}

type OfMinimum = 'providers' | 'minimumPrice' | 'providersBelow' | 'hoursBelow';
const minimumWords = (r: Own<OfMinimum>) =>
  f`IF(${r.providers}=0,${says.noPrices},IF(NOT(ISNUMBER(${r.minimumPrice})),"No minimum price on record for the year",IF(${r.providersBelow}=0,"No rate is below the minimum price",${r.providersBelow}&" of "&${r.providers}&" rates, with "&TEXT(${r.hoursBelow},"0%")&" of hours, are below the minimum price: market-sustainability risk")))`;

type OfSaving =
  | 'providers'
  | 'valueAbove'
  | 'countedSaving'
  | 'notCounted'
  | 'rowsBelowFloor'
  | 'rowsWithFloor'
  | 'benchmarkYears'
  | 'floorYears';
/** The saving whole and counted, in one sentence that says why the two differ. */
function savingWords(r: Own<OfSaving>, year: Formula, hoursOfAll: Formula): Formula {
  const mixed = either(r.benchmarkYears, r.floorYears);
  const why = f`IF(ROUND(${r.countedSaving},0)>0,${poundsText(r.notCounted)}&" of it is below the floor chosen",IF(${r.rowsBelowFloor}=${r.rowsWithFloor},"every rate is under the floor chosen","no dear rate is above the floor chosen"))`;
  const split = f`IF(NOT(ISNUMBER(${r.countedSaving})),"the floor chosen is not known",IF(ROUND(${r.notCounted},0)=0,"all of it counted",${poundsText(r.countedSaving)}&" counted because "&${why}))`;
  const none = f`"No rate is above the benchmark: there is no saving to count"&IF(${mixed}="","","; "&${mixed})`;
  const whole = f`${poundsText(r.valueAbove)}&" a year whole; "&${split}&"; "&IF(${mixed}="",${year}&" prices",${mixed})`;
  return f`IF(${r.providers}=0,${says.noPrices},IF(${hoursOfAll}=0,${says.noHours},IF(NOT(ISNUMBER(${r.valueAbove})),${r.valueAbove},IF(ROUND(${r.valueAbove},0)=0,${none},${whole}))))`;
}
