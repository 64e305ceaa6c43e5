import { nodeTypes, parse, tokenize, type AstExpression } from '@borgar/fx';
import { operandOf } from './operands';

/** One argument of a call: its text without surrounding space, and what sort of thing that text is. */
export interface FormulaArgument {
  kind: 'literal' | 'reference' | 'name' | 'expression' | 'omitted';
  text: string;
  start: number;
  end: number;
  /** Of a literal only: one value, or the rows of an array constant. */
  value?: Literal | Literal[][];
}

export type Literal = number | string | boolean | { error: string };

/** @param offset where the text begins in its formula */
export function classify(text: string, offset: number): FormulaArgument {
  const trimmed = text.trim();
  const start = offset + text.length - text.trimStart().length;
  const place = { text: trimmed, start, end: start + trimmed.length };
  if (trimmed === '') return { kind: 'omitted', text: '', start: offset, end: offset };
  const node = nodeOf(trimmed);
  if (!node) return { kind: 'expression', ...place };
  const value = literalOf(node);
  if (value !== undefined) return { kind: 'literal', ...place, value };
  return { kind: kindOf(node), ...place };
}

/** The syntax tree of a piece of formula, or null where it has none. */
export function nodeOf(text: string): AstExpression | null {
  try {
    return parse(tokenize(text, { withLocation: true }), { looseRefCalls: true });
  } catch {
    return null;
  }
}

function kindOf(node: AstExpression): 'reference' | 'name' | 'expression' {
  if (node.type === nodeTypes.REFERENCE) return node.kind === 'name' ? 'name' : 'reference';
  const spilled = node.type === nodeTypes.UNARY && String(node.operator) === '#';
  return spilled && kindOf(operandOf(node)) === 'reference' ? 'reference' : 'expression';
}

/** The value of a constant, with its sign and percent signs: `-5`, `30%`, `{1,2;3,4}`. */
function literalOf(node: AstExpression): Literal | Literal[][] | undefined {
  if (node.type === nodeTypes.LITERAL) return node.value;
  if (node.type === nodeTypes.ERROR) return { error: node.value };
  if (node.type === nodeTypes.ARRAY) {
    const rows = node.elements.map((row) => row.map((cell) => literalOf(cell as AstExpression)));
    return rows.flat().every((cell) => cell !== undefined) ? (rows as Literal[][]) : undefined;
  }
  if (node.type !== nodeTypes.UNARY) return undefined;
  const inner = literalOf(operandOf(node));
  if (typeof inner !== 'number') return undefined;
  if (node.operator === '%') return inner / 100;
  if (node.operator === '-') return -inner;
  return node.operator === '+' ? inner : undefined;
}
