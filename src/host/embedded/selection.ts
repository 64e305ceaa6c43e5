import { ICommandService, type Injector, type IRange, type Workbook } from '@univerjs/core';
import { getPrimaryForRange, SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';

interface Book {
  injector: Injector;
  workbook: Workbook;
}

/**
 * Brings a sheet to the front.
 * @param subUnitId Univer’s id of the sheet
 */
export async function activateSheet({ injector, workbook }: Book, subUnitId: string): Promise<void> {
  const unitId = workbook.getUnitId();
  await injector.get(ICommandService).executeCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
}

/**
 * Brings a sheet to the front and selects cells on it; the first of them becomes the active cell.
 * @param subUnitId Univer’s id of the sheet; nothing is done where there is none
 */
export async function selectRange(book: Book, subUnitId: string, range: IRange): Promise<void> {
  const { injector, workbook } = book;
  const sheet = workbook.getSheetBySheetId(subUnitId);
  if (!sheet) return;
  await activateSheet(book, subUnitId);
  await injector.get(ICommandService).executeCommand(SetSelectionsOperation.id, {
    unitId: workbook.getUnitId(),
    subUnitId,
    selections: [{ range, primary: getPrimaryForRange(range, sheet), style: null }],
    reveal: true,
  });
}
