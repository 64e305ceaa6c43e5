/**
 * Names of the rows of a list that people can add rows to: `Rows_Providers`, and of the rows on other sheets that must have
 * as many, `Rows_Providers__Rates`.
 */
export const GROWING = 'Rows_';
/** Between the list and the part. */
export const PART = '__';

/** The list and the part that a name of this kind is for; null for any other name. A copy has a number: `Rows_Providers_2`. */
export function growingPart(name: string): { list: string; copy: string; part: string } | null {
  const [, list, part = '', copy = ''] = /^Rows_(.+?)(?:__(.+?))?(_\d+)?$/.exec(name) ?? [];
  return list === undefined ? null : { list: list.replaceAll('_', ' '), copy, part };
}
