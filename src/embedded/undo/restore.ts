import {
  ICommandService,
  type ICellData,
  type IExecutionOptions,
  type IWorksheetData,
  ObjectMatrix,
  type Worksheet,
} from '@univerjs/core';
import {
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import { present } from '../../formulas/present';
import { SetChartMutation } from '../charts/chartModel';
import { calculateEverything, type CellMatrix } from '../mutations';
import {
  Camera,
  type UniverCellData,
  each,
  type Frame,
  frameOf,
  heldNames,
  type Picture,
  put,
  type SheetPicture,
  type UndoParts,
} from './pictures';
import { restoreFrame } from './restoreFrame';
import { sameCell, sameData, sameFrame } from './sameness';

/** Makes the workbook what a picture shows, where it is anything else: by mutations, which Univer's other parts follow. */
export class Restorer {
  private readonly camera: Camera;
  /** Whether anything had to be changed. */
  private changed = false;

  constructor(private readonly parts: UndoParts) {
    this.camera = new Camera(parts);
  }

  restore(picture: Picture): void {
    this.changed = false;
    if (picture.order) this.restoreSheets(picture.order, picture.sheets);
    for (const [sheetId, part] of picture.sheets) {
      const sheet = this.parts.workbook.getSheetBySheetId(sheetId);
      if (sheet) this.restoreSheet(sheet, part);
    }
    if (picture.names) this.restoreNames(picture.names);
    if (picture.charts) this.restoreCharts(picture.charts);
    for (const [sheetId, part] of picture.sheets) {
      const sheet = this.parts.workbook.getSheetBySheetId(sheetId);
      if (sheet) this.showResults(sheet, part);
    }
    if (this.changed) this.run(SetTriggerFormulaCalculationStartMutation.id, calculateEverything);
  }

  /** Whether the workbook is anything else than a picture shows. */
  differs(picture: Picture): boolean {
    const { workbook, charts, rules } = this.parts;
    if (picture.order && !sameData(picture.order, workbook.getSheetOrders())) return true;
    if (picture.names && !sameData(picture.names, heldNames(this.parts))) return true;
    if (picture.charts && !sameData(byId(picture.charts), byId(charts.all()))) return true;
    for (const [sheetId, part] of picture.sheets) {
      const sheet = workbook.getSheetBySheetId(sheetId);
      if (!sheet) continue;
      if (part.frame && !sameFrame(part.frame, frameOf(sheet))) return true;
      if (this.cellsThatDiffer(sheet, part).size > 0) return true;
      if (part.rules && !sameData(part.rules.taken, rules()?.take(sheetId))) return true;
    }
    return false;
  }

  private restoreSheets(order: string[], sheets: Picture['sheets']): void {
    const { workbook } = this.parts;
    for (const [index, sheetId] of order.entries()) {
      const { frame, cells } = sheets.get(sheetId) ?? {};
      if (!workbook.getSheetBySheetId(sheetId) && frame && cells) this.insert(index, frame, cells);
    }
    for (const sheet of workbook.getSheets()) if (!order.includes(sheet.getSheetId())) this.remove(sheet);
    for (const [toOrder, subUnitId] of order.entries()) {
      const fromOrder = workbook.getSheetOrders().indexOf(subUnitId);
      if (fromOrder < 0 || fromOrder === toOrder) continue;
      this.change(SetWorksheetOrderMutation.id, { subUnitId, fromOrder, toOrder });
    }
  }

  private restoreSheet(sheet: Worksheet, part: SheetPicture): void {
    const sheetId = sheet.getSheetId();
    const { frame } = part;
    const isRight = (wanted: Frame) => sameFrame(wanted, frameOf(sheet));
    if (frame && !isRight(frame)) restoreFrame(sheet, frame, (id, params) => this.change(id, params));
    // Univer has no sheet to bring to the front where the only one is taken out.
    if (frame && !isRight(frame) && this.parts.workbook.getSheetSize() > 1) {
      const cells = part.cells ?? this.cellsNow(sheet);
      const index = this.parts.workbook.getSheetOrders().indexOf(sheetId);
      const active = this.parts.workbook.getActiveSheet()?.getSheetId();
      this.remove(sheet);
      this.insert(index, frame, cells);
      if (active) this.run(SetWorksheetActiveOperation.id, { subUnitId: active });
    }
    const restored = present(this.parts.workbook.getSheetBySheetId(sheetId), sheetId);
    const differing = this.cellsThatDiffer(restored, part);
    if (differing.size > 0) this.write(sheetId, differing);
    if (part.rules) this.parts.rules()?.restore(sheetId, part.rules.taken);
  }

  private cellsThatDiffer(
    sheet: Worksheet,
    { cells, some }: SheetPicture,
  ): Map<number, Map<number, UniverCellData>> {
    const styles = this.parts.workbook.getStyles();
    const differing = new Map<number, Map<number, UniverCellData>>();
    const compare = (row: number, column: number, cell: UniverCellData) => {
      if (!sameCell(styles, cell, this.camera.cellAt(sheet, row, column))) put(differing, row, column, cell);
    };
    for (const [row, column, cell] of each(cells ?? some)) compare(row, column, cell);
    if (cells) {
      sheet.getCellMatrix().forValue((row, column) => {
        if (!cells.get(row)?.has(column)) compare(row, column, undefined);
      });
    }
    return differing;
  }

  /** Emptied first: Univer adds new values to those that are there. */
  private write(subUnitId: string, cells: Map<number, Map<number, UniverCellData>>): void {
    const [none, all]: [CellMatrix, CellMatrix] = [{}, {}];
    for (const [row, columns] of cells) {
      const cleared: CellMatrix[number] = (none[row] = {});
      for (const [column, cell] of columns) {
        cleared[column] = null;
        if (cell && Object.keys(cell).length > 0) (all[row] ??= {})[column] = structuredClone(cell);
      }
    }
    this.change(SetRangeValuesMutation.id, { subUnitId, cellValue: none });
    if (Object.keys(all).length > 0) this.change(SetRangeValuesMutation.id, { subUnitId, cellValue: all });
  }

  /** Univer empties a cell whose formula it writes, and until all is calculated it would look blank. */
  private showResults(sheet: Worksheet, { cells, some }: SheetPicture): void {
    const results = new ObjectMatrix<ICellData>();
    for (const [row, column, cell] of each(cells ?? some)) {
      if (!cell?.f || isBlank(cell)) continue;
      const now = this.camera.cellAt(sheet, row, column);
      if (now?.f === cell.f && isBlank(now)) results.setValue(row, column, { v: cell.v, t: cell.t });
    }
    if (results.getSizeOf() === 0) return;
    const params = { subUnitId: sheet.getSheetId(), cellValue: results.getMatrix() };
    this.run(SetRangeValuesMutation.id, params, { onlyLocal: true, fromFormula: true });
  }

  private cellsNow(sheet: Worksheet): Map<number, Map<number, UniverCellData>> {
    const picture: Picture = { sheets: new Map() };
    this.camera.cells(picture, sheet.getSheetId());
    return present(picture.sheets.get(sheet.getSheetId())?.cells, 'the cells of the sheet');
  }

  private insert(index: number, frame: Frame, cells: Map<number, Map<number, UniverCellData>>): void {
    const cellData: Record<number, Record<number, ICellData>> = {};
    for (const [row, column, cell] of each(cells)) {
      if (cell) (cellData[row] ??= {})[column] = structuredClone(cell);
    }
    const sheet: IWorksheetData = { ...structuredClone(frame), cellData };
    this.change(InsertSheetMutation.id, { index, sheet });
  }

  private remove(sheet: Worksheet): void {
    const [subUnitId, subUnitName] = [sheet.getSheetId(), sheet.getName()];
    this.change(RemoveSheetMutation.id, { subUnitId, subUnitName });
  }

  private restoreNames(names: NonNullable<Picture['names']>): void {
    const now = heldNames(this.parts);
    for (const [id, name] of Object.entries({ ...now }))
      if (!(id in names)) this.change(RemoveDefinedNameMutation.id, { ...name });
    for (const [id, name] of Object.entries(names)) {
      if (!sameData(now[id], name)) this.change(SetDefinedNameMutation.id, structuredClone(name));
    }
  }

  private restoreCharts(charts: NonNullable<Picture['charts']>): void {
    const wanted = byId(charts);
    const now = byId(this.parts.charts.all());
    for (const id of Object.keys(now)) if (!(id in wanted)) this.set(id, null);
    for (const [id, chart] of Object.entries(wanted)) if (!sameData(now[id], chart)) this.set(id, chart);
  }

  private set(id: string, chart: object | null): void {
    this.change(SetChartMutation.id, { id, chart });
  }

  private change(id: string, params: object): void {
    this.changed = true;
    this.run(id, params);
  }

  private run(id: string, params: object, options?: IExecutionOptions): void {
    const unitId = this.parts.workbook.getUnitId();
    this.parts.injector.get(ICommandService).syncExecuteCommand(id, { unitId, ...params }, options);
  }
}

function isBlank({ v }: ICellData): boolean {
  return v === undefined || v === null;
}

function byId<T extends { id: string }>(items: T[]): Record<string, T> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
