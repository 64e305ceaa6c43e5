import type { ICellData, IRange, Nullable } from '@univerjs/core';
import { FormulaRuntimeService, type IFormulaCurrentConfigService } from '@univerjs/engine-formula';

type BySheet<T> = Record<string, Nullable<Record<string, Nullable<T>>>>;
type Tables = Record<number, Nullable<Record<number, Nullable<IRange>>>>;
export interface Cells {
  getValue(row: number, column: number): Nullable<ICellData>;
}

/** Of Univer’s: the calculation under way, and the workbook as it was before. */
interface Runtime {
  _unitArrayFormulaRange: BySheet<Tables>;
  _runtimeData: BySheet<Cells>;
  _currentConfigService: IFormulaCurrentConfigService;
  _isInOtherArrayFormulaRange: (
    unitId: string,
    sheetId: string,
    formulaRow: number,
    formulaColumn: number,
    row: number,
    column: number,
  ) => boolean;
}

const NO_ROOM = '#SPILL!';

/**
 * Of two tables in each other’s way the one calculated later says #SPILL!, and the same one says it the next time.
 * Univer looks at the tables from before this calculation alone: of two entered together both were shown, and a cell of
 * both was read as either. A table that had no room, or whose formula has gone, it took to be there.
 */
export function seeTablesOfThisCalculation(): void {
  const runtime = FormulaRuntimeService.prototype as unknown as Runtime;
  // Univer asks of every cell of a table; what could be in the way of it is found once.
  let known: { table: Nullable<IRange>; others: readonly IRange[] } = { table: null, others: [] };
  runtime._isInOtherArrayFormulaRange = function (
    this: Runtime,
    unitId,
    sheetId,
    ownRow,
    ownColumn,
    row,
    column,
  ) {
    // A new object each time that the formula is calculated.
    const table = this._unitArrayFormulaRange[unitId]?.[sheetId]?.[ownRow]?.[ownColumn];
    if (!table || table !== known.table)
      known = { table, others: othersIn(this, { unitId, sheetId, ownRow, ownColumn }) };
    for (const other of known.others) if (holds(other, row, column)) return true;
    return false;
  };
}

interface Own {
  unitId: string;
  sheetId: string;
  ownRow: number;
  ownColumn: number;
}

/** The tables of a sheet that are there, but for one. */
function othersIn(runtime: Runtime, { unitId, sheetId, ownRow, ownColumn }: Own): IRange[] {
  const results = runtime._runtimeData[unitId]?.[sheetId];
  const config = runtime._currentConfigService;
  const shown = config.getArrayFormulaCellData()[unitId]?.[sheetId];
  const held = config.getUnitData()[unitId]?.[sheetId]?.cellData;
  const isCalculated = (row: number, column: number) => results?.getValue(row, column) != null;
  const thatCount = (tables: Nullable<Tables>, counts: (row: number, column: number) => boolean) =>
    Object.entries(tables ?? {}).flatMap(([top, columns]) =>
      Object.entries(columns ?? {}).flatMap(([left, table]) => {
        const [row, column] = [Number(top), Number(left)];
        const isOwn = row === ownRow && column === ownColumn;
        return table && !isOwn && counts(row, column) ? [table] : [];
      }),
    );
  return [
    ...thatCount(
      runtime._unitArrayFormulaRange[unitId]?.[sheetId],
      (row, column) => isCalculated(row, column) && results?.getValue(row, column)?.v !== NO_ROOM,
    ),
    ...thatCount(
      config.getArrayFormulaRange()[unitId]?.[sheetId],
      (row, column) =>
        !isCalculated(row, column) &&
        isFormula(held?.getValue(row, column)) &&
        !hasNoRoom(row, column, shown, held),
    ),
  ];
}

/** @param shown what cells show: Univer writes that a table has no room to the cells of tables or to those of the sheet */
export function hasNoRoom(row: number, column: number, ...shown: (Nullable<Cells> | undefined)[]): boolean {
  return shown.some((cells) => cells?.getValue(row, column)?.v === NO_ROOM);
}

/** The cells of tables that had no room, where cells that they would fill are free now. */
export function waitingTables(
  tables: Nullable<Tables>,
  freed: IRange,
  ...shown: (Nullable<Cells> | undefined)[]
): IRange[] {
  return Object.entries(tables ?? {}).flatMap(([top, columns]) =>
    Object.entries(columns ?? {}).flatMap(([left, table]) => {
      const [row, column] = [Number(top), Number(left)];
      if (!table || !meet(table, freed) || !hasNoRoom(row, column, ...shown)) return [];
      return [{ startRow: row, endRow: row, startColumn: column, endColumn: column }];
    }),
  );
}

function isFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f ?? cell?.si);
}

function meet(one: IRange, other: IRange): boolean {
  return (
    one.startRow <= other.endRow &&
    other.startRow <= one.endRow &&
    one.startColumn <= other.endColumn &&
    other.startColumn <= one.endColumn
  );
}

function holds({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number): boolean {
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}
