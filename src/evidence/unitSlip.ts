import type { EvidenceRecord } from './record';

interface Slip {
  /** What the figure was probably meant in. */
  meant: string;
  /** The figure in the unit of the records. */
  inUnit: number;
}

interface Other {
  unit: string;
  /** How many of the unit of the records one of it is, or how many of it are one of theirs. */
  times?: number;
  over?: number;
  /** How many times beyond the records a figure lies before it can only be in the other unit. */
  beyond?: number;
}

const WEEKS = 365 / 7;
const OTHERS: Record<string, Other[]> = {
  GBP: [
    { unit: '£ million', times: 1e6, beyond: 1000 },
    { unit: '£ thousand', times: 1000, beyond: 1000 },
  ],
  GBP_per_hour: [{ unit: 'pence', over: 100 }],
  GBP_per_week: [{ unit: '£ a year', over: WEEKS }],
  GBP_per_year: [
    { unit: '£ a week', times: WEEKS },
    { unit: '£ thousand', times: 1000 },
    { unit: '£ million', times: 1e6 },
  ],
  hours: [{ unit: 'minutes', over: 60 }],
  hours_per_week: [{ unit: 'minutes', over: 60 }],
};

const SHARES = new Set(['share', 'rate']);
/** How far beyond the records a figure may lie and still be one of them in another unit. */
const NEAR = 3;
const BEYOND = 10;
/** These may exceed the whole: a return of 325%, an increase of 500%. */
const UNBOUNDED = /increase|growth|return_on|change/;

/** Null, or how to write a figure that could be right only in another unit than the records’. */
export function unitSlip(value: number, records: readonly EvidenceRecord[]): Slip | null {
  const [first] = records;
  if (!first) return null;
  const sizes = records.map((record) => Math.abs(record.value));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const { unit, measure } = first;
  const size = Math.abs(value);
  if (SHARES.has(unit)) {
    const limit = most > 1 || UNBOUNDED.test(measure) ? BEYOND * Math.max(1, most) : 1;
    return size > limit ? { meant: 'per cent', inUnit: exact(value / 100) } : null;
  }
  for (const { unit: meant, times = 1, over = 1, beyond = BEYOND } of OTHERS[unit] ?? []) {
    const isOutside = size > beyond * most || (size > 0 && size * beyond <= least);
    const inUnit = exact((value * times) / over);
    if (isOutside && Math.abs(inUnit) >= least / NEAR && Math.abs(inUnit) <= most * NEAR)
      return { meant, inUnit };
  }
  return null;
}

/** 85.4 / 100 is 0.8540000000000001 in binary; to be typed, it is 0.854. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
