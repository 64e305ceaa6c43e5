import { isCallNode, nodeTypes, type AstExpression } from '@borgar/fx';
import type { FormulaArgument } from '../formulas/argumentText';
import { nodeOf } from '../formulas/argumentText';
import type { FileSheet, WorkbookFile } from '../files/inPlace/workbookFile';
import { unquotedSheet } from '../formulas/addresses';

/** Functions that always give one value, and never a blank. */
const oneValue = new Set(
  (
    'SUM SUMPRODUCT SUMIF SUMIFS COUNT COUNTA COUNTIF COUNTIFS AVERAGE AVERAGEIF AVERAGEIFS MIN MAX MEDIAN ' +
    'PERCENTILE PERCENTILE.INC LARGE SMALL NPV IRR ROWS COLUMNS TODAY NOW SUBTOTAL AGGREGATE'
  ).split(' '),
);
/** Functions that never give a blank, but give a table if they are given one. */
const neverBlank = new Set(
  'N TEXT LEN ROUND ROUNDUP ROUNDDOWN INT ABS DATE EDATE EOMONTH YEAR MONTH DAY VALUE DATEVALUE SQRT POWER EXP LN MOD'.split(
    ' ',
  ),
);
/** Whether a function is one of ours that gives one value. */
type OneValued = (name: string) => boolean;

const ARITHMETIC = new Set(['+', '-', '*', '/', '^', '%']);

/** The one cell that an argument names, and null where it names several, or cannot be told from the file. */
function oneCell(text: string, sheet: FileSheet, file: WorkbookFile): [FileSheet, string] | null {
  const found = /^(?:('(?:[^']|'')+'|[^'!]+)!)?\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text.trim());
  if (!found) return null;
  const [, named, column = '', row] = found;
  const on = named === undefined ? sheet : file.sheetNamed(unquotedSheet(named));
  return on ? [on, `${column.toUpperCase()}${row}`] : null;
}

/** A name that refers to cells, as those cells. */
export function meaning(argument: FormulaArgument, sheet: FileSheet, file: WorkbookFile): string {
  return argument.kind === 'name' ? (file.nameOn(argument.text, sheet)?.formula ?? '') : argument.text;
}

/** Whether an argument is a blank cell, which means its default; null where that cannot be told. */
export function isBlankCell(
  argument: FormulaArgument,
  sheet: FileSheet,
  file: WorkbookFile,
  oneValued: OneValued = () => false,
): boolean | null {
  if (argument.kind === 'literal') return argument.text === '""';
  const text = meaning(argument, sheet, file);
  const cell = oneCell(text, sheet, file);
  if (cell) {
    const stored = file.cell(...cell);
    const value = stored && file.value(stored);
    return !value || (value.kind === 'text' && value.text === '');
  }
  if (isRange(text)) return false;
  if (argument.kind !== 'expression') return null;
  const node = nodeOf(argument.text);
  if (!node) return null;
  const isArithmetic =
    (node.type === nodeTypes.BINARY || node.type === nodeTypes.UNARY) &&
    ARITHMETIC.has(String(node.operator));
  const name = calledIn(node);
  if (isArithmetic) return false;
  return name !== null && (oneValue.has(name) || neverBlank.has(name) || oneValued(name)) ? false : null;
}

function calledIn(node: AstExpression): string | null {
  return isCallNode(node) && node.callee.type === nodeTypes.IDENTIFIER
    ? node.callee.name.toUpperCase()
    : null;
}

function isRange(text: string): boolean {
  return /^(?:(?:'(?:[^']|'')+'|[^'!]+)!)?\$?[A-Z]{0,3}\$?\d*:\$?[A-Z]{0,3}\$?\d*$/i.test(text.trim());
}
