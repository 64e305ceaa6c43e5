import { wageOn, wantedOn } from '../../evidence/onRecord';
import { approvedMileage, homecareMinimumPrice } from '../../evidence/reference';
import { parseFinancialYear, startOfFinancialYear, type FinancialYear } from '../../model/financialYear';

/** The National Living Wage in force on 1 April of a year, pounds an hour; null where none is on record. */
export const wageFrom = (year: FinancialYear): number | null =>
  wageOn(startOfFinancialYear(year))?.value ?? null;

/** What may be typed where no wage is on record for 1 April of a year. */
export const wageAccepted = (year: FinancialYear) =>
  wantedOn('national_living_wage', startOfFinancialYear(year)).accepts;

export const minimumPriceIn = (year: FinancialYear) =>
  homecareMinimumPrice.find(({ from }) => from === year) ?? null;

/** HMRC's approved rate for cars, pounds a mile; null where none is on record. */
export const mileageIn = (year: FinancialYear): number | null =>
  approvedMileage.find(({ from }) => from === year)?.value ?? null;

/** The year of a label from a list of years. */
export function yearOf(label: string): FinancialYear {
  const year = parseFinancialYear(label);
  if (year === null) throw new Error(`${label} is not a financial year`);
  return year;
}
