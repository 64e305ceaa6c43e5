import { IFunctionService } from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import type { FunctionMetadata } from '../../functions/catalogue/catalogue';
import { CustomFunctionError, ErrorCode } from '../customFunctions';
import { adaptFunction } from '../functionAdapter';
import { readUkDate, serialOf } from '../ukDate';

const latest = 2_958_465;

/** Univer's own runs over into the next month where the month it arrives at is the shorter one. */
export function replaceEdate(injector: Injector): void {
  const Edate = adaptFunction({
    entry: description,
    implementation: edate,
    fullName: 'EDATE',
    onRefusal: () => undefined,
  });
  injector.get(IFunctionService).registerExecutors(new Edate('EDATE'));
}

const description: FunctionMetadata = {
  id: 'EDATE',
  name: 'EDATE',
  description: 'The date that is a number of months before or after another.',
  parameters: [
    { name: 'start_date', description: 'The date to count from.' },
    { name: 'months', description: 'How many months to go, forward or back.' },
  ],
  result: { dimensionality: 'scalar' },
};

export function edate(start: unknown, months: unknown): number {
  const from = Math.floor(numberOf(start));
  const count = Math.trunc(numberOf(months));
  if (from < 0 || from > latest) throw new CustomFunctionError(ErrorCode.invalidNumber);
  const { year, month, day } = calendarDay(from);
  const reached = year * 12 + month + count;
  const [toYear, toMonth] = [Math.floor(reached / 12), ((reached % 12) + 12) % 12];
  const lastDay = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  const serial = serialOf(toYear, toMonth + 1, Math.min(day, lastDay));
  if (serial === null) throw new CustomFunctionError(ErrorCode.invalidNumber);
  return serial;
}

function calendarDay(serial: number): { year: number; month: number; day: number } {
  const date = new Date((serial - (serial < 60 ? 25_568 : 25_569)) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

function numberOf(value: unknown): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && value.trim() !== '') {
    if (Number.isFinite(Number(value))) return Number(value);
    const date = readUkDate(value, new Date().getFullYear());
    if (date?.kind === 'date') return date.serial;
  }
  throw new CustomFunctionError(ErrorCode.invalidValue);
}
