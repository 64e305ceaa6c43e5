import {
  ICommandService,
  type Injector,
  type IRange,
  LocaleService,
  LocaleType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { RemoveSheetConfirmCommand, SheetRenderController } from '@univerjs/sheets-ui';
import { namesIn } from '../../host/embedded/contents';
import { readersOf } from '../../formulas/readers';
import { words } from './words';

/** Makes Univer's question whether to delete a sheet say what happens to the cells that read it. */
export function sayWhatReadsDeletedSheets(injector: Injector, workbook: Workbook): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetConfirmCommand.id) return;
    const { subUnitId } = (params ?? {}) as { subUnitId?: string };
    const sheet = subUnitId ? workbook.getSheetBySheetId(subUnitId) : workbook.getActiveSheet();
    if (!sheet) return;
    const question = questionAbout(sheet, injector, workbook);
    const sheetConfig = { deleteSheetContent: question, deleteLargeSheetContent: question };
    injector.get(LocaleService).load({ [LocaleType.EN_US]: { 'sheets-ui': { sheetConfig } } });
  });
}

function questionAbout(sheet: Worksheet, injector: Injector, workbook: Workbook): string {
  const others = workbook.getSheets().filter((one) => one !== sheet);
  const readers = readersOf(
    sheet.getName(),
    others.map((one) => ({ name: one.getName(), formulas: formulasOn(one, injector) })),
    namesIn({ injector, workbook }),
  );
  return words.deleteSheet(sheet.getName(), readers);
}

function formulasOn(sheet: Worksheet, injector: Injector): string[] {
  const held = injector.get(FormulaDataModel);
  const [sheetId, unitId] = [sheet.getSheetId(), sheet.getUnitId()];
  const formulas: string[] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell?.f == null && cell?.si == null) return;
    formulas.push(held.getFormulaStringByCell(row, column, sheetId, unitId) ?? '');
  });
  return formulas;
}

interface Drawing {
  _sheetSkeletonManagerService: { getCurrentParam(): unknown };
  _rangeToBounds(ranges: IRange[]): object[];
}

/**
 * Where the visible sheet is deleted, Univer mends the formulas of other sheets before any of them is visible, and looks
 * for their place on screen: an exception, which ends the deletion half way. Nothing of them is to be drawn then.
 */
export function drawNothingOfDeletedSheets(until: AbortSignal): void {
  const drawing = SheetRenderController.prototype as unknown as Drawing;
  const boundsOf = drawing._rangeToBounds;
  drawing._rangeToBounds = function (ranges) {
    return this._sheetSkeletonManagerService.getCurrentParam() ? boundsOf.call(this, ranges) : [];
  };
  until.addEventListener('abort', () => (drawing._rangeToBounds = boundsOf));
}
