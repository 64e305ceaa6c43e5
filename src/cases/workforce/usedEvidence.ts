import type { WorkforceInputs } from './inputs';
import { LEAST_LEAVERS, LEAVERS, ROUTINE_WAIT, URGENT_WAIT, WORKING_WEEK } from './specs/spec';
import { salaryIds } from './specs/pay';
import { printedRows, printedTotals, regionOf, rowIds } from './published';

/** Inputs whose default rests on published figures. */
const restsOn: Record<string, string[]> = {
  weeklyHours: [WORKING_WEEK],
  leaverRate: [LEAVERS, LEAST_LEAVERS],
  targetWeeks: [ROUTINE_WAIT],
  urgentHours: [URGENT_WAIT],
};

/** The council’s own rows, the printed totals of its region, and the records behind the defaults that were not replaced. */
export function usedEvidence({ council, values }: WorkforceInputs): string[] {
  const region = regionOf(council);
  const isDefault = (key: string) => values[key] === undefined;
  return [
    ...printedRows()
      .filter((row) => row.council === council)
      .flatMap(rowIds),
    ...(region === null ? [] : printedTotals(region).flatMap(rowIds)),
    ...salaryIds(council, isDefault),
    ...Object.entries(restsOn).flatMap(([key, ids]) => (isDefault(key) ? ids : [])),
  ];
}
