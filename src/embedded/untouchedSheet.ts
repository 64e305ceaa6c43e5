import { type ICellData, type Injector, type Nullable, type Workbook, type Worksheet } from '@univerjs/core';
import { IDefinedNamesService } from '@univerjs/engine-formula';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { SheetsNoteModel } from '@univerjs/sheets-note';

/** The one sheet of a workbook in which nothing has been done; null where there is another, or anything in it. */
export function untouchedSheet(injector: Injector, workbook: Workbook): Worksheet | null {
  const [sheet, ...others] = workbook.getSheets();
  if (!sheet || others.length > 0 || sheet.getName() !== 'Sheet1') return null;
  const unitId = workbook.getUnitId();
  const names = injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
  const notes = injector.get(SheetsNoteModel).getSheetNotes(unitId, sheet.getSheetId());
  const { mergeData, columnData, rowData, hidden, tabColor, freeze } = sheet.getConfig();
  const isUsed =
    Object.keys(names).length > 0 ||
    (notes?.size ?? 0) > 0 ||
    mergeData.length > 0 ||
    Object.keys(columnData).length > 0 ||
    // Univer itself notes how high it has drawn a row.
    Object.values(rowData).some((row) => row?.h !== undefined || Boolean(row?.hd)) ||
    injector.get(SheetDataValidationModel).getRules(unitId, sheet.getSheetId()).length > 0 ||
    (injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheet.getSheetId())?.length ?? 0) >
      0 ||
    Object.keys(sheet.getCustomMetadata() ?? {}).length > 0 ||
    Boolean(hidden) ||
    Boolean(tabColor) ||
    freeze.xSplit > 0 ||
    freeze.ySplit > 0 ||
    holdsAnything(sheet);
  return isUsed ? null : sheet;
}

function holdsAnything(sheet: Worksheet): boolean {
  let isHeld = false;
  sheet.getCellMatrix().forValue((_row, _column, cell: Nullable<ICellData>) => {
    isHeld ||= Object.values(cell ?? {}).some((part) => part !== null && part !== undefined);
    return !isHeld;
  });
  return isHeld;
}
