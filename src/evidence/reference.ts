import type { DiscountSchedule } from '../model/discounting';
import type { PriceIndex } from '../model/priceIndex';
import reference from './reference.json';

/** HM Treasury's schedules, by the name a formula gives them. */
export const discountSchedules: Record<'standard' | 'health' | 'sensitivity', DiscountSchedule> = {
  standard: { rates: reference.discountRates.standard, bandEnds: reference.discountRates.bands },
  health: { rates: reference.discountRates.health, bandEnds: reference.discountRates.bands },
  sensitivity: { rates: reference.discountRates.sensitivity, bandEnds: reference.discountRates.bands },
};

export const discountScheduleNames = Object.keys(discountSchedules) as (keyof typeof discountSchedules)[];

const deflatorRecords = reference.gdpDeflator.records as [year: number, index: number][];

export const gdpDeflator: PriceIndex = { calendar: new Map(deflatorRecords), financial: new Map() };
