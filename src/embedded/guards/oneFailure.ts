import {
  AstTreeBuilder,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  Interpreter,
  LexerNode,
} from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';

/** An exception in any one function, or in reading a formula, would end the calculation of the whole workbook without a word. */
export function keepFailureToItsCell(injector: Injector): void {
  injector.replace([Interpreter, { useClass: CarefulInterpreter }]);
  injector.replace([AstTreeBuilder, { useClass: CarefulTreeBuilder }]);
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

class CarefulTreeBuilder extends AstTreeBuilder {
  override parse(formula: LexerNode): ReturnType<AstTreeBuilder['parse']> {
    try {
      return super.parse(formula);
    } catch {
      const broken = new LexerNode();
      broken.addChildren(ErrorType.VALUE);
      return super.parse(broken);
    }
  }
}
