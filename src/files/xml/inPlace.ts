/** One element as written in the text of its parent. */
export interface Element {
  name: string;
  /** As written, with the space before them. */
  attributes: string;
  content: string;
  /** Where the content begins. */
  inside: number;
  start: number;
  end: number;
}

/** The elements directly within a piece of XML, in order. Comments and headers are skipped. */
export function childrenOf(xml: string): Element[] {
  const found: Element[] = [];
  const tags = /<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
  let depth = 0;
  let opened = { name: '', attributes: '', start: 0, inside: 0 };
  for (const { 0: tag, 1: closing, 2: name, 3: attributes = '', 4: alone, index } of xml.matchAll(tags)) {
    if (name === undefined) continue;
    const end = index + tag.length;
    if (closing === '/') {
      if (--depth > 0) continue;
      const content = xml.slice(opened.inside, index);
      found.push({ ...opened, content, end });
    } else if (alone === '/') {
      if (depth === 0) found.push({ name, attributes, content: '', inside: end, start: index, end });
    } else if (depth++ === 0) {
      opened = { name, attributes, start: index, inside: end };
    }
  }
  return found;
}

/** The root element of a part. */
export function rootOf(xml: string): Element {
  const root = childrenOf(xml)[0];
  if (!root) throw new Error('A part of the workbook holds no XML');
  return root;
}

export function attribute(attributes: string, name: string): string | null {
  const escaped = name.replace(/[.:]/g, '\\$&');
  const found = new RegExp(`(?:^|\\s)${escaped}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? unescaped(found[1] ?? found[2] ?? '') : null;
}

export function withoutAttributes(attributes: string, ...names: string[]): string {
  const rest = new RegExp(`\\s(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g');
  return attributes.replace(rest, '');
}

export function withAttribute(attributes: string, name: string, value: string): string {
  return `${withoutAttributes(attributes, name).trimEnd()} ${name}="${escaped(value)}"`;
}

/** XML with pieces of it replaced, each by its place in the text as it was. */
export function spliced(xml: string, edits: { start: number; end: number; by: string }[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, by } of [...edits].sort((a, b) => a.start - b.start)) {
    result += xml.slice(from, start) + by;
    from = end;
  }
  return result + xml.slice(from);
}

/** XML with more at the end of its root element. */
export function appended(xml: string, more: string): string {
  const root = rootOf(xml);
  const closing = `</${root.name}>`;
  const whole = xml.slice(root.start, root.end);
  if (!whole.endsWith(closing)) {
    return `${xml.slice(0, root.start)}<${root.name}${root.attributes}>${more}${closing}`;
  }
  const at = root.end - closing.length;
  return xml.slice(0, at) + more + xml.slice(at);
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, named) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[named] ?? whole;
  });
}

export function escaped(text: string): string {
  return (
    text
      // XML has no way to write most control characters.

      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
