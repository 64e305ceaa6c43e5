import { BaseFunction, type BaseValueObject, type IFunctionService } from '@univerjs/engine-formula';
import { isArraySize } from '../../formulas/functions/sizes';
import { numberOf } from '../../formulas/functions/coercion';
import { errorValues } from '../../formulas/functions/values';
import { oneValue, univerValue } from './executor';

/** Functions of other spreadsheets. In Excel a formula with one of them shows #NAME?. */
const foreign: ReadonlySet<string> = new Set(
  `ARRAY_CONSTRAIN AVERAGE.WEIGHTED EPOCHTODATE FLATTEN IMCOTH IMLOG IMTANH ISBETWEEN ISDATE ISEMAIL ISURL
  MARGINOFERROR REGEXMATCH ROUNDBANK TO_DATE`.split(/\s+/),
);

export function leaveOutForeignFunctions(functions: IFunctionService): void {
  functions.unregisterExecutors(...foreign);
  functions.unregisterDescriptions(...foreign);
  // Univer describes its functions when they are first asked for, and again in another language.
  const register = functions.registerDescriptions.bind(functions);
  functions.registerDescriptions = (...described) =>
    register(...described.filter(({ functionName }) => !foreign.has(functionName.toUpperCase())));
}

/** Univer's functions that make as many cells as they are asked for. */
const makers = ['MAKEARRAY', 'RANDARRAY'];

export function boundArrays(functions: IFunctionService): void {
  for (const name of makers) {
    const executor = functions.getExecutor(name);
    if (executor) bound(executor);
  }
}

function bound(executor: BaseFunction): void {
  const calculate = executor.calculate.bind(executor);
  const least = executor.name === 'MAKEARRAY' ? 1 : 0;
  executor.calculate = (...given: BaseValueObject[]) => {
    const [rows = 1, columns = 1] = [0, 1].map((i) => {
      const value = given[i] && !given[i].isLambda() ? oneValue(given[i]) : 1;
      const number = value === null || value === undefined ? 1 : numberOf(value);
      return typeof number === 'number' ? Math.trunc(number) : 1;
    });
    const isRight = rows >= least && columns >= least && isArraySize(rows, columns);
    return isRight ? calculate(...given) : univerValue(errorValues.value);
  };
}
