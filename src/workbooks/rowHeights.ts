import { palette } from './palette';
import type { CellPlan } from './plan';

/** In points, as a row of the default font is; what Excel gives a column that has no width of its own, in characters. */
const LINE = 15;
const PLAIN_COLUMN = 8.43;
/** Words need less room than digits, by which columns are measured. */
const LETTERS_A_DIGIT = 1.1;

/**
 * A height for a row with large or wrapped text, so that it can be read wherever the file is shown; undefined for any
 * other. Given without `customHeight`, it gives way as soon as somebody changes the row.
 */
export function rowHeight(cells: { plan: CellPlan; width: number | undefined }[]): number | undefined {
  const heights = cells.map(({ plan, width = PLAIN_COLUMN }) => {
    const size = plan.style && palette[plan.style].size;
    const line = size ? Math.ceil(size * 1.4) : LINE;
    return plan.isWrapped && typeof plan.value === 'string' ? line * linesIn(plan.value, width) : line;
  });
  const highest = Math.max(LINE, ...heights);
  return highest > LINE ? Math.min(highest, 409) : undefined;
}

/** What a formula will say is not known yet. */
const LINES_OF_A_FORMULA = 2;

function linesIn(value: string, width: number): number {
  return value.startsWith('=') ? LINES_OF_A_FORMULA : linesOf(value, width);
}

function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * LETTERS_A_DIGIT));
  return text.split('\n').reduce((total, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (used > 0 && needed > room) {
        lines++;
        used = word.length;
      } else {
        used = needed;
      }
      lines += Math.floor(Math.max(0, used - 1) / room);
      used = used > room ? used % room : used;
    }
    return total + lines;
  }, 0);
}
