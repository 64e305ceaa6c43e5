import { type AstExpression, nodeTypes, parseA1Ref, type RangeA1, stringifyA1Ref } from '@borgar/fx';
import { nodeOf } from '../../functions/catalogue/argumentText';
import { operatorCalls } from '../sheetFunctions/operators';

/** What a name refers to, where there is such a name. */
export type Meaning = (name: string) => string | undefined;

const ofCells: ReadonlySet<string> = new Set([':', ',', ' ']);
const shaped: ReadonlySet<string> = new Set(['SUMIF', 'AVERAGEIF']);

/** A quick look, so that most formulas are not taken apart: what none of these is in, Univer reads. */
const suspect =
  /[#@]|\{|-\s*["+\-{(\s@]|-\s*(?:TRUE|FALSE)\b|%\s*%|["}]\s*%|[\w)\]'"}] +[\w('$[@]|\b(?:SUMIF|AVERAGEIF)\s*\(/i;

/**
 * A formula as Univer can read it, where it cannot read what Excel takes: minus before text, truth values and array
 * constants, numbers before these, `5%%`, the cells that two ranges share. Every operator is then written as a call,
 * so that nothing depends on how Univer reads operators. What is in the cell stays as it was typed.
 */
export function readable(formula: string, meaning: Meaning): string {
  if (!suspect.test(formula)) return formula;
  const tree = nodeOf(formula.startsWith('=') ? formula : `=${formula}`);
  if (!tree || !needsRewriting(tree, meaning)) return formula;
  const written = new Writer(formula.startsWith('=') ? formula : `=${formula}`, meaning).write(tree);
  return formula.startsWith('=') ? `=${written}` : written;
}

function needsRewriting(node: AstExpression | null, meaning: Meaning): boolean {
  if (!node) return false;
  switch (node.type) {
    case nodeTypes.UNARY: {
      const operand = node.arguments[0];
      const operator = String(node.operator);
      const isPlain = operand.type === nodeTypes.REFERENCE || operand.type === nodeTypes.CALL;
      const isNumber = operand.type === nodeTypes.LITERAL && typeof operand.value === 'number';
      if (operator === '#' || operator === '@') return true;
      const isFine = isPlain || (isNumber && operator === '%');
      return !isFine || needsRewriting(operand, meaning);
    }
    case nodeTypes.BINARY: {
      const operator = String(node.operator);
      if (operator === ' ') return true;
      const [left, right] = node.arguments;
      if (!ofCells.has(operator) && firstOf(right).type === nodeTypes.ARRAY) return true;
      return needsRewriting(left, meaning) || needsRewriting(right, meaning);
    }
    case nodeTypes.CALL:
      return (
        shapedRange(node.callee, node.arguments as (AstExpression | null)[], meaning) !== null ||
        (node.arguments as (AstExpression | null)[]).some((argument) => needsRewriting(argument, meaning))
      );
    case nodeTypes.LET:
      return (
        node.declarations.some(({ init }) => needsRewriting(init, meaning)) ||
        needsRewriting(node.body, meaning)
      );
    case nodeTypes.LAMBDA:
      return needsRewriting(node.body, meaning);
    default:
      return false;
  }
}

/** What is written first in an expression. */
function firstOf(node: AstExpression): AstExpression {
  if (node.type === nodeTypes.BINARY) return firstOf(node.arguments[0]);
  return node.type === nodeTypes.UNARY && node.operator === '%' ? firstOf(node.arguments[0]) : node;
}

class Writer {
  constructor(
    private readonly formula: string,
    private readonly meaning: Meaning,
  ) {}

  write(node: AstExpression | null): string {
    if (!node) return '';
    switch (node.type) {
      case nodeTypes.LITERAL:
        return typeof node.value === 'number' && node.value < 0 ? `MINUS(0,${-node.value})` : node.raw;
      case nodeTypes.ARRAY:
        return this.formula.slice(node.loc![0], node.loc![1]);
      case nodeTypes.REFERENCE:
      case nodeTypes.ERROR:
        return node.value;
      case nodeTypes.UNARY:
        return this.unary(String(node.operator), this.write(node.arguments[0]));
      case nodeTypes.BINARY:
        return this.binary(String(node.operator), node.arguments);
      case nodeTypes.CALL: {
        const args = node.arguments as (AstExpression | null)[];
        const range = shapedRange(node.callee, args, this.meaning);
        const callee =
          node.callee.type === nodeTypes.IDENTIFIER
            ? node.callee.name
            : this.write(node.callee as unknown as AstExpression);
        return `${callee}(${args.map((argument, i) => (i === 2 && range) || this.write(argument)).join(',')})`;
      }
      case nodeTypes.LET: {
        const declared = node.declarations.map(({ id, init }) => `${id.name},${this.write(init)}`);
        return `LET(${[...declared, this.write(node.body)].join(',')})`;
      }
      case nodeTypes.LAMBDA:
        return `LAMBDA(${[...node.params.map(({ name }) => name), this.write(node.body)].join(',')})`;
      default:
        return '';
    }
  }

  private unary(operator: string, operand: string): string {
    if (operator === '-') return `MINUS(0,${operand})`;
    if (operator === '%') return `DIVIDED(${operand},100)`;
    // Excel writes these two so in a file.
    if (operator === '#') return `ANCHORARRAY(${operand})`;
    return operator === '@' ? `SINGLE(${operand})` : operand;
  }

  private binary(operator: string, [left, right]: AstExpression[]): string {
    if (operator === ' ') return shared(left!, right!, this.meaning) ?? '#NULL!';
    const [first, second] = [this.write(left!), this.write(right!)];
    if (operator === ',') return `(${first},${second})`;
    return operator === ':' ? `${first}:${second}` : `${operatorCalls[operator]}(${first},${second})`;
  }
}

interface Cells {
  sheet: string | undefined;
  range: RangeA1;
}

/** The cells that a reference, or a name for one, means whatever the cells hold. */
function cellsOf(node: AstExpression | null | undefined, meaning: Meaning): Cells | null {
  if (node?.type === nodeTypes.BINARY && node.operator === ' ') {
    const text = shared(node.arguments[0], node.arguments[1], meaning);
    return text === null ? null : cellsAt(text);
  }
  if (node?.type !== nodeTypes.REFERENCE) return null;
  return cellsAt(node.value) ?? cellsAt(meaning(node.value)?.replace(/^=/, '') ?? '');
}

function cellsAt(reference: string): Cells | null {
  const parsed = parseA1Ref(reference);
  if (!parsed || !('range' in parsed) || !parsed.range) return null;
  const context = parsed.context ?? [];
  return context.length > 1 ? null : { sheet: context[0], range: parsed.range };
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

function edges({ top, left, bottom, right }: RangeA1) {
  return {
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? LAST_ROW,
    right: right ?? LAST_COLUMN,
  };
}

/** The cells that are in both, as text; null where there are none. */
function shared(left: AstExpression, right: AstExpression, meaning: Meaning): string | null {
  const [a, b] = [cellsOf(left, meaning), cellsOf(right, meaning)];
  if (!a || !b || a.sheet?.toUpperCase() !== b.sheet?.toUpperCase()) return null;
  const [one, two] = [edges(a.range), edges(b.range)];
  const range = {
    top: Math.max(one.top, two.top),
    left: Math.max(one.left, two.left),
    bottom: Math.min(one.bottom, two.bottom),
    right: Math.min(one.right, two.right),
  };
  return range.top > range.bottom || range.left > range.right ? null : textOf(a.sheet, range);
}

/** The cells that SUMIF adds up: as many as it looks at, from the first of those that are named. */
function shapedRange(
  callee: { type: string; name?: string },
  [range, , sums]: (AstExpression | null)[],
  meaning: Meaning,
): string | null {
  if (!shaped.has(callee.name?.toUpperCase() ?? '')) return null;
  const [looked, added] = [cellsOf(range, meaning), cellsOf(sums, meaning)];
  if (!looked || !added) return null;
  const [one, two] = [edges(looked.range), edges(added.range)];
  const bottom = Math.min(two.top + one.bottom - one.top, LAST_ROW);
  const right = Math.min(two.left + one.right - one.left, LAST_COLUMN);
  if (bottom === two.bottom && right === two.right) return null;
  return textOf(added.sheet, { top: two.top, left: two.left, bottom, right });
}

function textOf(sheet: string | undefined, range: RangeA1): string {
  return stringifyA1Ref({ context: sheet === undefined ? [] : [sheet], range });
}
