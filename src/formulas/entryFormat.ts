import { type AstExpression, nodeTypes } from '@borgar/fx';
import { nodeOf } from './argumentText';
import { sheetFunctions } from './functions';
import type { Shows } from './functions/define';
import { operandOf, operandsOf } from './operands';

/** The number format of the first cell of a reference; undefined where it has none. */
type FormatOf = (reference: string) => string | undefined;

/** How Excel with British settings shows the answers of these functions. */
const shown: Record<Shows, string> = {
  date: 'dd/mm/yyyy',
  time: 'hh:mm',
  money: '£#,##0.00;-£#,##0.00',
  percent: '0%',
};
const clock: Record<string, string> = { TODAY: shown.date, NOW: `${shown.date} ${shown.time}` };

/** Functions whose answer is of the same kind as their first argument. */
const likeFirst: ReadonlySet<string> = new Set(
  `ABS AVERAGE CEILING FLOOR LARGE MAX MEDIAN MIN MROUND ROUND ROUNDDOWN ROUNDUP SMALL SUM TRUNC`.split(' '),
);

/**
 * The number format that a cell without one takes when a formula is entered in it, as in Excel: that of the first cell
 * read, where the answer is of the same kind; a date less a date is a number of days.
 */
export function entryFormat(formula: string, formatOf: FormatOf): string | undefined {
  const node = nodeOf(formula);
  return node ? formatOfNode(node, formatOf) : undefined;
}

function formatOfNode(node: AstExpression, formatOf: FormatOf): string | undefined {
  switch (node.type) {
    case nodeTypes.REFERENCE:
      return formatOf(node.value);
    case nodeTypes.UNARY:
      return node.operator === '-' || node.operator === '+'
        ? formatOfNode(operandOf(node), formatOf)
        : undefined;
    case nodeTypes.BINARY: {
      const [left, right] = operandsOf(node).map((operand) => formatOfNode(operand, formatOf));
      return ofTwo(node.operator, left, right);
    }
    case nodeTypes.CALL: {
      const called = node.callee.type === nodeTypes.IDENTIFIER ? node.callee.name.toUpperCase() : '';
      const [first] = node.arguments;
      if (likeFirst.has(called)) return first ? formatOfNode(first, formatOf) : undefined;
      const shows = sheetFunctions.get(called)?.shows;
      return clock[called] ?? (shows && shown[shows]);
    }
    default:
      return undefined;
  }
}

function ofTwo(operator: string, left: string | undefined, right: string | undefined): string | undefined {
  switch (operator) {
    case '+':
      return left ?? right;
    case '-':
      return isDate(left) && isDate(right) ? undefined : (left ?? right);
    case '*':
      if (isDate(left) || isDate(right)) return undefined;
      return left && !isShare(left) ? left : (right ?? left);
    case '/':
      return right === undefined && !isDate(left) ? left : undefined;
    default:
      return undefined;
  }
}

/** Years, months or days outside quoted words, colours and conditions. */
function isDate(format: string | undefined): boolean {
  return format !== undefined && /[dmyh]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''));
}

function isShare(format: string): boolean {
  return format.includes('%');
}
