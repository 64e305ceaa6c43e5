import { isCallNode, isReferenceNode, nodeTypes, type AstExpression } from '@borgar/fx';
import type { FormulaArgument } from '../../functions/catalogue/argumentText';
import { nodeOf } from '../../functions/catalogue/argumentText';
import type { FileSheet, WorkbookFile } from './workbookFile';

/** Functions that give one value whatever they are given, and never a blank. */
const oneValue = new Set(
  (
    'SUM SUMPRODUCT SUMIF SUMIFS COUNT COUNTA COUNTIF COUNTIFS AVERAGE AVERAGEIF AVERAGEIFS MIN MAX MEDIAN ' +
    'PERCENTILE PERCENTILE.INC LARGE SMALL NPV IRR ROWS COLUMNS TODAY NOW SUBTOTAL AGGREGATE'
  ).split(' '),
);
/** Functions that never give a blank, but give a table if they are given one. */
const neverBlank = new Set(
  'ROUND ROUNDUP ROUNDDOWN INT ABS DATE EDATE EOMONTH YEAR MONTH DAY VALUE DATEVALUE SQRT POWER EXP LN MOD'.split(
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
  const named = found[1]?.replace(/^'|'$/g, '').replaceAll("''", "'");
  const on = named === undefined ? sheet : file.sheetNamed(named);
  return on ? [on, `${found[2]!.toUpperCase()}${found[3]}`] : null;
}

/** A name that stands for cells, as those cells. */
function meaning(argument: FormulaArgument, sheet: FileSheet, file: WorkbookFile): string {
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

/**
 * Whether an argument means one thing in a formula that is entered as one for a whole range, and may mean another in
 * an ordinary one: arithmetic over several cells, or several cells where one is expected.
 */
export function worksOnSeveral(
  argument: FormulaArgument,
  takesTable: boolean,
  sheet: FileSheet,
  file: WorkbookFile,
  oneValued: OneValued,
): boolean {
  if (argument.kind === 'omitted') return false;
  if (argument.kind !== 'expression') return !takesTable && isSeveral(meaning(argument, sheet, file));
  const node = nodeOf(argument.text);
  const several = (text: string) => isSeveral(file.nameOn(text, sheet)?.formula ?? text);
  return !node || givesSeveral(node, several, oneValued);
}

function givesSeveral(
  node: AstExpression,
  several: (text: string) => boolean,
  oneValued: OneValued,
): boolean {
  const parts = (nodes: (AstExpression | null)[]) =>
    nodes.some((part) => part !== null && givesSeveral(part, several, oneValued));
  if (isReferenceNode(node)) return several(node.value);
  if (node.type === nodeTypes.ARRAY) return true;
  if (node.type === nodeTypes.BINARY || node.type === nodeTypes.UNARY) {
    if ([':', '#', ',', ' '].includes(String(node.operator))) return true;
    return parts(node.arguments as AstExpression[]);
  }
  if (!isCallNode(node)) return node.type !== nodeTypes.LITERAL && node.type !== nodeTypes.ERROR;
  const name = calledIn(node);
  if (name !== null && (oneValue.has(name) || oneValued(name))) return false;
  return parts(node.arguments as (AstExpression | null)[]);
}

function calledIn(node: AstExpression): string | null {
  return isCallNode(node) && node.callee.type === nodeTypes.IDENTIFIER
    ? node.callee.name.toUpperCase()
    : null;
}

function isRange(text: string): boolean {
  return /^(?:(?:'(?:[^']|'')+'|[^'!]+)!)?\$?[A-Z]{0,3}\$?\d*:\$?[A-Z]{0,3}\$?\d*$/i.test(text.trim());
}

/** A row of a table of Excel's, `[#This Row]` or `@`, is one cell in each column. */
function isSeveral(text: string): boolean {
  return isRange(text) || (text.includes('[') && !/#This Row|@/i.test(text));
}
