import {
  BaseFunction,
  type BaseValueObject,
  type FunctionVariantType,
  type IFormulaRuntimeService,
  IFunctionService,
  LexerNode,
  NullValueObject,
  NumberValueObject,
  OperatorNodeFactory,
  PrefixNodeFactory,
  SuffixNodeFactory,
} from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import { call } from '../../formulas/functions/call';
import type { SheetFunction } from '../../formulas/functions/define';
import { lastOperators, operators } from '../../formulas/functions/operators';
import { present } from '../../formulas/present';
import { answerOf, oneValue, readVariant, univerValue } from './executor';

/** By the names that Univer gives them, for all that are not comparisons. */
const names: Record<string, string> = { PLUS: '+', MINUS: '-', MULTIPLY: '*', DIVIDED: '/' };

/** Comparisons as functions, for formulas that are written out in calls. These names are never typed. */
const comparisonNames: Record<string, string> = {
  '=': '_EQUAL',
  '<>': '_UNEQUAL',
  '<': '_BELOW',
  '>': '_ABOVE',
  '<=': '_NOTABOVE',
  '>=': '_NOTBELOW',
};

/** The last addition or subtraction of a formula. These names are never typed either. */
export const lastCalls = { '+': '_LASTPLUS', '-': '_LASTMINUS' } as const;

/** All operators as functions. */
export const operatorCalls: Record<string, string> = {
  ...Object.fromEntries(Object.entries(names).map(([name, sign]) => [sign, name])),
  '^': 'POWER',
  '&': 'CONCATENATE',
  ...comparisonNames,
};

export function replaceOperators(injector: Injector): void {
  const signs = { ...names, ...Object.fromEntries(Object.entries(comparisonNames).map(([a, b]) => [b, a])) };
  injector
    .get(IFunctionService)
    .registerExecutors(
      ...Object.entries(signs).map(
        ([name, sign]) => new OperatorExecutor(name, present(operators[sign], sign)),
      ),
      new OperatorExecutor(lastCalls['+'], lastOperators['+']),
      new OperatorExecutor(lastCalls['-'], lastOperators['-']),
      new CompareExecutor('COMPARE'),
    );
}

/** Reads the operands of operators where they are: Univer would first make an array of each cell. */
export function readOperandsDirectly(injector: Injector): void {
  injector.replace([OperatorNodeFactory, { useClass: DirectOperatorNodeFactory }]);
  for (const [factory, sign] of [
    [PrefixNodeFactory, '@'],
    [SuffixNodeFactory, '#'],
  ] as const)
    readOperandDirectly(Reflect.construct(factory, []) as SignFactory, sign);
}

interface SignFactory {
  checkAndCreateNodeType(lexerNode: LexerNode): unknown;
}

interface SignNode {
  _functionExecutor?: BaseFunction;
  getToken(): string;
  getChildren(): { getValue(): FunctionVariantType | null | undefined }[];
  setValue(value: FunctionVariantType): void;
  execute(): void;
}

const direct = new WeakSet<object>();

/**
 * The same of a minus before and a percent after: in an array an empty text is a blank. Univer makes such nodes in
 * several places, of a class that it does not export.
 */
function readOperandDirectly(factory: SignFactory, sign: string): void {
  const lexerNode = new LexerNode();
  lexerNode.setToken(sign);
  const shared = Object.getPrototypeOf(factory.checkAndCreateNodeType(lexerNode)) as SignNode;
  if (direct.has(shared)) return;
  direct.add(shared);
  const execute = shared.execute;
  shared.execute = function (this: SignNode) {
    const operand = this.getChildren()[0]?.getValue();
    const executor = this._functionExecutor;
    if (!operand || !(executor instanceof OperatorExecutor)) return execute.call(this);
    const [zero, hundred] = [NumberValueObject.create(0), NumberValueObject.create(100)];
    this.setValue(
      this.getToken().trim() === '%'
        ? asPercent(executor.calculate(operand, hundred))
        : executor.calculate(zero, operand),
    );
  };
}

/** Univer gives the cell of a formula that ends in a percent sign its format. */
function asPercent(answer: BaseValueObject): BaseValueObject {
  return answer.isNumber() ? NumberValueObject.create(Number(answer.getValue()), '0.00%') : answer;
}

class OperatorExecutor extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly operator: SheetFunction,
  ) {
    super(name);
  }

  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(left: FunctionVariantType, right: FunctionVariantType): BaseValueObject {
    return operated(this.operator, left, right);
  }
}

class CompareExecutor extends BaseFunction {
  override needsReferenceObject = true;
  private sign = '=';

  /** Univer's word for what the executor is to do next. */
  setCompareType(sign: string): void {
    this.sign = sign;
  }

  override calculate(left: FunctionVariantType, right: FunctionVariantType): BaseValueObject {
    return operated(present(operators[this.sign], this.sign), left, right);
  }
}

function operated(operator: SheetFunction, left: FunctionVariantType, right: FunctionVariantType) {
  const a = oneValue(left);
  const b = oneValue(right);
  if (operator.one && a !== undefined && b !== undefined) return univerValue(operator.one([a, b]));
  return answerOf(call(operator, [readVariant(left), readVariant(right)]));
}

type OperatorNode = ReturnType<OperatorNodeFactory['create']>;

class DirectOperatorNodeFactory extends OperatorNodeFactory {
  override create(param: string): OperatorNode {
    const node = super.create(param);
    const executor = (node as unknown as { _functionExecutor?: BaseFunction })._functionExecutor;
    if (!executor?.needsReferenceObject) return node;
    const runtime = (node as unknown as { _runtimeService: IFormulaRuntimeService })._runtimeService;
    const isUnary = param === '-' || param === '+';
    const execute = node.execute.bind(node);
    node.execute = () => {
      const [left, right] = node
        .getChildren()
        .map((child) => child.getValue() as unknown as FunctionVariantType | null | undefined);
      if ((!left || !right) && !isUnary) return execute();
      if (executor instanceof CompareExecutor) executor.setCompareType(node.getToken());
      const result: BaseValueObject = executor.calculate(
        (left ?? NullValueObject.create()) as BaseValueObject,
        (right ?? NullValueObject.create()) as BaseValueObject,
      ) as BaseValueObject;
      // Univer marks formulas within which there are arrays.
      if (result.isArray()) runtime.setUnitArrayFormulaEmbeddedMap();
      node.setValue(result);
    };
    return node;
  }
}
