import type { AstExpression, BinaryExpression, UnaryExpression } from '@borgar/fx';

/** What an operator with one operand, such as `-` or `%`, works on. The parser’s types do not say that it is there. */
export function operandOf({ operator, arguments: [operand] }: UnaryExpression): AstExpression {
  return operand ?? lacking(operator);
}

/** The operands left and right of a binary operator. */
export function operandsOf({
  operator,
  arguments: [left, right],
}: BinaryExpression): [AstExpression, AstExpression] {
  return [left ?? lacking(operator), right ?? lacking(operator)];
}

function lacking(operator: string): never {
  throw new Error(`The operator ${operator} was read without an operand`);
}
