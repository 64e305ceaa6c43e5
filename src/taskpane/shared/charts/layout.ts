import { labelEvery } from '../../../plan/chartNotation';

/** Of the letters of the labels, on average, in pixels. Nothing is measured, so that charts are the same everywhere. */
const LETTER = 7.6;
/** From one line of a label to the next. */
export const LINE = 17;
const LONGEST_SLANTED = 20;
const MOST_LINES = 3;

export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface CategoryLabels {
  isSlanted: boolean;
  /** Lines of each label; one where they are slanted. */
  lines: string[][];
  height: number;
}

export function widthOf(text: string): number {
  return text.length * LETTER;
}

/** In lines where they fit, slanted and cut short where they do not. Of many labels some are left out. */
export function categoryLabels(labels: string[], step: number): CategoryLabels {
  const every = labelEvery(labels.length);
  const shown = labels.map((label, i) => (i % every === 0 ? label : ''));
  const room = step * every;
  const wrapped = shown.map((label) => wrap(label, room - 6));
  const fits = wrapped.every(
    (lines) => lines.length <= MOST_LINES && lines.every((line) => widthOf(line) <= room - 4),
  );
  if (fits) {
    const most = Math.max(1, ...wrapped.map((lines) => lines.length));
    return { isSlanted: false, lines: wrapped, height: most * LINE + 8 };
  }
  const short = shown.map((label) => shortened(label));
  const longest = Math.max(...short.map(widthOf));
  return { isSlanted: true, lines: short.map((label) => [label]), height: longest * 0.64 + 24 };
}

/** Words in lines of at most `width` pixels, unless one word is wider. */
export function wrap(label: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function shortened(label: string): string {
  return label.length <= LONGEST_SLANTED ? label : `${label.slice(0, LONGEST_SLANTED - 1).trimEnd()}…`;
}
