import type { ICellData, Injector, IWorksheetData, Nullable, Workbook, Worksheet } from '@univerjs/core';
import {
  FormulaDataModel,
  type IDefinedNamesServiceParam,
  IDefinedNamesService,
} from '@univerjs/engine-formula';
import type { ChartModel, PlacedChart } from '../charts/chartModel';
import { type CellMatrix, cellsOf } from '../mutations';
import { omit } from '../omit';

/** Notes, validation and highlights of a sheet: their parts of Univer arrive after the first figures. */
export interface SheetRules {
  take(sheetId: string): unknown;
  /** Makes them what they were when they were taken. */
  restore(sheetId: string, taken: unknown): void;
}

export interface UndoParts {
  injector: Injector;
  workbook: Workbook;
  charts: ChartModel;
  /** Null until those parts of Univer are there. */
  rules(): SheetRules | null;
}

export type UniverCellData = Nullable<ICellData>;
export type Frame = Omit<IWorksheetData, 'cellData'>;

/** As much of a sheet as a step changes, as it was at one moment. */
export interface SheetPicture {
  frame?: Frame;
  /** Every cell that holds anything. */
  cells?: Map<number, Map<number, UniverCellData>>;
  /** Single cells, blank ones included. */
  some?: Map<number, Map<number, UniverCellData>>;
  rules?: { taken: unknown };
}

/** As much of a workbook as a step changes, as it was at one moment. */
export interface Picture {
  order?: string[];
  names?: Record<string, IDefinedNamesServiceParam>;
  charts?: PlacedChart[];
  sheets: Map<string, SheetPicture>;
}

export const emptyPicture = (): Picture => ({ sheets: new Map() });

/** Adds the parts asked for that are not in the picture yet: the first ones stay. */
export class Camera {
  constructor(private readonly parts: UndoParts) {}

  order(picture: Picture): void {
    picture.order ??= [...this.parts.workbook.getSheetOrders()];
  }

  names(picture: Picture): void {
    picture.names ??= structuredClone(heldNames(this.parts));
  }

  charts(picture: Picture): void {
    picture.charts ??= structuredClone(this.parts.charts.all());
  }

  frame(picture: Picture, sheetId: string): void {
    this.on(picture, sheetId, (part, sheet) => (part.frame ??= frameOf(sheet)));
  }

  cells(picture: Picture, sheetId: string): void {
    this.on(picture, sheetId, (part, sheet) => {
      if (part.cells) return;
      const cells = new Map<number, Map<number, UniverCellData>>();
      sheet.getCellMatrix().forValue((row, column) => {
        put(cells, row, column, this.cellAt(sheet, row, column));
      });
      // Cells changed earlier in the step are as they were before it.
      for (const [row, column, cell] of each(part.some)) put(cells, row, column, cell);
      part.cells = cells;
      delete part.some;
    });
  }

  some(picture: Picture, sheetId: string, places: Iterable<{ row: number; column: number }>): void {
    this.on(picture, sheetId, (part, sheet) => {
      if (part.cells) return;
      const some = (part.some ??= new Map<number, Map<number, UniverCellData>>());
      for (const { row, column } of places) {
        if (!some.get(row)?.has(column)) put(some, row, column, this.cellAt(sheet, row, column));
      }
    });
  }

  rules(picture: Picture, sheetId: string): void {
    const rules = this.parts.rules();
    if (rules) this.on(picture, sheetId, (part) => (part.rules ??= { taken: rules.take(sheetId) }));
  }

  whole(picture: Picture, sheetId: string): void {
    this.frame(picture, sheetId);
    this.cells(picture, sheetId);
    this.rules(picture, sheetId);
  }

  /** The same parts of the workbook as another picture shows, as they are now. */
  same(picture: Picture, other: Picture): void {
    if (other.order) this.order(picture);
    if (other.names) this.names(picture);
    if (other.charts) this.charts(picture);
    for (const [sheetId, part] of other.sheets) {
      if (part.frame) this.frame(picture, sheetId);
      if (part.cells) this.cells(picture, sheetId);
      if (part.rules) this.rules(picture, sheetId);
      if (part.some) this.some(picture, sheetId, places(part.some));
    }
    // Parts that going back deletes must be kept, so that redo can bring them again.
    for (const sheetId of this.parts.workbook.getSheetOrders()) {
      if (other.order && !other.order.includes(sheetId)) this.whole(picture, sheetId);
    }
  }

  private on(picture: Picture, sheetId: string, take: (part: SheetPicture, sheet: Worksheet) => void): void {
    const sheet = this.parts.workbook.getSheetBySheetId(sheetId);
    if (!sheet) return;
    const part = picture.sheets.get(sheetId) ?? {};
    picture.sheets.set(sheetId, part);
    take(part, sheet);
  }

  cellAt(sheet: Worksheet, row: number, column: number): UniverCellData {
    const cell = sheet.getCellMatrix().getValue(row, column);
    if (!cell) return undefined;
    if (!cell.si) return { ...cell };
    // What a formula shares with others by number may be numbered otherwise when it comes back.
    const f = this.parts.injector
      .get(FormulaDataModel)
      .getFormulaStringByCell(row, column, sheet.getSheetId(), this.parts.workbook.getUnitId());
    return { ...omit(cell, 'si'), f };
  }
}

export function heldNames({ injector, workbook }: UndoParts): Record<string, IDefinedNamesServiceParam> {
  return injector.get(IDefinedNamesService).getDefinedNameMap(workbook.getUnitId()) ?? {};
}

/** A sheet without its cells. */
export function frameOf(sheet: Worksheet): Frame {
  return structuredClone(omit(sheet.getConfig(), 'cellData'));
}

export function put(
  cells: Map<number, Map<number, UniverCellData>>,
  row: number,
  column: number,
  cell: UniverCellData,
): void {
  const columns = cells.get(row);
  if (columns) columns.set(column, cell);
  else cells.set(row, new Map([[column, cell]]));
}

export function* each(
  cells: Map<number, Map<number, UniverCellData>> | undefined,
): Generator<[row: number, column: number, cell: UniverCellData]> {
  for (const [row, columns] of cells ?? []) for (const [column, cell] of columns) yield [row, column, cell];
}

function* places(
  cells: Map<number, Map<number, UniverCellData>>,
): Generator<{ row: number; column: number }> {
  for (const [row, column] of each(cells)) yield { row, column };
}

export function* placesIn(unitId: string, sheetId: string, cells: CellMatrix | undefined) {
  for (const [{ row, column }] of cellsOf({ [unitId]: { [sheetId]: cells } })) yield { row, column };
}
