import { ObjectMatrix } from '@univerjs/core';

/** Univer's own, however often this is installed. */
const toFullArray = ObjectMatrix.prototype.toFullArray as (this: ObjectMatrix<unknown>) => unknown[][];

/**
 * Where cells are deleted upwards, Univer works out where their notes, rules and merged cells go, and for those in the
 * first rows reaches rows above the sheet: an exception, and nothing was deleted. What would be there is deleted too.
 */
export function leaveOutRowsAboveTheSheet(): void {
  ObjectMatrix.prototype.toFullArray = function (this: ObjectMatrix<unknown>) {
    const rows = this.getMatrix();
    for (const row of Object.keys(rows).map(Number)) if (row < 0) delete rows[row];
    return toFullArray.call(this);
  } as typeof ObjectMatrix.prototype.toFullArray;
}
