import type { Value } from '../kinds/kind';

/** In the order of first mention, capitals aside, as SUMIFS has them. */
export function distinct(values: readonly Value[] = []): string[] {
  const found = new Map<string, string>();
  for (const value of values)
    if (typeof value === 'string' && !found.has(value.toLowerCase())) found.set(value.toLowerCase(), value);
  return [...found.values()];
}

/**
 * What SUMIFS is to look for: names as they are written, though one has a sign that means something to SUMIFS.
 * @param cells where the names are: a cell, or a range for SUMPRODUCT
 */
export const sought = (names: readonly string[], cells: string): string =>
  names.some((name) => /[*?~]|^[<>=]/.test(name))
    ? `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cells},"~","~~"),"*","~*"),"?","~?")`
    : cells;
