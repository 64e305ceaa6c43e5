/**
 * What a space means to the program that wrote a clipboard. To a writer of text, no more than one between words. To
 * Excel, one between words, and each of a run of them that it marks. To LibreOffice and Google, what the cell holds.
 */
export type Spaces = 'between words' | 'runs' | 'run' | 'as written';

const KEPT = '\u00a0';
const wrapped = /[\t ]*[\r\n][\t\r\n ]*/g;

/** The text of a node without the line breaks of the file, and with spaces that are the cell’s as ones that do not break. */
export function withoutMarkup(text: string, spaces: Spaces): string {
  switch (spaces) {
    case 'run':
      return text.replace(wrapped, KEPT).replaceAll(' ', KEPT);
    case 'as written':
      return text
        .split(wrapped)
        .map((line) => line.replaceAll(' ', KEPT))
        .join(' ');
    default:
      return text.replace(/[\t\r\n ]+/g, ' ');
  }
}

/** Of such texts one after another: the text, and the same with the spaces at its ends. */
export function trimmed(text: string, spaces: Spaces): { text: string; exact: string } {
  const lines = text.replace(/ *\n */g, '\n');
  const whole = lines.replaceAll(KEPT, ' ').trim();
  if (spaces === 'between words' || whole === '') return { text: whole, exact: whole };
  return { text: whole, exact: lines.replace(/^[ \n]+|[ \n]+$/g, '').replaceAll(KEPT, ' ') };
}

/** Without the spaces that the format itself puts about a text: `_-@_-`. */
export function withoutPadding(exact: string, format: string | undefined): string {
  const about = /(?:^|;)([^;@"]*)@([^;@"]*)$/.exec(format ?? '');
  if (!about) return exact;
  const [before, behind] = [paddingOf(about[1]), paddingOf(about[2])];
  return exact.replace(new RegExp(`^ {0,${before}}`), '').replace(new RegExp(` {0,${behind}}$`), '');
}

function paddingOf(part = ''): number {
  return (part.match(/_./g) ?? []).length;
}
