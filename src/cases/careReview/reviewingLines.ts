import { f, lines } from '../../layout';
import { formats } from '../../plan/cells';
import { type BesideMonths, type Given, least, sum } from './months';
import type { Month } from './room';

const { twoDecimals } = formats;

/**
 * Reviews and conversions. A package converts once, so conversions stop when the packages that can convert run out. Those
 * that ordinary reviews would have converted count as well.
 */
export const reviewingLines = (given: Given) =>
  lines<Month, 'monthNumber', BesideMonths>()({
    capacity: {
      label: 'Reviews that the reviewers can do',
      unit: 'reviews',
      format: twoDecimals,
      beside: { total: sum },
      of: (r) => f`${given.fullCapacity}*MIN(1,${r.monthNumber}/MAX(1,${given.ramp}))`,
    },
    reviews: {
      label: 'Reviews done: a cohort stops when its packages run out',
      unit: 'reviews',
      format: twoDecimals,
      beside: { total: sum },
      of: (r, { prev }) =>
        f`IF(${given.isCohort}=1,MIN(${r.capacity},MAX(0,${given.packages}-${prev.reviewsToDate})),${r.capacity})`,
    },
    reviewsToDate: {
      label: 'Reviews done so far',
      unit: 'reviews',
      format: twoDecimals,
      beside: { opening: 0 },
      of: (r, { prev }) => f`${prev.reviewsToDate}+${r.reviews}`,
    },
    wanted: {
      label: 'Conversions from those reviews if packages never ran out',
      unit: 'packages',
      format: twoDecimals,
      beside: { total: sum },
      of: (r) => f`${r.reviews}*${given.conversionShare}`,
    },
    wantedToDate: {
      label: 'The same so far',
      unit: 'packages',
      format: twoDecimals,
      beside: { opening: 0 },
      of: (r, { prev }) => f`${prev.wantedToDate}+${r.wanted}`,
    },
    convertible: {
      label: 'Packages that can convert: those of the start and, for a team, new ones so far',
      unit: 'packages',
      format: twoDecimals,
      of: (r) =>
        f`(${given.packages}+(1-${given.isCohort})*${given.newPackages}*${r.monthNumber}/${given.monthsInYear})*${given.conversionShare}`,
    },
    spare: {
      label: 'Packages that could still convert, less those wanted: negative is a shortage',
      unit: 'packages',
      format: twoDecimals,
      beside: { total: least },
      of: (r) => f`${r.convertible}-${r.wantedToDate}`,
    },
    conversions: {
      label: 'Conversions to one carer, until the packages that can convert run out',
      unit: 'packages',
      format: twoDecimals,
      beside: { total: sum },
      of: (r, { prev }) => f`MIN(${r.wanted},MAX(0,${r.convertible}-${prev.conversionsToDate}))`,
    },
    conversionsToDate: {
      label: 'Conversions so far, those that ordinary reviews would have made included',
      unit: 'packages',
      format: twoDecimals,
      beside: { opening: 0 },
      of: (r, { prev }) => f`${prev.conversionsToDate}+${r.conversions}`,
    },
    additional: {
      label: 'Additional conversions: those that ordinary reviews would not have made',
      unit: 'packages',
      format: twoDecimals,
      beside: { total: sum },
      of: (r) => f`${r.conversions}*(1-${given.counterfactual})`,
    },
  });
