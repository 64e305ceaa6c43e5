import { tokenize, tokenTypes } from '@borgar/fx';
import { quotedSheet, unquotedSheet } from './addresses';
import { splitReference } from './renameReferences';

/** A block of cells, as its reference has it, on another sheet or at another place; null where there is none. */
export type Move = (sheet: string, range: string) => { sheet: string; range: string } | null;

/**
 * A formula whose references to cells of some sheets point elsewhere.
 * @param sheets in small letters
 * @returns the formula, and the references for which there is no other place: one that is written as text, for INDIRECT
 * to read, and one that runs through several sheets among them
 */
export function repointed(
  formula: string,
  sheets: ReadonlySet<string>,
  move: Move,
): { formula: string; lost: string[] } {
  const lost: string[] = [];
  const isRead = INDIRECT.test(formula);
  const text = tokenize(formula, { mergeRefs: true })
    .map(({ value, type }) => {
      if (type === tokenTypes.STRING) {
        if (isRead && namesAny(value, sheets)) lost.push(value);
        return value;
      }
      if (!type.startsWith('range')) return value;
      const [prefix, range] = splitReference(value);
      if (prefix === '') return value;
      const sheet = unquotedSheet(prefix.slice(0, -1));
      if (!sheets.has(sheet.toLowerCase())) {
        if (sheet.split(':').some((end) => sheets.has(end.toLowerCase()))) lost.push(value);
        return value;
      }
      const to = move(sheet, range);
      if (to) return `${quotedSheet(to.sheet)}!${to.range}`;
      lost.push(value);
      return value;
    })
    .join('');
  return { formula: text, lost };
}

/** What reads references that are written as text. */
const INDIRECT = /\bINDIRECT\s*\(/i;

/** Whether a text in quotation marks has a reference to one of the sheets. */
function namesAny(text: string, sheets: ReadonlySet<string>): boolean {
  const within = text.toLowerCase();
  return [...sheets].some(
    (sheet) => within.includes(`${sheet.replaceAll("'", "''")}'!`) || within.includes(`${sheet}!`),
  );
}
