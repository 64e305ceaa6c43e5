import { f, join, raw, type Ref, span } from '../../layout';
import { formats } from '../../plan/cells';
import type { Check } from '../parts/checks';
import type { EvidenceOnSheet } from '../parts/evidence';
import { LENGTHS } from './providers';
import { says } from './says';
import { ROOM } from './sheets';
import type { Tables } from './tables';

const { oneDecimal, number, pounds, twoDecimals } = formats;
const count = { unit: 'number', format: number };
const weekly = { unit: 'hours a week', format: oneDecimal };
const perHour = { unit: '£ an hour', format: formats.poundsAndPence };

export const rateChecks = (tables: Tables, evidence: EvidenceOnSheet): Check[] => [
  tables.inputs.isComplete,
  ...ofProviders(tables),
  ...ofYears(tables),
  ...ofWages(tables),
  ...ofRates(tables),
  ...ofFunctions(tables),
  tables.inputs.inOrder,
  evidence.isAsInLibrary,
  ...ofCells(tables),
];

function ofProviders({ given, providers, visits, rates }: Tables): Check[] {
  const { column } = providers;
  const hours = rates.column('hours');
  const [name, typedHours] = [column('name'), column('hours')];
  const visitsOf = LENGTHS.map((length) => column(`visits${length}`));
  const visitsOfAll = f`(${join(visitsOf, '+')})`;
  const minutes = given.typed('minutes');
  const lengths = visits.all('minutes');
  const visitHours = f`SUMPRODUCT(${span(column('visits15'), column('visits60'))}*${lengths})/${minutes}`;
  const hoursOfVisits = join(
    LENGTHS.map((length) => f`${column(`visits${length}`)}*${visits.at('minutes', length)}`),
    '+',
  );
  const anyOf = (columns: Ref[], test: string, sign: string) =>
    join(
      columns.map((one) => f`(${one}${raw(test)})`),
      sign,
    );
  return [
    {
      what: 'Every number of the Providers sheet is one, within what its column accepts',
      why: 'Look at “Numbers not as accepted” on the Providers sheet: 30% is 0.3 and not 30.',
      difference: f`SUM(${column('numbers')})`,
      ...count,
    },
    {
      what: 'Every choice of the Providers sheet is one that is offered',
      why: 'Look at “Choices not offered” on the Providers sheet.',
      difference: f`SUM(${column('choices')})`,
      ...count,
    },
    {
      what: 'There are providers with a price and hours',
      why: 'Type providers, their prices and their hours on the Providers sheet.',
      difference: f`IF(AND(COUNT(${rates.column('compared')})>0,SUM(${hours})>0),0,1)`,
      ...count,
    },
    {
      what: 'Every provider has its hours or visits, a zero where there are none',
      why: 'Type hours or visits on the Providers sheet: a blank is not a zero.',
      difference: f`SUMPRODUCT((${name}<>"")*${anyOf([...visitsOf, typedHours], '=""', '*')})`,
      ...count,
    },
    {
      what: 'Hours of the Providers sheet are all counted on the Rates sheet',
      why: 'A provider with hours has no price, or a price that is missing for a length that it visits.',
      difference: f`${visitHours}+SUMPRODUCT((${visitsOfAll}=0)*1,${typedHours})-SUM(${hours})`,
      ...weekly,
    },
    {
      what: 'Hours counted are the hours known from another record',
      why: 'A provider is missing from the table or twice in it, or the control total on the Inputs sheet is old.',
      difference: f`SUM(${hours})-${given.typed('controlHours')}`,
      ...weekly,
    },
    {
      what: 'Where a provider has both visits and hours, they agree',
      why: 'Hours follow from visits where both are given: clear the hours, or correct the visits.',
      difference: f`SUMPRODUCT((${visitsOfAll}>0)*(${typedHours}<>"")*ABS((${hoursOfVisits})/${minutes}-${typedHours}))`,
      ...weekly,
    },
    {
      what: 'Every provider has a price',
      why: 'Look for “No price” on the Rates sheet.',
      difference: f`SUMPRODUCT((${name}<>"")*1)-COUNT(${rates.column('compared')})`,
      ...count,
    },
    {
      what: 'Every row with a price or hours has a provider’s name',
      why: 'A row without a name is passed over: give it a name or clear it.',
      difference: f`SUMPRODUCT((${name}="")*(${anyOf(
        [column('hourly'), ...LENGTHS.map((length) => column(`price${length}`)), ...visitsOf, typedHours],
        '<>""',
        '+',
      )}>0))`,
      ...count,
    },
  ];
}

function ofYears({ given, years }: Tables): Check[] {
  return [
    {
      what: 'Every price is of the year chosen',
      why: 'Prices of two years are not comparable: bring them to one year first. A price needs its year.',
      difference: years.pricesOfAnother,
      ...count,
    },
    {
      what: 'Every rate used in a saving is of the year of the prices',
      why: 'Bring the benchmark, the new, spot and direct-payment rates and an own cost of care to the year of the prices, then choose that year beside each on the Inputs sheet.',
      difference: years.ratesOfAnother,
      ...count,
    },
    {
      what: 'Pay and mileage marked published are those on record for the year',
      why: 'The year was changed: type the pay and the mileage of that year on the Inputs sheet; both are on the Annex sheet.',
      difference: given.publishedDifference,
      isCompared: given.isAnyPublished,
      unit: '£ an hour and a mile',
      format: formats.poundsAndPence,
    },
  ];
}

function ofWages({ given, providers, uplift }: Tables): Check[] {
  const { wages } = uplift;
  /** The calendar year in which the year of the prices starts: 2026 of 2026/27. */
  const start = f`LEFT(${given.typed('year')},FIND("/",${given.typed('year')})-1)`;
  return [
    {
      what: 'The two Aprils of the uplift are those of the year chosen and the next',
      why: 'A date on the Uplift sheet was typed over: the dates follow the year of the prices.',
      difference: f`ABS(YEAR(${wages.dayNow})-${start})+ABS(YEAR(${wages.dayNext})-${start}-1)`,
      unit: 'years',
      format: number,
    },
    {
      what: 'The wage rise of year 1 is counted once',
      why: 'The rise is not that from the year of the prices to the next April, or a price is already of year 1 or later and holds the rise.',
      difference: f`${uplift.riseDifference}+SUMPRODUCT((${providers.column('name')}<>"")*(${providers.column('year')}>=${uplift.labelOf('year1')}))`,
      unit: '£ an hour and prices',
      format: twoDecimals,
    },
    {
      what: 'The wage of next April is on record or typed',
      why: 'No rate is on record for it: type the one you expect on the Inputs sheet.',
      difference: f`IF(ISNUMBER(${wages.next}),0,1)`,
      ...count,
    },
    {
      what: 'The wage of next April is not below the one in the prices',
      why: 'Look at the wage you expect on the Inputs sheet: it is pounds an hour, for a later year than the prices.',
      difference: f`IF(ISNUMBER(${wages.next}),MAX(0,${wages.now}-${wages.next}),0)`,
      isCompared: f`ISNUMBER(${wages.next})`,
      ...perHour,
    },
    {
      what: 'The wage on the Uplift sheet is that of OT.WAGEFLOOR',
      why: 'The yearly values on the Annex sheet must be those of the library.',
      difference: f`OT.WAGEFLOOR(${wages.dayNow})-${wages.now}`,
      ...perHour,
    },
    {
      what: 'Pay in the build-up is the National Living Wage of the year, or more',
      why: 'The pay on the Inputs sheet is of an earlier year, or below the wage floor.',
      difference: f`MAX(0,${wages.now}-${given.typed('pay')})`,
      ...perHour,
    },
  ];
}

function ofRates({
  given,
  visits,
  rates,
  market: { each: market },
  spread,
  ranking: { ranking },
  buildUp,
}: Tables): Check[] {
  const { column } = rates;
  const hours = column('hours');
  const isUnknown = f`COUNTIF(${column('floor')},${says.notKnown})`;
  const minutes = { unit: 'minutes in an hour', format: twoDecimals };
  // With the blank row below, so that both grow when a row is added before the last.
  const next = span(ranking.at('compared', 1), ranking.at('compared', ROOM));
  const average = market.averageCompared;
  return [
    {
      what: 'The floor chosen is known for every rate',
      why: 'Give your own cost of care on the Inputs sheet, or for each row of the Providers sheet, or choose another floor.',
      difference: isUnknown,
      ...count,
    },
    {
      what: 'What counts and what does not add up to the whole saving',
      why: 'A formula on the Rates sheet was changed.',
      difference: f`IF(${isUnknown}>0,0,SUMIF(${column('valueOfGap')},">0")-SUM(${column('countedSaving')})-SUM(${column('notCounted')}))`,
      unit: '£ a year',
      format: pounds,
    },
    {
      what: 'Shares of hours add up to 100%',
      why: 'A formula on the Rates sheet was changed.',
      difference: f`(SUM(${column('shareOfHours')})-IF(SUM(${hours})>0,1,0))*SUM(${hours})`,
      ...weekly,
    },
    {
      what: 'The local mix of visits adds up to 100%',
      why: 'Change the four shares on the Inputs sheet.',
      difference: f`(SUM(${visits.all('mix')})-1)*${given.typed('minutes')}`,
      ...minutes,
    },
    {
      what: 'The mix of hours adds up to 100%',
      why: 'A formula on the BuildUp sheet was changed.',
      difference: f`(SUM(${buildUp.mixShareOfHours})-1)*${given.typed('minutes')}`,
      ...minutes,
    },
    {
      what: 'Every rank from 1 on is there once',
      why: 'A formula on the Rates sheet was changed.',
      difference: f`SUMPRODUCT((${ranking.column('rank')}<=${market.providers})*(COUNTIF(${column('rank')},${ranking.column('rank')})<>1))`,
      ...count,
    },
    {
      what: 'The ranking falls from the dearest to the cheapest',
      why: 'A formula on the Ranking sheet was changed.',
      difference: f`SUMPRODUCT(ISNUMBER(${next})*(${next}>${ranking.column('compared')}))`,
      ...count,
    },
    {
      what: 'The ranking holds every rate',
      why: 'A formula on the Ranking sheet was changed.',
      difference: f`SUM(${ranking.column('compared')})-SUM(${column('compared')})+SUM(${ranking.column('hours')})-SUM(${hours})`,
      unit: '£ and hours',
      format: twoDecimals,
    },
    {
      what: 'The average is between the least and the most',
      why: 'A formula on the Market sheet was changed.',
      difference: f`IF(ISNUMBER(${average}),MAX(0,${spread.least}-${average})+MAX(0,${average}-${spread.most}),0)`,
      isCompared: f`ISNUMBER(${average})`,
      ...perHour,
    },
    {
      what: 'Hours by rate and hours by zone add up to all hours',
      why: 'A formula on the Market sheet was changed.',
      difference: f`ABS(SUM(${spread.bands.column('hours')})-SUM(${hours}))+ABS(SUM(${spread.hoursOfZones})-SUM(${hours}))`,
      ...weekly,
    },
    {
      what: 'OT.WEIGHTEDRATE gives the average',
      why: 'The sheet’s arithmetic and the function must agree.',
      difference: f`IF(ISNUMBER(${average}),OT.WEIGHTEDRATE(${column('compared')},${hours})-${average},0)`,
      isCompared: f`ISNUMBER(${average})`,
      ...perHour,
    },
  ];
}

function ofFunctions({ given, annex, market, buildUp, uplift, alternatives }: Tables): Check[] {
  return [
    {
      what: 'OT.RATEBUILDUP gives the total at every length',
      why: 'The sheet’s arithmetic and the function must agree: see the fixed values on the Inputs sheet.',
      difference: buildUp.difference,
      ...perHour,
    },
    {
      what: 'The six parts of the build-up add up to its total',
      why: 'A formula on the BuildUp sheet was changed.',
      difference: buildUp.partsDifference,
      ...perHour,
    },
    {
      what: 'OT.UPLIFT gives the rate of every year',
      why: 'The sheet’s arithmetic and the function must agree.',
      difference: uplift.difference,
      ...perHour,
    },
    {
      what: 'OT.RETENDERSAVING gives the saving of every case',
      why: 'The sheet’s arithmetic and the function must agree.',
      difference: alternatives.difference,
      unit: '£',
      format: pounds,
    },
    {
      what: 'OT.MINIMUMPRICE gives the price on the Annex sheet',
      why: 'The yearly values on the Annex sheet must be those of the library.',
      difference: f`${market.each.minimumPrice}-${annex.inYear('minimumPrice', given.typed('year'))}`,
      ...perHour,
    },
  ];
}

function ofCells({ annex, rates, spread, buildUp, uplift, alternatives }: Tables): Check[] {
  const calculated = [
    rates.body,
    spread.calculated,
    buildUp.calculated,
    uplift.calculated,
    alternatives.calculated,
  ];
  return [
    {
      what: 'Annex rates are as in the library',
      why: 'A value on the Annex sheet was typed over, or the library has a newer one.',
      difference: annex.difference,
      ...perHour,
    },
    {
      what: 'No calculation shows an error',
      why: 'Text was typed where a number is wanted: look for # on the calculation sheets.',
      difference: join(
        calculated.map((cells) => f`SUMPRODUCT(ISERROR(${cells})*1)`),
        '+',
      ),
      ...count,
    },
  ];
}
