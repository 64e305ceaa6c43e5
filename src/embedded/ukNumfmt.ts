import * as original from 'numfmt';

/**
 * What Univer's packages are given for `numfmt`, their reader of dates in text: the same, but day first, so that a
 * pasted 01/04/2026 and DATEVALUE("1/4/2026") are 1 April. They offer no setting for it.
 */
export * from 'numfmt';

const dayFirst = { locale: 'en_GB' };

export function parseDate(text: string, options?: Parameters<typeof original.parseDate>[1]) {
  return original.parseDate(text, { ...dayFirst, ...options });
}

export function parseValue(text: string, options?: Parameters<typeof original.parseValue>[1]) {
  return original.parseValue(text, { ...dayFirst, ...options });
}
