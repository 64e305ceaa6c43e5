import { BaseFunction, type BaseReferenceObject } from '@univerjs/engine-formula';

interface Making {
  _setReferenceDefault(from: BaseReferenceObject, made: BaseReferenceObject): BaseReferenceObject;
}

const making = BaseFunction.prototype as unknown as Making;
/** Univer’s own, however often this is installed. */
const native = making._setReferenceDefault;

/**
 * Univer gives a reference that a function makes out of another, as MAP does of each cell, what cells hold and what was
 * spilled before, but not what this calculation spills: a table just made would be blank but for its first cell.
 */
export function giveReferencesWhatIsSpilled(): void {
  making._setReferenceDefault = function (from, made) {
    made.setArrayFormulaRange(from.getArrayFormulaRange());
    made.setRuntimeArrayFormulaCellData(from.getRuntimeArrayFormulaCellData());
    made.setRuntimeArrayFormulaRange(from.getRuntimeArrayFormulaRange());
    made.setRuntimeFeatureCellData(from.getRuntimeFeatureCellData());
    const whole = native.call(this, from, made);
    // Of a reference without a sheet, Univer keeps the workbook's id as that of the sheet.
    if (from.getForcedSheetId() == null) made.setForcedSheetIdDirect('');
    return whole;
  };
}
