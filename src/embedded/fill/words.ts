/** One way in which a text is a member of a series. */
interface Reading {
  /** The same for all members. */
  series: string;
  place: number;
  /** After how many members a series begins anew; null where it does not. */
  cycle: number | null;
  /** The member at another place, written as this one is. */
  at(place: number): string;
}

const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));

/** The lists that Excel knows from the start. */
const lists: readonly (readonly string[])[] = [short(days), days, short(months), months];

/** More digits than a number has. */
const MOST_DIGITS = 15;

/** Whether the fill handle goes on from a text. */
export function isOfSeries(text: string): boolean {
  return readings(text).length > 0;
}

/** Whether two texts, one behind the other, may be of one series. */
export function isOfOneSeries(text: string, next: string): boolean {
  const series = readings(text).map((reading) => reading.series);
  return readings(next).some((reading) => series.includes(reading.series));
}

/**
 * The texts that follow those given, as Excel’s fill handle continues them: names of days and months, quarters, and a
 * number at the end or else at the beginning. Null where it copies them: their steps differ.
 * @param given in the direction of the drag
 * @param isBack of one text by itself: whether the drag leads up or to the left
 */
export function nextTexts(given: readonly string[], count: number, isBack: boolean): string[] | null {
  const all = given.map(readings);
  for (const { series } of all[0] ?? []) {
    const members = all.flatMap((one) => one.find((reading) => reading.series === series) ?? []);
    const last = members.at(-1);
    const step = last && members.length === given.length ? stepOf(members, last.cycle, isBack) : null;
    if (last && step !== null)
      return Array.from({ length: count }, (_, i) => last.at(last.place + step * (i + 1)));
  }
  return null;
}

function stepOf(members: readonly Reading[], cycle: number | null, isBack: boolean): number | null {
  const steps = members.slice(1).map(({ place }, i) => within(place - (members[i]?.place ?? 0), cycle));
  const [step = isBack ? -1 : 1] = steps;
  return steps.every((other) => other === step) ? step : null;
}

const within = (place: number, cycle: number | null) =>
  cycle === null ? place : ((place % cycle) + cycle) % cycle;

/** The best first. */
function readings(text: string): Reading[] {
  return [...ofLists(text), ...ofQuarter(text), ...ofNumber(text)];
}

function ofLists(text: string): Reading[] {
  return lists.flatMap((names, i) => {
    const place = names.findIndex((name) => name.toLowerCase() === text.toLowerCase());
    if (place < 0) return [];
    const at = (other: number) => inCaseOf(text, names[within(other, names.length)] ?? '');
    return [{ series: `list ${i}`, place, cycle: names.length, at }];
  });
}

/** `Q4`, `Qtr 4` and `Quarter 4` come before the first again. */
function ofQuarter(text: string): Reading[] {
  const [, before, digit] = /^((?:Q|Qtr|Quarter)\s*)([1-4])$/i.exec(text) ?? [];
  if (before === undefined) return [];
  const at = (place: number) => `${before}${within(place, 4) + 1}`;
  return [{ series: `quarter ${before.toLowerCase()}`, place: Number(digit) - 1, cycle: 4, at }];
}

function ofNumber(text: string): Reading[] {
  const [, before = '', end] = /^(.*?)(\d+)$/s.exec(text) ?? [];
  if (end !== undefined) return counted(`${before} #`, end, (digits) => `${before}${digits}`);
  const [, first, ordinal, rest = ''] = /^(\d+)(st|nd|rd|th)?(?![a-z])(.*)$/is.exec(text) ?? [];
  if (first !== undefined && ordinal !== undefined)
    return counted(`#th${rest}`, first, (digits) => `${digits}${inCaseOf(ordinal, endOf(digits))}${rest}`);
  const [, start, after = ''] = /^(\d+)(.*)$/s.exec(text) ?? [];
  return start === undefined ? [] : counted(`#${after}`, start, (digits) => `${digits}${after}`);
}

/** @param written the digits, whose leading zeros show how wide the numbers are */
function counted(series: string, written: string, around: (digits: string) => string): Reading[] {
  if (written.length > MOST_DIGITS) return [];
  const width = written.startsWith('0') ? written.length : 1;
  // Excel leaves out the sign below zero.
  const at = (place: number) => around(String(Math.abs(place)).padStart(width, '0'));
  return [{ series, place: Number(written), cycle: null, at }];
}

/** 1st, 2nd, 3rd, 4th, 11th. */
function endOf(digits: string): string {
  const [, ten, one = ''] = /(\d?)(\d)$/.exec(digits) ?? [];
  if (ten === '1') return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[one] ?? 'th';
}

/** All capitals or all small letters, where the pattern is so. */
function inCaseOf(pattern: string, text: string): string {
  if (pattern === pattern.toLowerCase()) return text.toLowerCase();
  return pattern === pattern.toUpperCase() ? text.toUpperCase() : text;
}
