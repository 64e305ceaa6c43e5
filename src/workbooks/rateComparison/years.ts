import { type At, BUILT_UP, type InputKey, isAnyOfAnotherYear, OWN_COST } from './inputs';
import { providersColumn } from './places';

/** Rates that a saving may rest on, each with its year, and how it is named beside a saving. */
const rates = ['benchmark', 'newRate', 'spotRate', 'directRate'] as const;
export type RateOfSaving = (typeof rates)[number];
const names: Record<RateOfSaving | 'ownCost', string> = {
  benchmark: 'benchmark',
  newRate: 'new rate',
  spotRate: 'spot rate',
  directRate: 'direct-payment rate',
  ownCost: 'own cost of care',
};
const yearOf = (at: At, key: keyof typeof names) => at(`${key}Year`).central;
const isOther = (at: At, key: keyof typeof names) => `(${yearOf(at, key)}<>${at('year').central})`;
const inWords = (year: string) => `IF(${year}="","undated",${year})`;

/** Whether any saving of any case uses the rate, as 1 or 0. */
function isUsed(at: At, key: keyof typeof names): string {
  const any = (share: InputKey) => `(MAX(${at(share).used})>0)`;
  switch (key) {
    case 'spotRate':
      return any('spotShare');
    case 'directRate':
      return any('moving');
    case 'ownCost':
      return `(${at('floor').central}="${OWN_COST}")*ISNUMBER(${at('ownCost').central})`;
    default:
      return '1';
  }
}

const every = [...rates, 'ownCost'] as const;

/** How many rates that savings use are of another year than the prices. */
export const ratesOfAnotherYear = (at: At) =>
  every.map((key) => `${isOther(at, key)}*${isUsed(at, key)}`).join('+');

/** How many rows have a price of another year than the one chosen, or of none given. */
export const otherYear = (at: At) =>
  `SUMPRODUCT((${providersColumn('A')}<>"")*(${providersColumn('Q')}<>${at('year').central}))`;

/** Each rate of another year, in words. */
export const ratesOfAnotherYearInWords = (at: At) => {
  const listed = every
    .map(
      (key) =>
        `IF(${isOther(at, key)}*${isUsed(at, key)}>0,", ${names[key]} "&${inWords(yearOf(at, key))},"")`,
    )
    .join('&');
  return `"No:"&MID(${listed},LEN(", "),LEN(${listed}))&"; prices "&${at('year').central}`;
};

/**
 * Why a saving is no clean figure: a rate that it rests on is of another year than the prices, or the prices are of
 * more than one. Empty where all are of one year.
 */
export function mixedYears(at: At, keys: { key: RateOfSaving; unless?: string }[]): string {
  return keys.reduceRight(
    (otherwise, { key, unless }) =>
      `IF(${unless ? `AND(NOT(${unless}),${isOther(at, key)})` : isOther(at, key)},` +
      `${inWords(yearOf(at, key))}&" rate against "&${at('year').central}&" prices",${otherwise})`,
    `IF(${otherYear(at)}>0,"prices of more than one year","")`,
  );
}

/** The same of the floor chosen. */
export const mixedFloor = (at: At) =>
  `IF(${isOther(at, 'ownCost')}*${isUsed(at, 'ownCost')}>0,` +
  `${inWords(yearOf(at, 'ownCost'))}&" floor against "&${at('year').central}&" prices",` +
  `IF(AND(${at('floor').central}="${BUILT_UP}",${isAnyOfAnotherYear(at)}),"build-up at pay or mileage of another year",""))`;
