import { calendarDate } from '../model/dates';
import { waitProfile as profileOf, type Referrals, type WaitProfile } from '../model/waitProfile';
import { isBlank, place, rectangle, type GivenCells } from './arguments/cells';
import { admits, zeroOrMore } from './arguments/domain';
import { isOmitted } from './arguments/ranges';
import { refuse } from './arguments/refusal';
import { label } from './arguments/rows';
import { checkedDate, checkedNumber, date, dates, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { ExampleValue, Family } from './catalogue/notes';
import { nth, present } from '../formulas/present';

/**
 * How long people wait, from a list of them: a row a priority and one for all, with those still waiting counted.
 * @customfunction WAITPROFILE
 * @param referred Date of each referral, not after asAt: one cell a person.
 * @param seen Date on which each person was first seen, in the same order, not before the referral. A blank has not been seen; nor, at asAt, has a date after it.
 * @param asAt The date at which the list is drawn.
 * @param [priority] Priority of each person, text or number, in the same order; capitals do not matter. Left out, there is one row, for all.
 * @param [standardDays] Days within which people should be seen: one number, or a range of two columns, priority and days. Zero or more. Default 28.
 * @param [closed] Date on which each person was closed, in the same order, not before the referral. It counts where the person had not been seen. Left out, nobody was closed.
 * @returns A table with a row a priority, in order of first mention, and one for all.
 */
export function waitProfile(
  referred: unknown[][],
  seen: unknown[][],
  asAt: unknown,
  priority?: unknown[][],
  standardDays?: unknown[][],
  closed?: unknown[][],
): unknown[][] {
  const drawn = date('asAt', asAt);
  const people = peopleIn({
    referred: rectangle('referred', referred),
    seen: rectangle('seen', seen),
    priority: isOmitted(priority) ? null : rectangle('priority', priority),
    closed: isOmitted(closed) ? null : rectangle('closed', closed),
  });
  const { names, group } = groupsOf(people);
  const profile = profileOf({
    ...datesOf(people, drawn),
    asAt: drawn,
    group,
    groups: names.length,
    standardDays: standardsOf(standardDays, people, names),
  });
  return spilled(
    [
      [...HEADINGS],
      ...(people.grids.priority ? names.map((name, i) => line(name, nth(profile.groups, i))) : []),
      line('All', profile.all),
    ],
    'referred',
    'seen',
  );
}

interface Grids {
  referred: GivenCells;
  seen: GivenCells;
  priority: GivenCells | null;
  closed: GivenCells | null;
}

interface People {
  grids: Grids;
  /** Where in its range each person is; rows blank in every range are left out. */
  rows: Int32Array;
}

function peopleIn(grids: Grids): People {
  const given = Object.entries(grids).filter((entry): entry is [string, GivenCells] => entry[1] !== null);
  const count = grids.referred.cells.length;
  for (const [name, { cells }] of given) {
    if (cells.length !== count)
      refuse(`${name} must have as many cells as referred (${count}); it has ${cells.length}`);
  }
  const rows = new Int32Array(count);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    if (!given.every(([, { cells }]) => isBlank(cells[i]))) rows[kept++] = i;
  }
  if (kept === 0)
    refuse(`referred must hold at least one date; ${count === 1 ? 'it is' : 'all its cells are'} blank`);
  return { grids, rows: rows.subarray(0, kept) };
}

function datesOf({ grids, rows }: People, asAt: number): Pick<Referrals, 'referred' | 'seen' | 'closed'> {
  const referred = new Float64Array(rows.length);
  const seen = new Float64Array(rows.length);
  const closed = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = nth(rows, i);
    const from = dayIn('referred', grids.referred, row);
    if (from > asAt) refuseDate('referred', 'after asAt', asAt, grids.referred, row, from);
    const first = laterDay('seen', grids.seen, row, from);
    const end = grids.closed ? laterDay('closed', grids.closed, row, from) : 0;
    if (end > 0 && end < first && first <= asAt)
      refuseDate('closed', 'before the person was seen', first, present(grids.closed, 'closed'), row, end);
    referred[i] = from;
    if (first <= asAt) seen[i] = first;
    if (end <= asAt && seen[i] === 0) closed[i] = end;
  }
  return { referred, seen, closed };
}

function dayIn(name: string, grid: GivenCells, index: number): number {
  const cell = grid.cells[index];
  if (typeof cell === 'number' && admits(dates, cell)) return Math.floor(cell);
  return checkedDate(name, cell, place(grid, index));
}

/** A day not before the referral; 0 where there is none. A formula that refers to a blank cell gives 0 as well. */
function laterDay(name: string, grid: GivenCells, index: number, referred: number): number {
  const cell = grid.cells[index];
  if (isBlank(cell) || cell === 0) return 0;
  const day = dayIn(name, grid, index);
  return day >= referred ? day : refuseDate(name, 'before the referral', referred, grid, index, day);
}

function refuseDate(
  name: string,
  side: string,
  limit: number,
  grid: GivenCells,
  index: number,
  day: number,
): never {
  return refuse(
    `${name} must not be ${side} (${dayMonthYear(limit)}); ${place(grid, index)} is ${dayMonthYear(day)}`,
  );
}

function dayMonthYear(serial: number): string {
  const { day, month, year } = calendarDate(serial);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

/** Priorities in order of first mention, as first written, and which each person has. */
function groupsOf({ grids, rows }: People): { names: (string | number)[]; group: Int32Array } {
  const group = new Int32Array(rows.length);
  const { priority } = grids;
  if (!priority) return { names: ['All'], group };
  const names: (string | number)[] = [];
  const byCell = new Map<unknown, number>();
  const byKey = new Map<string | number, number>();
  for (let i = 0; i < rows.length; i++) {
    const cell = priority.cells[nth(rows, i)];
    let found = byCell.get(cell);
    if (found === undefined) {
      const name = label('priority', cell, place(priority, nth(rows, i)));
      found = byKey.get(keyOf(name)) ?? names.push(name) - 1;
      byKey.set(keyOf(name), found);
      byCell.set(cell, found);
    }
    group[i] = found;
  }
  return { names, group };
}

/** Excel compares words without regard to capitals. */
function keyOf(name: string | number): string | number {
  return typeof name === 'string' ? name.trim().toLowerCase() : name;
}

function standardsOf(
  argument: unknown,
  { grids: { priority }, rows }: People,
  names: (string | number)[],
): Float64Array {
  const grid = rectangle('standardDays', argument);
  if (grid.cells.length === 1 || isOmitted(argument))
    return new Float64Array(names.length).fill(
      optionalNumber('standardDays', isOmitted(argument) ? null : grid.cells[0], zeroOrMore, 28),
    );
  if (grid.columns !== 2)
    return refuse(
      `standardDays must be one number, or a range of two columns, priority and days; it has ${grid.columns} column${grid.columns === 1 ? '' : 's'}`,
    );
  if (!priority)
    return refuse('standardDays must be one number where no priority is given; it is a range of two columns');
  const days = standardByPriority(grid);
  return Float64Array.from(names, (name) => {
    const found = days.get(keyOf(name));
    if (found !== undefined) return found;
    const first = present(
      rows.find((row) => keyOf(priority.cells[row] as string | number) === keyOf(name)),
      'a row of the priority',
    );
    return refuse(
      `standardDays must have a row for every priority; it has none for ${name}, which is in ${place(priority, first)} of priority`,
    );
  });
}

function standardByPriority(grid: GivenCells): Map<string | number, number> {
  const days = new Map<string | number, number>();
  for (let i = 0; i < grid.cells.length; i += 2) {
    const [name, standard] = [grid.cells[i], grid.cells[i + 1]];
    if (isBlank(name) && isBlank(standard)) continue;
    const key = keyOf(label('standardDays', name, place(grid, i)));
    if (isBlank(standard)) refuse(`standardDays must be zero or more; ${place(grid, i + 1)} is blank`);
    const own = checkedNumber('standardDays', standard, zeroOrMore, place(grid, i + 1));
    if ((days.get(key) ?? own) !== own)
      refuse(
        `standardDays must have one number of days for ${String(name)}, ${days.get(key)}; ${place(grid, i + 1)} is ${own}`,
      );
    days.set(key, own);
  }
  return days;
}

function line(name: string | number, p: WaitProfile): ExampleValue[] {
  const orNone = (value: number | null) => value ?? 'not applicable';
  return [
    name,
    p.referred,
    p.seen,
    p.closed,
    p.waiting,
    orNone(p.medianOfSeen),
    p.medianOfAll ?? 'not reached',
    orNone(p.longestWaitSoFar),
    orNone(p.shareOfSeenWithin),
    orNone(p.shareWithin),
  ];
}

const HEADINGS = [
  'Priority',
  'Referred',
  'Seen',
  'Closed without being seen',
  'Waiting',
  'Median days of those seen',
  'Median days, counting those still waiting',
  'Longest wait so far (days)',
  'Share of those seen within the standard',
  'Share within the standard',
] as const;

export const waitProfileFamily: Family = {
  title: 'Waiting lists',
  functions: {
    WAITPROFILE: {
      example: {
        formula:
          '=OT.WAITPROFILE({46023;46027;46037;46054;46101},{46025;46062;"";46074;""},DATE(2026,4,1),{"Urgent";"Routine";"Routine";"Routine";"Urgent"},28)',
        value: [
          [...HEADINGS],
          ['Urgent', 2, 1, 0, 1, 2, 2, 12, 1, 1],
          ['Routine', 3, 2, 0, 1, 27.5, 35, 76, 0.5, 1 / 3],
          ['All', 5, 3, 0, 2, 20, 35, 76, 2 / 3, 0.5],
        ],
      },
      defaults: { standardDays: '28' },
      refusals: [
        'A date seen or closed before its referral, a date closed before the person was seen, or a referral after asAt is #VALUE! and named by its row.',
        'A priority that is not in a standardDays of two columns is #VALUE!.',
      ],
      inWords:
        'Waits in whole days from referral. Median counting those still waiting: the first day by which half or more would have been seen, by Kaplan and Meier. Share within the standard = people seen within it ÷ people referred more than standardDays before asAt, less those closed unseen within it; both of the same people.',
      source:
        'Kaplan and Meier (1958), Nonparametric Estimation from Incomplete Observations: people still waiting, or closed without being seen, count as waiting until they were last known to wait.',
      caution:
        'A median or a share of those seen leaves out everybody still waiting, and looks better than the list is. The words "not reached" mean that too few have been seen for a median. The longest wait is of people still waiting. Times of day are ignored, so a standard of 48 hours counts as by the second day.',
      evidence: ['wm26-wait-standard-routine', 'wm26-wait-standard-urgent'],
    },
  },
};
