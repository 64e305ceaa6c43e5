import { format } from 'numfmt';
import type { PackageReader } from '../files/package/reader';
import type { StoredValue } from '../files/inPlace/sheetCells';
import { words } from './words';
import {
  attribute,
  childrenOf,
  escaped,
  rootOf,
  spliced,
  withAttribute,
  type Element,
} from '../files/xml/inPlace';
import { plainBuiltIn } from '../files/open/numberFormats';
import { present } from '../formulas/present';

/** The number formats that a file names by number alone. */
const KNOWN: Readonly<Record<number, string>> = { ...plainBuiltIn, 0: 'General', 22: 'dd/mm/yyyy h:mm' };
const FIRST_OWN = 164;

/** Number formats by which a cell says in itself that it is fixed, added to those of the workbook as they are needed. */
export class FixedLooks {
  private readonly xfs: Element[];
  private readonly codes = new Map<number, string>();
  private readonly added = { formats: [] as string[], xfs: [] as string[] };
  private readonly known = new Map<string, number>();
  private readonly nextFormat: number;

  constructor(
    private readonly parts: PackageReader,
    private readonly part: string | undefined,
    private readonly date: string,
  ) {
    const root = part && parts.has(part) ? rootOf(parts.read(part)) : null;
    const children = root ? childrenOf(root.content) : [];
    const listed = (name: string) => childrenOf(children.find((child) => child.name === name)?.content ?? '');
    this.xfs = listed('cellXfs');
    for (const { attributes } of listed('numFmts')) {
      this.codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
    }
    this.nextFormat = Math.max(FIRST_OWN - 1, ...this.codes.keys()) + 1;
  }

  /** A cell's attributes with a format that says so, and what the cell then shows. */
  fixed(attributes: string, value: StoredValue): { attributes: string; shown: string } {
    const before = this.codeOf(attributes);
    const says = ` "${words.fixed(this.date)}"`;
    if (value.kind === 'text')
      return { attributes: this.withCode(attributes, `@${says}`), shown: `${value.text}${says}` };
    if (value.kind !== 'number') return { attributes, shown: value.text };
    const code = sectionsOf(before === '@' || before === '' ? 'General' : before)
      .slice(0, 3)
      .map((section) => (section === '' ? section : `${section}${says}`))
      .join(';');
    return { attributes: this.withCode(attributes, code), shown: shownAs(code, Number(value.text)) };
  }

  /** A cell's attributes with a format that shows no zero: of a table beyond what it holds today. */
  zeroUnseen(attributes: string): string {
    const [positive, negative = `-${positive}`] = sectionsOf(this.codeOf(attributes));
    return this.withCode(attributes, `${positive};${negative};`);
  }

  /** Writes what was added into the workbook's styles. */
  write(): void {
    if (!this.part || this.added.xfs.length === 0) return;
    const xml = this.parts.read(this.part);
    const root = rootOf(xml);
    const children = childrenOf(root.content);
    const formats = children.find(({ name }) => name === 'numFmts');
    const xfs = present(
      children.find(({ name }) => name === 'cellXfs'),
      'the formats of cells',
    );
    const more = (element: Element, added: string[]) => {
      const count = childrenOf(element.content).length + added.length;
      const { start, end } = element;
      const inside = `${element.content}${added.join('')}`;
      const by = `<${element.name}${withAttribute(element.attributes, 'count', String(count))}>${inside}</${element.name}>`;
      return { start: root.inside + start, end: root.inside + end, by };
    };
    const own = this.added.formats;
    const first = { start: root.inside, end: root.inside };
    const formatEdit = formats
      ? more(formats, own)
      : { ...first, by: `<numFmts count="${own.length}">${own.join('')}</numFmts>` };
    this.parts.write(this.part, spliced(xml, [formatEdit, more(xfs, this.added.xfs)]));
  }

  private styleOf(attributes: string): number {
    return Number(attribute(attributes, 's') ?? 0);
  }

  private codeOf(attributes: string): string {
    const id = Number(attribute(this.xfs[this.styleOf(attributes)]?.attributes ?? '', 'numFmtId') ?? 0);
    return this.codes.get(id) ?? KNOWN[id] ?? 'General';
  }

  private withCode(attributes: string, code: string): string {
    const style = this.styleOf(attributes);
    const xf = this.xfs[style];
    if (!xf) return attributes;
    const key = `${style} ${code}`;
    let added = this.known.get(key);
    if (added === undefined) {
      const id = this.nextFormat + this.added.formats.length;
      this.added.formats.push(`<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`);
      const looks = withAttribute(
        withAttribute(xf.attributes, 'numFmtId', String(id)),
        'applyNumberFormat',
        '1',
      );
      this.added.xfs.push(xf.content === '' ? `<xf${looks}/>` : `<xf${looks}>${xf.content}</xf>`);
      added = this.xfs.length + this.added.xfs.length - 1;
      this.known.set(key, added);
    }
    return withAttribute(attributes, 's', String(added));
  }
}

/** The sections of a number format: a semicolon between quotation marks, or after a backslash, parts none. */
function sectionsOf(code: string): [string, ...string[]] {
  const pieces = code.match(/"[^"]*"|\\.|[^;"\\]+|;/g) ?? [];
  const sections = [''];
  for (const piece of pieces) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections as [string, ...string[]];
}

/** For the width of its column alone, so that a format which cannot be read does no harm. */
function shownAs(code: string, value: number): string {
  try {
    return format(code, value);
  } catch {
    return `${value} ${code}`;
  }
}
