import { type RoomFor, type YearRoom, yearRoom, years } from '../parts/years';

const MONTHS = 12;
export const months = Array.from({ length: years.length * MONTHS }, (_, n) => `month${n + 1}` as const);
export type Month = (typeof months)[number];

/** The columns of a case. */
export interface Room extends YearRoom {
  readonly months: readonly Month[];
}

export const roomFor = (count: RoomFor): Room => ({
  ...yearRoom(count),
  months: months.slice(0, count * MONTHS),
});
