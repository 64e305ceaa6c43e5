import type { SeriesId } from '../../evidence/series';
import type { CaseId } from './caseDefinition';

const STAFF_COST: SeriesId[] = ['employer_ni_rate', 'employer_ni_threshold'];

/** The series of reference values that the defaults, the functions and the cited evidence of each case come from. */
export const seriesUsedBy: Readonly<Record<CaseId, readonly SeriesId[]>> = {
  'care-review': [...STAFF_COST, 'average_council_homecare_fee'],
  'rate-comparison': [
    ...STAFF_COST,
    'national_living_wage',
    'homecare_minimum_price',
    'hmrc_approved_mileage_car_first_10000',
    'average_council_homecare_fee',
    'council_rate',
  ],
  workforce: [...STAFF_COST, 'working_time_local_government_full_time_week'],
};
