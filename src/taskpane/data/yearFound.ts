import type { Value } from '../../extracts/kinds/kind';
import { financialYearLabel, financialYearOf } from '../../model/financialYear';
import { dataWords } from './words';

const words = dataWords.put;

/** The financial year of most rows of an extract. */
export interface YearFound {
  /** `2026/27` */
  label: string;
  /** Rows of it, and of all years. */
  rows: number;
  all: number;
}

/** The columns that say when something was bought, the best first. */
const DATED = ['plannedStart', 'from', 'date'];

/** Null where an extract says nothing of when something was bought. */
export function yearFound({
  columns,
}: {
  columns: Readonly<Record<string, readonly Value[]>>;
}): YearFound | null {
  const days = DATED.map((key) => columns[key]).find((column) => column?.some(isDay)) ?? [];
  const years = new Map<number, number>();
  for (const day of days) {
    if (!isDay(day)) continue;
    const year = financialYearOf(Math.floor(day));
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  const all = [...years.values()].reduce((sum, rows) => sum + rows, 0);
  // Of two with as many rows, the later: prices are of now.
  const [found] = [...years].sort(([a, rowsA], [b, rowsB]) => rowsB - rowsA || b - a);
  return found ? { label: financialYearLabel(found[0]), rows: found[1], all } : null;
}

const isDay = (value: Value | undefined): value is number => typeof value === 'number' && value >= 1;

/**
 * What is to be known of the years of an extract in a case.
 * @param ofCase the year of the prices of the case; null where it has none
 */
export function yearRemarks(year: YearFound | null, ofCase: string | null): string[] {
  if (!year || ofCase === null) return [];
  return [
    ofCase === year.label ? words.yearIs(year.label) : words.yearIsNot(year.label, ofCase),
    ...(year.rows < year.all ? [words.years(year.label, year.rows, year.all)] : []),
  ];
}
