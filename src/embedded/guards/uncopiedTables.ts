import { ObjectMatrix } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';

type Copying = 'clearPreviousArrayFormulaCellData' | 'mergeArrayFormulaCellData';
const copying: readonly Copying[] = ['clearPreviousArrayFormulaCellData', 'mergeArrayFormulaCellData'];

/** Univer's own, however often this is installed. */
const own = Object.fromEntries(
  copying.map((name) => [name, Reflect.get(FormulaDataModel.prototype, name)]),
) as Pick<FormulaDataModel, Copying>;

/**
 * After each calculation Univer copies every cell that tables show twice, by way of a text. It has changed them in place
 * already and keeps nothing of the old ones, so that the copies cost half a second with a table of 300,000 cells and tell
 * nothing. Here they stay what they are.
 */
export function leaveTablesUncopied(): void {
  const matrix = ObjectMatrix.prototype;
  for (const name of copying)
    FormulaDataModel.prototype[name] = function (this: FormulaDataModel, cells) {
      const copied = Reflect.get(matrix, 'getData');
      matrix.getData = matrix.getMatrix;
      try {
        own[name].call(this, cells);
      } finally {
        matrix.getData = copied;
      }
    };
}
