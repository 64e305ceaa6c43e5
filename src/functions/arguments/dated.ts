import { CURRENT_YEAR } from '../../evidence/currentYear';
import { dateInWords, yearsInWords } from '../../evidence/inWords';
import {
  approvedMileage,
  employerNationalInsurance,
  type Dated,
  type DatedByDay,
  type EmployerNationalInsurance,
} from '../../evidence/reference';
import { financialYearLabel, type FinancialYear } from '../../model/financialYear';
import { noAnswer } from './refusal';
import { financialYear } from './scalars';
import { nth } from '../../formulas/present';

/** The record of a financial year; a year without one is #N/A with the years there are, never an extrapolation. */
export function inYear<T>(name: string, records: Dated<T>[], year: FinancialYear): Dated<T> {
  const found = records.find((record) => record.from === year);
  if (found) return found;
  return noAnswer(
    `${name} must be a year on record, ${yearsInWords(records.map(({ from }) => from))}; it is ${financialYearLabel(year)}`,
  );
}

/** The record in force on a date; where there is none it is #N/A with the first and last dates there are. */
export function onDate<T>(name: string, records: DatedByDay<T>[], date: number): DatedByDay<T> {
  const found = records.find(({ from, to }) => from <= date && date < to + 1);
  if (found) return found;
  const [first, last] = [nth(records, 0).from, endOfRecords(records) - 1];
  return noAnswer(
    `${name} must be within the dates on record, ${dateInWords(first)} to ${dateInWords(last)}; it is ${dateInWords(date)}`,
  );
}

/** The first day that the records do not reach. */
export function endOfRecords(records: DatedByDay<unknown>[]): number {
  return nth(records, records.length - 1).to + 1;
}

/** A financial year, the current one where none is given. */
export function yearOrCurrent(name: string, argument: unknown): FinancialYear {
  return financialYear(name, argument, CURRENT_YEAR);
}

export function employerNationalInsuranceIn(name: string, argument: unknown): EmployerNationalInsurance {
  return inYear(name, employerNationalInsurance, yearOrCurrent(name, argument)).value;
}

/** Pounds a mile. */
export function approvedMileageIn(name: string, argument: unknown): number {
  return inYear(name, approvedMileage, yearOrCurrent(name, argument)).value;
}
