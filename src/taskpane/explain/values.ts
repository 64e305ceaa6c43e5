import { cellsArgument, CannotEvaluate, type Evaluated } from '../../formulas/evaluate/evaluate';
import type { Argument } from '../../formulas/functions/define';
import { ErrorValue, type Value } from '../../formulas/functions/values';
import { isCellError, type CellValue } from '../../host/spreadsheet';

/** Rows of cells; null where the value cannot be known without the spreadsheet's own engine. */
export type KnownValues = CellValue[][] | null;

/** Cells that the spreadsheet read, as formulas take them. */
export function argumentOf(rows: CellValue[][]): Argument {
  return cellsArgument(
    rows.map((row) => row.map((cell): Value => (isCellError(cell) ? ErrorValue.of(cell.error) : cell))),
  );
}

export function cellsOf(evaluated: Evaluated): KnownValues {
  if (evaluated instanceof CannotEvaluate) return null;
  const { rows, columns, values } = evaluated;
  const cells = values.map((value): CellValue =>
    value instanceof ErrorValue ? { error: value.code } : value,
  );
  return Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}
