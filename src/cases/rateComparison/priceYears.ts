import { f, type Formula, join, words } from '../../layout';
import { BUILT_UP, type Given, type InputKey, OWN_COST } from './inputs';
import type { Providers } from './providersSheet';

/** Rates that a saving may rest on, each with its year, and how it is named beside a saving. */
const names = {
  benchmark: 'benchmark',
  newRate: 'new rate',
  spotRate: 'spot rate',
  directRate: 'direct-payment rate',
  ownCost: 'own cost of care',
} as const;
type Dated = keyof typeof names;
const every = Object.keys(names) as Dated[];

export type PriceYears = ReturnType<typeof priceYears>;

export function priceYears(given: Given, providers: Providers) {
  const { typed } = given;
  const year = typed('year');
  const yearOf = (rate: Dated) => typed(`${rate}Year`);
  const isOther = (rate: Dated) => f`(${yearOf(rate)}<>${year})`;
  const inWords = (one: Formula) => f`IF(${one}="","undated",${one})`;
  /** Whether any saving of any case uses the rate, as 1 or 0. */
  const isUsed = (rate: Dated): Formula => {
    const any = (share: InputKey) => f`(MAX(${given.all(share)})>0)`;
    switch (rate) {
      case 'spotRate':
        return any('spotShare');
      case 'directRate':
        return any('moving');
      case 'ownCost':
        return f`(${typed('floor')}=${words(OWN_COST)})*ISNUMBER(${typed('ownCost')})`;
      default:
        return f`1`;
    }
  };
  const against = (rate: Dated, what: string) =>
    f`${inWords(yearOf(rate))}&${words(` ${what} against `)}&${year}&" prices"`;
  const pricesOfAnother = f`SUMPRODUCT((${providers.column('name')}<>"")*(${providers.column('year')}<>${year}))`;
  const listed = join(
    every.map(
      (rate) =>
        f`IF(${isOther(rate)}*${isUsed(rate)}>0,${words(`, ${names[rate]} `)}&${inWords(yearOf(rate))},"")`,
    ),
    '&',
  );
  return {
    /** How many rates that savings use are of another year than the prices. */
    ratesOfAnother: join(
      every.map((rate) => f`${isOther(rate)}*${isUsed(rate)}`),
      '+',
    ),
    /** Each of them, in words. */
    ratesOfAnotherInWords: f`"No:"&MID(${listed},LEN(", "),LEN(${listed}))&"; prices "&${year}`,
    /** How many rows have a price of another year than the one chosen, or of none given. */
    pricesOfAnother,
    /**
     * Why a saving is no clean figure: a rate that it rests on is of another year than the prices, or the prices are of
     * more than one. Empty where all are of one year.
     */
    mixed: (rates: { rate: Exclude<Dated, 'ownCost'>; unless?: Formula }[]): Formula =>
      rates.reduceRight(
        (otherwise, { rate, unless }) =>
          f`IF(${unless ? f`AND(NOT(${unless}),${isOther(rate)})` : isOther(rate)},${against(rate, 'rate')},${otherwise})`,
        f`IF(${pricesOfAnother}>0,"prices of more than one year","")`,
      ),
    /** The same of the floor chosen. */
    mixedFloor: f`IF(${isOther('ownCost')}*${isUsed('ownCost')}>0,${against('ownCost', 'floor')},IF(AND(${typed('floor')}=${words(BUILT_UP)},${given.isAnyOfAnotherYear}),"build-up at pay or mileage of another year",""))`,
  };
}
