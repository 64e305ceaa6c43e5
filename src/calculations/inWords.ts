import { nodeTypes, type AstExpression, type CallExpression, type UnaryExpression } from '@borgar/fx';
import { nodeOf } from '../formulas/argumentText';
import { operandOf, operandsOf } from '../formulas/operands';
import { present } from '../formulas/present';
import { type Calculation, inputsOf, type Line, linesOf } from './calculation';
import { type Link, partsOf, textFrom } from './template';

/** The formula of a line in words, made from the formula itself, so that neither can say another thing. */
export function formulaInWords(calculation: Calculation, line: Line): string {
  const words = wordsOf(calculation, line.formula);
  if (line.first === undefined) return words;
  return `in the first row ${wordsOf(calculation, line.first)}; in the others ${words}`;
}

function wordsOf(calculation: Calculation, formula: string): string {
  const { links } = partsOf(formula);
  let count = 0;
  // A key such as y1 would be read as a cell.
  const tree = nodeOf(textFrom(formula, () => `_link${count++}_`));
  return part(
    present(tree, `what ${formula} says`),
    links.map((link) => labelOf(calculation, link)),
  );
}

function labelOf(calculation: Calculation, { key, how }: Link): string {
  const field = [...inputsOf(calculation), ...linesOf(calculation)].find((one) => one.key === key);
  const label = `“${present(field, key).label}”`;
  if (how === 'all') return `all of ${label}`;
  return how === 'prev' ? `${label} in the row above` : label;
}

const signs: Record<string, string> = {
  '*': '×',
  '/': '÷',
  '-': '−',
  '<=': 'is at most',
  '>=': 'is at least',
  '<': 'is below',
  '>': 'is above',
  '=': 'is',
  '<>': 'is not',
  '&': 'followed by',
  '^': 'to the power of',
};
const levels: Record<string, number> = { '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5 };
const levelOf = (operator: string) => levels[operator] ?? 1;

function part(node: AstExpression | null, labels: readonly string[]): string {
  if (!node) return 'nothing';
  switch (node.type) {
    case nodeTypes.LITERAL:
      return node.value === '' ? 'blank' : typeof node.value === 'string' ? `“${node.value}”` : node.raw;
    case nodeTypes.REFERENCE:
      return labels[Number(/^_link(\d+)_$/.exec(node.value)?.[1])] ?? node.value;
    case nodeTypes.UNARY: {
      const operand = operandOf(node);
      // Two signs make a figure of a condition, and say nothing to a reader.
      const condition = conditionOf(node);
      if (condition) return bracketed(condition, labels, condition.type === nodeTypes.BINARY);
      const words = bracketed(operand, labels, operand.type === nodeTypes.BINARY);
      if (String(node.operator) === '%') return `${words}%`;
      return String(node.operator) === '-' ? `minus ${words}` : words;
    }
    case nodeTypes.BINARY: {
      const operator = String(node.operator);
      const [left, right] = operandsOf(node);
      const level = levelOf(operator);
      const isCommutative = operator === '+' || operator === '*';
      const l = bracketed(
        left,
        labels,
        isLower(left, level) || (operator === '^' && left.type === nodeTypes.UNARY),
      );
      const r = bracketed(
        right,
        labels,
        isLower(right, level) || (isLower(right, level + 1) && !(isCommutative && isSame(right, operator))),
      );
      return `${l} ${signs[operator] ?? operator} ${r}`;
    }
    case nodeTypes.CALL:
      return called(node, labels);
    default:
      throw new Error(`A formula of a calculation has a part without words: ${node.type}`);
  }
}

const isMinus = (node: AstExpression): node is UnaryExpression =>
  node.type === nodeTypes.UNARY && String(node.operator) === '-';
/** Of a condition made a figure by two signs: the condition itself. */
function conditionOf(node: AstExpression | null | undefined): AstExpression | null {
  if (!node || !isMinus(node)) return null;
  const inner = operandOf(node);
  return isMinus(inner) ? operandOf(inner) : null;
}

const isLower = (node: AstExpression, level: number) =>
  node.type === nodeTypes.BINARY && levelOf(String(node.operator)) < level;
const isSame = (node: AstExpression, operator: string) =>
  node.type === nodeTypes.BINARY && String(node.operator) === operator;

function bracketed(node: AstExpression, labels: readonly string[], isNeeded: boolean): string {
  return isNeeded ? `(${part(node, labels)})` : part(node, labels);
}

/** Functions with words of their own; every other is named with its arguments. */
const sentences: Record<string, (given: string[]) => string> = {
  IF: ([condition, yes, no]) => `(if ${condition}: ${yes}; otherwise: ${no ?? 'no'})`,
  AND: (given) => given.join(' and '),
  OR: (given) => given.join(' or '),
  MAX: (given) =>
    given.length === 1 ? `the largest of ${given[0]}` : `the larger of ${given.join(' and ')}`,
  MIN: (given) =>
    given.length === 1 ? `the smallest of ${given[0]}` : `the smaller of ${given.join(' and ')}`,
  SUM: (given) => `the sum of (${given.join(', ')})`,
  SUMPRODUCT: (given) => `the sum over the rows of (${given.join(' × ')})`,
  ROWS: ([given]) => `the number of rows of ${given}`,
  COUNT: (given) => `the number of figures in ${given.join(', ')}`,
  AVERAGE: (given) => `the average of ${given.join(', ')}`,
  MEDIAN: (given) => `the median of ${given.join(', ')}`,
  ABS: ([given]) => `the size of (${given})`,
  SQRT: ([given]) => `the square root of (${given})`,
  EDATE: ([date, months]) => `${date} moved on by ${months} months`,
  ISNUMBER: ([given]) => `${given} is a number`,
};

function called(node: CallExpression, labels: readonly string[]): string {
  const name = node.callee.type === nodeTypes.IDENTIFIER ? node.callee.name : '';
  const given = node.arguments.map((one) => part(one, labels));
  const counted = name.toUpperCase() === 'SUMPRODUCT' ? conditionOf(node.arguments[0]) : null;
  if (counted) return `the number of rows in which ${part(counted, labels)}`;
  const sentence = sentences[name.toUpperCase()];
  return sentence ? sentence(given) : `${name}(${given.join('; ')})`;
}
