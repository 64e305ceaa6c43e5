import {
  type BaseFunction,
  type BaseReferenceObject,
  FormulaDataModel,
  type FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
} from '@univerjs/engine-formula';
import type { Injector, IRange } from '@univerjs/core';
import { sheetFunctions } from '../../formulas/functions';
import { call } from '../../formulas/functions/call';
import { single } from '../../formulas/functions/define';
import { numberOf } from '../../formulas/functions/coercion';
import { ErrorValue, errorValues } from '../../formulas/functions/values';
import { needsArray } from '../../files/xlsx/arrays';
import type { UniverCell } from '../refusalLog';
import { sizeOf } from './cells';
import { areasOf, readVariant, SheetExecutor, univerValue } from './executor';
import { boundArrays, leaveOutForeignFunctions } from './foreign';
import { countAsExcel, giveNativesCopies } from './natives';
import { functionsOfPlaces } from './places';
import { asksSizes, SizeExecutor } from './sizes';
import { replaceOperators } from './operators';
import { areasOfAnswer, eachReference } from './several';

/** The formula in a cell has been given cells that only its calculation could tell. */
type NoteReach = (formula: UniverCell, reference: BaseReferenceObject) => void;

/** Univer's own functions give way to those that give what Excel gives; those that are left change no cell. */
export function replaceFunctions(injector: Injector, noteReach: NoteReach): void {
  giveNativesCopies(injector);
  countAsExcel(injector);
  replaceOperators(injector);
  const executors = [...sheetFunctions].map(([name, found]) =>
    name === 'INDEX'
      ? new IndexExecutor(name, found)
      : name === 'XLOOKUP'
        ? new LookUpExecutor(name, found)
        : asksSizes.has(name)
          ? new SizeExecutor(name, found)
          : new SheetExecutor(name, found),
  );
  const functions = injector.get(IFunctionService);
  const ofPlaces = functionsOfPlaces((name) => functions.getExecutor(name), spillsIn(injector));
  for (const executor of ofPlaces) if (executor.isAddress()) tellReach(executor, noteReach);
  functions.registerExecutors(...executors, ...ofPlaces);
  leaveOutForeignFunctions(functions);
  boundArrays(functions);
}

/** What a formula fills: its own cell where it has one answer and could have many, and nothing where it could not. */
function spillsIn(injector: Injector) {
  return (cell: BaseReferenceObject): IRange | null => {
    const config = injector.get(IFormulaCurrentConfigService);
    const running = injector.get(IFormulaRuntimeService);
    cell.setForcedSheetId(config.getSheetNameMap());
    const { startRow: row, startColumn: column } = cell.getRangePosition();
    const [unitId, sheetId] = [cell.getUnitId(), cell.getSheetId()];
    const made = running.getUnitArrayFormula()[unitId]?.[sheetId]?.[row]?.[column];
    if (made) return made;
    const isAnew = Boolean(running.getUnitData()[unitId]?.[sheetId]?.getValue(row, column));
    const before = config.getArrayFormulaRange()[unitId]?.[sheetId]?.[row]?.[column];
    if (before && !isAnew) return before;
    const formula = injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, unitId);
    return formula && needsArray(formula, [])
      ? { startRow: row, endRow: row, startColumn: column, endColumn: column }
      : null;
  };
}

function tellReach(executor: BaseFunction, note: NoteReach): void {
  const calculate = executor.calculate.bind(executor);
  executor.calculate = (...given) => {
    const answer = calculate(...given) as FunctionVariantType;
    const { unitId, subUnitId: sheetId, row, column } = executor;
    if (unitId && sheetId && answer.isReferenceObject())
      for (const one of eachReference(answer as BaseReferenceObject))
        note({ unitId, sheetId, row, column }, one);
    return answer;
  };
}

/** Cells out of the cells of a reference. */
abstract class CellsExecutor extends SheetExecutor {
  /** The row and the column are counted from 1; 0 is all of them. */
  protected part(array: BaseReferenceObject, { down, across }: { down: number; across: number }) {
    const { startRow, endRow, startColumn, endColumn } = array.getRangePosition();
    return this.createReferenceObject(array, {
      startRow: down === 0 ? startRow : startRow + down - 1,
      endRow: down === 0 ? endRow : startRow + down - 1,
      startColumn: across === 0 ? startColumn : startColumn + across - 1,
      endColumn: across === 0 ? endColumn : startColumn + across - 1,
    });
  }
}

/** So does XLOOKUP: `XLOOKUP(…):XLOOKUP(…)` is a range. It is asked for the place of what it finds. */
class LookUpExecutor extends CellsExecutor {
  protected override answer(given: FunctionVariantType[]): FunctionVariantType {
    const [sought, range, results] = given;
    if (!sought || !range || !results?.isReferenceObject()) return super.answer(given);
    if (areasOfAnswer(results)) return univerValue(errorValues.value);
    if (readVariant(sought).values.length > 1) return super.answer(given);
    const cells = readVariant(results);
    const isAcross = readVariant(range).columns > 1;
    const [rows, columns] = [isAcross ? 1 : cells.rows, isAcross ? cells.columns : 1];
    const places = Array.from({ length: rows * columns }, (_, i) => i + 1);
    const args = given.map(readVariant);
    args[2] = { rows, columns, values: places, kind: 'array' };
    if (args[3]) args[3] = { rows: 1, columns: 1, values: [null], kind: 'omitted' };
    const place = call(this.found, args);
    if (typeof place !== 'number') return super.answer(given);
    return this.part(
      results as BaseReferenceObject,
      isAcross ? { down: 0, across: place } : { down: place, across: 0 },
    );
  }
}

/** INDEX of cells gives cells: `A1:INDEX(A:A,5)` is a range. */
class IndexExecutor extends CellsExecutor {
  protected override answer(given: FunctionVariantType[]): FunctionVariantType {
    const [array, row, column, area] = given;
    const areas = array && areasOf(array);
    if (areas) {
      const number = area ? numberOf(single(readVariant(area))) : 1;
      if (number instanceof ErrorValue) return univerValue(number);
      const chosen = areas[Math.trunc(number) - 1];
      return chosen ? this.answer([chosen, ...given.slice(1, 3)]) : univerValue(errorValues.reference);
    }
    if (array && areasOfAnswer(array)) return univerValue(errorValues.value);
    const isWithinRange = array?.isReferenceObject() && given.length <= 3;
    const places = isWithinRange && row ? this.places(array as BaseReferenceObject, row, column) : null;
    return places ? this.part(array as BaseReferenceObject, places) : super.answer(given);
  }

  /** From 1, 0 for all; null where there are none, many or none that the range has. */
  private places(
    array: BaseReferenceObject,
    row: FunctionVariantType,
    column: FunctionVariantType | undefined,
  ) {
    const [first, second] = [readVariant(row), column ? readVariant(column) : null];
    if (first.values.length > 1 || (second && second.values.length > 1)) return null;
    const numbers = [numberOf(single(first)), second ? numberOf(single(second)) : 0];
    if (!numbers.every((number) => typeof number === 'number')) return null;
    const { rows, columns } = sizeOf(array);
    let [down, across] = numbers.map(Math.trunc) as [number, number];
    if (!column && rows === 1) [down, across] = [1, down];
    return down < 0 || across < 0 || down > rows || across > columns ? null : { down, across };
  }
}
