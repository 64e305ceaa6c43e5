/**
 * As Excel compares names of sheets and of cells.
 * @param name any name
 * @returns the same for names that differ only in capitals
 */
export const folded = (name: string): string => name.toLocaleLowerCase('en-GB');
