import { lastDay, seriesOf, type SeriesOrId } from '../../evidence/onRecord';
import { formats, styled } from '../cells';
import type { CellPlan } from '../plan';

export const IN_DATE_HEADING = 'On the day this is read';

/**
 * Rows for a cover: until when each series of reference values that the workbook uses is on record, and whether today
 * is past that day. Ordinary formulas, which go on telling in a copy without the add-in.
 * @param row The row of the sheet on which the first of these rows lands; they begin in column A.
 */
export function referenceDateRows(row: number, series: readonly SeriesOrId[]): CellPlan[][] {
  const ends = series
    .map((one) => ({ title: seriesOf(one).title, last: lastDay(one) }))
    .filter((end): end is { title: string; last: number } => end.last !== null)
    .sort((a, b) => a.last - b.last);
  return [
    [
      ...styled('heading', 'Reference values used'),
      ...styled('numberHeading', 'On record until'),
      ...styled('heading', IN_DATE_HEADING),
    ],
    ...ends.map(({ title, last }, i): CellPlan[] => [
      { value: title, style: 'label' },
      { value: last, format: formats.date, style: 'calculation' },
      {
        value: `=IF(TODAY()>$B$${row + 1 + i},"Past the last on record: look for a newer one","In date")`,
        style: 'note',
        format: formats.text,
      },
    ]),
  ];
}
