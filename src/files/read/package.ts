import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { appended, attribute, childrenOf, escaped, rootOf, spliced } from './xml';
import { present } from '../../formulas/present';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Relationship {
  id: string;
  /** The last word of its type: `worksheet`. */
  kind: string;
  /** The part it leads to, from the root of the package. */
  target: string;
}

/** The parts of an .xlsx file, as text where they are asked for. Unchanged parts stay as they were, byte for byte. */
export class PackageReader {
  private readonly files: Record<string, Uint8Array>;

  constructor(file: Uint8Array) {
    try {
      this.files = unzipSync(file);
    } catch (cause) {
      const encrypted = file[0] === 0xd0 && file[1] === 0xcf;
      const what = encrypted
        ? 'The workbook is protected by a password for opening it, or is in the old .xls format. Take the password off, or save it as .xlsx, and try again.'
        : 'The file is not an .xlsx workbook.';
      throw new Error(what, { cause });
    }
  }

  has(part: string): boolean {
    return part in this.files;
  }

  read(part: string): string {
    const bytes = this.files[part];
    if (!bytes) throw new Error(`The workbook lacks a part that it should have: ${part}`);
    return strFromU8(bytes).replace(/^\ufeff/, '');
  }

  write(part: string, xml: string): void {
    this.files[part] = strToU8(xml);
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
    delete this.files[part];
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
    const xml = this.has(own) ? this.read(own) : `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"/>`;
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
    return zipSync(this.files, { level: 6, mtime: new Date(1980, 0, 1) });
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

function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Targets are written from the root, with a slash, or from the folder of the part they belong to. */
function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
