import { ICommandService, type Injector, type IRange, type Workbook } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import {
  type ISetSelectionsOperationParams,
  SelectionMoveType,
  SetFrozenMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import {
  getViewportByCell,
  IEditorBridgeService,
  ISheetSelectionRenderService,
  ScrollToRangeOperation,
  SetZoomRatioOperation,
  SheetSkeletonManagerService,
} from '@univerjs/sheets-ui';
import { scrolledTo } from './scrolledTo';

/** The scroll bars lie over the cells. */
const SCROLL_BAR = 14;

const movesWhatIsSeen = new Set([
  SetWorksheetActiveOperation.id,
  SetFrozenMutation.id,
  SetZoomRatioOperation.id,
]);

/**
 * Keeps the active cell where it can be seen: when another is selected, when typing into it begins, and when the grid
 * has less room. Univer leaves it out of sight where its column or row is frozen, and where the pane takes its room.
 * A person may still scroll away from it.
 */
export function keepActiveCellInSight({
  injector,
  workbook,
  until,
}: {
  injector: Injector;
  workbook: Workbook;
  until: AbortSignal;
}): void {
  const render = injector.get(IRenderManagerService).getRenderUnitById(workbook.getUnitId());
  const canvas = render?.engine.getCanvasElement();
  if (!render || !canvas) return;

  const activeCell = () => injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  const keyOfActive = () => {
    const cell = activeCell();
    return `${workbook.getActiveSheet()?.getSheetId()} ${cell?.actualRow} ${cell?.actualColumn}`;
  };
  /** How far to scroll; null where the cell is visible in this much room for the grid. */
  const scrollNeeded = ([width, height]: Size): {
    viewportScrollX: number;
    viewportScrollY: number;
  } | null => {
    const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const view = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const freeze = workbook.getActiveSheet()?.getFreeze();
    const cell = activeCell();
    if (!skeleton || !view || !freeze || !cell) return null;
    const zoom = render.scene.getAncestorScale().scaleX;
    const corner = (row: number, column: number) => skeleton.getNoMergeCellWithCoordByIndex(row, column);
    const [from, to] = [corner(cell.startRow, cell.startColumn), corner(cell.endRow, cell.endColumn)];
    const first = corner(Math.max(freeze.startRow, 0), Math.max(freeze.startColumn, 0));
    const { viewportScrollX: x, viewportScrollY: y } = view;
    const across = {
      from: from.startX - first.startX,
      to: to.endX - first.startX,
      room: (width - SCROLL_BAR) / zoom - first.startX,
      scrolled: x,
    };
    const down = {
      from: from.startY - first.startY,
      to: to.endY - first.startY,
      room: (height - SCROLL_BAR) / zoom - first.startY,
      scrolled: y,
    };
    const viewportScrollX = cell.startColumn < freeze.startColumn ? x : scrolledTo(across);
    const viewportScrollY = cell.startRow < freeze.startRow ? y : scrolledTo(down);
    return viewportScrollX === x && viewportScrollY === y ? null : { viewportScrollX, viewportScrollY };
  };
  const reveal = () => {
    if (until.aborted) return;
    const needed = scrollNeeded(sizeOf(canvas));
    const part = (key: SHEET_VIEWPORT_KEY) => render.scene.getViewport(key);
    if (!needed) return;
    part(SHEET_VIEWPORT_KEY.VIEW_MAIN)?.scrollToViewportPos(needed);
    // The frozen parts follow in a later frame, but the cell editor is placed by them at once.
    const [left, top] = [part(SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT), part(SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP)];
    if (left) left.viewportScrollY = needed.viewportScrollY;
    if (top) top.viewportScrollX = needed.viewportScrollX;
  };

  const editor = injector.get(IEditorBridgeService);
  let shown = keyOfActive();
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    // Typing begins: Univer places the editor right after this.
    if (id === ScrollToRangeOperation.id && editor.isVisible().visible) return reveal();
    const isMove = id === SetSelectionsOperation.id;
    if (!isMove && !movesWhatIsSeen.has(id)) return;
    // Under the pointer the grid must not move.
    if (isMove && isDragging(params as ISetSelectionsOperationParams)) return;
    const key = keyOfActive();
    const isNews = key !== shown || !isMove || (params as ISetSelectionsOperationParams).reveal;
    shown = key;
    if (isNews) requestAnimationFrame(reveal);
  });
  // Univer places the cell editor by the part of the sheet that was clicked last, which may not be the cell's.
  const selections = render.with(ISheetSelectionRenderService);
  const clicked = selections.getViewPort.bind(selections);
  selections.getViewPort = () => {
    const [cell, sheet] = [activeCell(), workbook.getActiveSheet()];
    const own = cell && sheet && getViewportByCell(cell.startRow, cell.startColumn, render.scene, sheet);
    return own ?? clicked();
  };
  let size = sizeOf(canvas);
  const resized = new ResizeObserver(() => {
    const before = size;
    size = sizeOf(canvas);
    if (scrollNeeded(before) === null) requestAnimationFrame(reveal);
  });
  resized.observe(canvas);
  until.addEventListener('abort', () => resized.disconnect());
}

type Size = [width: number, height: number];

function sizeOf(canvas: HTMLElement): Size {
  return [canvas.clientWidth, canvas.clientHeight];
}

function isDragging({ type, selections }: ISetSelectionsOperationParams): boolean {
  if (type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return true;
  const last = selections.at(-1);
  return type === SelectionMoveType.MOVE_END && !(last?.primary && isSame(last.range, last.primary));
}

function isSame(one: IRange, other: IRange): boolean {
  return (
    one.startRow === other.startRow &&
    one.endRow === other.endRow &&
    one.startColumn === other.startColumn &&
    one.endColumn === other.endColumn
  );
}
