import { employerNationalInsurance, homecareMinimumPrice } from '../../../evidence/reference';
import { financialYearLabel } from '../../../model/financialYear';
import { assumed, published, type Owned } from '../../parts/whose';
import {
  figure,
  type Provider,
  PUBLISHED_COUNCIL,
  PUBLISHED_YEAR,
  publishedProviders,
  publishedRateId,
} from '../providers';

export const BASES = ['Enhancements included', 'Before enhancements'] as const;
/** What a price may not fall below to count as a saving. */
export const FLOORS = ['Own cost of care', 'Build-up', 'Association’s minimum price', 'None'] as const;
export const [OWN_COST, BUILT_UP, ASSOCIATION, NO_FLOOR] = FLOORS;

/** The inputs asked for when the case is built; every other one opens with a default. */
export type Asked =
  | 'area'
  | 'financialYear'
  | 'expectedWage'
  | 'benchmarkRate'
  | 'benchmarkBasis'
  | 'floor'
  | 'ownCost'
  | 'weeklyHours'
  | 'newRate';

export interface RateComparisonInputs {
  /** Empty where none was given. */
  area: string;
  /** The year of the prices: `2025/26`. */
  financialYear: string;
  /** The National Living Wage expected from the next April, pounds an hour; null where none was given. */
  expectedWage: number | null;
  benchmarkRate: number;
  benchmarkBasis: (typeof BASES)[number];
  floor: (typeof FLOORS)[number];
  /** Own cost of care, pounds an hour before enhancements; null where none was given. */
  ownCost: number | null;
  /** Shares of visits of 15, 30, 45 and 60 minutes. */
  visitMix: [number, number, number, number];
  /** All hours bought, as known from elsewhere than the provider table. */
  weeklyHours: number;
  payShare: number;
  /** Pounds an hour; null where none is given yet. */
  newRate: number | null;
  spotShare: number;
  directPaymentRate: number;
  /** The first rows of the provider table; no more than it has room for. */
  providers: Provider[];
  /** A blank start: no cost of another council’s size. */
  isBlank?: boolean;
  /** Whose each answer is. */
  owned: Record<Asked, Owned>;
}

export const BENCHMARK_ID = 'ref-average-council-homecare-fee-2025-26';
export const DIRECT_PAYMENT_ID = publishedRateId('direct-payment-self-employed-personal-assistant');
const BENCHMARK_SOURCE = `DHSC, Market Sustainability and Improvement Fund provider fee reporting 2025 to 2026, provisional average for England; secondary, read in a page that quotes it (${BENCHMARK_ID})`;

/** Whose each default is. */
export const defaultOwners: Record<Asked, Owned> = {
  area: published(`${PUBLISHED_COUNCIL}, council decision on ${PUBLISHED_YEAR} rates`),
  financialYear: published(`${PUBLISHED_COUNCIL}, council decision on ${PUBLISHED_YEAR} rates`),
  expectedWage: assumed('None: a rate on record is used.'),
  benchmarkRate: published(BENCHMARK_SOURCE),
  benchmarkBasis: assumed(),
  floor: assumed('The published minimum price. Choose the floor that fits your market.'),
  ownCost: assumed('None: used only where it is the floor chosen.'),
  weeklyHours: assumed(),
  newRate: assumed('The same as the published average for England. Replace it with your own figure.'),
};

export const defaultInputs = (): RateComparisonInputs => ({
  area: `${PUBLISHED_COUNCIL} (published rates)`,
  financialYear: PUBLISHED_YEAR,
  expectedWage: null,
  benchmarkRate: figure(BENCHMARK_ID),
  benchmarkBasis: 'Enhancements included',
  floor: ASSOCIATION,
  ownCost: null,
  visitMix: [0.1, 0.5, 0.25, 0.15],
  weeklyHours: 3000,
  payShare: 0.7,
  newRate: figure(BENCHMARK_ID),
  spotShare: 0.1,
  directPaymentRate: figure(DIRECT_PAYMENT_ID),
  providers: publishedProviders(3000),
  owned: defaultOwners,
});

/** The provider table opens with the rates that a council published. */
export const isPublishedTable = ({ providers }: RateComparisonInputs) =>
  providers.some(({ isPublished }) => isPublished);

/** Years with a minimum price on record: a price or a rate may be of any of them. */
export const PRICE_YEARS = homecareMinimumPrice.map(({ from }) => financialYearLabel(from));
const insured = employerNationalInsurance.map(({ from }) => financialYearLabel(from));
/** Those with one rate of employer National Insurance too: a case may be in the prices of any of them. */
export const YEARS = PRICE_YEARS.filter((year) => insured.includes(year));
const leftOut = PRICE_YEARS.filter((year) => !insured.includes(year));
const CHANGED_WITHIN = '2022/23';
/** Why a year with a minimum price on record cannot be chosen; empty where there is none. */
export const NOT_OFFERED =
  leftOut.length === 0
    ? ''
    : `Not offered: ${leftOut.join(' and ')}, for which no one rate of employer National Insurance is on record${
        leftOut.includes(CHANGED_WITHIN) ? ` (in ${CHANGED_WITHIN} it changed within the year)` : ''
      }, so that no cost can be built up.`;
