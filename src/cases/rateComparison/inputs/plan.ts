import { serialOf } from '../../../model/dates';
import { formats } from '../../../plan/cells';
import { keyed, type Keyed } from '../../parts/inputs';
import { type Accepts, decimal, oneOf, startDate, within } from '../../parts/inputs/accepts';
import { blankInput } from '../../parts/inputs/blankInput';
import { assumed } from '../../parts/whose';
import { horizonInput, type YearRoom } from '../../parts/years';
import { yearOf } from '../records';
import type { RateComparisonInputs } from './rateInputs';

export const PLAN_TITLE = 'Options and cash by year: which alternative is preferred, and what the others are';
export const PREFERRED = ['Retender', 'Direct payments', 'Neither'] as const;

const blank = <const K extends string>(
  key: K,
  label: string,
  unit: string,
  format: string,
  accepts: Accepts,
  note: string,
): Keyed<K> => blankInput({ key, label, unit, format, accepts, note, owner: 'Commissioning' });

/** What the committee summary, the medium-term plan and the options ask beyond the comparison of rates. */
export const planInputs = (inputs: RateComparisonInputs, room: YearRoom) =>
  keyed([
    horizonInput(
      room,
      3,
      'Three Aprils: a wage is on record, or known to you, for the first at most.',
      'Years that begin in April, from the one after the year of the prices. No published wage reaches the later ones: their growth is what is typed under Uplift.',
    ),
    {
      key: 'preferred',
      label: 'Preferred option',
      central: 'Retender',
      unit: 'an alternative',
      format: formats.text,
      ...assumed('Choose the one that you put forward.'),
      owner: 'Commissioning',
      accepts: oneOf(PREFERRED),
      note: 'What it saves is counted to the floor chosen, and rises with the average rate',
    },
    {
      key: 'savingStart',
      label: 'Start of its saving',
      central: serialOf({ year: yearOf(inputs.financialYear) + 1, month: 4, day: 1 }),
      unit: 'date',
      format: formats.date,
      ...assumed('The first day of year 1.'),
      owner: 'Commissioning',
      accepts: startDate,
      note: 'Within the horizon: before it nothing is saved. The one-off costs fall in the same month',
    },
    {
      key: 'monthsInYear',
      label: 'Months in a year',
      central: 12,
      unit: 'months',
      format: formats.number,
      ...assumed('Arithmetic'),
      owner: 'Finance',
      accepts: decimal(12, 12, 'Twelve.'),
    },
    blank(
      'minimumRate',
      'Do minimum: average rate agreed without a tender',
      '£ an hour',
      formats.poundsAndPence,
      within(0.01, 500, 'Pounds an hour'),
      'As paid, in the prices of the year chosen, of all hours',
    ),
    blank(
      'minimumOnce',
      'Do minimum: one-off cost',
      '£, once',
      formats.pounds,
      within(0, 1_000_000_000, 'Pounds'),
      'In the first month of the saving',
    ),
    blank(
      'anotherSaving',
      'Another option: net saving in a full year',
      '£ a year',
      formats.pounds,
      decimal(-1_000_000_000, 1_000_000_000, 'Pounds a year; a cost is negative.'),
      'Net of lost income, in the prices of the year chosen',
    ),
    blank(
      'anotherOnce',
      'Another option: one-off cost',
      '£, once',
      formats.pounds,
      within(0, 1_000_000_000, 'Pounds'),
      'In the first month of the saving',
    ),
  ]);

export type PlanKey = ReturnType<typeof planInputs>[number]['key'];
