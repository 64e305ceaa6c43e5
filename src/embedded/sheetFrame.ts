import { BooleanNumber, type IColumnData, type IRowData, type IWorksheetData } from '@univerjs/core';
import { cellAt, columnIndex, columnLetters } from '../formulas/addresses';
import { columnPixels, textPixels } from '../plan/pixels';
import type { CellPlan, LineState, SheetPlan } from '../plan/plan';
import { rowHeight } from '../plan/rowHeights';
import { addressOfRange, rangeAt } from './addresses';
import { PROTECTED_SHEET } from './protection';

/** Below and beside the planned cells there must be room for the tables that formulas spill. */
const leastRoom = { rows: 10_000, columns: 52 };
/** Univer measures rows in pixels. */
const PIXELS_A_POINT = 4 / 3;

export interface PlacedCell {
  row: number;
  column: number;
  cell: CellPlan;
}

const kept = [
  'role',
  'timelines',
  'tables',
  'print',
  'links',
  'protection',
  'otherColumns',
  'otherRows',
] as const;

/** What a plan says of a sheet and Univer has no place for; it goes wherever the sheet goes. */
export type SheetExtras = Pick<SheetPlan, (typeof kept)[number] | 'isProtected'> & {
  /** How many columns are frozen where there is room for them; left out where they are. */
  frozenColumns?: number;
  /** Groups of rows, counted from 1. */
  rowGroups?: Record<number, LineGroup>;
  /** Groups of columns, by letter. */
  columnGroups?: Record<string, LineGroup>;
  isVeryHidden?: boolean;
};

type LineGroup = Omit<LineState, 'isHidden'>;

type Frame = Omit<Partial<IWorksheetData>, 'id' | 'name' | 'cellData'> & { custom?: SheetExtras };

/** A planned sheet besides its cells, as Univer keeps it. */
export function sheetFrame(sheet: SheetPlan, cells: PlacedCell[]): Frame {
  const { frozenRows = 0, frozenColumns = 0, merges = [], tabColour, zoom } = sheet;
  const { otherColumns, otherRows } = sheet;
  const rowData = rowsOf(sheet, cells);
  const columnData = columnsOf(sheet);
  const mergeData = merges.map(rangeAt);
  const last = (least: number, lines: object, ...others: number[]) =>
    others.concat(Object.keys(lines).map(Number)).reduce((most, line) => Math.max(most, line + 1), least);
  return {
    rowCount: last(
      Math.max(leastRoom.rows, longRows(sheet)),
      rowData,
      ...mergeData.map(({ endRow }) => endRow),
      lastOf(cells, 'row'),
    ),
    columnCount: last(
      leastRoom.columns,
      columnData,
      ...mergeData.map(({ endColumn }) => endColumn),
      lastOf(cells, 'column'),
    ),
    rowData,
    columnData,
    ...(otherColumns !== undefined && { defaultColumnWidth: columnPixels(otherColumns) }),
    ...(otherRows !== undefined && { defaultRowHeight: otherRows * PIXELS_A_POINT }),
    ...(mergeData.length > 0 && { mergeData }),
    ...(frozenRows + frozenColumns > 0 && {
      freeze: {
        xSplit: frozenColumns,
        ySplit: frozenRows,
        startRow: frozenRows || -1,
        startColumn: frozenColumns || -1,
      },
    }),
    ...(sheet.visibility && { hidden: BooleanNumber.TRUE }),
    ...(tabColour && { tabColor: tabColour }),
    ...(sheet.hidesGridlines && { showGridlines: BooleanNumber.FALSE }),
    ...(zoom && { zoomRatio: zoom / 100 }),
    ...customOf(sheet),
  };
}

/** The rows that the long tables of a sheet reach to. */
function longRows({ long = [] }: SheetPlan): number {
  return Math.max(0, ...long.map(({ at, columns }) => cellAt(at).row + (columns[0]?.values.length ?? 0)));
}

function lastOf(cells: PlacedCell[], line: 'row' | 'column'): number {
  return cells.reduce((most, cell) => Math.max(most, cell[line]), 0);
}

function rowsOf(sheet: SheetPlan, cells: PlacedCell[]): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  const set = (row: number, more: Partial<IRowData>) => (rows[row] = { ...rows[row], ...more });
  for (const [row, height] of textHeights(sheet, cells)) set(row, { h: height });
  for (const [row, points] of Object.entries(sheet.rowHeights ?? {}))
    set(Number(row) - 1, { h: points * PIXELS_A_POINT, ia: BooleanNumber.FALSE });
  for (const [row, { isHidden }] of Object.entries(sheet.rowStates ?? {}))
    if (isHidden) set(Number(row) - 1, { hd: BooleanNumber.TRUE });
  return rows;
}

function textHeights(sheet: SheetPlan, cells: PlacedCell[]): [row: number, height: number][] {
  const byRow = new Map<number, Parameters<typeof rowHeight>[0]>();
  for (const { row, column, cell } of cells) {
    const inRow = byRow.get(row) ?? [];
    inRow.push({ plan: cell, width: sheet.columns[columnLetters(column)] });
    byRow.set(row, inRow);
  }
  return [...byRow].flatMap(([row, inRow]) => {
    const height = rowHeight(inRow);
    return height === undefined ? [] : [[row, textPixels(height)]];
  });
}

function columnsOf({ columns, columnStates = {} }: SheetPlan): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  const set = (letters: string, more: Partial<IColumnData>) => {
    const column = columnIndex(letters);
    data[column] = { ...data[column], ...more };
  };
  for (const [letters, characters] of Object.entries(columns)) set(letters, { w: columnPixels(characters) });
  for (const [letters, { isHidden }] of Object.entries(columnStates))
    if (isHidden) set(letters, { hd: BooleanNumber.TRUE });
  return data;
}

function customOf(sheet: SheetPlan): { custom?: SheetExtras } {
  const { isProtected, visibility } = sheet;
  const [rowGroups, columnGroups] = [groupsOf(sheet.rowStates), groupsOf(sheet.columnStates)];
  const extras = Object.entries({
    ...Object.fromEntries(kept.map((key) => [key, sheet[key]])),
    ...{ rowGroups, columnGroups },
    ...(isProtected && PROTECTED_SHEET),
    ...(visibility === 'veryHidden' && { isVeryHidden: true }),
  });
  const said = extras.filter(([, value]) => value !== undefined);
  return said.length > 0 ? { custom: Object.fromEntries(said) } : {};
}

function groupsOf(states: Record<string, LineState> = {}): Record<string, LineGroup> | undefined {
  const grouped = Object.entries(states).flatMap(([line, { level, isCollapsed }]) =>
    level || isCollapsed ? [[line, { ...(level && { level }), ...(isCollapsed && { isCollapsed }) }]] : [],
  );
  return grouped.length > 0 ? (Object.fromEntries(grouped) as Record<string, LineGroup>) : undefined;
}

/** What such a sheet is now, as a plan again; what a plan need not say is left out. */
export function framePlan(config: Partial<IWorksheetData>, extras: SheetExtras): Partial<SheetPlan> {
  const { freeze, mergeData = [], zoomRatio = 1, tabColor } = config;
  const { frozenColumns, rowGroups, columnGroups, isVeryHidden, ...kept } = extras;
  const rows = Object.entries(config.rowData ?? {}).map(([row, data]) => [Number(row) + 1, data] as const);
  const columns = Object.entries(config.columnData ?? {}).map(
    ([column, data]) => [columnLetters(Number(column)), data] as const,
  );
  const rowHeights = rows.flatMap(([row, data]) =>
    data?.ia === BooleanNumber.FALSE && data.h !== undefined
      ? [[row, rounded(data.h / PIXELS_A_POINT)] as const]
      : [],
  );
  const [rowStates, columnStates] = [statesOf(rows, rowGroups), statesOf(columns, columnGroups)];
  const xSplit = freeze?.xSplit ?? 0;
  return {
    ...kept,
    frozenRows: Math.max(freeze?.ySplit ?? 0, 0),
    frozenColumns: xSplit > 0 ? xSplit : (frozenColumns ?? 0),
    columns: Object.fromEntries(
      columns.flatMap(([letters, data]) =>
        data?.w === undefined ? [] : [[letters, rounded((data.w - 8) / 8)]],
      ),
    ),
    ...(rowHeights.length > 0 && { rowHeights: Object.fromEntries(rowHeights) }),
    ...(rowStates && { rowStates }),
    ...(columnStates && { columnStates }),
    ...(mergeData.length > 0 && { merges: mergeData.map(addressOfRange) }),
    ...(config.hidden === BooleanNumber.TRUE && { visibility: isVeryHidden ? 'veryHidden' : 'hidden' }),
    ...(tabColor && { tabColour: tabColor }),
    ...(config.showGridlines === BooleanNumber.FALSE && { hidesGridlines: true }),
    ...(zoomRatio !== 1 && { zoom: Math.round(zoomRatio * 100) }),
  };
}

function statesOf(
  lines: (readonly [number | string, { hd?: BooleanNumber } | null | undefined])[],
  groups: Record<string, LineGroup> = {},
): Record<string, LineState> | undefined {
  const states: Record<string, LineState> = {};
  for (const [line, data] of lines) if (data?.hd === BooleanNumber.TRUE) states[line] = { isHidden: true };
  for (const [line, group] of Object.entries(groups)) states[line] = { ...states[line], ...group };
  return Object.keys(states).length > 0 ? states : undefined;
}

/** What is multiplied and divided on the way is written as it was. */
function rounded(size: number): number {
  return Math.round(size * 1e6) / 1e6;
}
