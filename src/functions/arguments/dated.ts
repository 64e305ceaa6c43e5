import {
  employerNationalInsurance,
  type Dated,
  type EmployerNationalInsurance,
} from '../../evidence/reference';
import {
  calendarDate,
  financialYearLabel,
  financialYearOf,
  startOfFinancialYear,
  type FinancialYear,
} from '../../model/financialYear';
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

/** The record in force on a date. The last one holds to the end of its own financial year and no longer. */
export function onDate<T>(name: string, records: Dated<T>[], date: number): Dated<T> {
  const first = records[0]!.from;
  const end = endOfRecords(records);
  if (date >= first && date < end) return records.filter((record) => record.from <= date).pop()!;
  return noAnswer(
    `${name} must be within the dates on record, ${inWords(first)} to ${inWords(end - 1)}; it is ${inWords(date)}`,
  );
}

/** The first day that the records do not reach. */
export function endOfRecords(records: Dated<unknown>[]): number {
  return startOfFinancialYear(financialYearOf(records[records.length - 1]!.from) + 1);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function inWords(date: number): string {
  const { day, month, year } = calendarDate(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

export function employerNationalInsuranceIn(name: string, argument: unknown): EmployerNationalInsurance {
  return inYear(name, employerNationalInsurance, financialYear(name, argument, CURRENT)).value;
}
