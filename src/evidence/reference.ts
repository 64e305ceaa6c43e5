import type { DiscountSchedule } from '../model/discounting';
import { parseFinancialYear, serialOf, type FinancialYear } from '../model/financialYear';
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

/** Verified: read at the official source. Secondary: read in a page that quotes it, and shown as such. */
export type Status = 'verified' | 'secondary';

export interface Dated<T> {
  /** In force from this date or financial year. */
  from: number;
  value: T;
  status: Status;
}

/** Pounds an hour, from the date of each record to the day before the next; the last to the end of its year. */
export const nationalLivingWage: Dated<number>[] = reference.nationalLivingWage.records.map(
  ([date, value]) => {
    const [year, month, day] = String(date).split('-').map(Number) as [number, number, number];
    return { from: serialOf({ year, month, day }), value: Number(value), status: 'verified' };
  },
);

export interface EmployerNationalInsurance {
  rate: number;
  /** Annual secondary threshold, pounds. */
  threshold: number;
}

export const employerNationalInsurance: Dated<EmployerNationalInsurance>[] =
  reference.employerNationalInsurance.records.map(([year, rate, threshold]) => ({
    from: startOf(year),
    value: { rate: Number(rate), threshold: Number(threshold) },
    status: 'verified',
  }));

/** Pounds an hour for England. */
export const homecareMinimumPrice: Dated<number>[] = [
  ...reference.homecareMinimumPrice.records.map((record) => minimumPrice(record, 'verified')),
  ...reference.homecareMinimumPrice.secondary.map((record) => minimumPrice(record, 'secondary')),
];

function minimumPrice([year, value]: (string | number)[], status: Status): Dated<number> {
  return { from: startOf(year), value: Number(value), status };
}

function startOf(year: string | number | undefined): FinancialYear {
  const start = parseFinancialYear(String(year));
  if (start === null) throw new Error(`${String(year)} is no financial year`);
  return start;
}
