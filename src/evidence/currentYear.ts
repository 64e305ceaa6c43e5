import { financialYearLabel, type FinancialYear } from '../model/financialYear';

/** The year that functions and workbooks take when none is given. It never follows a clock, nor the last record. */
export const CURRENT_YEAR: FinancialYear = 2026;

/** `2026/27`. */
export const currentYearLabel = financialYearLabel(CURRENT_YEAR);
