import {
  employerNationalInsurance,
  type Dated,
  type EmployerNationalInsurance,
} from '../../evidence/reference';
import { financialYearLabel, type FinancialYear } from '../../model/financialYear';
import { noAnswer } from './refusal';
import { financialYear } from './scalars';

/** The year that every function with a financial year takes when none is given. */
const CURRENT: FinancialYear = 2026;

/** The record of a financial year; a year without one is #N/A with the years there are, never an extrapolation. */
export function inYear<T>(name: string, records: Dated<T>[], year: FinancialYear): Dated<T> {
  const found = records.find((record) => record.from === year);
  if (found) return found;
  const [first, last] = [records[0]!, records[records.length - 1]!].map((record) =>
    financialYearLabel(record.from),
  );
  return noAnswer(`${name} must be a year on record, ${first} to ${last}; it is ${financialYearLabel(year)}`);
}

export function employerNationalInsuranceIn(name: string, argument: unknown): EmployerNationalInsurance {
  return inYear(name, employerNationalInsurance, financialYear(name, argument, CURRENT)).value;
}
