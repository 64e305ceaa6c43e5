import { type AstExpression, nodeTypes } from '@borgar/fx';
import { nodeOf } from '../../formulas/argumentText';
import { sheetFunctions } from '../../formulas/functions';
import { lastSum } from '../../formulas/lastSum';
import { operandOf, operandsOf } from '../../formulas/operands';
import { nth, present } from '../../formulas/present';
import { lastCalls, operatorCalls } from '../sheetFunctions/operators';
import { rangeCalls } from '../sheetFunctions/ranges';
import { isFirstAnArray, mayOperateOnNamedArray } from './arraysFirst';
import { namesOfPlaces } from './letNames';
import { isOddSpan, type MeaningOf, shapedRange, shared, spanned, union, unionParts } from './rangeTexts';

type Lambda = Extract<AstExpression, { type: typeof nodeTypes.LAMBDA }>;

const ofCells: ReadonlySet<string> = new Set([':', ',', ' ']);

/** A quick look, so that most formulas are not taken apart: what none of these is in, Univer reads. */
const suspect =
  /[\w)!]#|@|\{|-\s*["+\-{(\s@]|-\s*(?:TRUE|FALSE)\b|%\s*%|[")}]\s*%|[\w)\]'"}] +[\w('$[@]|:\s*\$?[A-Z]{0,3}\$?\d*\s*:|\)\s*:|:\s*[\w.]+\s*\(|\b(?:SUMIF|AVERAGEIF|LET|LAMBDA|BYROW|BYCOL|MAP|REDUCE|SCAN)\s*\(/i;

/** A sign before what may be a name: Univer takes the sign for a part of it. */
const signedName = /(?:^=?|[(,;=<>&*/^+-])\s*[-+]\s*[\p{L}_\\']/u;

/**
 * A formula as Univer can read it, where it cannot read what Excel takes: minus before text, names, truth values and array
 * constants, numbers before these, `5%%`, the cells that two ranges share. Every operator is then written as a call,
 * so that nothing depends on how Univer reads operators. What is in the cell stays as it was typed.
 */
export function readable(formula: string, meaning: MeaningOf): string {
  const isSuspect =
    suspect.test(formula) ||
    signedName.test(formula) ||
    mayHaveUnion(formula) ||
    mayOperateOnNamedArray(formula, meaning);
  if (!isSuspect) return formula;
  const tree = nodeOf(formula.startsWith('=') ? formula : `=${formula}`);
  if (!tree || !needsRewriting(tree, meaning)) return formula;
  const written = new Writer(formula.startsWith('=') ? formula : `=${formula}`, meaning).write(tree);
  return formula.startsWith('=') ? `=${written}` : written;
}

/**
 * What a cell's formula adds or takes away last as a call, for Univer loses the brackets of `(A1-B1)`. What a name
 * refers to is an operand of the formula that uses it, and has no such end.
 */
export function withLastSum(formula: string): string {
  const last = lastSum(formula);
  if (!last) return formula;
  const begins = /^\s*=/.exec(formula)?.[0] ?? '';
  const parts = [formula.slice(begins.length, last.at), formula.slice(last.at + 1)].map((part) =>
    part.trim(),
  );
  return `${begins}${lastCalls[last.sign]}(${parts.join(',')})`;
}

/** Whether there is a comma straight within brackets that are no call's. */
function mayHaveUnion(formula: string): boolean {
  // Of each open bracket, whether it is no call's.
  const open: boolean[] = [];
  let before = '';
  let isText = false;
  for (const letter of formula) {
    if (letter === '"') isText = !isText;
    if (isText || letter === ' ') continue;
    if (letter === '(') open.push(!/[\w.)]/.test(before));
    else if (letter === ')') open.pop();
    else if (letter === ',' && open.at(-1)) return true;
    before = letter;
  }
  return false;
}

function needsRewriting(node: AstExpression | null, meaning: MeaningOf, inLambda = false): boolean {
  if (!node) return false;
  switch (node.type) {
    case nodeTypes.UNARY: {
      const operand = operandOf(node);
      const operator = String(node.operator);
      const isPlain =
        (operand.type === nodeTypes.REFERENCE && operand.kind !== 'name') || operand.type === nodeTypes.CALL;
      const isNumber = operand.type === nodeTypes.LITERAL && typeof operand.value === 'number';
      if (operator === '#' || operator === '@') return true;
      // Univer does not read `((A1))%`, and the tree has no brackets.
      if (operator === '%' && (node.loc?.[1] ?? 0) - (operand.loc?.[1] ?? 0) > 1) return true;
      const isFine = isPlain || (isNumber && operator === '%');
      return !isFine || needsRewriting(operand, meaning, inLambda);
    }
    case nodeTypes.BINARY: {
      const operator = String(node.operator);
      if (operator === ' ' || operator === ',') return true;
      const [left, right] = operandsOf(node);
      if (operator === ':' && (isChain(node) || isOddSpan([left, right], inLambda))) return true;
      if (!ofCells.has(operator) && isFirstAnArray(right, meaning)) return true;
      return needsRewriting(left, meaning, inLambda) || needsRewriting(right, meaning, inLambda);
    }
    case nodeTypes.CALL:
      return (
        lambdaOf(node.callee) !== null ||
        bareFunction(node, meaning) !== null ||
        shapedRange(node.callee, node.arguments, meaning, () => '') !== null ||
        (node.arguments as (AstExpression | null)[]).some((argument) =>
          needsRewriting(argument, meaning, inLambda),
        )
      );
    case nodeTypes.LET:
      return (
        node.declarations.some(({ init }) => isLambda(init) || needsRewriting(init, meaning, inLambda)) ||
        namesOfPlaces(node).size > 0 ||
        needsRewriting(node.body, meaning, inLambda)
      );
    case nodeTypes.LAMBDA:
      return needsRewriting(node.body, meaning, true);
    default:
      return false;
  }
}

/** The callee may be a LAMBDA, though the types do not say so. */
const lambdaOf = (callee: { type: string }) =>
  callee.type === nodeTypes.LAMBDA ? (callee as unknown as Lambda) : null;
const isSum = ({ type }: AstExpression) => type === nodeTypes.BINARY || type === nodeTypes.UNARY;
const isLambda = (node: AstExpression | null) => node?.type === nodeTypes.LAMBDA;

/** `A1:A2:A5`, the cells between those that are furthest apart. */
function isChain(node: AstExpression): boolean {
  if (node.type !== nodeTypes.BINARY || node.operator !== ':') return false;
  return node.arguments.every((part) => part.type === nodeTypes.REFERENCE && part.kind === 'range');
}

/** How many values a function is given by each of these at a time. */
const givers: Partial<Record<string, number>> = { BYROW: 1, BYCOL: 1, MAP: 1, REDUCE: 2, SCAN: 2 };

/** `BYROW(A1:C3,SUM)`: the name of a function in the place of a LAMBDA; null where there is none. */
function bareFunction(
  { callee, arguments: args }: { callee: { type: string; name?: string }; arguments: unknown[] },
  meaning: MeaningOf,
): string | null {
  const giver = callee.name?.toUpperCase() ?? '';
  const last = args.at(-1) as AstExpression | null | undefined;
  if (!givers[giver] || last?.type !== nodeTypes.REFERENCE || last.kind !== 'name') return null;
  const name = last.value.toUpperCase();
  if (!sheetFunctions.has(name) || meaning(last.value) !== undefined) return null;
  const count = giver === 'MAP' ? args.length - 1 : givers[giver];
  const given = Array.from({ length: count }, (_, i) => `given_${i + 1}`).join(',');
  return `LAMBDA(${given},${name}(${given}))`;
}

/** The longest meaning of a name, in characters, that is written out wherever the name is used. */
const MOST_REPEATED = 500;

/** Chance would differ from place to place. */
const canRepeat = (written: string) =>
  written.length <= MOST_REPEATED && !/\bRAND(?:BETWEEN|ARRAY)?\s*\(/i.test(written);

/** With those that are known where it is declared. */
type Lambdas = Map<string, { lambda: Lambda; known: Lambdas }>;

class Writer {
  /** What LET calls a LAMBDA, in capitals; and what its parameters are given where it is called. */
  private lambdas: Lambdas = new Map();
  private given = new Map<string, string>();
  /** In how many bodies that are written out; and how many of their names have been changed. */
  private depth = 0;
  private renamed = 0;
  /** In how many LAMBDAs that stay. */
  private inLambdas = 0;

  constructor(
    private readonly formula: string,
    private readonly meaning: MeaningOf,
  ) {}

  write(node: AstExpression | null): string {
    if (!node) return '';
    switch (node.type) {
      case nodeTypes.LITERAL:
        return typeof node.value === 'number' && node.value < 0 ? `MINUS(0,${-node.value})` : node.raw;
      case nodeTypes.ARRAY:
        return this.formula.slice(...present(node.loc, 'the place of an array in its formula'));
      case nodeTypes.REFERENCE:
        return (node.kind === 'name' ? this.given.get(node.value.toUpperCase()) : undefined) ?? node.value;
      case nodeTypes.ERROR:
        return node.value;
      case nodeTypes.UNARY: {
        const operand = operandOf(node);
        // `#REF!#` is left of `F2#` where the cell is deleted.
        if (operand.type === nodeTypes.ERROR) return operand.value;
        return this.unary(String(node.operator), this.write(operand));
      }
      case nodeTypes.BINARY:
        return this.binary(String(node.operator), ...operandsOf(node));
      case nodeTypes.CALL: {
        const args = node.arguments as (AstExpression | null)[];
        const range = shapedRange(node.callee, args, this.meaning, (part) => this.write(part));
        const lambda = lambdaOf(node.callee);
        if (lambda) return this.called({ lambda, known: this.lambdas }, args);
        const name = node.callee.type === nodeTypes.IDENTIFIER ? node.callee.name.toUpperCase() : '';
        const own = this.lambdas.get(name);
        if (own) return this.called(own, args);
        const callee =
          node.callee.type === nodeTypes.IDENTIFIER
            ? (this.given.get(name) ?? node.callee.name)
            : this.write(node.callee as unknown as AstExpression);
        const bare = bareFunction(node, this.meaning);
        const written = args.map((argument, i) => {
          if (bare && i === args.length - 1) return bare;
          return (i === 2 && range) || this.write(argument);
        });
        return `${callee}(${written.join(',')})`;
      }
      case nodeTypes.LET: {
        const [outer, given] = [this.lambdas, this.given];
        this.lambdas = new Map(outer);
        this.given = new Map(given);
        const inPlace = namesOfPlaces(node);
        const declared = node.declarations.flatMap(({ id, init }) => {
          const written = this.write(init);
          const name = id.name.toUpperCase();
          const known = new Map(this.lambdas);
          if (inPlace.has(name) && !isLambda(init) && canRepeat(written)) {
            this.given.set(name, init && isSum(init) ? `(${written})` : written);
            this.lambdas.delete(name);
            return [];
          }
          const own = this.own(id.name);
          if (own === id.name) this.given.delete(name);
          else this.given.set(name, own);
          if (isLambda(init)) this.lambdas.set(name, { lambda: init, known });
          else this.lambdas.delete(name);
          return `${own},${written}`;
        });
        const body = this.write(node.body);
        [this.lambdas, this.given] = [outer, given];
        return declared.length === 0 ? `(${body})` : `LET(${[...declared, body].join(',')})`;
      }
      case nodeTypes.LAMBDA: {
        const { given } = this;
        const names = node.params.map(({ name }) => this.own(name));
        this.given = new Map(given);
        for (const [i, { name }] of node.params.entries()) this.given.set(name.toUpperCase(), nth(names, i));
        this.inLambdas++;
        const body = this.write(node.body);
        this.inLambdas--;
        this.given = given;
        return `LAMBDA(${[...names, body].join(',')})`;
      }
      default:
        return '';
    }
  }

  /** Univer does not see what LET names outside a LAMBDA that is called at once: its body is written here instead. */
  private called(
    { lambda: { params, body }, known }: { lambda: Lambda; known: Lambdas },
    args: (AstExpression | null)[],
  ): string {
    if (args.length !== params.length) return '#VALUE!';
    const [lambdas, given] = [this.lambdas, this.given];
    const written = args.map((argument) => {
      const text = this.write(argument);
      return argument && isSum(argument) ? `(${text})` : text;
    });
    this.lambdas = known;
    this.depth++;
    this.given = new Map([
      ...given,
      ...params.map(({ name }, i) => [name.toUpperCase(), nth(written, i)] as const),
    ]);
    const text = this.write(body);
    this.depth--;
    [this.lambdas, this.given] = [lambdas, given];
    return `(${text})`;
  }

  /** A body that is written out may be within its own argument, `f(f(1))`, where its names must differ. */
  private own(name: string): string {
    return this.depth === 0 ? name : `${name}_of_${++this.renamed}`;
  }

  private unary(operator: string, operand: string): string {
    if (operator === '-') return `MINUS(0,${operand})`;
    if (operator === '%') return `DIVIDED(${operand},100)`;
    // Excel writes these two so in a file.
    if (operator === '#') return `ANCHORARRAY(${operand})`;
    return operator === '@' ? `SINGLE(${operand})` : operand;
  }

  private binary(operator: string, left: AstExpression, right: AstExpression): string {
    if (operator === ' ') return shared(left, right, this.meaning) ?? '#NULL!';
    // Univer takes a union for one only where its first part is a range.
    if (operator === ',')
      return union(
        unionParts(left)
          .concat(unionParts(right))
          .map((part) => this.write(part)),
      );
    const [first, second] = [this.write(left), this.write(right)];
    if (operator === ':') {
      if (isOddSpan([left, right], this.inLambdas > 0)) return `${rangeCalls.spanned}(${first},${second})`;
      return spanned(left, right, this.meaning) ?? `${first}:${second}`;
    }
    return `${operatorCalls[operator]}(${first},${second})`;
  }
}
