import { f, type Formula, keyedList, type Own, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { InputAt } from './inputs/sections';
import { better, type Outcome, outcomes, slotTitle } from './slots';
import { figure, inWords, label, nameOf, type Taken } from './taken';

type Column =
  | 'name'
  | 'among'
  | 'without'
  | 'with'
  | 'change'
  | 'deadweight'
  | 'net'
  | 'wholeYears'
  | 'restMonths'
  | 'sameYear'
  | 'thirdYear'
  | 'secondYear'
  | 'dropFirst'
  | 'dropLater'
  | 'bedDays'
  | 'hours';
export type RateList = ReturnType<typeof rateList>;
type Row = Own<Column>;

/** Every outcome as a row, for the columns of a list. */
export const outcomeRows = Object.fromEntries(outcomes.map((one) => [one, one])) as Record<Outcome, Outcome>;

/** Of each outcome: what the service changes for a person, and when. */
export const rateList = (at: InputAt, taken: Taken) => {
  const of =
    (make: (one: Outcome, r: Row) => Formula) =>
    (r: Row, { from }: { from?: Outcome }) =>
      from && make(from, r);
  const monthsInYear = at('monthsInYear').central;
  const per = 'outcomes a person';
  return keyedList<Outcome, Column, Outcome>('Rates and timing', { own: '$A1' }, outcomeRows, {
    name: inWords(
      'Rates and timing of an outcome',
      (_r: Row, { from }: { from?: Outcome }) =>
        from && label(nameOf(at, `${from}Name`, slotTitle.outcome(from))),
    ),
    among: inWords(
      'Counted among',
      of((one) => f`${at(`${one}Among`).central}`),
    ),
    without: figure(
      `Rate without (${per})`,
      formats.twoDecimals,
      of((one) => taken(`${one}Without`)),
    ),
    with: figure(
      `Rate with (${per})`,
      formats.twoDecimals,
      of((one) => taken(`${one}With`)),
    ),
    change: figure(
      `Change for the better (${per})`,
      formats.factor,
      of(
        (one, r) =>
          f`IF(${at(`${one}Better`).central}=${words(better.lower)},${r.without}-${r.with},${r.with}-${r.without})`,
      ),
    ),
    deadweight: figure(
      'Deadweight (share)',
      formats.percent,
      of((one) => taken(`${one}Deadweight`)),
    ),
    net: figure(
      `Because of the service (${per})`,
      formats.factor,
      of((_one, r) => f`${r.change}*(1-${r.deadweight})`),
    ),
    wholeYears: figure(
      'Whole years of lag (years)',
      formats.number,
      of((one) => f`INT(${taken(`${one}Lag`)}/${monthsInYear})`),
    ),
    restMonths: figure(
      'Further months of lag (months)',
      formats.oneDecimal,
      of((one, r) => f`${taken(`${one}Lag`)}-${r.wholeYears}*${monthsInYear}`),
    ),
    sameYear: figure(
      'First effect in the same year (share)',
      formats.percent,
      of((_one, r) => f`OT.ROLLOUTFACTOR(${r.restMonths})`),
    ),
    secondYear: figure(
      'In the next year (share)',
      formats.percent,
      of((_one, r) => f`1-${r.sameYear}-${r.thirdYear}`),
    ),
    thirdYear: figure(
      'In the year after (share)',
      formats.percent,
      of((_one, r) => f`OT.ROLLOUTFACTOR(${monthsInYear}-${r.restMonths})`),
    ),
    dropFirst: figure(
      'Drop-off after a year (share)',
      formats.percent,
      of((one) => taken(`${one}DropFirst`)),
    ),
    dropLater: figure(
      'Each later year (share)',
      formats.percent,
      of((one) => taken(`${one}DropLater`)),
    ),
    bedDays: figure(
      'Bed days in one (days)',
      formats.oneDecimal,
      of((one) => f`${at(`${one}BedDays`).central}`),
    ),
    hours: figure(
      'Hours of care in one (hours)',
      formats.oneDecimal,
      of((one) => f`${at(`${one}Hours`).central}`),
    ),
  });
};
