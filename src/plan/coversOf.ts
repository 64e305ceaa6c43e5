import { present } from '../formulas/present';

interface Reading {
  name: string;
  /** Asked for only where there are several covers. */
  formulas(): Iterable<string>;
}

const SHEET = /'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/**
 * Of several cases in one workbook, the cover of the one to which a sheet belongs: the cover to which the fewest steps lead
 * from sheet to sheet, by the formulas of one that read the other. What nothing leads to, such as a log, belongs to the
 * cover whose name ends with the same number, or else to the first.
 * @param covers one or more, the first counting where two are as near
 */
export function coversOf(sheets: readonly Reading[], covers: readonly string[]): (sheet: string) => string {
  const first = present(covers[0], 'a cover');
  if (covers.length === 1) return () => first;
  const beside = neighbours(sheets);
  const nearest = new Map(covers.map((cover) => [cover.toLowerCase(), cover]));
  for (let reached = [...nearest]; reached.length > 0;) {
    const next: typeof reached = [];
    for (const [sheet, cover] of reached)
      for (const other of beside.get(sheet) ?? []) {
        if (nearest.has(other)) continue;
        nearest.set(other, cover);
        next.push([other, cover]);
      }
    reached = next;
  }
  const numbered = (sheet: string) => / \(\d+\)$/.exec(sheet)?.[0] ?? '';
  return (sheet) =>
    nearest.get(sheet.toLowerCase()) ?? covers.find((cover) => numbered(cover) === numbered(sheet)) ?? first;
}

/** The sheets that read each sheet or are read by it, all in small letters. */
function neighbours(sheets: readonly Reading[]): Map<string, Set<string>> {
  const known = new Map(sheets.map(({ name }) => [name.toLowerCase(), new Set<string>()]));
  for (const { name, formulas } of sheets) {
    const own = name.toLowerCase();
    for (const formula of formulas())
      for (const [, quoted, plain = ''] of formula.matchAll(SHEET)) {
        const other = (quoted?.replaceAll("''", "'") ?? plain).toLowerCase();
        known.get(other)?.add(own);
        if (known.has(other)) known.get(own)?.add(other);
      }
  }
  return known;
}
