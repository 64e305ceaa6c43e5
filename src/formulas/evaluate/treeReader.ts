import {
  nodeTypes,
  type ArrayExpression,
  type AstExpression,
  type BinaryExpression,
  type CallExpression,
  type LambdaExpression,
  type LetExpression,
  type UnaryExpression,
} from '@borgar/fx';
import type { Area } from '../addresses';
import { placeFunctions, wrongCount } from '../functions/counts';
import type { SheetFunction } from '../functions/define';
import { lastOperators, operators, prefixes } from '../functions/operators';
import { ErrorValue, errorValues, type Value } from '../functions/values';
import type { LastSum } from '../lastSum';
import { operandOf, operandsOf } from '../operands';

/** A function that LET has named, with the names that are known where it is written. */
class Closure<T> {
  constructor(
    readonly lambda: LambdaExpression,
    readonly own: Own<T>,
  ) {}
}

/** What the names of LET, and the parameters of LAMBDA, mean. */
type Own<T> = ReadonlyMap<string, T | Closure<T>>;

const noNames = new Map<string, never>();

/**
 * Reads the tree of a formula part by part. What a part is read as, `T`, is for the reader to say: the value that it has
 * now, or the steps that give its value in many trials. `H` is the place of the formula.
 */
export abstract class TreeReader<T, H> {
  protected abstract value(value: Value): T;
  /** An argument that is left empty: `IF(A1,,2)`. */
  protected abstract omitted(): T;
  /** Rows of one length. */
  protected abstract array(rows: T[][]): T;
  /** A reference or a name as the formula has it. */
  protected abstract reference(written: string, home: H): T;
  /** `A1#` */
  protected abstract spilled(written: string, home: H): T;
  protected abstract operated(operator: SheetFunction, operands: T[]): T;
  /** Ranges with a comma, a space or a colon between them. */
  protected abstract ranges(sign: string, left: T, right: T): T;
  /** `@` before a part. */
  protected abstract intersected(operand: T): T;
  /** @param name in capitals, without the prefix that files give to newer functions */
  protected abstract called(name: string, args: T[]): T;
  /** Where a reference leads, or the formula itself is for null; or why that is not known. */
  protected abstract place(written: string | null, home: H): Area | string;
  protected abstract stop(because: string): T;

  /** A whole formula. */
  protected whole(tree: AstExpression, sum: LastSum | null, home: H): T {
    if (!sum || tree.type !== nodeTypes.BINARY) return this.part(tree, home);
    return this.operated(
      lastOperators[sum.sign],
      tree.arguments.map((operand) => this.part(operand, home)),
    );
  }

  protected part(node: AstExpression | null, home: H, own: Own<T> = noNames): T {
    if (!node) return this.omitted();
    switch (node.type) {
      case nodeTypes.LITERAL:
        return this.value(node.value);
      case nodeTypes.ERROR:
        return this.value(ErrorValue.of(node.value));
      case nodeTypes.ARRAY:
        return this.constants(node, home);
      case nodeTypes.REFERENCE: {
        const meaning = own.size > 0 ? own.get(folded(node.value)) : undefined;
        if (meaning instanceof Closure) return this.stop(`${node.value} is a function, and it is not called`);
        return meaning ?? this.reference(node.value, home);
      }
      case nodeTypes.UNARY:
        return this.unary(node, home, own);
      case nodeTypes.BINARY:
        return this.binary(node, home, own);
      case nodeTypes.CALL:
        return this.call(node, home, own);
      case nodeTypes.LET:
        return this.let(node, home, own);
      case nodeTypes.LAMBDA:
        return this.stop('a LAMBDA that is not called cannot be worked out here');
    }
  }

  private constants({ elements }: ArrayExpression, home: H): T {
    const rows = elements.map((row) => row.map((element) => this.part(element, home)));
    if (rows.some((row) => row.length !== rows[0]?.length))
      return this.stop('the rows of an array constant differ in length');
    return this.array(rows);
  }

  private unary(node: UnaryExpression, home: H, own: Own<T>): T {
    const sign = String(node.operator);
    const operand = operandOf(node);
    if (operand.type === nodeTypes.ERROR) return this.value(ErrorValue.of(operand.value));
    if (sign === '#' && operand.type === nodeTypes.REFERENCE) return this.spilled(operand.value, home);
    const read = this.part(operand, home, own);
    if (sign === '+') return read;
    if (sign === '@') return this.intersected(read);
    const found = prefixes[sign];
    return found ? this.operated(found, [read]) : this.stop(`the operator ${sign} cannot be worked out here`);
  }

  private binary(node: BinaryExpression, home: H, own: Own<T>): T {
    const [first, second] = operandsOf(node);
    const [left, right] = [this.part(first, home, own), this.part(second, home, own)];
    const sign = String(node.operator);
    const found = operators[sign];
    return found ? this.operated(found, [left, right]) : this.ranges(sign, left, right);
  }

  private call(node: CallExpression, home: H, own: Own<T>): T {
    // The parser leaves an empty argument out as null, and its types do not say so.
    const args = node.arguments as (AstExpression | null)[];
    // `LAMBDA(x,x*2)(A1)`, which they leave out too.
    const callee = node.callee as AstExpression | CallExpression['callee'];
    if (callee.type === nodeTypes.LAMBDA) return this.applied(new Closure(callee, own), args, home, own);
    if (callee.type !== nodeTypes.IDENTIFIER)
      return this.stop('a function without a name cannot be worked out');
    const written = folded(callee.name);
    const meaning = own.get(written);
    if (meaning instanceof Closure) return this.applied(meaning, args, home, own);
    const name = written.replace(/^_XLFN\.(_XLWS\.)?|^_XLWS\./, '');
    const takes = placeFunctions.get(name);
    if (takes) {
      const wrong = wrongCount(name, args.length, takes);
      return wrong === null ? this.ofPlace(name, args, home, own) : this.stop(wrong);
    }
    return this.called(
      name,
      args.map((argument) => this.part(argument, home, own)),
    );
  }

  protected let({ declarations, body }: LetExpression, home: H, own: Own<T>): T {
    let inside = own;
    for (const { id, init } of declarations) {
      const meaning =
        init?.type === nodeTypes.LAMBDA ? new Closure(init, inside) : this.part(init, home, inside);
      inside = new Map(inside).set(folded(id.name), meaning);
    }
    return this.part(body, home, inside);
  }

  /** Functions cannot be given to functions here, so that none can call itself. */
  protected applied({ lambda, own }: Closure<T>, args: (AstExpression | null)[], home: H, from: Own<T>): T {
    const { params, body } = lambda;
    if (args.length !== params.length) return this.value(errorValues.value);
    const inside = new Map(own);
    for (const [i, { name }] of params.entries())
      inside.set(folded(name), this.part(args[i] ?? null, home, from));
    return this.part(body, home, inside);
  }

  /** ROW and its like: from the place of cells, where the argument has one. */
  private ofPlace(name: string, args: (AstExpression | null)[], home: H, own: Own<T>): T {
    const [argument = null] = args;
    const isReference = argument?.type === nodeTypes.REFERENCE && !own.has(folded(argument.value));
    const place =
      argument && !isReference
        ? `${name} of a part that is worked out cannot be worked out here`
        : this.place(isReference ? argument.value : null, home);
    if (typeof place === 'string')
      return name.endsWith('S') ? this.called(name, [this.part(argument, home, own)]) : this.stop(place);
    const [rows, columns] = [place.bottom - place.top + 1, place.right - place.left + 1];
    if (name === 'ROWS') return this.value(rows);
    if (name === 'COLUMNS') return this.value(columns);
    const numbers = (first: number, length: number) =>
      Array.from({ length }, (_, i) => this.value(first + i + 1));
    return name === 'ROW'
      ? this.array(numbers(place.top, rows).map((number) => [number]))
      : this.array([numbers(place.left, columns)]);
  }
}

const folded = (name: string) => name.toUpperCase();
