import { dateInWords } from '../../evidence/inWords';
import { lastDay, seriesOf, type SeriesOrId } from '../../evidence/onRecord';
import { calendarDate } from '../../model/financialYear';
import { block, formats } from '../cells';
import type { CellPlan } from '../plan';

export const REFERENCE_DATES_LABEL = 'Reference values';

/**
 * One row for a cover: which of the series that the workbook uses are past their last record on the day it is read.
 * An ordinary formula, which goes on telling in a copy without the add-in.
 */
export function referenceDatesCells(
  row: number,
  series: readonly SeriesOrId[],
  column = 0,
): Record<string, CellPlan> {
  const cells: CellPlan[] = [
    { value: REFERENCE_DATES_LABEL, style: 'label' },
    { value: referenceDatesFormula(series), style: 'calculation', format: formats.text, isWrapped: true },
  ];
  return block(row, [cells], column);
}

export function referenceDatesFormula(series: readonly SeriesOrId[]): string {
  const ends = series
    .map((one) => ({ title: seriesOf(one).title, last: lastDay(one) }))
    .filter((end): end is { title: string; last: number } => end.last !== null)
    .sort((a, b) => a.last - b.last);
  const first = ends[0];
  if (!first) return 'Every one used here holds until it is changed.';
  const past = ends.map(
    ({ title, last }) => `IF(TODAY()>${dateFormula(last)},"${quoted(title, last)}; ","")`,
  );
  const inDate = `"All are in date. The first to end: ${quoted(first.title, first.last)}"`;
  return `=IF(TODAY()<=${dateFormula(first.last)},${inDate},"Past the last on record, so look for newer ones: "&${past.join('&')})`;
}

function dateFormula(date: number): string {
  const { year, month, day } = calendarDate(date);
  return `DATE(${year},${month},${day})`;
}

function quoted(title: string, last: number): string {
  return `${title.replace(/"/g, '""')}, to ${dateInWords(last)}`;
}
