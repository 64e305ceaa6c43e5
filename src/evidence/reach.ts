import { dateInWords } from './inWords';
import { lastDay } from './onRecord';
import { seriesById, type SeriesId } from './series';
import { firstDay, type Series } from './seriesRecord';

/** How far the series reach, and which of them a day is past. */

export interface StaleSeries {
  id: string;
  title: string;
  /** Serial of the last day on record. */
  lastDay: number;
}

/**
 * The series whose last record ends before a day, so that what uses them may be out of date.
 * @param today Serial of the day. A series that holds until it is changed is never past.
 */
export function staleSeries(
  today: number,
  ids: readonly string[] = Object.keys(seriesById),
  series: Readonly<Record<string, Series>> = seriesById,
): StaleSeries[] {
  return ids.flatMap((id) => {
    const held = series[id];
    if (!held) throw new Error(`There is no series ${id}`);
    const last = lastDay(held);
    return last !== null && last < Math.floor(today) ? [{ id, title: held.title, lastDay: last }] : [];
  });
}

/** `National Living Wage: on record to 31 March 2027.` A sentence for each series. */
export function reachInWords(ids: readonly SeriesId[]): string[] {
  return ids.map((id) => {
    const held = seriesById[id];
    const last = lastDay(held);
    if (last !== null) return `${held.title}: on record to ${dateInWords(last)}.`;
    const starts = held.records.map(firstDay).filter((day): day is number => day !== null);
    const since = starts.length === 0 ? '' : ` since ${dateInWords(Math.max(...starts))}`;
    return `${held.title}: the record${since} holds until it is changed.`;
  });
}

/** What to say of the series that a day is past. */
export function staleInWords(stale: readonly StaleSeries[]): string {
  return stale
    .map(({ title, lastDay: last }) => `${title}: the last on record ends on ${dateInWords(last)}.`)
    .join(' ');
}
