import { type At, f, type Formula, type Line, type Own, type Ref } from '../../layout';
import { nth } from '../../formulas/present';
import { formats } from '../../plan/cells';
import type { Answers, Question } from './caseDefinition';
import { finance, whole } from './inputs/accepts';
import type { Keyed } from './inputs';
import { assumed } from './whose';

/** The longest horizon that a case can be built with, in financial years. */
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
export const FIRST_YEAR = 'year1';

/** How many financial years there is room for: ten take longer to calculate. */
export const rooms = [5, 10] as const;
export type RoomFor = (typeof rooms)[number];

/** The years of a case; the horizon on its Inputs ends within them. */
export interface YearRoom {
  readonly for: RoomFor;
  readonly years: readonly Year[];
  readonly last: Year;
}

export const yearRoom = (count: RoomFor): YearRoom => ({
  for: count,
  years: years.slice(0, count),
  last: nth(years, count - 1),
});

/** Asked beside whose the case is: how long it may run. */
export const roomQuestion: Question = {
  id: 'caseYears',
  kind: 'choice',
  label: 'Room for how many financial years?',
  help: 'The horizon itself is on Inputs. Ten years take longer to calculate.',
  whose: 'Our assumption',
  source: 'Five, which is further than most can forecast.',
  choices: rooms.map((count) => ({ value: String(count), label: `Up to ${count}` })),
  default: String(rooms[0]),
};

/** The room that the answers ask for, and the other answers. */
export function roomFrom({ caseYears, ...others }: Answers): { count: RoomFor; others: Answers } {
  const given = caseYears ?? roomQuestion.default;
  const count = rooms.find((one) => String(one) === String(given));
  if (count === undefined)
    throw new Error(`caseYears must be one of ${rooms.join(', ')}; it is "${String(given)}"`);
  return { count, others };
}

/** The input that says how many of the years the case has. */
export const horizonInput = (
  room: YearRoom,
  central: number,
  why: string,
  note: string,
): Keyed<'horizon'> => ({
  key: 'horizon',
  label: 'Horizon of the case',
  central,
  unit: 'financial years',
  format: formats.number,
  ...assumed(why),
  owner: finance,
  note,
  accepts: whole(1, room.for, 'financial years'),
});

/** Lines that show nothing beyond the horizon, which `within` tells. */
export function shownWithin<
  K extends string,
  Q extends string,
  H extends string,
  C extends string,
  S extends string,
>(
  within: (r: Own<H>, formula: Formula | Ref, at: { column: C }) => Formula,
  part: { readonly [P in K]: Line<Q, C, S> },
) {
  const result = {} as { [P in K]: Line<Q | H, C, S> };
  for (const key of Object.keys(part) as K[]) {
    const { of } = part[key];
    const formula = (r: Own<Q>, at: At<Q, C>) => {
      const given = typeof of === 'function' ? of(r, at) : of;
      if (typeof given === 'object' && 'kind' in given) return given;
      throw new Error(`${key} must be a formula`);
    };
    result[key] = { ...part[key], of: (r, at) => within(r, formula(r, at), at) };
  }
  return result;
}

/** The years of a case as its tables are written: those there is room for, and where Inputs says how many there are. */
export interface CaseYears {
  readonly room: YearRoom;
  readonly horizon: Ref;
}

/** The figure of the last year of the horizon. */
export const inLastYear = (line: Ref, horizon: Ref) => f`INDEX(${line},1,${horizon})`;
