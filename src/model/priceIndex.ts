/** An index number a year, for calendar years (2023) or for financial years by the year they start in. */
export interface PriceIndex {
  calendar: ReadonlyMap<number, number>;
  financial: ReadonlyMap<number, number>;
}

/** A year as asked for: 2023, or 2023/24. */
export interface IndexYear {
  start: number;
  isFinancial: boolean;
}

/** A financial year without a number of its own takes three quarters of its first calendar year and one of its second. */
export function indexAt(index: PriceIndex, year: IndexYear): number | null {
  if (!year.isFinancial) return index.calendar.get(year.start) ?? null;
  const own = index.financial.get(year.start);
  if (own !== undefined) return own;
  const first = index.calendar.get(year.start);
  const second = index.calendar.get(year.start + 1);
  return first === undefined || second === undefined ? null : 0.75 * first + 0.25 * second;
}
