import { nodeTypes, type AstExpression, type BinaryExpression } from '@borgar/fx';
import { sheetFunctions } from '../../formulas/functions';
import type { Argument } from '../../formulas/functions/define';
import { nodeOf } from '../../formulas/argumentText';
import { operandOf, operandsOf } from '../../formulas/operands';
import type { CellValue } from '../../host/spreadsheet';
import { answeredValues, argumentOf, arithmetic, prefixed } from './arithmetic';
import type { KnownValues } from './values';

export interface KnownCells {
  /** What a reference holds. */
  lookUp(reference: string): KnownValues;
  /** What a function of ours answers; undefined if the name is not one of ours. */
  call(name: string, args: (KnownValues | undefined)[]): KnownValues | undefined;
}

/**
 * The value of a piece of formula, as far as it can be known from the cells it names: constants, references,
 * arithmetic, our own functions and those of Excel's that depend on values alone. Anything else is left unknown rather
 * than guessed.
 */
export function evaluate(text: string, scope: KnownCells): KnownValues {
  const node = nodeOf(text);
  return node && valueOf(node, scope);
}

function valueOf(node: AstExpression, scope: KnownCells): KnownValues {
  switch (node.type) {
    case nodeTypes.LITERAL:
      return [[node.value]];
    case nodeTypes.ERROR:
      return [[{ error: node.value }]];
    case nodeTypes.ARRAY:
      return constantArray(node.elements, scope);
    case nodeTypes.REFERENCE:
      return scope.lookUp(node.value);
    case nodeTypes.UNARY:
      return unary(String(node.operator), operandOf(node), scope);
    case nodeTypes.BINARY:
      return binary(node, scope);
    case nodeTypes.CALL:
      return node.callee.type === nodeTypes.IDENTIFIER
        ? called(node.callee.name, node.arguments, scope)
        : null;
    default:
      return null;
  }
}

function constantArray(elements: AstExpression[][], scope: KnownCells): KnownValues {
  const rows = elements.map((row) => row.map((cell) => valueOf(cell, scope)?.[0]?.[0]));
  return rows.flat().includes(undefined) ? null : (rows as CellValue[][]);
}

function binary(node: BinaryExpression, scope: KnownCells): KnownValues {
  const [left, right] = operandsOf(node);
  return arithmetic(String(node.operator), valueOf(left, scope), valueOf(right, scope));
}

function unary(operator: string, operand: AstExpression, scope: KnownCells): KnownValues {
  if (operator === '#') {
    return operand.type === nodeTypes.REFERENCE ? scope.lookUp(`${operand.value}#`) : null;
  }
  const value = valueOf(operand, scope);
  return operator === '+' ? value : prefixed(operator, value);
}

function called(name: string, nodes: AstExpression[], scope: KnownCells): KnownValues {
  // The parser leaves an empty argument out as null.
  const args = (nodes as (AstExpression | null)[]).map((node) => (node ? valueOf(node, scope) : undefined));
  const ours = scope.call(name, args);
  if (ours !== undefined) return ours;
  const ordinary = sheetFunctions.get(name.toUpperCase());
  if (!ordinary) return null;
  const known: Argument[] = [];
  for (const [i, node] of (nodes as (AstExpression | null)[]).entries()) {
    const values = args[i];
    if (!node) known.push({ rows: 1, columns: 1, values: [null], kind: 'omitted' });
    else if (!values) return null;
    else known.push(argumentOf(values, isOfCells(node)));
  }
  return answeredValues(ordinary, known);
}

/** A reference, or what hands one on. */
function isOfCells(node: AstExpression): boolean {
  return (
    node.type === nodeTypes.REFERENCE ||
    (node.type === nodeTypes.UNARY && node.operator === '#') ||
    (node.type === nodeTypes.CALL &&
      node.callee.type === nodeTypes.IDENTIFIER &&
      ['INDEX', 'CHOOSE', 'IF', 'IFS', 'SWITCH', 'XLOOKUP'].includes(node.callee.name.toUpperCase()))
  );
}
