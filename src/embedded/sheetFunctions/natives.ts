import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  functionArray,
  functionCompatibility,
  functionCube,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionMeta,
  functionStatistical,
  functionText,
  functionUniver,
  functionWeb,
  IFunctionService,
} from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import { tableOf } from '../functionResults';

const lists: readonly (readonly (readonly unknown[])[])[] = [
  functionArray,
  functionCompatibility,
  functionCube,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionMeta,
  functionStatistical,
  functionText,
  functionUniver,
  functionWeb,
];

/**
 * Formulas that read the same cells are given the same array, and the same reference where they are written alike; some
 * of Univer's functions sort the one or move the other. Those that are left get copies. To be called before any is
 * replaced.
 */
export function giveNativesCopies(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  for (const [, name] of lists.flat()) {
    const executor = functions.getExecutor(name as string);
    if (executor) guard(executor);
  }
}

/** Univer counts one argument more of this function than it takes. */
export function countAsExcel(injector: Injector): void {
  const found = injector.get(IFunctionService).getExecutor('ODDLYIELD');
  if (found) [found.minParams, found.maxParams] = [7, 8];
}

const guarded = new WeakSet<BaseFunction>();

function guard(executor: BaseFunction): void {
  if (guarded.has(executor)) return;
  guarded.add(executor);
  const calculate = executor.calculate.bind(executor);
  executor.calculate = (...given: BaseValueObject[]) => calculate(...given.map(copied));
}

function copied(variant: BaseValueObject): BaseValueObject {
  const either = variant as FunctionVariantType | undefined;
  if (either?.isReferenceObject()) return copiedReference(either as BaseReferenceObject) as never;
  return variant?.isArray?.() && !variant.isCube() ? copiedArray(variant as ArrayValueObject) : variant;
}

function copiedReference(reference: BaseReferenceObject): BaseReferenceObject {
  const copy = Object.assign(
    Object.create(Object.getPrototypeOf(reference) as object),
    reference,
  ) as BaseReferenceObject;
  copy.setRangeData({ ...reference.getRangeData() });
  const toArray = copy.toArrayValueObject.bind(copy);
  copy.toArrayValueObject = (useCache) => copiedArray(toArray(useCache));
  return copy;
}

function copiedArray(array: ArrayValueObject): ArrayValueObject {
  const rows = array.getArrayValue();
  const [rowCount, columnCount] = [array.getRowCount(), array.getColumnCount()];
  if (rowCount === 0 || columnCount === 0) return array;
  const copy = tableOf(rowCount, columnCount, (row, column) => rows[row]?.[column] as BaseValueObject);
  copy.setCurrent(array.getCurrentRow(), array.getCurrentColumn());
  copy.setUnitId(array.getUnitId());
  copy.setSheetId(array.getSheetId());
  return copy;
}
