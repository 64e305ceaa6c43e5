import type { CellValue } from '../spreadsheet';

/** The values of a range, row by row; `values` and `valueTypes` must be loaded. */
export function cellValues(range: Excel.Range): CellValue[][] {
  return range.values.map((row, r) => row.map((value, c) => cellValue(value, range.valueTypes[r]?.[c])));
}

/** What the first cell of a range holds. */
export function firstValue({ values, valueTypes }: Excel.Range): CellValue {
  return cellValue(values[0]?.[0], valueTypes[0]?.[0]);
}

function cellValue(value: unknown, type: string | undefined): CellValue {
  if (type === 'Empty') return null;
  return type === 'Error' ? { error: String(value) } : (value as string | number | boolean);
}

/** A text that begins with an equals sign comes back as its own formula and is none. */
export function formulaIn(formula: unknown, value: CellValue): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}
