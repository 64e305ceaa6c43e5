import type { Owned } from '../../parts/whose';
import { assumed, published } from '../../parts/whose';
import { PUBLISHED_COUNCIL, PUBLISHED_YEAR } from '../providers';
import { defaultOwners, isPublishedTable, PRICE_YEARS, type RateComparisonInputs } from './rateInputs';
import { type SectionRow } from './rows';
import { oneOf } from '../../parts/inputs/accepts';

const TYPED = assumed('Taken as the year of the prices.');

/** The year whose money a rate is in, beside the rate: that of its document, or of the prices where it was typed. */
function yearRow<const K extends string>(key: K, label: string, year: string, owned: Owned): SectionRow<K> {
  return {
    key,
    label,
    central: year,
    unit: 'financial year',
    ...owned,
    accepts: oneOf(PRICE_YEARS),
    note: 'A saving that compares two years says so, and a check fails: bring the rate to the year of the prices, then choose that year here',
  };
}

const isTyped = (i: RateComparisonInputs, key: 'benchmarkRate' | 'newRate') =>
  i.owned[key].whose === 'Yours' || i[key] === null;

export const benchmarkYear = (i: RateComparisonInputs) =>
  isTyped(i, 'benchmarkRate')
    ? yearRow('benchmarkYear', 'Year of the benchmark', i.financialYear, TYPED)
    : yearRow('benchmarkYear', 'Year of the benchmark', PUBLISHED_YEAR, defaultOwners.benchmarkRate);

export const ownCostYear = (i: RateComparisonInputs) =>
  yearRow('ownCostYear', 'Year of the own cost of care', i.financialYear, TYPED);

export const newRateYear = (i: RateComparisonInputs) =>
  isTyped(i, 'newRate')
    ? yearRow('newRateYear', 'Year of the new rate', i.financialYear, TYPED)
    : yearRow(
        'newRateYear',
        'Year of the new rate',
        PUBLISHED_YEAR,
        assumed('The year of the published average for England.'),
      );

export const spotRateYear = (i: RateComparisonInputs) =>
  yearRow(
    'spotRateYear',
    'Year of the spot rate',
    isTyped(i, 'newRate') ? i.financialYear : PUBLISHED_YEAR,
    assumed('The year of the new rate.'),
  );

export const directRateYear = (i: RateComparisonInputs) =>
  yearRow(
    'directRateYear',
    'Year of the direct-payment rate',
    PUBLISHED_YEAR,
    isPublishedTable(i)
      ? published(`${PUBLISHED_COUNCIL}, council decision on ${PUBLISHED_YEAR} rates`)
      : assumed('The year of the rate above.'),
  );
