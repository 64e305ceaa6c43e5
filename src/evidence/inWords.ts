import { financialYearLabel, type FinancialYear } from '../model/financialYear';
import { calendarDate } from '../model/dates';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `1 April 2026` of a serial. */
export function dateInWords(date: number): string {
  const { day, month, year } = calendarDate(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** `2020/21 to 2021/22 and 2023/24 to 2026/27`: a year between two others may be missing. */
export function yearsInWords(years: readonly FinancialYear[]): string {
  const known = new Set(years);
  const runs = [...known]
    .filter((year) => !known.has(year - 1))
    .sort((a, b) => a - b)
    .map((first) => {
      let last = first;
      while (known.has(last + 1)) last++;
      return [...new Set([first, last])].map(financialYearLabel).join(' to ');
    });
  return runs.length < 2 ? runs.join('') : `${runs.slice(0, -1).join(', ')} and ${runs[runs.length - 1]}`;
}
