/** The layout of a Checks sheet, shared by the code that writes one and the code that reads one in a file. */
export const CHECKS = 'Checks';

/** Its rows and columns. */
export const checkPlaces = {
  master: 'B4',
  masterFormula: `${CHECKS}!$B$4`,
  firstRow: 9,
  what: 'A',
  difference: 'B',
  result: 'D',
  isLive: 'E',
} as const;

/** The name of its master check. A copy of the sheet in another workbook has a number behind it. */
export const MASTER_CHECK = 'MasterCheck';

/** Why a check is not counted: it compares nothing with these inputs, or only values that cannot change. */
export const notCounted = { notCompared: 'Not compared', inCopy: 'Not live in this copy' } as const;

/** What the master check says. A check that cannot fail is not counted as passed. */
export function masterCheckWords(checks: number, live: number, failing: number): string {
  if (live === 0) return 'No check is live';
  if (live === checks) return failing === 0 ? 'All checks pass' : `${failing} of ${checks} checks fail`;
  return failing === 0
    ? `${live} of ${checks} checks live, all pass`
    : `${failing} of ${live} live checks fail`;
}
