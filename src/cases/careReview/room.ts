/** The longest horizon that a case can be built with, in financial years and in months. */
export const years = [
  'year1',
  'year2',
  'year3',
  'year4',
  'year5',
  'year6',
  'year7',
  'year8',
  'year9',
  'year10',
] as const;
export type Year = (typeof years)[number];

const MONTHS = 12;
export const months = Array.from({ length: years.length * MONTHS }, (_, n) => `month${n + 1}` as const);
export type Month = (typeof months)[number];

/** How many financial years there is room for: ten take twice as long to calculate. */
export const rooms = [5, 10] as const;
export type RoomFor = (typeof rooms)[number];

/** The columns of a case. */
export interface Room {
  readonly for: RoomFor;
  readonly years: readonly Year[];
  readonly months: readonly Month[];
}

export const roomFor = (count: RoomFor): Room => ({
  for: count,
  years: years.slice(0, count),
  months: months.slice(0, count * MONTHS),
});
