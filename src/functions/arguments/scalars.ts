import { WEEKS_PER_YEAR } from '../../model/careReview';
import { parseFinancialYear, type FinancialYear } from '../../model/financialYear';
import { isBlank, shown, singleCell } from './cells';
import { admits, fromUntil, weeks, type Domain } from './domain';
import { refuse } from './refusal';

export function number(name: string, argument: unknown, domain: Domain): number {
  const cell = singleCell(name, argument);
  if (isBlank(cell)) return refuse(`${name} must be ${domain.accepts}; it is blank`);
  return checkedNumber(name, cell, domain, 'it');
}

export function optionalNumber(name: string, argument: unknown, domain: Domain, ifOmitted: number): number {
  const cell = singleCell(name, argument);
  return isBlank(cell) ? ifOmitted : checkedNumber(name, cell, domain, 'it');
}

export function weeksIn(weeksPerYear: unknown): number {
  return optionalNumber('weeksPerYear', weeksPerYear, weeks, WEEKS_PER_YEAR);
}

/** `where` names the cell in the refusal: "it", "row 17". */
export function checkedNumber(name: string, cell: unknown, domain: Domain, where: string): number {
  if (typeof cell !== 'number' || Number.isNaN(cell)) {
    return refuse(`${name} must be a number; ${where} is ${shown(cell)}`);
  }
  if (!admits(domain, cell)) return refuse(`${name} must be ${domain.accepts}; ${where} is ${shown(cell)}`);
  return cell;
}

export function choice<T extends string>(
  name: string,
  argument: unknown,
  options: readonly T[],
  ifOmitted?: T,
): T {
  const cell = singleCell(name, argument);
  if (isBlank(cell) && ifOmitted !== undefined) return ifOmitted;
  const wanted = typeof cell === 'string' ? cell.trim().toLowerCase() : null;
  const found = options.find((option) => option === wanted);
  return found ?? refuse(`${name} must be ${quotedList(options)}; it is ${shown(cell)}`);
}

/** 1 January 1990 and 31 December 2199: a year typed for a date, such as 2026, lies far outside. */
const EARLIEST = 32874;
const LATEST = 109574;

export function date(name: string, argument: unknown): number {
  return checkedDate(name, singleCell(name, argument), 'it');
}

export const dates = fromUntil(EARLIEST, LATEST + 1, 'a date between 1990 and 2199');

/** `where` names the cell in the refusal, as for checkedNumber. */
export function checkedDate(name: string, cell: unknown, where: string): number {
  if (typeof cell === 'number' && admits(dates, cell)) return Math.floor(cell);
  return refuse(
    `${name} must be a date between 1990 and 2199, as in DATE(2026,4,1); ${where} is ${shown(cell)}`,
  );
}

export interface GivenYear {
  start: number;
  isFinancial: boolean;
}

/** A calendar year as a number, or a financial year as text. */
export function calendarOrFinancialYear(name: string, cell: unknown, where = 'it'): GivenYear {
  if (typeof cell === 'number' && Number.isInteger(cell) && cell >= 1900 && cell <= 2200) {
    return { start: cell, isFinancial: false };
  }
  const start: FinancialYear | null = typeof cell === 'string' ? parseFinancialYear(cell) : null;
  if (start !== null) return { start, isFinancial: true };
  return refuse(
    `${name} must be a year such as 2023 or a financial year such as "2023/24"; ${where} is ${shown(cell)}`,
  );
}

export function quotedList(options: readonly string[]): string {
  const quoted = options.map((option) => `"${option}"`);
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} or ${quoted[quoted.length - 1]}`;
}

/** A financial year as text, such as "2026/27". */
export function financialYear(name: string, argument: unknown, ifOmitted?: FinancialYear): FinancialYear {
  const cell = singleCell(name, argument);
  if (isBlank(cell) && ifOmitted !== undefined) return ifOmitted;
  const start = typeof cell === 'string' ? parseFinancialYear(cell) : null;
  return start ?? refuse(`${name} must be a financial year such as "2026/27"; it is ${shown(cell)}`);
}
