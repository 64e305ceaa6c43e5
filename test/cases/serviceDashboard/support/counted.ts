import type { Referral } from '../../../../src/cases/serviceDashboard/referralColumns';

/** The arithmetic of the dashboard written apart: loops over rows and days, without a formula of it. */

export const DAY = 46_326;
export const STANDARDS: Record<string, number> = { urgent: 2, routine: 28, soon: 14 };
export const PRIORITIES = ['urgent', 'routine', 'soon'];
const HOLIDAYS = new Set([
  ...['2024-12-25', '2024-12-26', '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26'],
  ...['2025-08-25', '2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04'],
  ...['2026-05-25', '2026-08-31'],
]);

const dateOf = (serial: number) => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
const serialOf = (year: number, month: number, day: number) =>
  Math.round((Date.UTC(year, month, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** A date of a row that has come. */
export const day = (row: Referral, key: keyof Referral): number | null => {
  const value = row[key];
  return typeof value === 'number' && value <= DAY ? value : null;
};

export function waitOf(row: Referral): { state: 'seen' | 'closed' | 'waiting'; days: number } {
  const [received, seen, closed] = [Number(row.received), day(row, 'seen'), day(row, 'closed')];
  if (seen !== null) return { state: 'seen', days: seen - received };
  if (closed !== null) return { state: 'closed', days: closed - received };
  return { state: 'waiting', days: DAY - received };
}

/** Whether a person was seen within the standard; null where that is not to be asked yet, or any more. */
export function isWithin(row: Referral): boolean | null {
  const standard = STANDARDS[String(row.priority).toLowerCase()]!;
  const { state, days } = waitOf(row);
  if (DAY - Number(row.received) <= standard) return null;
  if (state === 'seen') return days <= standard;
  return state === 'closed' && days <= standard ? null : false;
}

export const median = (values: number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

/** The day by which half would have been seen, by Kaplan and Meier; null where it is not reached. */
export function medianOfAll(rows: readonly Referral[]): number | null {
  const waits = rows.map(waitOf);
  const longest = Math.max(...waits.map(({ days }) => days));
  let left = 1;
  for (let on = 0; on <= longest; on++) {
    const atRisk = waits.filter(({ days }) => days >= on).length;
    const seen = waits.filter(({ state, days }) => state === 'seen' && days === on).length;
    if (atRisk > 0) left *= 1 - seen / atRisk;
    if (left <= 0.5 + 1e-9) return on;
  }
  return null;
}

/** First day of each of the last months, and the day after each ends or the list was drawn. */
export function monthsTo(count: number): { start: number; after: number }[] {
  const last = dateOf(DAY);
  return Array.from({ length: count }, (_, i) => {
    const month = last.getUTCMonth() - (count - 1 - i);
    return {
      start: serialOf(last.getUTCFullYear(), month, 1),
      after: Math.min(serialOf(last.getUTCFullYear(), month + 1, 1), DAY + 1),
    };
  });
}

/** Working days after one day, to another and with it. */
export function workingDays(after: number, to: number): number {
  let count = 0;
  for (let on = after + 1; on <= to; on++) {
    const date = dateOf(on);
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!isWeekend && !HOLIDAYS.has(date.toISOString().slice(0, 10))) count++;
  }
  return count;
}

/** Whether equipment came within seven working days; null where none was ordered or it is not yet due. */
export function equipmentInTime(row: Referral): boolean | null {
  const [ordered, delivered] = [day(row, 'ordered'), day(row, 'delivered')];
  if (ordered === null) return null;
  if (workingDays(ordered, delivered ?? DAY) > 7) return false;
  return delivered === null ? null : true;
}

/** Whether a valid application was decided within six months; null where there is none or it is not yet due. */
export function decidedInTime(row: Referral): boolean | null {
  const applied = day(row, 'applied');
  if (applied === null) return null;
  const date = dateOf(applied);
  const lastOfMonth = dateOf(serialOf(date.getUTCFullYear(), date.getUTCMonth() + 7, 0)).getUTCDate();
  const due = serialOf(
    date.getUTCFullYear(),
    date.getUTCMonth() + 6,
    Math.min(date.getUTCDate(), lastOfMonth),
  );
  const decided = day(row, 'approved') ?? day(row, 'refused');
  if (decided !== null) return decided <= due;
  return due < DAY ? false : null;
}

const meaningful: Record<string, number> = { 'COPM performance': 2, 'Barthel Index': 10, 'Carer strain': 2 };

/** Better, the same or worse by a meaningful change of its scale; null where it was not scored twice. */
export function outcomeOf(row: Referral): 'better' | 'same' | 'worse' | null {
  if (row.before === undefined || row.after === undefined || row.scale === undefined) return null;
  const rise = Number(row.after) - Number(row.before);
  const better = row.scale === 'Carer strain' ? -rise : rise;
  const least = meaningful[String(row.scale)]!;
  return better >= least ? 'better' : better <= -least ? 'worse' : 'same';
}
