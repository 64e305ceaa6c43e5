import { BaseReferenceObject } from '@univerjs/engine-formula';
import { MOST_COLUMNS, MOST_ROWS } from '../../formulas/functions/sizes';
import { isOfNoSheet } from '../sheetFunctions/cells';

const { prototype } = BaseReferenceObject;
/** Univer's own, however often this is installed. */
const toUnitRange = Reflect.get<BaseReferenceObject, 'toUnitRange'>(prototype, 'toUnitRange');

/**
 * To Univer a cell below or to the right of those that a sheet keeps is #NAME?, although nothing is wrong with the
 * name: in Excel every sheet has all cells, and this one is blank. A cell of a sheet that is not there it takes for the
 * same cell of the formula's own sheet when it looks what the formula depends on.
 */
export function findFarCells(): void {
  prototype.isExceedRange = function (this: BaseReferenceObject) {
    const { startRow, endRow, startColumn, endColumn } = this.getRangePosition();
    return startRow < 0 || startColumn < 0 || endRow >= MOST_ROWS || endColumn >= MOST_COLUMNS;
  };
  prototype.toUnitRange = function (this: BaseReferenceObject) {
    const own = toUnitRange.call(this);
    return isOfNoSheet(this) ? { ...own, sheetId: `no sheet ${this.getForcedSheetName()}` } : own;
  };
}
