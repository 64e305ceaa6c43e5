import { format, isValidFormat } from 'numfmt';

/** Text as the number format of its cell shows it: `"● "@` puts a dot before it. Most formats say nothing of text. */
export function textInFormat(text: string, pattern: string | undefined): string {
  const saysMore = pattern !== undefined && pattern.includes('@') && pattern !== '@';
  // A format that is damaged says nothing.
  return saysMore && isValidFormat(pattern) ? format(pattern, text) : text;
}
