import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import {
  type ArrayValueObject,
  BaseReferenceObject,
  type BaseValueObject,
  type FormulaRuntimeService,
  type FunctionVariantType,
  StringValueObject,
} from '@univerjs/engine-formula';
import { documentText } from '../documentText';
import { textType } from '../errorCells';
import type { UniverCell } from '../refusalLog';

const { prototype } = BaseReferenceObject;
/** Univer's own, however often this is installed. */
const valueObject = Reflect.get<BaseReferenceObject, 'getCellValueObject'>(prototype, 'getCellValueObject');

/**
 * A cell with text that reads as an error, such as `'#N/A`, is to Univer one with the error, and the lines of a text
 * end with a carriage return.
 */
export function readTextsAsTexts(): void {
  prototype.getCellValueObject = function (this: BaseReferenceObject, cell) {
    if (cell.p?.body) return StringValueObject.create(documentText(cell.p.body.dataStream));
    const isText = cell.t === CellValueType.FORCE_STRING && typeof cell.v === 'string';
    return isText ? StringValueObject.create(cell.v as string) : valueObject.call(this, cell);
  };
}

type Results = Record<
  string,
  Nullable<Record<string, Nullable<{ getValue(row: number, column: number): Nullable<ICellData> }>>>
>;

/** Of Univer's: the results of the calculation under way, of formulas and of the cells that they fill. */
interface Runtime {
  _runtimeData: Results;
  _runtimeArrayFormulaCellData: Results;
}

/** Text that reads as an error, as `="#N/"&"A"` gives, is told apart from the error. To be called once it is written. */
export function keepTexts(
  service: FormulaRuntimeService,
  { unitId, sheetId, row, column }: UniverCell,
  answer: FunctionVariantType,
): void {
  const runtime = service as unknown as Runtime;
  const cellsAt = (r: number, c: number) =>
    [runtime._runtimeData, runtime._runtimeArrayFormulaCellData].flatMap(
      (results) => results[unitId]?.[sheetId]?.getValue(r, c) ?? [],
    );
  const mark = (value: Nullable<BaseValueObject>, r: number, c: number) => {
    if (!value?.isString()) return;
    const text = String(value.getValue());
    for (const cell of cellsAt(r, c)) if (cell.v === text) cell.t = textType(text);
  };
  if (!answer.isReferenceObject() && !answer.isArray()) {
    if (mayBeError(cellsAt(row, column))) mark(answer as BaseValueObject, row, column);
    return;
  }
  const table = answer as ArrayValueObject;
  const { startRow, startColumn, endRow, endColumn } = table.getRangePosition();
  const [down, across] = [row - startRow, column - startColumn];
  for (let r = startRow; r <= endRow; r++)
    for (let c = startColumn; c <= endColumn; c++)
      if (mayBeError(cellsAt(r + down, c + across)))
        return table.iterator((value, r, c) => mark(value, r + down, c + across));
}

const mayBeError = (cells: ICellData[]) => cells.some(({ v }) => typeof v === 'string' && v.startsWith('#'));
