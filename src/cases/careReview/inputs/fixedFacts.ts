import { formats } from '../../../plan/cells';
import { type Keyed, keyed } from '../../parts/inputs';
import { assumed, type Owned, published } from '../../parts/whose';
import { sources } from '../sources';
import { finance, within } from '../../parts/inputs/accepts';

const fixed = <const K extends string>(
  key: K,
  label: string,
  central: number,
  unit: string,
  owned: Owned,
): Keyed<K> => ({
  key,
  label,
  central,
  unit,
  format: formats.general,
  ...owned,
  owner: finance,
  accepts: within(0, 1_000, 'A number'),
});

export const fixedFacts = keyed([
  fixed('daysInYear', 'Days in a year', 365, 'days', published(sources.localPay)),
  fixed('daysInWeek', 'Days in a week', 7, 'days', published(sources.localPay)),
  fixed('monthsInYear', 'Months in a year', 12, 'months', published(sources.calendar)),
  fixed('minutesInHour', 'Minutes in an hour', 60, 'minutes', published(sources.calendar)),
  fixed(
    'carersBefore',
    'Carers at a double-handed visit',
    2,
    'carers',
    published('Fixed fact: the meaning of double-handed'),
  ),
  fixed(
    'firstMonthShare',
    'Share of its first month a conversion counts',
    0.5,
    'share',
    assumed('Reviews are spread through the month.'),
  ),
  fixed('monthsToApril', 'Months from January to April', 3, 'months', published(sources.calendar)),
  fixed(
    'yearDigits',
    'Digits of the second year in 2026/27',
    2,
    'digits',
    published('Fixed fact: how financial years are written'),
  ),
]);
