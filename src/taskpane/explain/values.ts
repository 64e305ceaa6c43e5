import type { CellValue } from '../../host/spreadsheet';

/** Rows of cells; null where the value cannot be known without the spreadsheet's own engine. */
export type KnownValues = CellValue[][] | null;
