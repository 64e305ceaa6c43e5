import { f, type Formula, full, mapped, type Own, type Ref, values, words } from '../../layout';
import { formats } from '../cells';
import type { Annex } from './annexSheet';
import { type Given, NO_FLOOR } from './inputs';
import type { PriceYears } from './priceYears';
import { type Providers, publishedRows } from './providersSheet';
import type { Rates } from './rateColumns';
import { either, poundsText, says } from './says';

const { poundsAndPence: pence, pounds, percent, number, oneDecimal, text } = formats;
const perHour = { unit: '£ an hour, weighted by hours', format: pence };
const count = { unit: 'number', format: number };

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
  const ifBenchmark = (r: Own<'benchmark'>, formula: Formula) =>
    ifHours(f`IF(ISNUMBER(${full(r.benchmark)}),${formula},${says.noBenchmark})`);
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
      providers: { label: 'Rates compared', ...count, of: f`COUNT(${column('compared')})` },
      minimumPrice: {
        label: 'Published minimum price of the year',
        unit: '£ an hour, before enhancements',
        format: pence,
        of: ofYear('minimumPrice'),
      },
      minimumStatus: {
        label: 'How the minimum price is known',
        unit: 'words',
        format: text,
        of: ofYear('minimumStatus'),
      },
      benchmark: {
        label: 'Benchmark',
        unit: '£ an hour',
        format: pence,
        of: f`IF(N(${typed('benchmark')})>0,${typed('benchmark')},${says.noBenchmark})`,
      },
      averageCompared: {
        label: 'Average of the rate compared',
        ...perHour,
        of: weighted(column('compared')),
      },
      averageBefore: {
        label: 'Average before enhancements',
        ...perHour,
        of: weighted(column('before')),
      },
      averagePaid: {
        label: 'Average paid, enhancements included',
        ...perHour,
        of: ifHours(f`SUM(${column('weeklyCost')})/${total}`),
      },
      averageFloorPaid: {
        label: 'Floor chosen, enhancements included',
        ...perHour,
        of: averageFloor(column('floorPaid')),
      },
      averageFloorCompared: {
        label: 'Floor chosen, on the basis of comparison',
        ...perHour,
        of: averageFloor(column('floorCompared')),
      },
      weeklyHours: { label: 'Hours', unit: 'hours a week', format: oneDecimal, of: total },
      annualHours: {
        label: 'Hours in a year',
        unit: 'hours a year',
        format: number,
        of: f`${total}*${typed('weeks')}`,
      },
      annualCost: {
        label: 'Cost in a year',
        unit: '£ a year, gross of client contributions',
        format: pounds,
        of: ifHours(f`SUM(${column('weeklyCost')})*${typed('weeks')}`),
      },
      providersBelow: {
        label: 'Rates below the minimum price',
        ...count,
        of: f`SUMPRODUCT(${isBelow}*1)`,
      },
      hoursBelow: {
        label: 'Hours at rates below the minimum price',
        unit: 'of hours',
        format: percent,
        of: f`IF(${total}>0,SUMPRODUCT(${isBelow}*1,${hours})/${total},0)`,
      },
      rowsWithFloor: {
        label: 'Rates to which a floor applies',
        ...count,
        of: f`COUNT(${column('floor')})`,
      },
      rowsBelowFloor: {
        label: 'Rates below the floor chosen',
        ...count,
        of: f`SUMPRODUCT((${column('standing')}=${says.belowFloor})*1)`,
      },
      valueAbove: {
        label: 'Value of gaps above the benchmark',
        unit: '£ a year, gross',
        format: pounds,
        of: (r) => ifBenchmark(r, f`SUMIF(${column('valueOfGap')},">0")`),
      },
      valueBelow: {
        label: 'Value of gaps below the benchmark',
        unit: '£ a year, gross',
        format: pounds,
        of: (r) => ifBenchmark(r, f`SUMIF(${column('valueOfGap')},"<0")`),
      },
      countedSaving: {
        label: 'Counted as a saving, never below the floor chosen',
        unit: '£ a year, gross; cash only once prices are agreed',
        format: pounds,
        of: (r) => ifBenchmark(r, ifFloorKnown(f`SUM(${column('countedSaving')})`)),
      },
      notCounted: {
        label: 'Not counted because of the floor',
        unit: '£ a year, gross',
        format: pounds,
        of: (r) => ifBenchmark(r, ifFloorKnown(f`SUM(${column('notCounted')})`)),
      },
      savingWords: {
        label: 'Saving, in words',
        unit: 'words',
        format: text,
        of: (r) => savingWords(mapped(r, full), typed('year'), total),
      },
      words: {
        label: 'In words',
        unit: 'words',
        format: text,
        of: (r) => minimumWords(mapped(r, full)),
      },
      benchmarkYears: {
        label: 'Years of the benchmark and the prices',
        unit: 'words; empty where all are of one year',
        format: text,
        of: years.mixed([{ rate: 'benchmark' }]),
      },
      floorYears: {
        label: 'Year of the floor',
        unit: 'words; empty where it is of the year of the prices',
        format: text,
        of: years.mixedFloor,
      },
      area: {
        label: 'Council or area',
        unit: 'words; empty where none is given',
        format: text,
        // The area of the published table is not that of a table of which every row is the person’s.
        of: f`IF(OR(${typed('area')}="",AND(${given.isAreaPublished},${publishedRows(providers)}=0)),"",${typed('area')})`,
      },
    },
  );
}

const minimumWords = (r: Own<'providers' | 'minimumPrice' | 'providersBelow' | 'hoursBelow'>) =>
  f`IF(${r.providers}=0,${says.noPrices},IF(NOT(ISNUMBER(${r.minimumPrice})),"No minimum price on record for the year",IF(${r.providersBelow}=0,"No rate is below the minimum price",${r.providersBelow}&" of "&${r.providers}&" rates, with "&TEXT(${r.hoursBelow},"0%")&" of hours, are below the minimum price: market-sustainability risk")))`;

/** The saving whole and counted, in one sentence that says why the two differ. */
function savingWords(
  r: Own<
    | 'providers'
    | 'valueAbove'
    | 'countedSaving'
    | 'notCounted'
    | 'rowsBelowFloor'
    | 'rowsWithFloor'
    | 'benchmarkYears'
    | 'floorYears'
  >,
  year: Formula,
  hoursOfAll: Formula,
): Formula {
  const mixed = either(r.benchmarkYears, r.floorYears);
  const why = f`IF(ROUND(${r.countedSaving},0)>0,${poundsText(r.notCounted)}&" of it is below the floor chosen",IF(${r.rowsBelowFloor}=${r.rowsWithFloor},"every rate is under the floor chosen","no dear rate is above the floor chosen"))`;
  const split = f`IF(NOT(ISNUMBER(${r.countedSaving})),"the floor chosen is not known",IF(ROUND(${r.notCounted},0)=0,"all of it counted",${poundsText(r.countedSaving)}&" counted because "&${why}))`;
  const none = f`"No rate is above the benchmark: there is no saving to count"&IF(${mixed}="","","; "&${mixed})`;
  const whole = f`${poundsText(r.valueAbove)}&" a year whole; "&${split}&"; "&IF(${mixed}="",${year}&" prices",${mixed})`;
  return f`IF(${r.providers}=0,${says.noPrices},IF(${hoursOfAll}=0,${says.noHours},IF(NOT(ISNUMBER(${r.valueAbove})),${r.valueAbove},IF(ROUND(${r.valueAbove},0)=0,${none},${whole}))))`;
}
