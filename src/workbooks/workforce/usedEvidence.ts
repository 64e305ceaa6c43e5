import { LEAST_LEAVERS, LEAVERS, ROUTINE_WAIT, URGENT_WAIT, WORKING_WEEK } from './specs/spec';
import { salaryIds } from './specs/pay';
import { printedRows, printedTotals, regionOf, rowIds } from './published';

/** The council’s own row, the printed totals of its region, the pay scales, and the standards that inputs rest on. */
export function usedEvidence(council: string | null): string[] {
  const region = regionOf(council);
  return [
    ...printedRows()
      .filter((row) => row.council === council)
      .flatMap(rowIds),
    ...(region === null ? [] : printedTotals(region).flatMap(rowIds)),
    ...salaryIds(council),
    WORKING_WEEK,
    LEAVERS,
    LEAST_LEAVERS,
    ROUTINE_WAIT,
    URGENT_WAIT,
  ];
}
