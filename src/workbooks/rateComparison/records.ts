import { homecareMinimumPrice, nationalLivingWage } from '../../evidence/reference';
import {
  financialYearOf,
  parseFinancialYear,
  startOfFinancialYear,
  type FinancialYear,
} from '../../model/financialYear';

/** The National Living Wage in force on 1 April of a year, pounds an hour; null where none is on record. */
export function wageFrom(year: FinancialYear): number | null {
  const found = nationalLivingWage.filter(({ from }) => from <= startOfFinancialYear(year)).at(-1);
  const lastYear = financialYearOf(nationalLivingWage.at(-1)!.from);
  return found && year <= lastYear ? found.value : null;
}

/** The wage of the last record: what a typed one is judged by. */
export const lastWage = nationalLivingWage.at(-1)!.value;

export const minimumPriceIn = (year: FinancialYear) =>
  homecareMinimumPrice.find(({ from }) => from === year) ?? null;

/** The year of a label from a list of years. */
export function yearOf(label: string): FinancialYear {
  const year = parseFinancialYear(label);
  if (year === null) throw new Error(`${label} is not a financial year`);
  return year;
}
