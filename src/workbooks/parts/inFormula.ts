/** The longest text that Excel takes between two quotation marks of a formula. */
const LONGEST = 255;

/** Words as a formula writes them: quotation marks doubled, and long words joined from pieces. */
export function inFormula(words: string): string {
  const pieces = Array.from({ length: Math.max(1, Math.ceil(words.length / LONGEST)) }, (_, i) =>
    words.slice(i * LONGEST, (i + 1) * LONGEST),
  );
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join('&');
}
