import {
  AstTreeBuilder,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFormulaRuntimeService,
  Interpreter,
  LexerNode,
} from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import { addressOfRange } from '../addresses';
import { ErrorCode } from '../customFunctions';
import { failedInWords, type OnFault } from '../faults';
import type { RefusalWatch } from '../refusalWatch';

/**
 * An exception in any one function, or in reading a formula, would end the calculation of the whole workbook without a
 * word. Here its cell shows an error and says that the program failed, and what failed is handed on.
 */
export function keepFailureToItsCell(injector: Injector, watch: RefusalWatch, onFault: OnFault): void {
  class CarefulInterpreter extends Interpreter {
    override execute(node: Parameters<Interpreter['execute']>[0]): FunctionVariantType {
      try {
        return super.execute(node);
      } catch (error) {
        return failed(error);
      }
    }

    override async executeAsync(
      node: Parameters<Interpreter['executeAsync']>[0],
    ): Promise<FunctionVariantType> {
      try {
        return await super.executeAsync(node);
      } catch (error) {
        return failed(error);
      }
    }
  }

  const failed = (error: unknown): ErrorValueObject => {
    const {
      currentUnitId: unitId,
      currentSubUnitId: sheetId,
      currentRow: row,
      currentColumn: column,
    } = injector.get(IFormulaRuntimeService);
    const message = failedInWords('The formula', 'program', error);
    watch.note(
      { unitId, sheetId, row, column },
      { row: 0, column: 0 },
      { code: ErrorCode.invalidValue, message },
    );
    onFault(`a formula in ${cellInWords(row, column)}`, error);
    return ErrorValueObject.create(ErrorType.VALUE);
  };

  injector.replace([Interpreter, { useClass: CarefulInterpreter }]);
  injector.replace([AstTreeBuilder, { useClass: CarefulTreeBuilder }]);
}

/** Formulas of rules and names have no row. */
export function cellInWords(row: number, column: number): string {
  if (row < 0 || column < 0) return 'a rule or a name';
  return `cell ${addressOfRange({ startRow: row, endRow: row, startColumn: column, endColumn: column })}`;
}

class CarefulTreeBuilder extends AstTreeBuilder {
  override parse(formula: LexerNode): ReturnType<AstTreeBuilder['parse']> {
    try {
      return super.parse(formula);
    } catch {
      // The cell shows #VALUE!, as for any formula that cannot be read.
      const broken = new LexerNode();
      broken.addChildren(ErrorType.VALUE);
      return super.parse(broken);
    }
  }
}
