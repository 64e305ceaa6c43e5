/** Nine figures are more than any council reports, and fewer than two computers' arithmetic can differ in. */
const TOLERANCE = '1E-9';

/**
 * TRUE where two cells hold the same number or the same text; FALSE for anything else, an error included. A number and
 * text that looks like it are not the same.
 */
export function sameValue(given: string, expected: string): string {
  const numbers = `ABS(${given}-${expected})<=${TOLERANCE}*MAX(1,ABS(${expected}))`;
  const same = `IF(ISNUMBER(${expected}),${numbers},EXACT(${given},${expected}))`;
  return `=IFERROR(IF(ISNUMBER(${given})=ISNUMBER(${expected}),${same},FALSE),FALSE)`;
}
