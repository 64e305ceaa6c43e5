import { formats } from '../cells';
import type { Line } from './monthlyLines';

const { twoDecimals } = formats;

/**
 * Reviews and conversions. A package converts once, so conversions stop when the packages that can convert run out. Those
 * that ordinary reviews would have converted count as well.
 */
export const reviewingLines: Line[] = [
  {
    key: 'capacity',
    label: 'Reviews that the reviewers can do',
    unit: 'reviews',
    format: twoDecimals,
    total: 'sum',
    formula: ({ here, used }) =>
      `${used('fullCapacity')}*MIN(1,${here('monthNumber')}/MAX(1,${used('ramp')}))`,
  },
  {
    key: 'reviews',
    label: 'Reviews done: a cohort stops when its packages run out',
    unit: 'reviews',
    format: twoDecimals,
    total: 'sum',
    formula: ({ here, before, used }) =>
      `IF(${used('isCohort')}=1,MIN(${here('capacity')},MAX(0,${used('packages')}-${before('reviewsToDate')})),${here('capacity')})`,
  },
  {
    key: 'reviewsToDate',
    label: 'Reviews done so far',
    unit: 'reviews',
    format: twoDecimals,
    opening: 0,
    formula: ({ here, before }) => `${before('reviewsToDate')}+${here('reviews')}`,
  },
  {
    key: 'wanted',
    label: 'Conversions from those reviews if packages never ran out',
    unit: 'packages',
    format: twoDecimals,
    total: 'sum',
    formula: ({ here, used }) => `${here('reviews')}*${used('conversionShare')}`,
  },
  {
    key: 'wantedToDate',
    label: 'The same so far',
    unit: 'packages',
    format: twoDecimals,
    opening: 0,
    formula: ({ here, before }) => `${before('wantedToDate')}+${here('wanted')}`,
  },
  {
    key: 'convertible',
    label: 'Packages that can convert: those of the start and, for a team, new ones so far',
    unit: 'packages',
    format: twoDecimals,
    formula: ({ here, used }) =>
      `(${used('packages')}+(1-${used('isCohort')})*${used('newPackages')}*${here('monthNumber')}/${used('monthsInYear')})*${used('conversionShare')}`,
  },
  {
    key: 'spare',
    label: 'Packages that could still convert, less those wanted: negative is a shortage',
    unit: 'packages',
    format: twoDecimals,
    total: 'least',
    formula: ({ here }) => `${here('convertible')}-${here('wantedToDate')}`,
  },
  {
    key: 'conversions',
    label: 'Conversions to one carer, until the packages that can convert run out',
    unit: 'packages',
    format: twoDecimals,
    total: 'sum',
    formula: ({ here, before }) =>
      `MIN(${here('wanted')},MAX(0,${here('convertible')}-${before('conversionsToDate')}))`,
  },
  {
    key: 'conversionsToDate',
    label: 'Conversions so far, those that ordinary reviews would have made included',
    unit: 'packages',
    format: twoDecimals,
    opening: 0,
    formula: ({ here, before }) => `${before('conversionsToDate')}+${here('conversions')}`,
  },
  {
    key: 'additional',
    label: 'Additional conversions: those that ordinary reviews would not have made',
    unit: 'packages',
    format: twoDecimals,
    total: 'sum',
    formula: ({ here, used }) => `${here('conversions')}*(1-${used('counterfactual')})`,
  },
];
