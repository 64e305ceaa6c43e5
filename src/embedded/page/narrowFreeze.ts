import { ICommandService, type Injector, type Workbook, type Worksheet } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SetFrozenMutation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { SetZoomRatioOperation } from '@univerjs/sheets-ui';
import type { SheetExtras } from '../sheetFrame';

/** Of the numbers of the rows, in pixels; and what must be left for the columns that scroll. */
const ROW_HEADER = 46;
const LEAST_ROOM = 120;

const mayNeedRoom = new Set([SetWorksheetActiveOperation.id, SetFrozenMutation.id, SetZoomRatioOperation.id]);

/**
 * Frozen columns that would leave no room beside them scroll with the others until there is room again. That they are
 * frozen is kept with the sheet, and goes into its file.
 */
export function unfreezeWhereNarrow({
  injector,
  workbook,
  until,
}: {
  injector: Injector;
  workbook: Workbook;
  until: AbortSignal;
}): void {
  const canvas = injector
    .get(IRenderManagerService)
    .getRenderUnitById(workbook.getUnitId())
    ?.engine.getCanvasElement();
  if (!canvas) return;
  const commands = injector.get(ICommandService);
  const fit = () => {
    if (until.aborted) return;
    const sheet = workbook.getActiveSheet();
    const wanted = sheet && frozenColumnsFor(sheet, canvas.clientWidth);
    if (!wanted || canvas.clientWidth === 0) return;
    const { ySplit, startRow } = sheet.getFreeze();
    const extras: SheetExtras = { ...sheet.getCustomMetadata() };
    delete extras.frozenColumns;
    sheet.setCustomMetadata({ ...extras, ...(wanted.kept && { frozenColumns: wanted.kept }) });
    commands.syncExecuteCommand(
      SetFrozenMutation.id,
      {
        unitId: workbook.getUnitId(),
        subUnitId: sheet.getSheetId(),
        ySplit,
        startRow,
        xSplit: wanted.columns,
        startColumn: wanted.columns || -1,
      },
      { onlyLocal: true },
    );
  };
  commands.onCommandExecuted(({ id }) => {
    if (mayNeedRoom.has(id)) requestAnimationFrame(fit);
  });
  const resized = new ResizeObserver(fit);
  resized.observe(canvas);
  until.addEventListener('abort', () => resized.disconnect());
}

/** How many columns are to be frozen, and how many are kept for when there is room; null where all is as it should be. */
function frozenColumnsFor(sheet: Worksheet, room: number): { columns: number; kept?: number } | null {
  const { frozenColumns: kept } = (sheet.getCustomMetadata() ?? {}) as SheetExtras;
  const frozen = Math.max(sheet.getFreeze().xSplit, 0);
  const columns = frozen || kept || 0;
  if (columns === 0) return null;
  let width = ROW_HEADER;
  for (let column = 0; column < columns; column++) width += sheet.getColumnWidth(column);
  const isNarrow = width * sheet.getZoomRatio() + LEAST_ROOM > room;
  if (isNarrow === (frozen === 0)) return null;
  return isNarrow ? { columns: 0, kept: columns } : { columns };
}
