import { plannedFormula } from './cells';
import { linesOf } from './lines';
import { palette } from './palette';
import type { CellPlan } from './plan';

/** In points, as a row of the default font is; and the width that Excel gives a column that states none, in characters. */
const LINE = 15;
const PLAIN_COLUMN = 8.43;

/**
 * A height for a row with large or wrapped text, so that it can be read wherever the file is shown; undefined for any
 * other. A column of no width is hidden and makes no row higher. Given without `customHeight`, it gives way as
 * soon as the user changes the row.
 */
export function rowHeight(cells: { plan: CellPlan; width: number | undefined }[]): number | undefined {
  const heights = cells.map(({ plan, width = PLAIN_COLUMN }) => {
    const size = plan.look?.size ?? (plan.style && palette[plan.style].size);
    const line = size ? Math.ceil(size * 1.4) : LINE;
    const least = plan.style && width > 0 ? (palette[plan.style].height ?? 0) : 0;
    return plan.isWrapped && width > 0 && typeof plan.value === 'string'
      ? Math.max(least, line * (plan.lines ?? linesIn(plan, plan.value, width)))
      : Math.max(least, line);
  });
  const highest = Math.max(LINE, ...heights);
  return highest > LINE ? Math.min(highest, 409) : undefined;
}

/** The text of a formula is not known yet, unless it chooses between words of its own. */
const LINES_OF_A_FORMULA = 2;

function linesIn(plan: CellPlan, value: string, width: number): number {
  if (plannedFormula(plan) === null) return linesOf(value, width);
  const own = [...value.matchAll(/"((?:[^"]|"")*)"/g)].map(([, words = '']) => words.replaceAll('""', '"'));
  const longest = Math.max(1, ...own.map((words) => linesOf(words, width)));
  const isChoice = own.length > 0 && !value.replaceAll(/"(?:[^"]|"")*"/g, '').includes('&');
  return isChoice ? longest : Math.max(LINES_OF_A_FORMULA, longest);
}
