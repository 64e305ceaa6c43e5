import { type AstExpression, type LetExpression, nodeTypes } from '@borgar/fx';

/** What these read is known only once their arguments are worked out, which Univer does outside the LET around them. */
const ofPlaces: ReadonlySet<string> = new Set(['OFFSET', 'INDIRECT', 'SUMIF', 'AVERAGEIF']);

type Node = AstExpression | null | undefined;

/** The names of a LET, in capitals, on which it depends which cells are read: `LET(at,"A6",INDIRECT(at))`. */
export function namesOfPlaces({ declarations, body }: LetExpression): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { init } of declarations) gather(init, false, found);
  gather(body, false, found);
  // A name that another of them is worked out from.
  for (const { id, init } of [...declarations].reverse())
    if (found.has(id.name.toUpperCase())) gather(init, true, found);
  const own = new Set(declarations.map(({ id }) => id.name.toUpperCase()));
  return new Set([...found].filter((name) => own.has(name)));
}

function gather(node: Node, isPlace: boolean, found: Set<string>): void {
  if (!node) return;
  switch (node.type) {
    case nodeTypes.REFERENCE:
      if (isPlace && node.kind === 'name') found.add(node.value.toUpperCase());
      return;
    case nodeTypes.UNARY:
      for (const part of node.arguments) gather(part, isPlace, found);
      return;
    case nodeTypes.BINARY:
      for (const part of node.arguments) gather(part, isPlace || String(node.operator) === ':', found);
      return;
    case nodeTypes.CALL: {
      const { name } = node.callee as { name?: string };
      const isOfPlaces = isPlace || ofPlaces.has(name?.toUpperCase() ?? '');
      for (const part of node.arguments as Node[]) gather(part, isOfPlaces, found);
      return;
    }
    case nodeTypes.LET:
      for (const { init } of node.declarations) gather(init, isPlace, found);
      gather(node.body, isPlace, found);
      return;
    case nodeTypes.LAMBDA:
      gather(node.body, isPlace, found);
      return;
    default:
  }
}
