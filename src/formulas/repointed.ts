import { tokenize } from '@borgar/fx';
import { quotedSheet, unquotedSheet } from './addresses';
import { splitReference } from './renameReferences';

/** A block of cells, as its reference has it, on another sheet or at another place; null where there is none. */
export type Move = (sheet: string, range: string) => { sheet: string; range: string } | null;

/**
 * A formula whose references to cells of some sheets point elsewhere.
 * @param sheets in small letters
 * @returns the formula, and the references for which there is no other place
 */
export function repointed(
  formula: string,
  sheets: ReadonlySet<string>,
  move: Move,
): { formula: string; lost: string[] } {
  const lost: string[] = [];
  const text = tokenize(formula, { mergeRefs: true })
    .map(({ value, type }) => {
      if (!type.startsWith('range')) return value;
      const [prefix, range] = splitReference(value);
      const sheet = unquotedSheet(prefix.slice(0, -1));
      if (prefix === '' || !sheets.has(sheet.toLowerCase())) return value;
      const to = move(sheet, range);
      if (to) return `${quotedSheet(to.sheet)}!${to.range}`;
      lost.push(value);
      return value;
    })
    .join('');
  return { formula: text, lost };
}
