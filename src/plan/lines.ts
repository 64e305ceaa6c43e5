/** Words need less room than digits, by which columns are measured. */
const LETTERS_A_DIGIT = 1.1;

/** How many lines a text takes in a column of this width, in characters. */
export function linesOf(text: string, width: number): number {
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

/** No screen shows a wider column whole. */
const MOST = 160;

/** The least width, in characters and no less than `least`, in which every text takes two lines at most. */
export function widthForTwoLines(texts: string[], least: number): number {
  return texts.reduce((width, text) => {
    let enough = width;
    while (enough < MOST && linesOf(text, enough) > 2) enough++;
    return enough;
  }, least);
}
