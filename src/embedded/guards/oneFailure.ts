import { ErrorType, ErrorValueObject, type FunctionVariantType, Interpreter } from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';

/** An exception in any one function would end the calculation of the whole workbook without a word. */
export function keepFailureToItsCell(injector: Injector): void {
  injector.replace([Interpreter, { useClass: CarefulInterpreter }]);
}

class CarefulInterpreter extends Interpreter {
  override execute(node: Parameters<Interpreter['execute']>[0]): FunctionVariantType {
    try {
      return super.execute(node);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }

  override async executeAsync(
    node: Parameters<Interpreter['executeAsync']>[0],
  ): Promise<FunctionVariantType> {
    try {
      return await super.executeAsync(node);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}
