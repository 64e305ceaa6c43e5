import { type Field, type Kind, weeksIn } from './kinds/kind';
import type { Mapping } from './match/columns';
import { middleOf } from './match/fit';
import { type Period, periodIn, wordsOf } from './match/words';
import type { RawCell } from './raw';
import { readAmount, readDuration } from './values/amounts';

/** What the bare numbers of a column are. */
export interface Unit {
  /** `days`: parts of a day, as a spreadsheet keeps 12:30. */
  time?: 'hours' | 'minutes' | 'days';
  period?: Period;
}

/** A unit, and whether heading or contents leave no doubt of it. */
export interface GuessedUnit extends Unit {
  isSure: boolean;
  /** How it was found, in words. */
  because: string;
}

/** More than these are no hours, and no pounds, of one week. */
const MOST = { hours: 168, pounds: 3_000 };
/** Visits of fewer minutes, and of more hours, are rare. */
const VISIT = { leastMinutes: 10, mostHours: 6 };

/** The unit of every mapped column that has one. */
export function guessUnits(
  kind: Kind,
  mapping: Mapping,
  headings: readonly string[],
  sample: (column: number) => readonly RawCell[],
): Record<string, GuessedUnit> {
  const guessed: Record<string, GuessedUnit> = {};
  for (const [key, column] of Object.entries(mapping)) {
    const field = kind.fields[key];
    if (!field || (field.unit === undefined && !field.isWeekly)) continue;
    guessed[key] = guessUnit(field, headings[column] ?? '', sample(column));
  }
  return guessed;
}

function guessUnit(field: Field, heading: string, sample: readonly RawCell[]): GuessedUnit {
  const words = wordsOf(heading);
  const time = field.unit === undefined ? null : timeOf(field, words, sample);
  const period = field.isWeekly ? periodOf(field, words, sample, time?.value) : null;
  return {
    ...(time && { time: time.value }),
    ...(period && { period: period.value }),
    isSure: (time?.isSure ?? true) && (period?.isSure ?? true),
    because: [time?.because, period?.because].filter(Boolean).join(' '),
  };
}

interface Part<T> {
  value: T;
  isSure: boolean;
  /** Empty where the heading names it: there is nothing to explain. */
  because: string;
}

function timeOf(
  field: Field,
  words: readonly string[],
  sample: readonly RawCell[],
): Part<NonNullable<Unit['time']>> {
  const [hours, minutes] = [words.includes('hours'), words.includes('minutes')];
  if (hours !== minutes) return { value: hours ? 'hours' : 'minutes', isSure: true, because: '' };
  const bares = sample.filter((cell) => bare(cell) !== null);
  const middle = middleOf(bares, bare);
  // A total at the end may be bare where the rows are not.
  if (middle === null || bares.length < LEAST_BARE * sample.length)
    return { value: field.unit ?? 'hours', isSure: true, because: 'Written as hours and minutes.' };
  if (areTimes(bares))
    return { value: 'days', isSure: true, because: 'Times of a spreadsheet, such as 12:30.' };
  if (field.unit === 'minutes') {
    if (middle >= VISIT.leastMinutes) return { value: 'minutes', isSure: true, because: 'By their size.' };
    return { value: 'hours', isSure: middle < VISIT.mostHours, because: 'By their size.' };
  }
  if (!field.isWeekly) return { value: 'hours', isSure: true, because: 'As such extracts have it.' };
  if (middle > MOST.hours)
    return { value: 'minutes', isSure: false, because: 'More than the hours of a week.' };
  return { value: 'hours', isSure: middle <= 60, because: 'By their size.' };
}

function periodOf(
  field: Field,
  words: readonly string[],
  sample: readonly RawCell[],
  time: Unit['time'],
): Part<Period> {
  const named = periodIn(words);
  if (named) return { value: named, isSure: true, because: '' };
  const inHours = { hours: 1, minutes: 1 / 60, days: 24 }[time ?? 'hours'];
  const middle = middleOf(sample, field.type === 'duration' ? (cell) => hoursIn(cell, inHours) : amount);
  const most = field.type === 'duration' ? MOST.hours : MOST.pounds;
  if (middle !== null && middle > most)
    return { value: 'year', isSure: false, because: 'More than one week would have.' };
  return { value: 'week', isSure: true, because: 'The heading names no period; a week fits.' };
}

/** Of a column, fewer bare numbers say nothing of the others. */
const LEAST_BARE = 0.1;

/** Whether numbers of cells are whole minutes of a day and no decimals that a person would type. */
function areTimes(cells: readonly RawCell[]): boolean {
  const odd = cells.filter(
    (cell) => typeof cell === 'number' && Math.abs(cell * 100 - Math.round(cell * 100)) > 1e-6,
  );
  return (
    odd.length > 0.2 * cells.length &&
    odd.every((cell) => typeof cell === 'number' && Math.abs(cell * 1440 - Math.round(cell * 1440)) < 1e-5)
  );
}

function hoursIn(cell: RawCell, inHours: number): number | null {
  const read = readDuration(cell);
  if (read === null || typeof read !== 'object') return null;
  return Math.abs('hours' in read ? read.hours : read.bare * inHours);
}

const bare = (cell: RawCell) => {
  const read = readDuration(cell);
  return read !== null && typeof read === 'object' && 'bare' in read ? Math.abs(read.bare) : null;
};
const amount = (cell: RawCell) => {
  const read = readAmount(cell);
  return typeof read === 'number' ? Math.abs(read) : null;
};

/** What a number of a column is multiplied by to be hours, or minutes for a field of minutes, or pounds, of one week. */
export function factors(field: Field, { time, period }: Unit): { bare: number; hours: number } {
  const perWeek = field.isWeekly ? 1 / weeksIn[period ?? 'week'] : 1;
  if (field.type !== 'duration') return { bare: perWeek, hours: perWeek };
  const hours = (field.unit === 'minutes' ? 60 : 1) * perWeek;
  return { bare: hours * { hours: 1, minutes: 1 / 60, days: 24 }[time ?? 'hours'], hours };
}
