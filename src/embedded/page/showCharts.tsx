import { ICommandService, type IRange, type Injector, type Workbook } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetScrollManagerService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { createRoot } from 'react-dom/client';
import { type ChartData, chartData, type ReadCells } from '../../taskpane/shared/charts/chartData';
import type { CellReader } from '../cells';
import type { ChartRange, ChartModel, PlacedChart } from '../charts/chartModel';
import { ChartLayer, type ChartPane, type ShownChart } from './ChartLayer';

interface Parts {
  injector: Injector;
  workbook: Workbook;
  charts: ChartModel;
  cells: CellReader;
  until: AbortSignal;
}

/** Lays the charts of the visible sheet over the grid, where they scroll and zoom with it and follow its figures. */
export function showCharts(parts: Parts): void {
  const { injector, workbook, charts, until } = parts;
  if (until.aborted) return;
  const render = injector.get(IRenderManagerService).getRenderUnitById(workbook.getUnitId());
  const canvas = render?.engine.getCanvasElement();
  if (!render || !canvas?.parentElement) return;
  const place = document.createElement('div');
  place.className = 'ot-charts';
  canvas.parentElement.append(place);
  const root = createRoot(place);
  const known = new Map<string, { text: string; data: ChartData }>();

  /** The same object while the figures are the same, so that scrolling draws nothing anew. */
  const dataOf = (chart: PlacedChart): ChartData => {
    const data = readChart(parts, chart);
    const text = JSON.stringify(data);
    const before = known.get(chart.id);
    if (before?.text === text) return before.data;
    known.set(chart.id, { text, data });
    return data;
  };
  const draw = () => {
    if (until.aborted) return;
    const sheetId = workbook.getActiveSheet()?.getSheetId();
    const own = charts.all().filter(({ at }) => at.sheetId === sheetId && at.range);
    const panes = own.length > 0 ? panesOf(parts, own, dataOf) : [];
    root.render(<ChartLayer panes={panes} onWheel={(event) => canvas.dispatchEvent(event)} />);
  };
  const soon = oncePerFrame(draw);
  charts.onChange(soon);
  injector.get(ICommandService).onCommandExecuted(soon);
  render.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(soon);
  render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(soon);
  const resized = new ResizeObserver(soon);
  resized.observe(canvas);
  until.addEventListener('abort', () => {
    resized.disconnect();
    root.unmount();
    place.remove();
  });
}

/** Rows and columns that are frozen part the sheet into panes; a chart belongs to the one in which it begins. */
function panesOf(
  { injector, workbook }: Parts,
  charts: PlacedChart[],
  dataOf: (chart: PlacedChart) => ChartData,
): ChartPane[] {
  const render = injector.get(IRenderManagerService).getRenderUnitById(workbook.getUnitId());
  if (!render) return [];
  const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!skeleton || !view) return [];
  const zoom = render.scene.getAncestorScale().scaleX;
  const { startRow: firstRow, startColumn: firstColumn } = workbook.getActiveSheet().getFreeze();
  const corner = (row: number, column: number) => skeleton.getNoMergeCellWithCoordByIndex(row, column);
  const main = corner(Math.max(firstRow, 0), Math.max(firstColumn, 0));
  const { rowHeaderWidth: headerX, columnHeaderHeight: headerY } = skeleton;

  const panes = new Map<string, ChartPane>();
  for (const chart of charts) {
    if (!chart.at.range) continue;
    const { startRow, startColumn, endRow, endColumn } = chart.at.range;
    const [scrollsDown, scrollsAcross] = [startRow >= firstRow, startColumn >= firstColumn];
    const left = scrollsAcross ? main.startX : headerX;
    const top = scrollsDown ? main.startY : headerY;
    const [from, to] = [corner(startRow, startColumn), corner(endRow, endColumn)];
    const shown: ShownChart = {
      id: chart.id,
      plan: chart.plan,
      data: dataOf(chart),
      left: (from.startX - (scrollsAcross ? view.viewportScrollX : 0) - left) * zoom,
      top: (from.startY - (scrollsDown ? view.viewportScrollY : 0) - top) * zoom,
      width: to.endX - from.startX,
      height: to.endY - from.startY,
      zoom,
    };
    const key = `${scrollsDown} ${scrollsAcross}`;
    const pane = panes.get(key) ?? { key, left: left * zoom, top: top * zoom, charts: [] };
    pane.charts.push(shown);
    panes.set(key, pane);
  }
  return [...panes.values()];
}

function readChart(
  { workbook, cells }: Parts,
  { plan, titleFrom, categories, series }: PlacedChart,
): ChartData {
  const read = (place: ChartRange | null): ReadCells => {
    if (!place?.range || !workbook.getSheetBySheetId(place.sheetId)) return null;
    const { startRow, startColumn, endRow, endColumn }: IRange = place.range;
    return cells.readRange(
      place.sheetId,
      { row: startRow, column: startColumn },
      { row: endRow, column: endColumn },
    );
  };
  return chartData(plan, read(categories), series.map(read), read(titleFrom));
}

function oncePerFrame(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work();
    });
  };
}
