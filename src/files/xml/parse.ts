import { SaxesParser } from 'saxes';
import { textPieces } from './encoding';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What is met in a part, in order. Names are without their prefixes: files choose these as they like. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Elements within one another. No part of a workbook comes near it. */
const DEEPEST = 200;

/**
 * Reads a part from its start to its end, once. A document type, by which a file could name others or grow without end,
 * is refused.
 * @param part its path, for what is said where it cannot be read
 */
export function parseXml(bytes: Uint8Array, part: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const names = new Map<string, string>();
  let depth = 0;
  const local = (name: string) => {
    let known = names.get(name);
    if (known === undefined) {
      known = name.slice(name.indexOf(':') + 1);
      names.set(name, known);
    }
    return known;
  };
  parser.on('doctype', () => {
    throw new Error(
      `The part ${part} names a document type, by which a file can reach for others. Workbooks do not: it was not opened.`,
    );
  });
  parser.on('error', ({ message }) => {
    throw new Error(`The file is damaged: its part ${part} cannot be read (${message}).`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new Error(`The part ${part} is nested too deeply to be a workbook’s.`);
    handler.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handler.close(local(name));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  textPieces(bytes, (piece) => parser.write(piece));
  parser.close();
}

export interface XmlNode {
  name: string;
  attributes: XmlAttributes;
  children: XmlNode[];
  /** Of its own, not of its children. */
  text: string;
}

/** Elements of all parts together that are kept as a tree; cells are not. */
const MOST_NODES = 2_000_000;

/** Builds the tree of an element and all within it. */
export class TreeBuilder implements XmlHandler {
  private readonly path: XmlNode[] = [];
  private count = 0;
  root: XmlNode | null = null;

  constructor(private readonly part: string) {}

  get isWithin(): boolean {
    return this.path.length > 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (++this.count > MOST_NODES)
      throw new Error(`The part ${this.part} holds more than a workbook’s does. It was not opened.`);
    const node: XmlNode = { name, attributes, children: [], text: '' };
    const parent = this.path.at(-1);
    if (parent) parent.children.push(node);
    else this.root = node;
    this.path.push(node);
  }

  text(text: string): void {
    const node = this.path.at(-1);
    if (node) node.text += text;
  }

  close(): void {
    this.path.pop();
  }
}

export function xmlTree(bytes: Uint8Array, part: string): XmlNode {
  const builder = new TreeBuilder(part);
  parseXml(bytes, part, builder);
  if (!builder.root) throw new Error(`The file is damaged: its part ${part} is empty.`);
  return builder.root;
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function childrenNamed(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** Those of a name anywhere within, in order. */
export function within(node: XmlNode | undefined, name: string): XmlNode[] {
  if (!node) return [];
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);
}

/** By its name with any prefix: `r:id`. */
export function prefixed(attributes: XmlAttributes, name: string): string | undefined {
  const found = Object.keys(attributes).find((one) => one.endsWith(`:${name}`));
  return found === undefined ? undefined : attributes[found];
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

export function numberIn(value: string | undefined): number | undefined {
  const number = value === undefined || value.trim() === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}
