import { lastDay, seriesOf, type SeriesOrId } from '../../evidence/onRecord';
import { f, list, type List } from '../../layout';
import { formats } from '../../plan/cells';

export const IN_DATE_HEADING = 'On the day this is read';

/**
 * Rows for a cover: until when each series of reference values that the workbook uses is on record, and whether today
 * is past that day. Ordinary formulas, which keep working in a copy without the add-in.
 */
export function referenceDates(series: readonly SeriesOrId[]): List<'title' | 'last' | 'says'> {
  const ends = series
    .map((one) => ({ title: seriesOf(one).title, last: lastDay(one) }))
    .filter((end): end is { title: string; last: number } => end.last !== null)
    .sort((a, b) => a.last - b.last);
  return list('Reference dates', { spare: 0, own: '$A$1' }, ends, {
    title: { heading: 'Reference values used', style: 'label', of: (_r, { from }) => from?.title },
    last: {
      heading: { value: 'On record until', style: 'numberHeading' },
      format: formats.date,
      style: 'calculation',
      of: (_r, { from }) => from?.last,
    },
    says: {
      heading: IN_DATE_HEADING,
      format: formats.text,
      style: 'note',
      of: (r) => f`IF(TODAY()>${r.last},"Past the last on record: look for a newer one","In date")`,
    },
  });
}
