import { nodeTypes, type AstExpression, type LetExpression } from '@borgar/fx';
import { nodeOf } from './argumentText';

/** A name of LET with the text of its value; a parameter of LAMBDA has another value in each call. */
interface OwnName {
  name: string;
  text: string | null;
}

/**
 * Writes a piece of a formula so that it means by itself what it means in its place: within the names that LET gives
 * there. A parameter of LAMBDA is known to have no one value, rather than taken for a name of the workbook.
 * @param at where the piece is in the formula
 */
export function writerAt(formula: string, at: number): (piece: string) => string {
  const tree = /\b(?:LET|LAMBDA)\(/i.test(formula) ? nodeOf(formula) : null;
  const names = tree ? namesAround(tree, formula, at) : [];
  const before = names.map(({ name, text }) => `LET(${name},${text ?? 'LAMBDA(0)'},`).join('');
  return (piece) => before + piece + ')'.repeat(names.length);
}

/** The outer before the inner. */
function namesAround(tree: AstExpression, formula: string, at: number): OwnName[] {
  const found: OwnName[] = [];
  const visit = (node: AstExpression | null): void => {
    if (!node) return;
    const isAround = isWithin(node.loc, at);
    switch (node.type) {
      case nodeTypes.LET:
        if (!isAround) return;
        for (const { end, ...own } of declared(node, formula)) if (end <= at) found.push(own);
        for (const { init } of node.declarations) visit(init);
        return visit(node.body);
      case nodeTypes.LAMBDA:
        if (!isAround) return;
        for (const { name } of node.params) found.push({ name, text: null });
        return visit(node.body);
      case nodeTypes.CALL:
        // The types of the parser leave out that a LAMBDA may be called.
        visit(node.callee as unknown as AstExpression);
        return node.arguments.forEach(visit);
      case nodeTypes.UNARY:
      case nodeTypes.BINARY:
        return node.arguments.forEach(visit);
      default:
        return;
    }
  };
  visit(tree);
  return found;
}

/** With where the text of each ends. The places that the parser gives leave out brackets around a part. */
function declared({ declarations, body }: LetExpression, formula: string): (OwnName & { end: number })[] {
  return declarations.flatMap(({ id }, i) => {
    const next = declarations[i + 1]?.id ?? body;
    if (!id.loc || !next?.loc) return [];
    const [from = 0, to = 0] = [id.loc[1], next.loc[0]];
    const text = formula.slice(from, to).replace(/,[\s(]*$/, '');
    return [{ name: id.name, text: text.replace(/^\s*,/, ''), end: from + text.length }];
  });
}

function isWithin([from = 0, to = 0]: readonly number[] = [], at: number): boolean {
  return from <= at && at < to;
}
