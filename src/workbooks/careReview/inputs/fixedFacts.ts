import { formats } from '../../cells';
import type { Input } from '../../parts/inputs';
import { sources } from '../sources';
import { finance, within } from './accepts';

const fixed = (key: string, label: string, central: number, unit: string, source: string): Input => ({
  key,
  label,
  central,
  unit,
  format: formats.general,
  source,
  owner: finance,
  accepts: within(0, 1_000, 'A number'),
});

export const fixedFacts: Input[] = [
  fixed('daysInYear', 'Days in a year', 365, 'days', sources.localPay),
  fixed('daysInWeek', 'Days in a week', 7, 'days', sources.localPay),
  fixed('monthsInYear', 'Months in a year', 12, 'months', sources.calendar),
  fixed('minutesInHour', 'Minutes in an hour', 60, 'minutes', sources.calendar),
  fixed(
    'carersBefore',
    'Carers at a double-handed visit',
    2,
    'carers',
    'Fixed fact: the meaning of double-handed',
  ),
  fixed(
    'firstMonthShare',
    'Share of its first month a conversion counts',
    0.5,
    'share',
    'Fixed fact: reviews are spread through the month',
  ),
  fixed('monthsToApril', 'Months from January to April', 3, 'months', sources.calendar),
  fixed(
    'cumulativeColumn',
    'Cumulative saving: column of OT.REVIEWPROGRAMME',
    7,
    'column',
    'Fixed fact: the function’s table',
  ),
  fixed(
    'yearDigits',
    'Digits of the second year in 2026/27',
    2,
    'digits',
    'Fixed fact: how financial years are written',
  ),
];
