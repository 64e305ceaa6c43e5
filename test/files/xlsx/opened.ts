import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { posix } from 'node:path';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a file, each of them parsed: one that is not well-formed throws. */
export class Opened {
  readonly parts: Map<string, Document>;

  constructor(file: Uint8Array) {
    this.parts = new Map(
      Object.entries(unzipSync(file)).map(([path, bytes]) => {
        const problems: string[] = [];
        const parser = new DOMParser({
          onError: (level, message) => void problems.push(`${level}: ${message}`),
        });
        const parsed = parser.parseFromString(strFromU8(bytes), 'text/xml');
        if (problems.length > 0) throw new Error(`${path}: ${problems.join('; ')}`);
        return [path, parsed];
      }),
    );
  }

  part(path: string): Document {
    const part = this.parts.get(path);
    if (!part) throw new Error(`the file has no ${path}`);
    return part;
  }

  all(path: string, name: string): Element[] {
    return [...this.part(path).getElementsByTagName(name)];
  }

  /** The attributes of every such element. */
  attributes(path: string, name: string): Record<string, string>[] {
    return this.all(path, name).map((found) =>
      Object.fromEntries([...found.attributes].map(({ name: attribute, value }) => [attribute, value])),
    );
  }

  texts(path: string, name: string): string[] {
    return this.all(path, name).map((found) => found.textContent ?? '');
  }

  cell(path: string, address: string): Element {
    const found = this.all(path, 'c').find((cell) => cell.getAttribute('r') === address);
    if (!found) throw new Error(`${path} has no cell ${address}`);
    return found;
  }

  /** What a part names, by id: the paths of other parts. */
  relations(owner: string): Map<string, { target: string; type: string }> {
    const path = posix.join(posix.dirname(owner), '_rels', `${posix.basename(owner)}.rels`);
    if (!this.parts.has(path)) return new Map();
    const entries = this.attributes(path, 'Relationship').map(
      ({ Id, Target, Type }) =>
        [Id!, { target: posix.resolve('/', posix.dirname(owner), Target!).slice(1), type: Type! }] as const,
    );
    if (new Set(entries.map(([id]) => id)).size < entries.length) throw new Error(`${path} has an id twice`);
    return new Map(entries);
  }

  /** By path: the content type that the package states. */
  contentTypes(): (path: string) => string | undefined {
    const types = '[Content_Types].xml';
    if (this.part(types).documentElement?.namespaceURI !== `${PACKAGE}/content-types`)
      throw new Error('no types');
    const own = new Map(
      this.attributes(types, 'Override').map(({ PartName, ContentType }) => [
        PartName!.slice(1),
        ContentType!,
      ]),
    );
    const byExtension = new Map(
      this.attributes(types, 'Default').map(({ Extension, ContentType }) => [Extension!, ContentType!]),
    );
    return (path) => own.get(path) ?? byExtension.get(path.slice(path.lastIndexOf('.') + 1));
  }
}

/** Text out of the notation of spreadsheet files, in which `_x0001_` is a control character. */
export function decoded(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
