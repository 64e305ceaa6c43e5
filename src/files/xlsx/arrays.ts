import { type AstExpression, nodeTypes, parseA1Ref } from '@borgar/fx';
import type { NamePlan } from '../../plan/plan';
import { nodeOf } from '../../formulas/argumentText';
import { calleeOf, isOurs } from './formulas';
import { arrayFunctions } from './newFunctions';

/**
 * Whether a file must mark a formula as one that may give many values. Unmarked, Excel reads it as one from before
 * such formulas: it takes one cell of a range where one value is wanted, and shows `@` before functions that could
 * give more. So every call to our functions is marked, and every formula that works on many cells at once, except
 * inside SUMPRODUCT, which always did. To mark one formula too many does no harm; one too few changes a figure.
 */
export function needsArray(formula: string, names: NamePlan[]): boolean {
  const tree = nodeOf(formula);
  if (!tree) return false;
  const known = new Map(names.map(({ name, refersTo }) => [name.toUpperCase(), refersTo]));
  let isNeeded = false;

  /** Whether a part gives more than one value. */
  const isMany = (node: AstExpression | null, inSumproduct = false): boolean => {
    if (!node) return false;
    switch (node.type) {
      case nodeTypes.REFERENCE:
        if (node.kind === 'table') return !/@|#This Row/i.test(node.value);
        return isManyCells(node.kind === 'name' ? known.get(node.value.toUpperCase()) : node.value);
      case nodeTypes.ARRAY:
        return true;
      case nodeTypes.UNARY:
      case nodeTypes.BINARY: {
        const isAny = node.arguments.map((argument) => isMany(argument, inSumproduct)).includes(true);
        if (node.operator === '@') return false;
        if (node.operator === '#') isNeeded = true;
        if ([':', ',', ' ', '#'].includes(node.operator)) return true;
        if (isAny && !inSumproduct) isNeeded = true;
        return isAny;
      }
      case nodeTypes.CALL: {
        const callee = calleeOf(node);
        const name = callee.type === nodeTypes.IDENTIFIER ? callee.name.toUpperCase() : '';
        if (name === '' || isOurs(name) || arrayFunctions.has(name)) isNeeded = true;
        const isEachOne = inSumproduct && cellByCell.has(name);
        const takesRange = isEachOne ? all : (rangeArguments[name] ?? (() => false));
        const areMany = node.arguments.map((argument, i) => {
          const isManyHere = isMany(argument, name === 'SUMPRODUCT' || isEachOne);
          if (isManyHere && !takesRange(i)) isNeeded = true;
          return isManyHere;
        });
        if (isEachOne || name === 'ROW' || name === 'COLUMN') return areMany.includes(true);
        if (name === 'INDEX') return isWholeLine(node.arguments);
        return givesRange.has(name);
      }
      case nodeTypes.LET:
      case nodeTypes.LAMBDA:
        isNeeded = true;
        return true;
      default:
        return false;
    }
  };
  return isMany(tree) || isNeeded;
}

/** A name that is not known might be of many cells. */
function isManyCells(reference: string | undefined): boolean {
  const parsed = reference === undefined ? undefined : parseA1Ref(reference.replace(/^=/, ''));
  if (!parsed || !('range' in parsed)) return true;
  const { top, left, bottom, right } = parsed.range;
  return top === null || left === null || top !== bottom || left !== right;
}

/** INDEX gives a whole row or column where its place in the other direction is left out or zero. */
function isWholeLine([, ...places]: (AstExpression | null)[]): boolean {
  return places.length === 0 || places.some((at) => !at || ('raw' in at && Number(at.raw) === 0));
}

const givesRange: ReadonlySet<string> = new Set([
  ...['OFFSET', 'INDIRECT', 'TRANSPOSE', 'MMULT', 'MINVERSE', 'FREQUENCY', 'TREND'],
  ...['GROWTH', 'LINEST', 'LOGEST'],
]);

type Takes = (argument: number) => boolean;
const all: Takes = () => true;
const from =
  (first: number): Takes =>
  (i) =>
    i >= first;
const only =
  (...places: number[]): Takes =>
  (i) =>
    places.includes(i);

/** Worked out for each cell inside SUMPRODUCT, as its own arithmetic is. IF and its like are not. */
const cellByCell: ReadonlySet<string> = new Set(
  'ABS ROUND ROUNDUP ROUNDDOWN INT SIGN MOD LEN EXACT ISNUMBER ISTEXT ISBLANK ISERROR YEAR MONTH DAY'.split(
    ' ',
  ),
);

/** Which arguments, counted from 0, are ranges taken whole. Anything else given a range is worked out cell by cell. */
const rangeArguments: Record<string, Takes> = {
  ...each(
    all,
    'SUM MIN MAX AVERAGE COUNT COUNTA MEDIAN PRODUCT STDEV STDEVP VAR VARP STDEV.S STDEV.P VAR.S VAR.P AND OR XOR ' +
      'ROW COLUMN CONCAT SUMSQ MINA MAXA SUMPRODUCT ROWS COLUMNS AREAS MODE MODE.SNGL GEOMEAN CORREL SLOPE INTERCEPT SUMXMY2',
  ),
  ...each(
    only(0),
    'INDEX COUNTIF COUNTBLANK LARGE SMALL QUARTILE QUARTILE.INC QUARTILE.EXC PERCENTILE PERCENTILE.INC ' +
      'PERCENTILE.EXC PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC TRIMMEAN IRR MIRR OFFSET ISFORMULA',
  ),
  ...each(only(1), 'MATCH VLOOKUP HLOOKUP RANK RANK.EQ RANK.AVG'),
  ...each(only(0, 1), 'XIRR'),
  ...each(only(0, 2), 'SUMIF AVERAGEIF'),
  ...each(only(1, 2), 'LOOKUP XNPV'),
  ...each(only(2), 'NETWORKDAYS WORKDAY'),
  ...each(from(1), 'NPV SUBTOTAL'),
  ...each(from(2), 'AGGREGATE TEXTJOIN'),
  ...each((i) => i === 0 || i % 2 === 1, 'SUMIFS AVERAGEIFS MAXIFS MINIFS'),
  ...each((i) => i % 2 === 0, 'COUNTIFS'),
};

function each(takes: Takes, functions: string): Record<string, Takes> {
  return Object.fromEntries(functions.split(' ').map((name) => [name, takes]));
}
