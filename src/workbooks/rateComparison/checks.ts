import type { SheetPlan } from '../plan';
import { formats } from '../cells';
import { type Check } from '../parts/checks';
import { evidenceDifference } from '../parts/evidence';
import { inputsInOrder } from '../parts/inputs';
import { alternativesCells, retenderDifference } from './alternativesSheet';
import { buildUpDifference, buildUpPartsDifference, mixShareOfHours } from './buildUpSheet';
import { type At, isAnyPublished, publishedDifference } from './inputs';
import { bandRange, leastCompared, mostCompared, zoneHours } from './marketSheet';
import {
  ALTERNATIVES,
  annexColumn,
  BUILD_UP,
  FIRST,
  LAST,
  market,
  MARKET,
  MINUTES,
  MIX,
  NOT_KNOWN,
  providersBlock,
  providersColumn,
  RANKING,
  RATES,
  ratesColumn,
  UPLIFT,
} from './places';
import { riseDifference, upliftCells, upliftDifference, wageFloor, upliftYear } from './upliftSheet';
const tableColumns = { numbers: 'Y', choices: 'Z' };
import { otherYear, ratesOfAnotherYear } from './years';

const pence = formats.poundsAndPence;
const { oneDecimal, number, pounds } = formats;
/** The calendar year in which a financial year starts: 2026 of 2026/27. */
const startOf = (label: string) => `LEFT(${label},FIND("/",${label})-1)`;

export function rateChecks(
  at: At,
  { sheet: inputs, isComplete }: { sheet: SheetPlan; isComplete: Check },
  evidenceIds: string[],
  annexDifference: string,
): Check[] {
  const { compared, hours, rank, shareOfHours } = ratesColumn;
  const name = providersColumn('A');
  const [v15, v30, v45, v60] = ['J', 'K', 'L', 'M'].map(providersColumn);
  const visits = `(${v15}+${v30}+${v45}+${v60})`;
  const visitHours = `SUMPRODUCT(${providersBlock('J', 'M')}*${MINUTES})/${at('minutes').central}`;
  const typedHours = `SUMPRODUCT((${visits}=0)*1,${providersColumn('N')})`;
  const ranking = (letter: string, from = FIRST, to = LAST) =>
    `${RANKING}!$${letter}$${from}:$${letter}$${to}`;
  const errors = (sheet: string, range: string) => `SUMPRODUCT(ISERROR(${sheet}!${range})*1)`;
  const between = `MAX(0,${leastCompared}-${market.averageCompared})+MAX(0,${market.averageCompared}-${mostCompared})`;
  const count = { unit: 'number', format: number };
  const year = at('year').central;
  const weekly = { unit: 'hours a week', format: oneDecimal };
  return [
    isComplete,
    {
      what: 'Every number of the Providers sheet is one, within what its column accepts',
      why: 'Look at “Numbers not as accepted” on the Providers sheet: 30% is 0.3 and not 30.',
      difference: `=SUM(${providersColumn(tableColumns.numbers)})`,
      ...count,
    },
    {
      what: 'Every choice of the Providers sheet is one that is offered',
      why: 'Look at “Choices not offered” on the Providers sheet.',
      difference: `=SUM(${providersColumn(tableColumns.choices)})`,
      ...count,
    },
    {
      what: 'There are providers with a price and hours',
      why: 'Type providers, their prices and their hours on the Providers sheet.',
      difference: `=IF(AND(COUNT(${compared})>0,SUM(${hours})>0),0,1)`,
      ...count,
    },
    {
      what: 'Every provider has its hours or visits, a zero where there are none',
      why: 'Type hours or visits on the Providers sheet: a blank is not a zero.',
      difference: `=SUMPRODUCT((${name}<>"")*${['J', 'K', 'L', 'M', 'N'].map((letter) => `(${providersColumn(letter)}="")`).join('*')})`,
      ...count,
    },
    {
      what: 'Hours of the Providers sheet are all counted on the Rates sheet',
      why: 'A provider with hours has no price, or a price that is missing for a length that it visits.',
      difference: `=${visitHours}+${typedHours}-SUM(${hours})`,
      ...weekly,
    },
    {
      what: 'Hours counted come to the hours known from another record',
      why: 'A provider is missing from the table or twice in it, or the control total on the Inputs sheet is old.',
      difference: `=SUM(${hours})-${at('controlHours').central}`,
      ...weekly,
    },
    {
      what: 'Where a provider has both visits and hours, they agree',
      why: 'Hours follow from visits where both are given: clear the hours, or mend the visits.',
      difference: `=SUMPRODUCT((${visits}>0)*(${providersColumn('N')}<>"")*ABS((${['J', 'K', 'L', 'M']
        .map((letter, n) => `${providersColumn(letter)}*INDEX(${MINUTES},COLUMNS($A$1:$${'ABCD'[n]}$1))`)
        .join('+')})/${at('minutes').central}-${providersColumn('N')}))`,
      ...weekly,
    },
    {
      what: 'Every provider has a price',
      why: 'Look for “No price” on the Rates sheet.',
      difference: `=SUMPRODUCT((${name}<>"")*1)-COUNT(${compared})`,
      ...count,
    },
    {
      what: 'Every row with a price or hours has a provider’s name',
      why: 'A row without a name is passed over: give it a name or clear it.',
      difference: `=SUMPRODUCT((${name}="")*((${providersColumn('E')}<>"")+${[
        'F',
        'G',
        'H',
        'I',
        'J',
        'K',
        'L',
        'M',
        'N',
      ]
        .map((letter) => `(${providersColumn(letter)}<>"")`)
        .join('+')}>0))`,
      ...count,
    },
    {
      what: 'Every price is of the year chosen',
      why: 'Prices of two years are not comparable: bring them to one year first. A price needs its year.',
      difference: `=${otherYear(at)}`,
      ...count,
    },
    {
      what: 'Every rate used in a saving is of the year of the prices',
      why: 'Bring the benchmark, the new, spot and direct-payment rates and an own cost of care to the year of the prices, then choose that year beside each on the Inputs sheet.',
      difference: `=${ratesOfAnotherYear(at)}`,
      ...count,
    },
    {
      what: 'Pay and mileage marked published are those on record for the year',
      why: 'The year was changed: type the pay and the mileage of that year on the Inputs sheet; both are on the Annex sheet.',
      difference: `=${publishedDifference(at)}`,
      isCompared: isAnyPublished(at),
      unit: '£ an hour and a mile',
      format: pence,
    },
    {
      what: 'The two Aprils of the uplift are those of the year chosen and the next',
      why: 'A date on the Uplift sheet was typed over: the dates follow the year of the prices.',
      difference: `=ABS(YEAR(${wageFloor.dayNow})-${startOf(year)})+ABS(YEAR(${wageFloor.dayNext})-${startOf(year)}-1)`,
      unit: 'years',
      format: number,
    },
    {
      what: 'The wage rise of year 1 is counted once',
      why: 'The rise is not that from the year of the prices to the next April, or a price is already of year 1 or later and holds the rise.',
      difference: `=${riseDifference}+SUMPRODUCT((${name}<>"")*(${providersColumn('Q')}>=${upliftYear(1)}))`,
      unit: '£ an hour and prices',
      format: formats.twoDecimals,
    },
    {
      what: 'The wage of next April is on record or typed',
      why: 'No rate is on record for it: type the one you expect on the Inputs sheet.',
      difference: `=IF(ISNUMBER(${wageFloor.next}),0,1)`,
      ...count,
    },
    {
      what: 'The wage of next April is not below the one in the prices',
      why: 'Look at the wage you expect on the Inputs sheet: it is pounds an hour, for a later year than the prices.',
      difference: `=IF(ISNUMBER(${wageFloor.next}),MAX(0,${wageFloor.now}-${wageFloor.next}),0)`,
      isCompared: `ISNUMBER(${wageFloor.next})`,
      unit: '£ an hour',
      format: pence,
    },
    {
      what: 'The wage on the Uplift sheet is that of OT.WAGEFLOOR',
      why: 'The yearly values on the Annex sheet must be those of the library.',
      difference: `=OT.WAGEFLOOR(${wageFloor.dayNow})-${wageFloor.now}`,
      unit: '£ an hour',
      format: pence,
    },
    {
      what: 'Pay in the build-up is the National Living Wage of the year, or more',
      why: 'The pay on the Inputs sheet is of an earlier year, or below the wage floor.',
      difference: `=MAX(0,${wageFloor.now}-${at('pay').central})`,
      unit: '£ an hour',
      format: pence,
    },
    {
      what: 'The floor chosen is known for every rate',
      why: 'Give your own cost of care on the Inputs sheet, or for each row of the Providers sheet, or choose another floor.',
      difference: `=COUNTIF(${ratesColumn.floor},"${NOT_KNOWN}")`,
      ...count,
    },
    {
      what: 'What counts and what does not add up to the whole saving',
      why: 'A formula on the Rates sheet was changed.',
      difference: `=IF(COUNTIF(${ratesColumn.floor},"${NOT_KNOWN}")>0,0,SUMIF(${ratesColumn.valueOfGap},">0")-SUM(${ratesColumn.countedSaving})-SUM(${ratesColumn.notCounted}))`,
      unit: '£ a year',
      format: pounds,
    },
    {
      what: 'Shares of hours come to 100%',
      why: 'A formula on the Rates sheet was changed.',
      difference: `=(SUM(${shareOfHours})-IF(SUM(${hours})>0,1,0))*SUM(${hours})`,
      ...weekly,
    },
    {
      what: 'The local mix of visits comes to 100%',
      why: 'Change the four shares on the Inputs sheet.',
      difference: `=(SUM(${MIX})-1)*${at('minutes').central}`,
      unit: 'minutes in an hour',
      format: formats.twoDecimals,
    },
    {
      what: 'The mix of hours comes to 100%',
      why: 'A formula on the BuildUp sheet was changed.',
      difference: `=(SUM(${mixShareOfHours})-1)*${at('minutes').central}`,
      unit: 'minutes in an hour',
      format: formats.twoDecimals,
    },
    {
      what: 'Every rank from 1 on is there once',
      why: 'A formula on the Rates sheet was changed.',
      difference: `=SUMPRODUCT((${ranking('A')}<=${market.providers})*(COUNTIF(${rank},${ranking('A')})<>1))`,
      ...count,
    },
    {
      what: 'The ranking falls from the dearest to the cheapest',
      why: 'A formula on the Ranking sheet was changed.',
      difference: `=SUMPRODUCT(ISNUMBER(${ranking('I', FIRST + 1, LAST)})*(${ranking('I', FIRST + 1, LAST)}>${ranking('I', FIRST, LAST - 1)}))`,
      ...count,
    },
    {
      what: 'The ranking holds every rate',
      why: 'A formula on the Ranking sheet was changed.',
      difference: `=SUM(${ranking('I')})-SUM(${compared})+SUM(${ranking('J')})-SUM(${hours})`,
      unit: '£ and hours',
      format: formats.twoDecimals,
    },
    {
      what: 'The average is between the least and the most',
      why: 'A formula on the Market sheet was changed.',
      difference: `=IF(ISNUMBER(${market.averageCompared}),${between},0)`,
      isCompared: `ISNUMBER(${market.averageCompared})`,
      unit: '£ an hour',
      format: pence,
    },
    {
      what: 'Hours by rate and hours by zone come to all hours',
      why: 'A formula on the Market sheet was changed.',
      difference: `=ABS(SUM(${bandRange('D')})-SUM(${hours}))+ABS(SUM(${zoneHours})-SUM(${hours}))`,
      ...weekly,
    },
    {
      what: 'OT.WEIGHTEDRATE gives the average',
      why: 'The sheet’s arithmetic and the function must agree.',
      difference: `=IF(ISNUMBER(${market.averageCompared}),OT.WEIGHTEDRATE(${compared},${hours})-${market.averageCompared},0)`,
      isCompared: `ISNUMBER(${market.averageCompared})`,
      unit: '£ an hour',
      format: pence,
    },
    {
      what: 'OT.RATEBUILDUP gives the total at every length',
      why: 'The sheet’s arithmetic and the function must agree: see the fixed values on the Inputs sheet.',
      difference: buildUpDifference,
      unit: '£ an hour',
      format: pence,
    },
    {
      what: 'The six parts of the build-up come to its total',
      why: 'A formula on the BuildUp sheet was changed.',
      difference: buildUpPartsDifference,
      unit: '£ an hour',
      format: pence,
    },
    {
      what: 'OT.UPLIFT gives the rate of every year',
      why: 'The sheet’s arithmetic and the function must agree.',
      difference: upliftDifference,
      unit: '£ an hour',
      format: pence,
    },
    {
      what: 'OT.RETENDERSAVING gives the saving of every case',
      why: 'The sheet’s arithmetic and the function must agree.',
      difference: retenderDifference,
      unit: '£',
      format: pounds,
    },
    {
      what: 'OT.MINIMUMPRICE gives the price on the Annex sheet',
      why: 'The yearly values on the Annex sheet must be those of the library.',
      difference: `=${market.minimumPrice}-INDEX(${annexColumn.minimumPrice},MATCH(${at('year').central},${annexColumn.year},0))`,
      unit: '£ an hour',
      format: pence,
    },
    {
      what: 'Low, central and high inputs are in order',
      why: 'On the Inputs sheet low is the smallest of the three and high the largest.',
      difference: inputsInOrder(inputs),
      ...count,
    },
    {
      what: 'Evidence is as in the library',
      why: 'A value on the Evidence sheet was typed over, or the library has a newer one.',
      difference: evidenceDifference(evidenceIds),
      unit: 'each in its unit',
      format: formats.twoDecimals,
    },
    {
      what: 'Annex rates are as in the library',
      why: 'A value on the Annex sheet was typed over, or the library has a newer one.',
      difference: `=${annexDifference}`,
      unit: '£ an hour',
      format: pence,
    },
    {
      what: 'No calculation shows an error',
      why: 'Text was typed where a number is wanted: look for # on the calculation sheets.',
      difference: `=${[
        errors(RATES, `$A$${FIRST}:$AA$${LAST}`),
        errors(MARKET, '$B$5:$I$76'),
        errors(BUILD_UP, '$C$6:$G$45'),
        errors(UPLIFT, upliftCells),
        errors(ALTERNATIVES, alternativesCells),
      ].join('+')}`,
      ...count,
    },
  ];
}
