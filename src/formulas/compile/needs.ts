import { nodeTypes, type AstExpression } from '@borgar/fx';
import { placeFunctions } from '../functions/counts';
import type { SourceCell, Cells, Home } from './cells';

/** What the formula of a cell names. */
export interface Needs {
  cells: SourceCell[];
  /** False where it may reach others, which cannot be told from its text. */
  isKnown: boolean;
}

const reachingFunctions: ReadonlySet<string> = new Set(['OFFSET', 'INDIRECT']);

export function needsOf(cell: SourceCell, cells: Cells): Needs {
  if (cell.formula === null) return { cells: cell.anchor ? [cell.anchor] : [], isKnown: true };
  return cell.tree ? namedIn(cell.tree, cell, cells) : { cells: [], isKnown: false };
}

/** The names of LET and LAMBDA are looked through where their values are given. */
type Own = ReadonlySet<string>;

function namedIn(tree: AstExpression, cell: SourceCell, cells: Cells): Needs {
  const found = new Set<SourceCell>();
  let isKnown = true;

  const visit = (node: AstExpression | null, home: Home, own: Own): void => {
    if (!node) return;
    switch (node.type) {
      case nodeTypes.REFERENCE:
        if (!own.has(folded(node.value))) reach(node.value, home);
        return;
      case nodeTypes.UNARY:
      case nodeTypes.BINARY:
        // A range put together from two ends also holds the cells between them, which neither names.
        if (String(node.operator) === ':') isKnown = false;
        return node.arguments.forEach((argument) => visit(argument, home, own));
      case nodeTypes.LAMBDA:
        return visit(node.body, home, new Set([...own, ...node.params.map(({ name }) => folded(name))]));
      case nodeTypes.LET: {
        const inside = new Set([...own, ...node.declarations.map(({ id }) => folded(id.name))]);
        for (const { init } of node.declarations) visit(init, home, inside);
        return visit(node.body, home, inside);
      }
      case nodeTypes.CALL: {
        const args = node.arguments as (AstExpression | null)[];
        if (node.callee.type !== nodeTypes.IDENTIFIER) {
          // `LAMBDA(x,x*2)(A1)`, which the types of the parser leave out.
          visit(node.callee as unknown as AstExpression, home, own);
        } else {
          const name = folded(node.callee.name);
          // They ask only for the place of cells.
          if (placeFunctions.has(name) && args.every((argument) => isPlace(argument, home))) return;
          if (reachingFunctions.has(name)) isKnown = false;
          const meaning = cells.meaning(name, home);
          if (typeof meaning !== 'string') visit(meaning.tree, meaning.home, new Set());
        }
        return args.forEach((argument) => visit(argument, home, own));
      }
      default:
        return;
    }
  };

  const isPlace = (node: AstExpression | null, home: Home) =>
    node?.type === nodeTypes.REFERENCE && typeof cells.place(node.value, home) !== 'string';

  const reach = (reference: string, home: Home): void => {
    const place = cells.place(reference, home);
    if (typeof place !== 'string') return cells.within(place).forEach((one) => found.add(one));
    const meaning = cells.meaning(reference, home);
    if (typeof meaning !== 'string') return visit(meaning.tree, meaning.home, new Set());
    if (!cells.isElsewhere(reference)) isKnown = false;
  };

  visit(tree, cell, new Set());
  return { cells: [...found], isKnown };
}

const folded = (text: string) => text.toUpperCase();
