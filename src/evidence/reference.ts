import type { DiscountSchedule } from '../model/discounting';
import { financialYearLabel, financialYearOf, type FinancialYear } from '../model/financialYear';
import { recordIn, seriesOf, type SeriesOrId } from './onRecord';
import { firstDay, lastDayOfRecord, sameKind, type SeriesRecord, type Status } from './seriesRecord';

export type { Status };

/** Typed readers of the series: what functions and workbooks calculate with. */

export interface Dated<T> {
  /** In force from this date or financial year. */
  from: number;
  value: T;
  status: Status;
}

/** A value in force on the days from `from` to `to`, serials, both included. */
export interface DatedByDay<T> extends Dated<T> {
  to: number;
}

export interface EmployerNationalInsurance {
  rate: number;
  /** Annual secondary threshold, pounds. */
  threshold: number;
}

/** A part of a scale and what applies to it. `upTo` is null for everything over `over`. */
export interface Band {
  over: number;
  upTo: number | null;
  value: number;
}

/**
 * The values of a series by financial year, `from` being the year; a year without one value is left out.
 * @throws Where a value of the series holds until it is changed: its years have no end.
 */
export function byYear(series: SeriesOrId, of?: string): Dated<number>[] {
  return yearsOf(series).flatMap((year) => {
    const found = recordIn(series, year, of);
    return found ? [{ from: year, value: found.value, status: found.status }] : [];
  });
}

/** The values of a series by day, in the order in which they are in force. */
export function byDay(series: SeriesOrId): DatedByDay<number>[] {
  const held = seriesOf(series);
  return held.records
    .map((record) => ({
      from: firstDay(record) ?? undated(held.title),
      to: lastDayOfRecord(held, record) ?? openEnded(held.title),
      value: record.value,
      status: record.status,
    }))
    .sort((a, b) => a.from - b.from);
}

/** The scale in force last: of each of its parts the newest record. */
export function bandsOf(series: SeriesOrId): Band[] {
  const held = seriesOf(series);
  return held.records
    .filter((record) => sameKind(held, record).every((other) => !isLater(other, record)))
    .map(({ over = 0, upTo = null, value }) => ({ over, upTo, value }))
    .sort((a, b) => a.over - b.over);
}

/** Rate and threshold of the years that have both. */
export function nationalInsuranceByYear(
  rates: SeriesOrId,
  thresholds: SeriesOrId,
): Dated<EmployerNationalInsurance>[] {
  return byYear(rates).flatMap(({ from, value: rate, status }) => {
    const threshold = recordIn(thresholds, from);
    return threshold
      ? [{ from, value: { rate, threshold: threshold.value }, status: weaker(status, threshold.status) }]
      : [];
  });
}

const FROM_WEAKEST: Status[] = ['computed', 'forecast', 'secondary', 'verified'];

/** HM Treasury's schedules, by the name a formula gives them. */
export const discountSchedules: Record<'standard' | 'health' | 'sensitivity', DiscountSchedule> = {
  standard: scheduleOf('discount_rate_standard'),
  health: scheduleOf('discount_rate_health'),
  sensitivity: scheduleOf('discount_rate_sensitivity'),
};

export const discountScheduleNames = Object.keys(discountSchedules) as (keyof typeof discountSchedules)[];

/** Index numbers by financial year; the last of them are a forecast. */
export const gdpDeflator = byYear('gdp_deflator_financial_year');

/** Pounds an hour. */
export const nationalLivingWage = byDay('national_living_wage');

export const employerNationalInsurance = nationalInsuranceByYear('employer_ni_rate', 'employer_ni_threshold');

/** Financial years that a cost of staff can be worked out for, as `2026/27`. */
export const insuranceYears = employerNationalInsurance.map(({ from }) => financialYearLabel(from));

/** Pounds an hour for England. */
export const homecareMinimumPrice = byYear('homecare_minimum_price');

/** Pounds a mile, by car, for the first 10,000 miles of a year. */
export const approvedMileage = byYear('hmrc_approved_mileage_car_first_10000');

/** What each pound of weekly excess adds to the contribution to a Disabled Facilities Grant, by bands of the excess. */
export const grantMultipliers = {
  owner: bandsOf('dfg_loan_multiplier_owner'),
  tenant: bandsOf('dfg_loan_multiplier_tenant'),
};

function scheduleOf(series: SeriesOrId): DiscountSchedule {
  const bands = bandsOf(series);
  return { rates: bands.map(({ value }) => value), bandEnds: bands.map(({ upTo }) => upTo) };
}

function yearsOf(series: SeriesOrId): FinancialYear[] {
  const held = seriesOf(series);
  const first = Math.min(
    ...held.records.map((record) => financialYearOf(firstDay(record) ?? undated(held.title))),
  );
  const last = Math.max(
    ...held.records.map((record) => financialYearOf(lastDayOfRecord(held, record) ?? openEnded(held.title))),
  );
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

function undated(title: string): never {
  throw new Error(`${title} has a record without a first day`);
}

function openEnded(title: string): never {
  throw new Error(`${title} holds until it is changed; ask for one day or year`);
}

function isLater(one: SeriesRecord, other: SeriesRecord): boolean {
  return (firstDay(one) ?? -Infinity) > (firstDay(other) ?? -Infinity);
}

function weaker(one: Status, other: Status): Status {
  return FROM_WEAKEST.indexOf(one) < FROM_WEAKEST.indexOf(other) ? one : other;
}
