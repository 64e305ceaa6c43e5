import { strToU8, zipSync } from 'fflate';
import { present } from '../../formulas/present';
import { appended, attribute, childrenOf, escaped, rootOf, spliced } from '../xml/inPlace';
import { textOf } from '../xml/encoding';
import { DECLARATION } from '../xml/write';
import { CONTENT_TYPES, OFFICE, PACKAGE, relationsOf } from './names';
import { otherKind, refusal } from './refusal';
import { unzipped, type Limits } from './zip';

export interface Relationship {
  id: string;
  /** The last word of its type: `worksheet`. */
  kind: string;
  /** The part it leads to, from the root of the package. */
  target: string;
}

/** The parts of an .xlsx file, as text where they are asked for. Unchanged parts stay as they were, byte for byte. */
export class PackageReader {
  private readonly files: Map<string, Uint8Array>;
  /** Some programs do not write a path twice in the same capitals. */
  private readonly inSmallLetters: ReadonlyMap<string, string>;

  /** Throws in words where the file is no .xlsx workbook, is damaged or was made to do harm. */
  constructor(file: Uint8Array, most?: Limits) {
    const other = refusal(file);
    if (other) throw new Error(other);
    this.files = unzipped(file, most);
    this.inSmallLetters = new Map([...this.files.keys()].map((path) => [path.toLowerCase(), path]));
    const kind = otherKind([...this.files.keys()]);
    if (kind) throw new Error(kind);
  }

  has(part: string): boolean {
    return this.find(part) !== undefined;
  }

  /** The text of a part, as UTF-8 or UTF-16. */
  read(part: string): string {
    return textOf(this.content(part));
  }

  content(part: string): Uint8Array {
    const bytes = this.find(part);
    if (!bytes) throw new Error(`The workbook lacks a part that it should have: ${part}`);
    return bytes;
  }

  parts(): string[] {
    return [...this.files.keys()];
  }

  write(part: string, xml: string): void {
    this.files.set(part, strToU8(xml));
  }

  private find(part: string): Uint8Array | undefined {
    return this.files.get(part) ?? this.files.get(this.inSmallLetters.get(part.toLowerCase()) ?? '');
  }

  /** A part with its content type, under the first free number: `xl/worksheets/sheet` + 4 + `.xml`. */
  add(stem: string, extension: 'xml' | 'vml', xml: string, contentType: string): string {
    let number = 1;
    while (this.has(`${stem}${number}.${extension}`)) number++;
    const part = `${stem}${number}.${extension}`;
    this.write(part, xml);
    const types = this.read(CONTENT_TYPES);
    if (extension === 'xml') {
      this.write(
        CONTENT_TYPES,
        appended(types, `<Override PartName="/${part}" ContentType="${contentType}"/>`),
      );
    } else if (!typesOf(types).some(({ extension: known }) => known === extension)) {
      // Kinds of files come before single parts.
      const { start, content, name, attributes } = rootOf(types);
      const kind = `<Default Extension="${extension}" ContentType="${contentType}"/>`;
      this.write(CONTENT_TYPES, `${types.slice(0, start)}<${name}${attributes}>${kind}${content}</${name}>`);
    }
    return part;
  }

  /** Takes a part away, with what the package and the part that leads to it say of it. */
  remove(part: string, from: string): void {
    this.files.delete(part);
    this.cut(CONTENT_TYPES, (attributes) => attribute(attributes, 'PartName') === `/${part}`);
    this.cut(
      relationsOf(from),
      (attributes) =>
        resolved(from, present(attribute(attributes, 'Target'), 'the attribute Target')) === part,
    );
  }

  relationships(part: string): Relationship[] {
    if (!this.has(relationsOf(part))) return [];
    return childrenOf(rootOf(this.read(relationsOf(part))).content)
      .filter(({ attributes }) => attribute(attributes, 'TargetMode') !== 'External')
      .map(({ attributes }) => ({
        id: present(attribute(attributes, 'Id'), 'the attribute Id'),
        kind: present(attribute(attributes, 'Type'), 'the attribute Type').split('/').at(-1) ?? '',
        target: resolved(part, present(attribute(attributes, 'Target'), 'the attribute Target')),
      }));
  }

  /** The id of the new relationship. */
  relate(part: string, kind: string, target: string): string {
    const own = relationsOf(part);
    const xml = this.has(own)
      ? this.read(own)
      : `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"/>`;
    const taken = new Set(
      childrenOf(rootOf(xml).content).map(({ attributes }) => attribute(attributes, 'Id')),
    );
    let number = 1;
    while (taken.has(`rId${number}`)) number++;
    const more = `<Relationship Id="rId${number}" Type="${OFFICE}/${kind}" Target="/${escaped(target)}"/>`;
    this.write(own, appended(xml, more));
    return `rId${number}`;
  }

  /** The same parts give the same bytes, whenever they are packed. */
  bytes(): Uint8Array {
    return zipSync(Object.fromEntries(this.files), { level: 6, mtime: new Date(1980, 0, 1) });
  }

  private cut(part: string, matches: (attributes: string) => boolean): void {
    const xml = this.read(part);
    const root = rootOf(xml);
    const gone = childrenOf(root.content).filter(({ attributes }) => matches(attributes));
    const edits = gone.map(({ start, end }) => ({
      start: root.inside + start,
      end: root.inside + end,
      by: '',
    }));
    this.write(part, spliced(xml, edits));
  }
}

function typesOf(xml: string): { extension: string | null }[] {
  return childrenOf(rootOf(xml).content).map(({ attributes }) => ({
    extension: attribute(attributes, 'Extension')?.toLowerCase() ?? null,
  }));
}

/** Targets are written from the root, with a slash, or from the folder of the part they belong to. */
export function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
