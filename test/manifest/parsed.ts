import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';

/** One element of a manifest, without the prefix of its namespace. */
export interface Node {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Node[];
}

export function parsed(manifest: string): Node {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(manifest, 'text/xml');
  return node(document.documentElement!);
}

/** Every element of that name, at any depth, in order. */
export function all(from: Node, name: string): Node[] {
  return [...(from.name === name ? [from] : []), ...from.children.flatMap((child) => all(child, name))];
}

export function everything(from: Node): Node[] {
  return [from, ...from.children.flatMap(everything)];
}

/** The one element at the end of a path of names. */
export function at(from: Node, ...path: string[]): Node {
  return path.reduce((parent, name) => {
    const found = parent.children.filter((child) => child.name === name);
    if (found.length !== 1) throw new Error(`${parent.name} has ${found.length} of ${name}, not one.`);
    return found[0]!;
  }, from);
}

function node(element: Element): Node {
  const children = [...element.childNodes].filter((child): child is Element => child.nodeType === 1);
  return {
    name: element.localName!,
    attributes: Object.fromEntries([...element.attributes].map((one) => [one.localName!, one.value])),
    text: children.length === 0 ? (element.textContent ?? '').trim() : '',
    children: children.map(node),
  };
}
