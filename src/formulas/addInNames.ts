/** The add-in as councils have it, and as it is developed. */
export const namespaces = ['OT', 'OTDEV'];

/**
 * A formula without what Excel writes before a function of an add-in that is gone: `[2]!_xldudf_OT_ROI(1)`,
 * `'C:\\add-ins\\[x.xlam]Sheet'!OT.ROI(1)`, `_xll.OT.ROI(1)`.
 */
export function withoutPrefixes(formula: string, known: readonly string[] = namespaces): string {
  const names = known.join('|');
  const file = String.raw`'(?:[^']|'')*'!|[^\s'"!(),;{}+*/&<>=^@-]+!`;
  const prefixed = `((?:${file}|_xll\\.|_xludf\\.)+)(?=_xldudf_(?:${names})_\\w|(?:${names})\\.\\w)`;
  const pieces = new RegExp(String.raw`"(?:[^"]|"")*"|${prefixed}|'(?:[^']|'')*'`, 'gi');
  return formula.replace(pieces, (piece, prefix: string | undefined) => (prefix === undefined ? piece : ''));
}
