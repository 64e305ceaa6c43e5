import type { Owned } from '../parts/whose';

/** The year of the published average fee, which is the default of the hourly rate. */
export const FEE_YEAR = '2025/26';

/** As the claim sheet cites them. */
export const sources = {
  tots: 'The Occupational Therapy Service (TOTS), “The Occupational Therapy Service Reclaims Budget and Capacity for Local Authorities”, 2025/26. Read at the source.',
  dhsc: 'Department of Health and Social Care, Market Sustainability and Improvement Fund provider fee reporting 2025 to 2026: the average of 2025/26, used as a price of the first financial year. Provisional; read in a secondary source.',
  greenBookRate: 'HM Treasury, The Green Book, 2026 discount schedules. Read at the source.',
  proposedRate:
    'Independent review of the discount rate for HM Treasury, June 2026: 3.0% proposed, no separate health rate. No response is on record.',
  greenBookOptimism:
    'HM Treasury, The Green Book, asks for optimism bias to be allowed for openly; the percentages are our judgement.',
  efficiency:
    'Local Government Association, Adult Social Care Efficiency Programme, Annex, 2014, prints 5 reviews a worker a week in one council. We assume fewer.',
  conversion:
    'Our judgement. TOTS, 2025/26, prints 60% of “relevant cases” as a high end, project not named.',
  payScale:
    'One council’s scale for experienced therapists was £38,223 to £42,403 in June 2024 (NHS England Midlands and West Midlands ADASS); raised by us.',
  publishedOrder: 'Chosen to release hours of the order of the published example. Replace it with your own.',
  insurance: 'National Insurance contributions legislation; GOV.UK, rates and thresholds for employers.',
  calendar: 'Fixed fact: the calendar',
  localPay: 'Fixed fact: 365/7 weeks, the week count of local-government pay',
} as const;

/** Derby’s claim as published. */
export const claimIds = {
  packages: 'tots-derby-packages-reviewed',
  saving: 'tots-derby-net-savings',
  hours: 'tots-derby-care-hours',
  roi: 'tots-derby-roi',
} as const;

const CONVERSION = 'tots-single-handed-conversion';
const REVIEWS = 'asce-04-reviews-per-week';
const FEE = 'ref-average-council-homecare-fee-2025-26';

/** The scale behind the salary, which names the council of the example. */
const payIds = ['ahp24-pay-derby-city-experienced-ot-low', 'ahp24-pay-derby-city-experienced-ot-high'];

type Owners = Readonly<Record<'packages' | 'conversionShare' | 'hourlyRate', Owned>>;

/** Whether the hourly rate is the published average fee. */
export const usesFee = ({ hourlyRate }: Owners): boolean => hourlyRate.source === sources.dhsc;

/**
 * The published records of a case: the whole claim where it is compared with, and those of the defaults that were taken.
 */
export function evidenceIdsOf(comparesClaim: boolean, owners: Owners): string[] {
  const { packages, conversionShare } = owners;
  const ofDefaults = [
    ...(conversionShare.source === sources.conversion ? [CONVERSION] : []),
    REVIEWS,
    ...(usesFee(owners) ? [FEE] : []),
  ];
  if (comparesClaim) return [...Object.values(claimIds), ...ofDefaults, ...payIds];
  return [...(packages.whose === 'Published' ? [claimIds.packages] : []), ...ofDefaults];
}
