import { present, under } from '../../formulas/present';

/** A directed graph by the numbers of its nodes. */
type Readers = (node: number) => Iterable<number>;

/**
 * The circles among some nodes: each as the nodes that can all be reached from one another, one that reaches itself
 * included. By Tarjan's method, without recursion, for a workbook's chains are long.
 */
export function circlesAmong(nodes: readonly number[], readers: Readers): number[][] {
  const isOurs = new Set(nodes);
  const index = new Map<number, number>();
  const lowest = new Map<number, number>();
  const waiting: number[] = [];
  const isWaiting = new Set<number>();
  const circles: number[][] = [];

  for (const start of nodes) {
    if (index.has(start)) continue;
    const path = [open(start)];
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = here.to[here.at++];
      if (next !== undefined) {
        if (next === here.node) here.isOfItself = true;
        if (!index.has(next)) path.push(open(next));
        else if (isWaiting.has(next))
          lowest.set(here.node, Math.min(under(lowest, here.node), under(index, next)));
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above) lowest.set(above.node, Math.min(under(lowest, above.node), under(lowest, here.node)));
      if (lowest.get(here.node) === index.get(here.node)) close(here.node, here.isOfItself);
    }
  }
  return circles;

  function open(node: number) {
    lowest.set(node, index.size);
    index.set(node, index.size);
    waiting.push(node);
    isWaiting.add(node);
    return { node, to: [...readers(node)].filter((reader) => isOurs.has(reader)), at: 0, isOfItself: false };
  }

  function close(node: number, isOfItself: boolean): void {
    const members: number[] = [];
    for (let last = -1; last !== node;) {
      last = present(waiting.pop(), 'the first node of the circle');
      isWaiting.delete(last);
      members.push(last);
    }
    if (members.length > 1 || isOfItself) circles.push(members);
  }
}

/** The shortest way from a node back to itself within its circle, the node at both ends. */
export function wayRound(start: number, circle: readonly number[], readers: Readers): number[] {
  const inside = new Set(circle);
  const cameFrom = new Map<number, number>();
  let edge = [start];
  while (edge.length > 0) {
    const further: number[] = [];
    for (const node of edge) {
      for (const reader of readers(node)) {
        if (reader === start) return walked(node, start, cameFrom);
        if (!inside.has(reader) || cameFrom.has(reader)) continue;
        cameFrom.set(reader, node);
        further.push(reader);
      }
    }
    edge = further;
  }
  return [start, start];
}

function walked(last: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const way = [start];
  for (let node: number | undefined = last; node !== undefined && node !== start; node = cameFrom.get(node))
    way.push(node);
  return [...way, start];
}
