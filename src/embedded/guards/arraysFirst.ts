import { type AstExpression, nodeTypes } from '@borgar/fx';
import { nodeOf } from '../../formulas/argumentText';
import { NAME_REST, NAME_START } from '../../formulas/nameRules';
import { operandOf, operandsOf } from '../../formulas/operands';
import type { MeaningOf } from './rangeTexts';

const nameAfterOperator = new RegExp(
  `[-+*/^&=<>][\\s(]*(?:'[^']*'!|[${NAME_REST}]+!)?([${NAME_START}][${NAME_REST}]*)(?![${NAME_REST}!(:$])`,
  'gu',
);

/** Whether what comes after an operator may be a name that means an array: `2*k`, where k is `{1,2}`. */
export function mayOperateOnNamedArray(formula: string, meaning: MeaningOf): boolean {
  for (const [, name = ''] of formula.matchAll(nameAfterOperator))
    if (meansArrayFirst(name, meaning, [])) return true;
  return false;
}

/** Whether an expression begins with an array constant, or with a name for what does. Univer reads none after an operator. */
export function isFirstAnArray(
  node: AstExpression,
  meaning: MeaningOf,
  through: readonly string[] = [],
): boolean {
  const first = firstOf(node);
  if (first.type === nodeTypes.REFERENCE && first.kind === 'name')
    return meansArrayFirst(first.value, meaning, through);
  return first.type === nodeTypes.ARRAY;
}

function meansArrayFirst(written: string, meaning: MeaningOf, through: readonly string[]): boolean {
  const name = written.slice(written.lastIndexOf('!') + 1);
  if (through.includes(name)) return false;
  const refersTo = meaning(name);
  // Without a brace only another name can mean an array.
  if (refersTo === undefined || !/\{|^=?[^!:(]*$/.test(refersTo)) return false;
  const tree = nodeOf(refersTo.startsWith('=') ? refersTo : `=${refersTo}`);
  return tree !== null && isFirstAnArray(tree, meaning, [...through, name]);
}

/** The first operand of an expression. */
function firstOf(node: AstExpression): AstExpression {
  if (node.type === nodeTypes.BINARY) return firstOf(operandsOf(node)[0]);
  return node.type === nodeTypes.UNARY && node.operator === '%' ? firstOf(operandOf(node)) : node;
}
